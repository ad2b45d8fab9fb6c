import { nthLeast } from './nth-least.ts';
import { linear, type Scale } from './scale.ts';
import { clampSpan, reachOfValues, type Span } from './view.ts';

/** The part of the samples that decides the scale: all but the least and the greatest fifth. */
const core = [0.2, 0.8] as const;

/** How many times the height of the core a curve may take. */
const growth = 2.5;

/** A range that would be cut by less than this factor is not cut. */
const tolerance = 1.4;

/** More extrema than this may be an oscillation that grows without bound: then those far out are cut like a pole. */
const fewExtrema = 8;

/** Extrema of such an oscillation are kept to this many heights of the core. */
const farExtremum = 10;

/**
 * How much of the height of two steps the nearer step may have beside a turning point: at most ½ at a corner and 5/9 on a parabola, but
 * 2/3 and more beside a pole, even a logarithmic one.
 */
const nearPart = 0.6;

/** Points that should be in view are left out where they would make the rest of the curve this many times smaller. */
const farPoint = 8;

/** Free space above and below, as a part of the height. */
const margin = 0.07;

/** Relative height below which a range is rounding noise: 2²⁻ᵖ for precision p. */
const noise = (values: Values): number => (values instanceof Float32Array ? 2 ** -20 : 2 ** -46);

type Values = Float32Array | Float64Array;

/** Without single values that are undefined: beside a hole the curve goes on. */
const withoutHoles = (values: Values): Values =>
  values.includes(NaN)
    ? values.filter((value, i) => !Number.isNaN(value) || Number.isNaN(values[i - 1]) || Number.isNaN(values[i + 1]))
    : values;

/** A copy of the values that are finite, with the least and the greatest of them. */
const finiteOf = (values: Values): { finite: Values; least: number; greatest: number } => {
  const finite = values.slice();
  let [count, least, greatest] = [0, Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isFinite(value)) continue;
    finite[count++] = value;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { finite: finite.subarray(0, count), least, greatest };
};

/** Values at turning points that several samples resolve: the flank beside a pole is too steep to be one. */
const resolvedExtrema = (values: Values): number[] => {
  const extrema: number[] = [];
  const step = (from: number, to: number): number => (values[to] ?? NaN) - (values[from] ?? NaN);
  for (let i = 2; i < values.length - 2; i++) {
    const [before, after] = [step(i, i - 1), step(i, i + 1)];
    if (!(before * after >= 0)) continue;
    const [farBefore, farAfter] = [step(i, i - 2), step(i, i + 2)];
    const turns = farBefore * farAfter > 0 && farBefore * before >= 0 && farAfter * after >= 0;
    const isNear =
      Math.abs(before) <= nearPart * Math.abs(farBefore) && Math.abs(after) <= nearPart * Math.abs(farAfter);
    if (turns && isNear) extrema.push(values[i] ?? NaN);
  }
  return extrema.filter(Number.isFinite);
};

/** Least and greatest value to show of one curve; undefined where no value is finite. */
const interestingRange = (values: Values): readonly [number, number] | undefined => {
  const { finite, least, greatest } = finiteOf(values);
  if (finite.length === 0) return undefined;
  const quantile = (part: number): number => nthLeast(finite, Math.round(part * (finite.length - 1)));
  const [low, high] = [quantile(core[0]), quantile(core[1])];
  const height = high - low;
  if (greatest - least <= growth * tolerance * height) return [least, greatest];

  // What one side does not need of the room to grow, the other side gets.
  const room = (growth - 1) * height;
  const [below, above] = [low - least, greatest - high];
  const down = Math.min(below, Math.max(room / 2, room - above));
  const up = Math.min(above, Math.max(room / 2, room - below));
  let [from, to] = [low - down, high + up];
  const extrema = resolvedExtrema(withoutHoles(values));
  for (const y of extrema) {
    if (extrema.length > fewExtrema && (y < low - farExtremum * height || y > high + farExtremum * height)) continue;
    from = Math.min(from, y);
    to = Math.max(to, y);
  }
  return [from, to];
};

export interface RangeOptions {
  /** Default linear. */
  readonly scale?: Scale;
  /** y of points that are to be in view as well, unless all else would be too small to see then. */
  readonly points?: readonly number[];
}

/** A range with points in it, the nearest first, as far as that leaves something to see of the rest. */
const including = ([from, to]: readonly [number, number], points: readonly number[]): readonly [number, number] => {
  const most = farPoint * (to - from);
  const distance = (y: number): number => Math.max(from - y, y - to, 0);
  let [low, high] = [from, to];
  for (const y of [...points].sort((a, b) => distance(a) - distance(b))) {
    if (Math.max(high, y) - Math.min(low, y) > most) continue;
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  return [low, high];
};

/**
 * The y range in which curves look like themselves: branches that run to a pole are cut, turning points are not. A constant stands in
 * the middle; curves without a finite value get [−1, 1], on a logarithmic scale [0.1, 10].
 */
export const automaticRange = (curves: readonly Values[], { scale = linear, points = [] }: RangeOptions = {}): Span => {
  const spanOf = (centre: number, halfWidth: number): Span =>
    clampSpan({ centre, halfWidth, ...(scale.kind !== 'linear' && { scale }) }, reachOfValues);
  const onScale = (values: Values): Values =>
    scale.kind === 'linear' ? values : Float64Array.from(values, (value) => scale.toPlane(value));
  const ranges = curves.map((values) => interestingRange(onScale(values))).filter((range) => range !== undefined);
  const from = Math.min(...ranges.map(([low]) => low));
  const to = Math.max(...ranges.map(([, high]) => high));
  if (!(from <= to)) return spanOf(0, 1);
  const magnitude = Math.max(Math.abs(from), Math.abs(to));
  if (to / 2 - from / 2 <= Math.max(...curves.map(noise)) * magnitude) {
    const middle = from / 2 + to / 2;
    return spanOf(middle, scale.kind === 'log' ? 1 : Math.abs(middle) / 2 || 1);
  }
  const wanted = points.map((y) => scale.toPlane(y)).filter(Number.isFinite);
  const [low, high] = including([from, to], wanted);
  return spanOf(low / 2 + high / 2, (high / 2 - low / 2) * (1 + 2 * margin));
};
