import { tickIncrement, ticks as roundNumbers } from 'd3-array';
import { decimalsFor, exponentFor, fixed, powerOfTen } from './number-label.ts';
import { textWidth } from './text.ts';
import type { Span } from './view.ts';

export interface Tick {
  /** From the span's centre, in data units. */
  readonly offset: number;
  readonly label: string;
}

/** The numbers of an axis. A label stands for label × 10ᵉ + base, where `note` says so. */
export interface Ticks {
  readonly major: readonly Tick[];
  /** Offsets of the minor grid, those of major ticks left out. */
  readonly minor: readonly number[];
  /** What labels are multiplied by and counted from: `×10⁻⁹ + 1.25`; empty where they are the numbers themselves. */
  readonly note: string;
}

export interface TickOptions {
  /** Labels stand side by side along x, one over the other along y. */
  readonly axis: 'x' | 'y';
  /** CSS pixels. */
  readonly length: number;
  /** Height of the font in CSS pixels. */
  readonly size: number;
}

/** Preferred distances between ticks, in font heights. */
const spacing = { x: 5, y: 3.2 } as const;

/** More intervals than this tell a reader no more. */
const mostIntervals = 14;

/** Free space between two labels, in font heights. */
const gap = { x: 0.8, y: 0.35 } as const;

/** Lines of the minor grid are at least this many CSS pixels apart. */
const minorSpacing = 12;

/** Where a span is narrower than its distance from zero by more than this, labels count from a base. */
const offsetThreshold = 1e4;

/** A short decimal near the centre, or 0: what labels count from, so that they need few digits. */
const baseOf = ({ centre, halfWidth }: Span): { base: number; text: string } => {
  if (Math.abs(centre) < offsetThreshold * 2 * halfWidth) return { base: 0, text: '' };
  const place = Math.floor(Math.log10(2 * halfWidth)) + 1;
  const leading = Math.floor(Math.log10(Math.abs(centre)));
  const [mantissa = '0', exponent = '0'] = centre.toExponential(Math.min(17, Math.max(0, leading - place))).split('e');
  const base = Number(`${mantissa}e${exponent}`);
  const power = exponentFor(Math.abs(base));
  const sign = base < 0 ? '−' : '+';
  const digits = power === 0 ? Math.abs(base).toFixed(Math.max(0, -place)) : mantissa.replace('-', '');
  return { base, text: ` ${sign} ${digits}${power === 0 ? '' : `×${powerOfTen(power)}`}` };
};

const fits = (labels: readonly Tick[], pixelsPerUnit: number, { axis, size }: TickOptions): boolean =>
  labels.every((tick, i) => {
    const before = labels[i - 1];
    if (!before) return true;
    const extent = axis === 'y' ? size : (textWidth(before.label, size) + textWidth(tick.label, size)) / 2;
    return (tick.offset - before.offset) * pixelsPerUnit >= extent + gap[axis] * size;
  });

/** Round numbers for an axis, as many as stand apart in its length. */
export const ticks = (span: Span, options: TickOptions): Ticks => {
  const { base, text } = baseOf(span);
  const shift = base - span.centre;
  const [low, high] = [-shift - span.halfWidth, -shift + span.halfWidth];
  const exponent = exponentFor(Math.max(Math.abs(low), Math.abs(high)));
  const unit = 10 ** exponent;
  const note = `${exponent === 0 ? '' : `×${powerOfTen(exponent)}`}${text}`.trim();
  const pixelsPerUnit = options.length / (2 * span.halfWidth);

  const room = Math.floor(options.length / (spacing[options.axis] * options.size));
  for (let count = Math.min(mostIntervals, Math.max(1, room)); count > 0; count--) {
    // d3 gives −n for a step of 1/n, so that steps below 1 stay exact.
    const increment = tickIncrement(low, high, count);
    const step = increment < 0 ? -1 / increment : increment;
    const decimals = decimalsFor(step / unit);
    const major = roundNumbers(low, high, count).map((value) => ({
      offset: value + shift,
      label: fixed(value / unit, decimals),
    }));
    if (fits(major, pixelsPerUnit, options)) {
      return { major, minor: minorOffsets(low, high, step, pixelsPerUnit).map((value) => value + shift), note };
    }
  }
  return { major: [], minor: [], note };
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
