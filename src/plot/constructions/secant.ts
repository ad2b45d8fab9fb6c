import type { Limit } from '../../analysis/limits/secant.ts';
import { significantLabel } from '../number-label.ts';
import type { Construction, ConstructionMark, DataPoint, LineStyle } from './construction.ts';
import { told } from './description.ts';
import { lineThrough, slopeLabel } from './tangent.ts';

/** What a secant is drawn from. */
export interface SecantPoints {
  readonly at: DataPoint;
  /** Δx. */
  readonly step: number;
  /** (f(x + Δx) − f(x))/Δx. */
  readonly slope: number;
  /** What slopes tend to on both sides; null for a side on which they tend to nothing, and while that is not known. */
  readonly limits: readonly [left: Limit | null, right: Limit | null];
  /** What both tend to. */
  readonly derivative: Limit | null;
}

const role = 'first-derivative';
const limitStyle: LineStyle = { role, width: 1.25, dash: [2, 5] };
const legStyle: LineStyle = { role: 'muted', width: 1, dash: [4, 3] };

/** The secant through both points, Δx and Δf as its legs, and dotted the tangent that it turns into: one on each side at a kink. */
export const secantMarks = ({ at, step, slope, limits, derivative }: SecantPoints): Construction => {
  const second = { x: at.x + step, y: at.y + slope * step };
  const corner = { x: second.x, y: at.y };
  if (![at.y, second.y].every(Number.isFinite)) return [];
  const [left, right] = limits;
  const tangents: ConstructionMark[] = derivative
    ? [lineThrough(at, derivative.value, 'both', limitStyle)]
    : [
        ...(left ? [lineThrough(at, left.value, 'left', limitStyle)] : []),
        ...(right ? [lineThrough(at, right.value, 'right', limitStyle)] : []),
      ];
  return [
    ...tangents,
    { quantity: 0, kind: 'path', points: [at, corner, second], ...legStyle },
    lineThrough(at, slope, 'both', { role, width: 2 }),
    { quantity: 0, kind: 'points', points: [at], role },
    { quantity: 0, kind: 'points', points: [second], role, shape: 'square' },
    { quantity: 0, kind: 'label', ...second, text: `slope ${slopeLabel(slope)}`, role, preferred: 'above' },
  ];
};

/** Digits of slopes in a table: those of 6 + Δx for a small Δx. */
const digits = 10;

/** A limit to the digits that are known of it; `none` where there is none. */
export const limitLabel = (limit: Limit | null): string => {
  if (!limit) return 'none';
  const { value, error } = limit;
  const sure = value === 0 || !(error > 0) ? digits : Math.floor(Math.log10(Math.abs(value) / error));
  return significantLabel(value, Math.max(1, Math.min(digits, sure)));
};

/** What secants tend to, in words. */
export const describeLimits = (
  x: number,
  { limits: [left, right], derivative }: Pick<SecantPoints, 'limits' | 'derivative'>,
): string => {
  const place = told(x);
  if (derivative) {
    return `From both sides the slope tends to ${limitLabel(derivative)}, which is f′(${place}).`;
  }
  const sides = `From the left the slope tends to ${limitLabel(left)}, from the right to ${limitLabel(right)}`;
  return `${sides.replaceAll('to none', 'to nothing')}: f has no derivative at x = ${place}.`;
};

/** A slope of a table. */
export const rowLabel = (slope: number): string => significantLabel(slope, digits);

/** A secant in words. */
export const describeSecant = ({ at, step, slope }: SecantPoints): string => {
  const ends = `x = ${told(at.x)} and x = ${told(at.x + step)}`;
  return Number.isNaN(slope) ? `No secant through ${ends}: f is undefined at one of them.` : `Secant through ${ends}, Δx = ${told(step)}, slope ${told(slope)}.`; // prettier-ignore
};
