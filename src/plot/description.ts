import type { Reading, Slopes } from '../analysis/reading.ts';
import type { Feature, Report, Sides } from '../analysis/report.ts';
import { print } from '../expression/print.ts';
import { featureName } from './feature-names.ts';
import { decimalLabel } from './decimal-label.ts';
import { numberLabel } from './number-label.ts';
import { decimalAt } from './scale.ts';
import { labelsFor, type ReportLabels } from './report-labels.ts';
import { spanEnds, type Span } from './view.ts';
import type { PlotCurve } from './plot-curve.ts';
import { readableFormula } from './readable-formula.ts';

/** Features beyond these are counted, not read out. */
const mostTold = 8;

/** Part of a window or of a value to which numbers are told. */
export const toldResolution = 1e-4;

/** What a figure shows, in words. A function without a name is called f where it is the only one. */
export const describeFigure = (curves: readonly PlotCurve[], x: Span): string => {
  const functions = curves.filter(({ quantities }) => quantities?.includes(0) ?? true);
  const formulas = functions.map(({ definition }) => {
    const { name, variable } = definition;
    const text = readableFormula(print(definition), '');
    return name === null && functions.length === 1 ? `f(${variable}) = ${text}` : text;
  });
  const [from, to] = endsOf(x);
  return `Graph of ${formulas.join(', ')} from ${from} to ${to}.`;
};

/** `y from −2 to 3`: a range of what has a name. */
export const describeRange = (name: string, range: Span): string => {
  const [from, to] = endsOf(range);
  return `${name} from ${from} to ${to}`;
};

const endsOf = (span: Span): readonly string[] => {
  const { centre, halfWidth, scale } = span;
  if (scale?.kind === 'offset') {
    return [-halfWidth, halfWidth].map((end) =>
      decimalLabel(decimalAt(scale, centre + end), 2 * halfWidth * toldResolution),
    );
  }
  const [low, high] = spanEnds(span);
  return [low, high].map((end) => numberLabel(end, (high - low) * toldResolution));
};

/** The features of a figure, a sentence each, and what of it is not resolved. */
export const describeFeatures = (report: Report): readonly string[] => {
  const { features, unresolved } = report;
  const labels = labelsFor(report, toldResolution);
  const told = features.slice(0, mostTold).map((feature) => {
    const text = describeFeature(feature, labels);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
  const more = features.length - told.length;
  const parts = unresolved.slice(0, mostTold).map(({ from, to }) => `${labels.x(from)} to ${labels.x(to)}`);
  const others = unresolved.length - parts.length;
  return [
    ...told,
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(parts.length > 0 ? [`Not resolved from ${parts.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`] : []),
  ];
};

/** What a feature is called where it is told of by itself. */
export const toldName = (feature: Feature): string => {
  const name = featureName(feature);
  if (feature.kind === 'minimum' || feature.kind === 'maximum') return `local ${name}`;
  return feature.kind === 'inflection' || feature.kind === 'stationary-inflection' ? `${name} point` : name;
};

const describeFeature = (feature: Feature, { x, y }: ReportLabels): string => {
  const name = toldName(feature);
  if (feature.kind === 'plateau') return `plateau ${y(feature.y)} from ${x(feature.from)} to ${x(feature.to)}`;
  const sides = ([left, right]: Sides<number | null>): string =>
    `${left === null ? 'none' : y(left)} left, ${right === null ? 'none' : y(right)} right`;
  const place = feature.y === null ? `x = ${x(feature.x)}` : `(${x(feature.x)}, ${y(feature.y)})`;
  switch (feature.kind) {
    case 'root':
      return `root at x = ${x(feature.x)}`;
    case 'minimum':
    case 'maximum':
    case 'inflection':
    case 'stationary-inflection':
      return `${name} at ${place}`;
    case 'kink':
      return `${name} at ${place}, slope ${sides(feature.slopes)}`;
    case 'jump':
    case 'pole':
      return `${name} at x = ${x(feature.x)}, limit ${sides(feature.limits)}`;
    case 'hole':
      return `hole at (${x(feature.x)}, ${y(feature.limit)})`;
    case 'domain-edge':
      return `domain ${feature.side === 'right' ? 'begins' : 'ends'} at ${place}`;
  }
};

/** Why f′ is undefined: its values on both sides, where f is continuous; empty where f is differentiable or undefined. */
export const describeBreak = ({ differentiable, slopes, values: [f = NaN, slope = NaN] }: Reading): string =>
  differentiable || !slopes || !Number.isFinite(f) ? '' : `f′ ${describeSlopes(slopes, slope)}`;

/** Why a derivative is undefined: the slopes on both sides, and what is used in its place. */
export const describeSlopes = (slopes: Slopes, slope: number): string => {
  const [left, right] = slopes.map((one) => (one === null ? 'none' : numberLabel(one, unitOf(one))));
  const used = Number.isFinite(slope) ? ` (frameworks use ${numberLabel(slope, unitOf(slope))})` : '';
  return `undefined: ${left} left, ${right} right${used}`;
};

/** The digits to which a value is told. */
export const unitOf = (value: number): number =>
  Number.isFinite(value) && value !== 0 ? Math.abs(value) * toldResolution : toldResolution;
