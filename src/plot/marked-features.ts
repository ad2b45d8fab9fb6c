import type { Sides, Sign } from '../analysis/report.ts';
import { firstAtOrAfter } from './branches.ts';
import { featureName } from './feature-names.ts';
import type { Curve, PlacedFeature } from './figure-input.ts';
import type { MarkerShape, Point } from './layers.ts';
import { numberLabel } from './number-label.ts';
import type { Panel } from './panel.ts';
import { valuesOf } from './quantity.ts';

interface FeatureMark {
  readonly shape: MarkerShape | undefined;
  readonly preferred: 'above' | 'below';
  /** Which derivatives are zero there, where it is smooth. */
  readonly vanishes: readonly number[];
  /** Whether a guide line leads through all panels; `changing` where f′ or f″ has other signs on both sides. */
  readonly guide: boolean | 'changing';
}

/** In this order of rank a mark stands where two features are one point, and labels take the room that there is. */
const marks: Readonly<Record<PlacedFeature['kind'], FeatureMark>> = {
  minimum: { shape: 'triangle-down', preferred: 'below', vanishes: [1], guide: true },
  maximum: { shape: 'triangle-up', preferred: 'above', vanishes: [1], guide: true },
  'stationary-inflection': { shape: 'diamond', preferred: 'above', vanishes: [1, 2], guide: true },
  inflection: { shape: 'diamond', preferred: 'above', vanishes: [2], guide: true },
  kink: { shape: 'square', preferred: 'below', vanishes: [], guide: 'changing' },
  pole: { shape: undefined, preferred: 'below', vanishes: [], guide: false },
  jump: { shape: undefined, preferred: 'above', vanishes: [], guide: 'changing' },
  hole: { shape: undefined, preferred: 'above', vanishes: [], guide: 'changing' },
  'domain-edge': { shape: undefined, preferred: 'above', vanishes: [], guide: false },
  root: { shape: undefined, preferred: 'above', vanishes: [0], guide: false },
};

/** Kinds whose marks tell enough: they have labels only where they are few. */
const quiet: ReadonlySet<PlacedFeature['kind']> = new Set(['pole', 'jump', 'hole', 'domain-edge', 'root']);
const mostQuiet = 6;

const shortNames: Partial<Readonly<Record<PlacedFeature['kind'], string>>> = { minimum: 'min', maximum: 'max' };

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

/** The word in a feature's label. */
export const markWord = (feature: PlacedFeature): string => shortNames[feature.kind] ?? featureName(feature);

const changes = ([left, right]: Sides<Sign | null>): boolean => (left ?? 0) * (right ?? 0) < 0;

/** Whether a guide line stands at a feature. */
export const hasGuide = ({ mark, signs }: MarkedFeature): boolean => {
  if (mark.guide !== 'changing') return mark.guide;
  return signs !== undefined && (changes(signs.slope) || changes(signs.bend));
};

/** Where a feature stands on the curve, in pixels: a hole where the curve would go on. */
export const pixelOf = ({ x, y, limit }: PlacedFeature, projection: Panel['projection']): Point => {
  const value = limit ?? y;
  return { x: projection.pixelX(x), y: value === null ? NaN : projection.pixelY(value) };
};

/** Those of the marked features that have labels, in the order in which they take the room there is. */
export const labelledFeatures = (features: readonly MarkedFeature[]): MarkedFeature[] => {
  const isCrowded = features.filter(({ kind }) => quiet.has(kind)).length > mostQuiet;
  return features.filter(({ kind }) => !isCrowded || !quiet.has(kind)).sort((a, b) => rank(a) - rank(b) || a.x - b.x);
};

const rank = ({ kind }: PlacedFeature): number => kinds.indexOf(kind);

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

/** Those of a crowd that stand, with so many neighbours on each side, at least this many CSS pixels apart: others are part of a shade. */
const shade = { neighbours: 4, distance: 2 } as const;

const apart = (crowd: readonly MarkedFeature[]): MarkedFeature[] =>
  crowd.filter((_, i) => {
    const [first, last] = [crowd[i - shade.neighbours], crowd[i + shade.neighbours]];
    const [from, to] = [first ?? crowd[0], last ?? crowd.at(-1)];
    const steps = Math.min(i, shade.neighbours) + Math.min(crowd.length - 1 - i, shade.neighbours);
    if (!from || !to || steps < shade.neighbours) return true;
    return (to.pixel.x - from.pixel.x) / steps >= shade.distance;
  });

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
export const markedFeatures = ({ frame, projection }: Panel, { features = [] }: Curve): MarkedFeature[] => {
  const inView = features
    .map((feature) => ({ ...feature, mark: marks[feature.kind], pixel: pixelOf(feature, projection) }))
    .filter(({ pixel }) => pixel.x >= frame.x && pixel.x <= frame.x + frame.width)
    .sort((a, b) => a.pixel.x - b.pixel.x || rank(a) - rank(b));
  const isExtremum = ({ kind }: MarkedFeature): boolean => kind === 'minimum' || kind === 'maximum';
  const isRoot = ({ kind }: MarkedFeature): boolean => kind === 'root';
  let found: MarkedFeature[] = [];
  for (const isNext of [isExtremum, (one: MarkedFeature) => !isExtremum(one) && !isRoot(one), isRoot]) {
    const free = inView.filter((one) => isNext(one) && !found.some(({ pixel }) => isNear(pixel, one.pixel)));
    found = [...found, ...crowds(free).flatMap((crowd) => thinned(apart(crowd)))];
  }
  return found.sort((a, b) => a.pixel.x - b.pixel.x);
};

const isNear = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < leastDistance;

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
