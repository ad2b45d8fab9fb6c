import { firstAtOrAfter, type Values } from './branches.ts';
import type { Curve, PlacedFeature, PlacedFeatureKind } from './figure-input.ts';
import type { MarkerShape, Point } from './layers.ts';
import { numberLabel } from './number-label.ts';
import type { Panel } from './panel.ts';
import { valuesOf } from './quantity.ts';

/** `break` is a place that is no feature of f, but where f′ or f″ changes sign across a break. */
type MarkKind = PlacedFeatureKind | 'break';

interface FeatureMark {
  readonly word: string;
  readonly shape: MarkerShape | undefined;
  readonly preferred: 'above' | 'below';
  /** Which derivative is zero there, where it is smooth. */
  readonly vanishes: number | undefined;
}

/** Kinds without a row here have no mark. In this order of rank a mark stands where two features are one point. */
const marks: Readonly<Record<MarkKind, FeatureMark>> = {
  minimum: { word: 'min', shape: 'triangle-down', preferred: 'below', vanishes: 1 },
  maximum: { word: 'max', shape: 'triangle-up', preferred: 'above', vanishes: 1 },
  inflection: { word: 'inflection', shape: 'diamond', preferred: 'above', vanishes: 2 },
  kink: { word: 'kink', shape: 'square', preferred: 'below', vanishes: undefined },
  jump: { word: 'jump', shape: undefined, preferred: 'above', vanishes: undefined },
  pole: { word: 'pole', shape: undefined, preferred: 'above', vanishes: undefined },
  break: { word: 'break', shape: undefined, preferred: 'above', vanishes: undefined },
};

const kinds = Object.keys(marks);

/** Guide lines nearer to each other than this many CSS pixels would be a smear: one is left out, with its marker. */
const leastDistance = 7;

/** CSS pixels from the centre of a marker to the middle of its outline. */
export const markerRadius = 4;

/** Markers whose centres are this far apart in height do not touch. */
const markerHeight = 3 * markerRadius;

/** A label shows digits of x down to this part of the window. */
const labelResolution = 1 / 2000;

/** A label shows this many digits of y. */
const labelDigits = 4;

/** A y below this part of the curve beside it is a zero but for rounding; the curve is looked at within so many CSS pixels. */
const zero = { part: 1e-12, reach: 2 } as const;

export interface MarkedFeature extends PlacedFeature {
  readonly mark: FeatureMark;
  readonly pixel: Point;
}

/** Features with a dotted guide line from the top, for there is no point of f that it could start from. */
export const isAtBreak = ({ kind }: PlacedFeature): boolean => kind === 'pole' || kind === 'break';

/** Sign of the sample beside a break, or of the next where that one is zero or undefined; 0 where neither has a sign. */
const signBeside = (y: Values, edge: number, inwards: 1 | -1): number => {
  const [nearest = NaN, next = NaN] = [y[edge], y[edge + inwards]];
  return Math.sign(nearest) || Math.sign(next) || 0;
};

/** Breaks across which f′ or f″ changes its sign. */
const signBreaks = ({ samples, breaks = [] }: Curve): PlacedFeature[] =>
  breaks
    .filter((b) => {
      const right = firstAtOrAfter(samples.x, b);
      const after = samples.x[right] === b ? right + 1 : right;
      return [1, 2].some((order) => {
        const y = valuesOf(samples, order);
        return y !== undefined && signBeside(y, right - 1, -1) * signBeside(y, after, 1) < 0;
      });
    })
    .map((x) => ({ kind: 'break', x, y: null }));

/** Runs of features of which each is too near to the one before. */
const crowds = (sorted: readonly MarkedFeature[]): MarkedFeature[][] => {
  const found: MarkedFeature[][] = [];
  for (const feature of sorted) {
    const before = found.at(-1)?.at(-1);
    if (before && feature.pixel.x - before.pixel.x < leastDistance) found.at(-1)?.push(feature);
    else found.push([feature]);
  }
  return found;
};

/** What of a crowd is marked: a pair whose markers stand clear of each other, else kinds in turn, so that none is lost altogether. */
const thinned = (crowd: readonly MarkedFeature[]): MarkedFeature[] => {
  const [first, second] = crowd;
  if (first && second && crowd.length === 2 && Math.abs(first.pixel.y - second.pixel.y) >= markerHeight) {
    return [first, second];
  }
  const kept: MarkedFeature[] = [];
  crowd.forEach((feature, i) => {
    const before = kept.at(-1);
    if (before && feature.pixel.x - before.pixel.x < leastDistance) return;
    const next = crowd[i + 1];
    const isRepeated = before?.kind === feature.kind && next !== undefined && next.kind !== feature.kind;
    if (!isRepeated) kept.push(feature);
  });
  return kept;
};

/** The features of the subject that get a mark: in the window, one for every place, extrema before all others where there is little room. */
export const markedFeatures = ({ frame, projection }: Panel, subject: Curve): MarkedFeature[] => {
  const rank = ({ kind }: PlacedFeature): number => kinds.indexOf(kind);
  const inView = [...(subject.features ?? []), ...signBreaks(subject)]
    .filter((feature) => rank(feature) >= 0)
    .map((feature) => {
      const pixel = { x: projection.pixelX(feature.x), y: feature.y === null ? NaN : projection.pixelY(feature.y) };
      return { ...feature, mark: marks[feature.kind as MarkKind], pixel };
    })
    .filter(({ pixel }) => pixel.x >= frame.x && pixel.x <= frame.x + frame.width)
    .sort((a, b) => a.pixel.x - b.pixel.x || rank(a) - rank(b));
  const isExtremum = ({ mark }: MarkedFeature): boolean => mark.vanishes === 1;
  const extrema = crowds(inView.filter(isExtremum)).flatMap(thinned);
  const others = inView.filter(
    (feature) =>
      !isExtremum(feature) && !extrema.some(({ pixel }) => Math.abs(pixel.x - feature.pixel.x) < leastDistance),
  );
  return [...extrema, ...crowds(others).flatMap(thinned)].sort((a, b) => a.pixel.x - b.pixel.x);
};

/** Below what a y is zero but for rounding: a part of what the curve comes to beside it, which may be far less than the window shows. */
const roundingAt = (x: number, { samples }: Curve, { view, frame }: Panel['projection']): number => {
  const y = valuesOf(samples, 0);
  if (!y) return 0;
  const reach = (zero.reach * 2 * view.x.halfWidth) / frame.width;
  const from = firstAtOrAfter(samples.x, x - reach);
  const to = firstAtOrAfter(samples.x, x + reach, from);
  let greatest = 0;
  for (const value of y.subarray(from, to)) {
    if (Number.isFinite(value)) greatest = Math.max(greatest, Math.abs(value));
  }
  return zero.part * greatest;
};

/** `(−1, 2)`, or `x = 3` where there is no value. */
export const coordinates = (
  { x, y, error = 0 }: PlacedFeature,
  subject: Curve,
  projection: Panel['projection'],
): string => {
  const place = numberLabel(x, Math.max(error, 2 * projection.view.x.halfWidth * labelResolution));
  if (y === null) return `x = ${place}`;
  const isZero = Math.abs(y) <= roundingAt(x, subject, projection);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(y))) + 1 - labelDigits);
  return `(${place}, ${isZero || y === 0 ? '0' : numberLabel(y, unit)})`;
};
