import { fits, minorSpacing, mostIntervals } from './tick-room.ts';
import { textWidth } from './text.ts';
import type { Tick, TickOptions, Ticks } from './ticks.ts';
import { spanEnds, type Span } from './view.ts';

/** Distances of ticks as parts of π: those that people know the sines of, then whole numbers. */
const steps: readonly (readonly [numerator: number, denominator: number])[] = [
  [1, 12],
  [1, 6],
  [1, 4],
  [1, 2],
  [1, 1],
  ...[0, 1, 2, 3].flatMap((power) => [2, 5, 10].map((digit): [number, number] => [digit * 10 ** power, 1])),
];

/** Lines of the minor grid between two ticks, by the distance of the ticks: at parts of π that are steps as well, or whole. */
const parts = ([numerator, denominator]: readonly [number, number]): readonly number[] =>
  denominator > 1
    ? denominator === 4
      ? [3]
      : [2]
    : String(numerator).startsWith('2')
      ? [4, 2]
      : [numerator === 1 ? 4 : 5, 2];

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** A multiple of π in lowest terms: `−3π/4`, `π`, `0`. */
export const labelInPi = (numerator: number, denominator: number): string => {
  if (numerator === 0) return '0';
  const divisor = greatestDivisor(Math.abs(numerator), denominator);
  const [n, d] = [Math.abs(numerator) / divisor, denominator / divisor];
  return `${numerator < 0 ? '−' : ''}${n === 1 ? '' : n}π${d === 1 ? '' : `/${d}`}`;
};

/** Greater multiples of a step are no numbers that people know. */
const greatestMultiple = 9999;

/** Multiples of π for an axis; undefined where fewer than two of those that people know would stand in it, or numbers are large. */
export const ticksInPi = (span: Span, options: TickOptions): Ticks | undefined => {
  const [low, high] = spanEnds(span);
  if (span.scale?.kind === 'offset') return undefined;
  const pixelsPerUnit = options.length / (2 * span.halfWidth);
  // About as far apart as their labels are wide: fractions with digits all alike are read one by one.
  const least = options.axis === 'x' ? textWidth('−3π/4', options.size) : 0;
  for (const step of steps) {
    const [numerator, denominator] = step;
    const distance = (Math.PI * numerator) / denominator;
    if (distance * pixelsPerUnit < least || (high - low) / distance > mostIntervals) continue;
    const [first, last] = [Math.ceil(low / distance), Math.floor(high / distance)];
    const major: Tick[] = [];
    for (let i = first; i <= last; i++) {
      major.push({ offset: i * distance - span.centre, label: labelInPi(i * numerator, denominator) });
    }
    if (major.length < 2 || Math.max(-first, last) > greatestMultiple) return undefined;
    if (!fits(major, pixelsPerUnit, options)) continue;
    const between = parts(step).find((n) => (distance / n) * pixelsPerUnit >= minorSpacing);
    return { major, minor: between ? minorOf(low, high, distance, between, span.centre) : [], note: '' };
  }
  return undefined;
};

const minorOf = (low: number, high: number, distance: number, parts: number, centre: number): number[] => {
  const minor = distance / parts;
  const offsets: number[] = [];
  for (let i = Math.ceil(low / minor); i <= Math.floor(high / minor); i++) {
    if (i % parts !== 0) offsets.push(i * minor - centre);
  }
  return offsets;
};
