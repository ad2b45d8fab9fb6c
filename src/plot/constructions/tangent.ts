import { significantLabel } from '../number-label.ts';
import type { Construction, ConstructionMark, DataPoint, LineStyle } from './construction.ts';

/** What a tangent is drawn from. */
export interface TangentPoint extends DataPoint {
  /** f′ there; what frameworks use where f is not differentiable. */
  readonly slope: number;
  /** The slopes on both sides where f is not differentiable; null for one that is none. */
  readonly sides?: readonly [left: number | null, right: number | null];
}

/** The slope of a tangent is f′, so that it has its colour. */
const style: LineStyle = { role: 'first-derivative', width: 2 };
const sideDash = [6, 5] as const;

/** Far beyond every window, and near enough that no product of a few leaves float64. */
const far = 1e150;

/** A straight line through a point, vertical for an infinite slope, on both sides or on one. */
export const lineThrough = (
  { x, y }: DataPoint,
  slope: number,
  side: 'both' | 'left' | 'right',
  line: LineStyle,
): ConstructionMark => {
  if (Math.abs(slope) === Infinity) {
    // A slope of +∞ on the left comes from below, on the right it goes up.
    const up = { x, y: slope > 0 ? far : -far };
    const down = { x, y: -up.y };
    const points = { both: [down, up], left: [down, { x, y }], right: [{ x, y }, up] }[side];
    return { quantity: 0, kind: 'path', points, ...line };
  }
  return {
    quantity: 0,
    kind: 'graph',
    y: (at) => y + slope * (at - x),
    ...(side === 'left' && { to: x }),
    ...(side === 'right' && { from: x }),
    ...line,
  };
};

/** Digits of a slope in a figure. */
const digits = 4;

export const slopeLabel = (slope: number): string => significantLabel(slope, digits);

/** The tangent with its slope; at a kink the half-tangents of both sides, dashed. Nothing where f is undefined. */
export const tangentOf = ({ x, y, slope, sides }: TangentPoint): Construction => {
  if (!Number.isFinite(y)) return [];
  const at = { x, y };
  const point: ConstructionMark = { quantity: 0, kind: 'points', points: [at], role: 'first-derivative' };
  const label = (text: string): ConstructionMark => ({
    quantity: 0,
    kind: 'label',
    ...at,
    text,
    role: 'first-derivative',
    preferred: 'below',
  });
  if (!sides) return Number.isNaN(slope) ? [point] : [lineThrough(at, slope, 'both', style), point, label(`slope ${slopeLabel(slope)}`)]; // prettier-ignore
  const [left, right] = sides;
  const dashedStyle = { ...style, dash: sideDash };
  const name = (side: number | null): string => (side === null ? 'none' : slopeLabel(side));
  return [
    ...(left === null ? [] : [lineThrough(at, left, 'left', dashedStyle)]),
    ...(right === null ? [] : [lineThrough(at, right, 'right', dashedStyle)]),
    point,
    label(`slope ${name(left)} left, ${name(right)} right`),
  ];
};
