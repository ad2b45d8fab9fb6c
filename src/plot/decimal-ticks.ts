import { tickIncrement, ticks as roundNumbers } from 'd3-array';
import { decimalsFor, exponentFor, fixed, powerOfTen } from './number-label.ts';
import { decimalAt, linear } from './scale.ts';
import { fits, minorSpacing, mostIntervals, roomFor } from './tick-room.ts';
import type { TickOptions, Ticks } from './ticks.ts';
import type { Span } from './view.ts';

/** Where a span is narrower than its distance from zero by more than this, labels count from a base. */
const offsetThreshold = 1e4;

/**
 * A short decimal near the centre, or 0: what labels count from, so that they need few digits. `shift` is where it lies from the centre,
 * rounded once.
 */
const baseOf = ({ centre, halfWidth, scale = linear }: Span): { shift: number; text: string } => {
  const magnitude = Math.abs(scale.toData(centre));
  if (scale.kind === 'linear' && magnitude < offsetThreshold * 2 * halfWidth) return { shift: -centre, text: '' };
  const exact = decimalAt(scale, centre);
  const base = exact.toNearest(`1e${Math.floor(Math.log10(2 * halfWidth)) + 1}`);
  if (base.isZero()) return { shift: exact.negated().toNumber(), text: '' };
  const power = exponentFor(base.abs().toNumber());
  const factor = base.abs().times(`1e${-power}`).toFixed();
  const digits = power === 0 ? factor : `${factor === '1' ? '' : `${factor}×`}${powerOfTen(power)}`;
  return { shift: base.minus(exact).toNumber(), text: `${base.isNegative() ? '−' : ''}${digits}` };
};

/** Round decimals for an axis, as many as stand apart in its length. */
export const decimalTicks = (span: Span, options: TickOptions): Ticks => {
  const { shift, text } = baseOf(span);
  const [low, high] = [-shift - span.halfWidth, -shift + span.halfWidth];
  const exponent = exponentFor(Math.max(Math.abs(low), Math.abs(high)));
  const unit = 10 ** exponent;
  const scale = exponent === 0 ? '' : `×${powerOfTen(exponent)}`;
  const note = text === '' ? scale : `${text} + …${scale}`;
  const pixelsPerUnit = options.length / (2 * span.halfWidth);

  /** Ticks about as many as `count`, or of so many only the first and the last. */
  const ticksOf = (count: number, which: 'all' | 'ends'): Ticks | undefined => {
    // d3 gives −n for a step of 1/n, so that steps below 1 stay exact.
    const increment = tickIncrement(low, high, count);
    const step = increment < 0 ? -1 / increment : increment;
    const values = roundNumbers(low, high, count);
    const isShown = (_: number, i: number): boolean => which === 'all' || i === 0 || i === values.length - 1;
    const shown = values.filter(isShown);
    const decimals = decimalsOf(shown, unit, step);
    const major = shown.map((value) => ({ offset: value + shift, label: fixed(value / unit, decimals) }));
    if (!fits(major, pixelsPerUnit, options)) return undefined;
    const between = values.filter((value, i) => !isShown(value, i));
    const minor = [...minorOffsets(low, high, step, pixelsPerUnit), ...between].map((value) => value + shift);
    return { major, minor, note };
  };

  let found: Ticks | undefined;
  for (let count = roomFor(options); count > 0 && !found; count--) found = ticksOf(count, 'all');
  // A single number tells no scale.
  for (let count = 1; count <= mostIntervals && (found?.major.length ?? 0) < 2; count++) {
    const finer = ticksOf(count, 'all') ?? ticksOf(count, 'ends');
    if (finer && finer.major.length >= 2) found = finer;
  }
  return found ?? { major: [], minor: [], note };
};

/** Decimals that multiples of a step need, all alike. */
const decimalsOf = (values: readonly number[], unit: number, step: number): number => {
  const most = decimalsFor(step / unit);
  for (let decimals = 0; decimals < most; decimals++) {
    const scale = 10 ** decimals / unit;
    if (values.every((value) => Math.abs(value * scale - Math.round(value * scale)) < 1e-6 * step * scale)) {
      return decimals;
    }
  }
  return most;
};

/** Multiples of a fifth, a quarter or a half of the step, so that every minor line is a round number too. */
const minorOffsets = (low: number, high: number, step: number, pixelsPerUnit: number): number[] => {
  const isTwo = Math.abs(step / 10 ** Math.floor(Math.log10(step) + 1e-9) - 2) < 0.5;
  const parts = [isTwo ? 4 : 5, ...(isTwo ? [2] : [])].find((n) => (step / n) * pixelsPerUnit >= minorSpacing);
  if (parts === undefined) return [];
  const minor = step / parts;
  const offsets: number[] = [];
  for (let i = Math.ceil(low / minor); i <= Math.floor(high / minor); i++) {
    if (i % parts !== 0) offsets.push(i * minor);
  }
  return offsets;
};
