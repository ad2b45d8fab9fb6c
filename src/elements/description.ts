import type { Reading } from '../analysis/reading.ts';
import type { Feature, Report } from '../analysis/report.ts';
import { print } from '../expression/print.ts';
import { numberLabel } from '../plot/number-label.ts';
import { quantityName } from '../plot/quantity.ts';
import { spanEnds, type Span } from '../plot/view.ts';
import type { PlotCurve } from './plot-curve.ts';

/** Features beyond these are counted, not read out. */
const mostTold = 8;

/** Part of a window or of a value to which numbers are told. */
const resolution = 1e-4;

const names: Readonly<Record<Feature['kind'], string>> = {
  minimum: 'local minimum',
  maximum: 'local maximum',
  inflection: 'inflection point',
};

/** What a figure shows, in words. */
export const describeFigure = (curves: readonly PlotCurve[], x: Span): string => {
  const functions = curves.filter(({ quantities }) => quantities?.includes(0) ?? true);
  const formulas = functions.map(({ definition }) => print(definition).replaceAll('-', '−'));
  const [from, to] = spanEnds(x).map((end) => numberLabel(end, 2 * x.halfWidth * resolution));
  return `Graph of ${formulas.join(', ')} from ${from} to ${to}.`;
};

/** The features of a figure, in words. */
export const describeFeatures = ({ features, from, to }: Report): string => {
  const unit = (to - from) * resolution;
  const unitOfY = Math.max(...features.map(({ y }) => unitOf(y)));
  const told = features.slice(0, mostTold).map(({ kind, x, y }) => {
    const place = numberLabel(x, unit);
    const text = `${names[kind]} at ${Number.isFinite(y) ? `(${place}, ${numberLabel(y, unitOfY)})` : `x = ${place}`}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
  const more = features.length - told.length;
  return [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
};

/** What the crosshair reads, in words. */
export const describeReading = (reading: Reading, width: number): string => {
  const note = describeBreak(reading);
  const values = reading.values.map((value, order) => {
    if (order === 1 && note !== '') return note;
    const isBroken = order > 0 && !reading.differentiable;
    return `${quantityName(order)} ${isBroken ? 'undefined' : numberLabel(value, unitOf(value))}`;
  });
  const curvature = `κ ${numberLabel(reading.curvature, unitOf(reading.curvature))}`;
  return [`x ${numberLabel(reading.x, width * resolution)}`, ...values, curvature].join(', ');
};

/** Why f′ is undefined: its values on both sides, where f is continuous; empty where f is differentiable or undefined. */
export const describeBreak = ({ differentiable, slopes, values: [f = NaN, slope = NaN] }: Reading): string => {
  if (differentiable || !slopes || !Number.isFinite(f)) return '';
  const [left, right] = slopes.map((one) => (one === null ? 'none' : numberLabel(one, unitOf(one))));
  const used = Number.isFinite(slope) ? ` (frameworks use ${numberLabel(slope, unitOf(slope))})` : '';
  return `f′ undefined: ${left} left, ${right} right${used}`;
};

const unitOf = (value: number): number =>
  Number.isFinite(value) && value !== 0 ? Math.abs(value) * resolution : resolution;
