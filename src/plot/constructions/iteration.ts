import type { GradientDescentRun } from '../../analysis/iteration/gradient-descent.ts';
import type { Iteration, IterationStep } from '../../analysis/iteration/iteration.ts';
import type { NewtonRun } from '../../analysis/iteration/newton.ts';
import type { StationaryPoint } from '../../analysis/iteration/stationary-point.ts';
import type { Quantity } from '../figure-input.ts';
import { numberLabel, significantLabel } from '../number-label.ts';
import type { Construction, ConstructionMark, DataPoint } from './construction.ts';
import { told } from './description.ts';

/** More steps would be a tangle: of a longer run the first ones are drawn. */
const mostDrawn = 24;

/** Steps that have a name in the figure. */
const mostNamed = 4;

const role = 'first-derivative';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

const names = (points: readonly DataPoint[], quantity: Quantity): ConstructionMark[] =>
  points.slice(0, mostNamed).map((point, n) => ({
    quantity,
    kind: 'label',
    ...point,
    text: `x${subscripts[n] ?? ''}`,
    role: 'text',
    preferred: point.y > 0 ? 'above' : 'below',
  }));

/** The places of a run: where its steps begin, and where the last one leads. */
export const placesOf = ({ steps, at }: Iteration): readonly number[] =>
  steps.length === 0 ? [at] : [...steps.map(({ x }) => x), steps.at(-1)?.next ?? NaN].filter(Number.isFinite);

/** Tangents down to the axis and uprights back to the curve. */
const zigzag = (steps: readonly IterationStep[], quantity: Quantity): ConstructionMark[] => [
  ...steps.flatMap(({ x, value, next }): ConstructionMark[] => [
    { quantity, kind: 'path', points: [{ x, y: 0 }, { x, y: value }], role: 'muted', width: 1, dash: [3, 3] }, // prettier-ignore
    { quantity, kind: 'path', points: [{ x, y: value }, { x: next, y: 0 }], role, width: 1.5 }, // prettier-ignore
  ]),
  { quantity, kind: 'points', points: steps.map(({ next }) => ({ x: next, y: 0 })), role, radius: 2.5 },
  { quantity, kind: 'points', points: steps.map(({ x, value }) => ({ x, y: value })), role, radius: 3.5 },
];

/**
 * Newton's method. On f: each tangent down to the axis. On f′ the same in the panel of f′, and on f the vertex of each parabola that
 * follows the curve, which is where the step leads.
 */
export const newtonMarks = (run: NewtonRun, f: (x: number) => number): Construction => {
  const steps = run.steps.slice(0, mostDrawn);
  const places = placesOf({ ...run, steps });
  const onCurve = places.map((x) => ({ x, y: f(x) }));
  const end: ConstructionMark = { quantity: 0, kind: 'points', points: onCurve.slice(-1), role, shape: 'diamond' };
  if (run.on === 'function') {
    return [...zigzag(steps, 0), end, ...names(places.map((x) => ({ x, y: f(x) })), 0)]; // prettier-ignore
  }
  const parabolas = steps.slice(0, 2).map(({ x, value, slope }): ConstructionMark => {
    const y = f(x);
    return {
      quantity: 0,
      kind: 'graph',
      y: (at) => y + (at - x) * (value + (slope / 2) * (at - x)),
      role: 'second-derivative',
      dash: [6, 4],
    };
  });
  const uprights = steps.slice(0, 2).map(({ x, value, slope, next }): ConstructionMark => {
    const vertex = f(x) - (value * value) / (2 * slope);
    return { quantity: 0, kind: 'path', points: [{ x: next, y: vertex }, { x: next, y: f(next) }], role: 'muted', width: 1, dash: [3, 3] }; // prettier-ignore
  });
  return [
    ...parabolas,
    ...uprights,
    ...zigzag(steps, 1),
    { quantity: 0, kind: 'points', points: onCurve.slice(0, -1), role, radius: 3.5 },
    end,
    ...names(onCurve, 0),
  ];
};

/** Gradient descent: its places on the curve, joined in turn. */
export const descentMarks = (run: GradientDescentRun, f: (x: number) => number): Construction => {
  const points = placesOf({ ...run, steps: run.steps.slice(0, mostDrawn) }).map((x) => ({ x, y: f(x) }));
  return [
    { quantity: 0, kind: 'path', points, role, width: 1.5 },
    { quantity: 0, kind: 'points', points: points.slice(0, -1), role, radius: 3.5 },
    { quantity: 0, kind: 'points', points: points.slice(-1), role, shape: 'diamond' },
    ...names(points, 0),
  ];
};

/** Digits of a place in a table. */
const digits = 8;

export const placeLabel = (x: number): string => significantLabel(x, digits);

/** Points of a cycle that are named. */
const mostListed = 4;

const kinds: Readonly<Record<StationaryPoint['kind'], string>> = {
  minimum: ', a local minimum',
  maximum: ', a local maximum',
  neither: ', neither a minimum nor a maximum',
};

/** Digits of a place that is told, beside the size of the run: what has come to 10⁻⁶¹ from 2 is at 0. */
const toldDigits = 5;

const placeIn = ({ steps, at }: Iteration): string => {
  const size = Math.max(Math.abs(at), ...steps.map(({ x }) => Math.abs(x)));
  return size === 0 ? '0' : numberLabel(at, 10 ** (Math.floor(Math.log10(size)) + 1 - toldDigits));
};

/** A reason with its numbers as they are told. */
const readable = (reason: string): string =>
  reason.replace(/x = (-?[\d.]+(?:e[+-]\d+)?)/g, (_, x: string) => `x = ${told(Number(x))}`);

const count = (n: number): string => `${n} ${n === 1 ? 'step' : 'steps'}`;

/** How a run ends, as what it is. */
export const outcomeOf = (run: NewtonRun | GradientDescentRun): string => {
  const { end, at, taken, period, steps, reached } = run;
  const reason = readable(run.reason);
  switch (end) {
    case 'converged': {
      const what = reached ? kinds[reached.kind] : '';
      const kink = reached?.differentiable === false ? `: ${reason}` : '';
      return `Converges to x ≈ ${placeIn(run)}${what}, in ${count(taken)}${kink}.`;
    }
    case 'cycle': {
      const points = steps.slice(-(period ?? 0)).map(({ x }) => told(x));
      const isListed = period !== null && period <= mostListed && taken <= steps.length + period;
      return `Goes in a cycle${isListed ? `: ${[...points, points[0]].join(', ')} …` : ` of ${period ?? '?'} points.`}`;
    }
    case 'diverged':
      return `Diverges: ${reason}.`;
    case 'undefined':
      return `Stops after ${count(taken)}: ${reason}.`;
    case 'unfinished':
      return 'crawling' in run && run.crawling ? `Crawls: the slope is so small that ${count(taken)} lead only to x ≈ ${told(at)}.` : `Has not arrived: ${reason}.`; // prettier-ignore
  }
};

/** A run of Newton's method in words. */
export const describeNewton = (run: NewtonRun, start: number): string =>
  `Newton’s method on ${run.on === 'function' ? 'f' : 'f′'} from x = ${told(start)}. ${outcomeOf(run)}`;

/** A run of gradient descent in words. */
export const describeDescent = (run: GradientDescentRun, start: number): string =>
  `Gradient descent from x = ${told(start)} with rate ${told(run.rate)}. ${outcomeOf(run)}`;
