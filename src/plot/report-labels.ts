import type { Report } from '../analysis/report.ts';
import { numberLabel } from './number-label.ts';

/** How the numbers of a report are written. */
export interface ReportLabels {
  /** A place. */
  readonly x: (place: number) => string;
  /** A value of f or of a derivative. */
  readonly y: (value: number) => string;
}

/** A value below this part of the greatest in its report is 0 but for rounding. */
const zero = 1e-12;

/** Labels with digits of x down to a part of the window, and of a value down to the same part of it. */
export const labelsFor = (
  { features, from, to }: Pick<Report, 'features' | 'from' | 'to'>,
  resolution: number,
): ReportLabels => {
  const values = features.map(({ y }) => Math.abs(y ?? 0)).filter(Number.isFinite);
  const least = Math.max(zero * values.reduce((most, value) => Math.max(most, value), 0), Number.MIN_VALUE);
  return {
    x: (place) => numberLabel(place, (to - from) * resolution),
    y: (value) => numberLabel(value, Math.max(Number.isFinite(value) ? Math.abs(value) * resolution : 0, least)),
  };
};
