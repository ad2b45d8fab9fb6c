/** One of the arrays that engines return. */
export type Values = Float32Array | Float64Array;

/** How a branch ends at a break: what its samples tend to there. */
export interface BranchEnd {
  readonly x: number;
  /** One-sided limit, ±Infinity at a pole, NaN if samples do not tell; an estimate from the samples unless `joined`. */
  readonly y: number;
  /** Whether the branch on the other side goes on from this very point. */
  readonly joined: boolean;
}

/** A stretch of finite samples without a break inside, from index `first` to `last`. */
export interface Branch {
  readonly first: number;
  readonly last: number;
  /** What happens at its ends, where they are breaks. */
  readonly start?: BranchEnd;
  readonly end?: BranchEnd;
}

/** A sample, or a place where a curve is known to be continuous though its derivative may not be. */
export interface Joint {
  readonly x: number;
  readonly y: number;
}

export interface BreakKnowledge {
  /** Where the curve may break; ascending. */
  readonly breaks: readonly number[];
  readonly joints: readonly Joint[];
  /** Those of the breaks at which the curve is cut though its samples go on: what it is a derivative of is cut there. */
  readonly cuts?: readonly number[];
  /** The least difference in y that can be seen. */
  readonly resolution: number;
}

/** Samples nearer to a break than this part of their spacing may lie on its wrong side by rounding, and are left out. */
const guard = 2 ** -10;

/** The slope from one side of a smooth point to the other is at most this many times the greater of the slopes beside it. */
const smoothRatio = 2;

/** Steps larger than this many visible differences next to a break show no limit: the curve may oscillate. */
const unsettled = 8;

/** How many samples next to a break must agree that the curve runs away; fewer may do so by chance where it oscillates. */
const witnesses = 6;

/**
 * Whether samples run to ±∞ towards a break b, the nearest first. With d₁ < d₂ < d₃ their distances from b, what runs away at least as
 * fast as ln d has (y₁ − y₂)/(y₂ − y₃) ≥ ln(d₂/d₁)/ln(d₃/d₂); everything that stays bounded like a power of d has less. Steps that
 * cannot be seen prove nothing.
 */
const runsAway = (b: number, nearest: readonly Joint[], resolution: number): boolean => {
  if (nearest.length < witnesses) return false;
  const steps = nearest.slice(1).map(({ y }, i) => (nearest[i]?.y ?? NaN) - y);
  const [first = NaN, second = NaN] = steps;
  const [d1 = NaN, d2 = NaN, d3 = NaN] = nearest.map(({ x }) => Math.abs(x - b));
  const isFast = first / second >= 0.98 * (Math.log(d2 / d1) / Math.log(d3 / d2));
  const grows = steps.slice(1).every((step, i) => step / (steps[i] ?? NaN) > 0 && step / (steps[i] ?? NaN) < 1);
  return isFast && grows && Math.abs(first) > resolution;
};

/** What samples tend to at a break b, the nearest first: ±Infinity, a number on the line through the nearest two, or NaN. */
const limitAt = (b: number, nearest: readonly Joint[], resolution: number): number => {
  const [first, second, third] = nearest;
  if (!first) return NaN;
  if (!second) return first.y;
  const step = first.y - second.y;
  if (runsAway(b, nearest, resolution)) return step * Infinity;
  const before = third ? second.y - third.y : 0;
  if (Math.max(Math.abs(step), Math.abs(before)) > unsettled * resolution) return NaN;
  return first.y + (step / (second.x - first.x)) * (first.x - b);
};

/**
 * Whether samples go on across a possible break as they come: their limits agree, or the slope across is no greater than its neighbours
 * are and of the same sign.
 */
const isContinuous = (
  x: Float64Array,
  y: Values,
  left: number,
  right: number,
  limits: readonly [number, number],
  resolution: number,
): boolean => {
  if (limits.some((limit) => Math.abs(limit) === Infinity)) return false;
  if (Math.abs(limits[1] - limits[0]) <= resolution / 2) return true;
  const slope = (i: number, j: number): number => ((y[j] ?? NaN) - (y[i] ?? NaN)) / ((x[j] ?? NaN) - (x[i] ?? NaN));
  const [before, across, after] = [slope(left - 1, left), slope(left, right), slope(right, right + 1)];
  const steepest = Math.max(Math.abs(before), Math.abs(after));
  return before * across > 0 && after * across > 0 && Math.abs(across) <= smoothRatio * steepest;
};

/**
 * Cuts samples where they are undefined or infinite, and at every break across which they do not go on. Steepness alone cuts nothing,
 * and nothing is joined across a break for being close.
 */
export const branchesOf = (x: Float64Array, y: Values, knowledge: BreakKnowledge): Branch[] => {
  const { breaks, joints, cuts = [], resolution } = knowledge;
  const branches: Branch[] = [];
  const isFinite = (i: number): boolean => Number.isFinite(y[i]);
  const limit = (b: number, edge: number, inwards: 1 | -1): number => {
    const nearest: Joint[] = [];
    for (let i = edge; nearest.length < witnesses && isFinite(i); i += inwards) {
      nearest.push({ x: x[i] ?? NaN, y: y[i] ?? NaN });
    }
    return limitAt(b, nearest, resolution);
  };
  /** An infinite sample is an end of its own; an undefined one says nothing of where the branch tends. */
  const overflow = (i: number): BranchEnd | undefined =>
    Math.abs(y[i] ?? NaN) === Infinity ? { x: x[i] ?? NaN, y: y[i] ?? NaN, joined: false } : undefined;
  /** Adds the stretches of finite samples between two breaks. */
  const add = (from: number, to: number, before: BranchEnd | undefined, after: BranchEnd | undefined): void => {
    for (let first = from; first <= to; first++) {
      if (!isFinite(first)) continue;
      let last = first;
      while (last < to && isFinite(last + 1)) last++;
      const start = first === from ? before : overflow(first - 1);
      const end = last === to ? after : overflow(last + 1);
      branches.push({ first, last, ...(start && { start }), ...(end && { end }) });
      first = last;
    }
  };

  let from = 0;
  let start: BranchEnd | undefined;
  for (const b of breaks) {
    if (!(b >= (x[0] ?? NaN) && b <= (x.at(-1) ?? NaN))) continue;
    const at = firstAtOrAfter(x, b, from);
    const nearby = Math.max(1, at);
    const slack = guard * ((x[nearby] ?? NaN) - (x[nearby - 1] ?? NaN));
    const left = b - (x[at - 1] ?? NaN) <= slack ? at - 2 : at - 1;
    const right = (x[at] ?? NaN) - b <= slack ? at + 1 : at;
    const limits = [limit(b, left, -1), limit(b, right, 1)] as const;
    const joint = joints.find(({ x: place }) => Math.abs(place - b) <= Math.max(slack, Number.EPSILON * Math.abs(b)));
    if (!joint && !cuts.includes(b) && isContinuous(x, y, left, right, limits, resolution)) continue;
    const end = (value: number): BranchEnd => (joint ? { ...joint, joined: true } : { x: b, y: value, joined: false });
    add(from, left, start, end(limits[0]));
    from = Math.max(from, right);
    start = end(limits[1]);
  }
  add(from, x.length - 1, start, undefined);
  return branches;
};

/** Those of the breaks at which branches are cut. */
export const cutsBetween = (branches: readonly Branch[], breaks: readonly number[]): number[] => {
  const ends = branches.flatMap(({ start, end }) => [start, end]);
  const places = new Set(ends.flatMap((end) => (end && !end.joined ? [end.x] : [])));
  return breaks.filter((b) => places.has(b));
};

/** Index of the first number that is at least b, from an index on, in an ascending array. */
export const firstAtOrAfter = (x: Float64Array, b: number, from = 0): number => {
  let [low, high] = [from, x.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? NaN) < b) low = middle + 1;
    else high = middle;
  }
  return low;
};
