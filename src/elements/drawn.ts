import type { Reading } from '../analysis/reading.ts';
import type { Report } from '../analysis/report.ts';
import type { Reading as DrawnReading } from '../plot/crosshair.ts';
import type { Curve, Quantity } from '../plot/figure-input.ts';
import type { Curvature } from '../program/program.ts';
import type { Sampling } from './controllers/sampling.ts';

/** The curves of a figure, the first with its features. */
export const drawnCurves = ({ curves }: Sampling, report: Report | undefined): Curve[] =>
  curves.map(({ curve, samples, breaks }, i) => ({
    samples,
    breaks,
    ...(i === 0 && report && { features: report.features }),
    ...(curve.quantities && { quantities: curve.quantities }),
    ...(curve.style && { style: curve.style }),
  }));

/** What the crosshair shows of a reading: where f is not differentiable, its derivatives are undefined whatever the engines use. */
export const drawnReading = (reading: Reading, curvature: Curvature): DrawnReading => {
  const values = new Map<Quantity, number>();
  for (const [order, value] of reading.values.entries())
    values.set(order, order > 0 && !reading.differentiable ? NaN : value);
  const isNegative = curvature === 'signed' && (reading.values[2] ?? 0) < 0;
  values.set('curvature', isNegative ? -reading.curvature : reading.curvature);
  return { x: reading.x, values };
};
