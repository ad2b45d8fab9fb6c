import type { Reading } from '../analysis/reading.ts';
import type { Feature, Plateau, PointFeature, Report } from '../analysis/report.ts';
import type { Reading as DrawnReading } from './crosshair.ts';
import type { Curve, Quantity } from './figure-input.ts';
import type { Curvature } from '../program/program.ts';
import { legendOf } from './legend.ts';
import type { SampledCurve } from './plot-curve.ts';

/** The curves of a figure, the first with its features. */
export const drawnCurves = (curves: readonly SampledCurve[], report: Report | undefined): Curve[] =>
  curves.map(({ curve, samples, local, dense, breaks, valueAtBreak }, i) => ({
    samples,
    ...(local && { local }),
    ...(dense && { dense }),
    breaks,
    ...(valueAtBreak && { valueAtBreak }),
    // Formulas wait for the report as marks do, so that they cost no frame.
    ...(i === 0 && report && marksOf(report)),
    ...(i === 0 && report && (curve.method ?? 'dual') === 'dual' && { formulas: legendOf(curve.definition) }),
    ...(curve.quantities && { quantities: curve.quantities }),
    ...(curve.style && { style: curve.style }),
  }));

const isPlateau = (feature: Feature): feature is Plateau => feature.kind === 'plateau';
const isPoint = (feature: Feature): feature is PointFeature => feature.kind !== 'plateau';

const marksOf = (report: Report): Pick<Curve, 'features' | 'plateaus' | 'unresolved'> => ({
  features: report.features.filter(isPoint),
  plateaus: report.features.filter(isPlateau),
  unresolved: report.unresolved,
});

/** Where a feature can be read exactly: its point, or both ends of a plateau. */
export const placesOf = (feature: Feature): readonly number[] =>
  isPlateau(feature) ? [feature.from, feature.to] : [feature.x];

/** What the crosshair shows of a reading: where f is not differentiable, its derivatives are undefined whatever the engines use. */
export const drawnReading = (reading: Reading, curvature: Curvature): DrawnReading => {
  const { x, differentiable, decimals } = reading;
  const isShown = (order: number): boolean => order === 0 || differentiable;
  const values = new Map<Quantity, number>();
  for (const [order, value] of reading.values.entries()) values.set(order, isShown(order) ? value : NaN);
  const isNegative = curvature === 'signed' && (reading.values[2] ?? 0) < 0;
  values.set('curvature', isNegative ? -reading.curvature : reading.curvature);
  if (!decimals) return { x, values };
  const digits = new Map<Quantity, string>();
  for (const [order, text] of decimals.values.entries()) digits.set(order, isShown(order) ? text : 'NaN');
  digits.set('curvature', !differentiable ? 'NaN' : isNegative ? `-${decimals.curvature}` : decimals.curvature);
  return { x, values, place: decimals.x, digits };
};
