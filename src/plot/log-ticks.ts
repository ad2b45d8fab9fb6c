import { tickIncrement, ticks as roundNumbers } from 'd3-array';
import { decimalsFor, exponentFor, fixed, numberLabel, powerOfTen } from './number-label.ts';
import { fits, minorSpacing, mostIntervals, roomFor } from './tick-room.ts';
import type { Tick, TickOptions, Ticks } from './ticks.ts';
import { spanEnds, type Span } from './view.ts';

/** Which multiples of a power of ten have labels, the most first. */
const mantissas: readonly (readonly number[])[] = [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1, 3], [1]];

/** Where fewer powers of ten than this are in view, evenly spaced numbers tell more. */
const leastDecades = 0.7;

/** Distances of labelled powers of ten, the least first. */
const strides = [1, 2, 3, 5, 10, 20, 50, 100, 200] as const;

/** Powers of ten that are written out where all labels are: 0.001 … 10 000. */
const plain = { least: -3, greatest: 4 } as const;

/** Powers of ten and multiples of them for a logarithmic axis; numbers as on a linear one where it is short. */
export const logTicks = (span: Span, options: TickOptions): Ticks => {
  const { centre, halfWidth } = span;
  const pixelsPerUnit = options.length / (2 * halfWidth);
  const [low, high] = [centre - halfWidth, centre + halfWidth];
  if (high - low < leastDecades) return evenTicks(span, options, pixelsPerUnit);
  const [first, last] = [Math.floor(low), Math.ceil(high)];
  const isPlain = low >= plain.least - 1e-9 && high <= plain.greatest + 1e-9;
  const ticksAt = (stride: number, digits: readonly number[]): Tick[] => {
    const found: Tick[] = [];
    for (let power = Math.ceil(first / stride) * stride; power <= last; power += stride) {
      for (const digit of digits) {
        const plane = power + Math.log10(digit);
        if (plane < low - 1e-9 || plane > high + 1e-9) continue;
        found.push({ offset: plane - centre, label: labelOf(digit, power, isPlain) });
      }
    }
    return found;
  };
  const most = roomFor(options) + 1;
  const candidates = [...mantissas.map((digits) => ticksAt(1, digits)), ...strides.map((n) => ticksAt(n, [1]))];
  const withMajor = (major: readonly Tick[]): Ticks => ({
    major,
    minor: minorOffsets(ticksAt(1, mantissas[0] ?? []), ticksAt(1, [1]), major, pixelsPerUnit),
    note: '',
  });
  const preferred = candidates.find((found) => found.length <= most && fits(found, pixelsPerUnit, options)) ?? [];
  if (tellsScale(preferred)) return withMajor(preferred);
  const even = evenTicks(span, options, pixelsPerUnit);
  if (tellsScale(even.major)) return even;
  // Where there is little room, those that stand closer than they should, or of too many the first and the last.
  const close = [...candidates.toReversed(), ...candidates.map(endsOf).toReversed()];
  return withMajor(close.find((found) => tellsScale(found) && fits(found, pixelsPerUnit, options)) ?? even.major);
};

/** A single number tells none. */
const tellsScale = (found: readonly Tick[]): boolean => found.length >= 2;

const endsOf = (found: readonly Tick[]): Tick[] => found.filter((_, i) => i === 0 || i === found.length - 1);

const labelOf = (digit: number, power: number, isPlain: boolean): string => {
  if (isPlain) return numberLabel(digit * 10 ** power, 10 ** power);
  const ten = power === 0 ? '1' : power === 1 ? '10' : powerOfTen(power);
  if (digit === 1) return ten;
  return power === 0 ? String(digit) : `${digit}×${powerOfTen(power)}`;
};

/** Lines at all digits where they stand apart, or at powers of ten. */
const minorOffsets = (
  digits: readonly Tick[],
  powers: readonly Tick[],
  major: readonly Tick[],
  pixelsPerUnit: number,
): number[] => {
  // The narrowest gap is between 9 and 10.
  const shown =
    pixelsPerUnit * Math.log10(10 / 9) >= minorSpacing / 4 ? digits : pixelsPerUnit >= minorSpacing ? powers : [];
  const places = new Set(major.map(({ offset }) => offset));
  return shown.map(({ offset }) => offset).filter((offset) => !places.has(offset));
};

/** Evenly spaced numbers at their places on the logarithmic axis; where not even two stand apart, the first and the last of more. */
const evenTicks = (span: Span, options: TickOptions, pixelsPerUnit: number): Ticks => {
  const [low, high] = spanEnds(span);
  const exponent = exponentFor(high);
  const unit = 10 ** exponent;
  const note = exponent === 0 ? '' : `×${powerOfTen(exponent)}`;
  const ticksOf = (count: number): Tick[] => {
    const increment = tickIncrement(low, high, count);
    const step = increment < 0 ? -1 / increment : increment;
    const decimals = decimalsFor(step / unit);
    return roundNumbers(low, high, count).map((value) => ({
      offset: Math.log10(value) - span.centre,
      label: fixed(value / unit, decimals),
    }));
  };
  const comfortable = roomFor(options);
  const counts = Array.from({ length: mostIntervals }, (_, i) => i + 1);
  const candidates = [
    ...counts.slice(0, comfortable).toReversed().map(ticksOf),
    ...counts.slice(comfortable).map(ticksOf),
    ...counts.map((count) => endsOf(ticksOf(count))),
  ];
  const major = candidates.find((found) => tellsScale(found) && fits(found, pixelsPerUnit, options)) ?? [];
  return { major, minor: [], note };
};
