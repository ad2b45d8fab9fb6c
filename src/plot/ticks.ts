import { tickIncrement, ticks as roundNumbers } from 'd3-array';
import { decimalsFor, exponentFor, fixed, powerOfTen } from './number-label.ts';
import { textWidth } from './text.ts';
import type { Span } from './view.ts';

export interface Tick {
  /** From the span's centre, in data units. */
  readonly offset: number;
  readonly label: string;
}

/** The numbers of an axis. A label stands for base + label × 10ᵉ, where `note` says so. */
export interface Ticks {
  readonly major: readonly Tick[];
  /** Offsets of the minor grid, those of major ticks left out. */
  readonly minor: readonly number[];
  /** What labels are multiplied by and counted from: `×10⁷`, `1.25 + …×10⁻⁹`; empty where they are the numbers themselves. */
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
  const sign = base < 0 ? '−' : '';
  if (power === 0) return { base, text: `${sign}${shortened(Math.abs(base).toFixed(Math.max(0, -place)))}` };
  const factor = shortened(mantissa.replace('-', ''));
  return { base, text: `${sign}${factor === '1' ? '' : `${factor}×`}${powerOfTen(power)}` };
};

/** A decimal without the zeros at its end that say nothing. */
const shortened = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

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

  const room = Math.floor(options.length / (spacing[options.axis] * options.size));
  const most = Math.min(mostIntervals, Math.max(1, room));
  let found: Ticks | undefined;
  for (let count = most; count > 0 && !found; count--) found = ticksOf(count, 'all');
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
