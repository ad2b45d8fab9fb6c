import type { LinearApproximation } from '../../analysis/limits/linear-approximation.ts';
import { significantLabel } from '../number-label.ts';
import type { Construction, DataPoint } from './construction.ts';
import { told } from './description.ts';
import { lineThrough } from './tangent.ts';

const slopeRole = 'first-derivative';

/** The triangle of Δx and f′Δx, with the true Δf beside its upright and what the tangent misses at the end of it. */
export const linearMarks = ({ x, step, value, slope, predicted, actual }: LinearApproximation): Construction => {
  if (![value, predicted, actual].every(Number.isFinite)) return [];
  const at = { x, y: value };
  const corner = { x: x + step, y: value };
  const onTangent = { x: x + step, y: value + predicted };
  const onCurve = { x: x + step, y: value + actual };
  const middle = (a: DataPoint, b: DataPoint): DataPoint => ({ x: a.x / 2 + b.x / 2, y: a.y / 2 + b.y / 2 });
  return [
    lineThrough(at, slope, 'both', { role: slopeRole, width: 1, dash: [6, 5] }),
    { quantity: 0, kind: 'path', points: [corner, onCurve], role: 'function', width: 9, opacity: 0.35 },
    { quantity: 0, kind: 'path', points: [at, corner], role: 'text', width: 1.5 },
    { quantity: 0, kind: 'path', points: [at, onTangent, corner], role: slopeRole, width: 2 },
    { quantity: 0, kind: 'path', points: [onTangent, onCurve], role: 'curvature', width: 3 },
    { quantity: 0, kind: 'points', points: [at], role: slopeRole },
    { quantity: 0, kind: 'points', points: [onCurve], role: 'function', shape: 'square' },
    { quantity: 0, kind: 'label', ...middle(at, corner), text: 'Δx', role: 'text', preferred: predicted > 0 ? 'below' : 'above' }, // prettier-ignore
    { quantity: 0, kind: 'label', ...middle(corner, onTangent), text: 'f′Δx', role: slopeRole, preferred: 'above' },
    { quantity: 0, kind: 'label', ...middle(onTangent, onCurve), text: 'remainder', role: 'curvature', preferred: 'above' }, // prettier-ignore
    { quantity: 0, kind: 'label', ...onCurve, text: 'Δf', role: 'function', preferred: actual > 0 ? 'above' : 'below' },
  ];
};

/** Digits of the numbers beside the figure: 0.090601 is told whole. */
const digits = 10;

export const linearLabel = (value: number): string => significantLabel(value, digits);

/** A linear approximation in words. */
export const describeLinear = ({ x, step, slope, predicted, actual, remainder }: LinearApproximation): string => {
  const place = `x = ${told(x)}`;
  if (Number.isNaN(slope)) return `No linear approximation at ${place}: f has no derivative there.`;
  if (Number.isNaN(actual)) return `No linear approximation from ${place}: f is undefined at x = ${told(x + step)}.`;
  return `Linear approximation at ${place} for Δx = ${told(step)}: f′Δx = ${linearLabel(predicted)}, Δf = ${linearLabel(actual)}, remainder ${linearLabel(remainder)}.`;
};
