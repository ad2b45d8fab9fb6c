import { requireFinite, requireWhole } from '../required.ts';

/**
 * How a run ends. `unfinished` is for what is none of the others however far one follows it: Newton's method on x² + 1 wanders for
 * ever, and descent along the flat tail of σ still moves, and has nearly everything before it.
 */
export type IterationEnd = 'converged' | 'cycle' | 'diverged' | 'undefined' | 'unfinished';

/** One step: what was read at x, and where it leads. */
export interface IterationStep {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
  /** May be infinite where a run leaves float64. */
  readonly next: number;
}

/** A run, step by step. */
export interface Iteration {
  /** The first steps, as many as were asked for. The run goes on after them until it is known how it ends. */
  readonly steps: readonly IterationStep[];
  /** The number of steps to `at`, those beyond `steps` included. */
  readonly taken: number;
  readonly end: IterationEnd;
  /** Number of points of a cycle, at least 2; null without one. */
  readonly period: number | null;
  /** The last x, which is finite. */
  readonly at: number;
  /** Why the run ends so, in a sentence. */
  readonly reason: string;
}

/** What a method makes of a point: a step, with the distance that it takes to be left, or the end. */
export type Move =
  | (Omit<IterationStep, 'x'> & {
      /** Distance to the target by the local model; Infinity where that is not known. */
      readonly remaining: number;
    })
  | { readonly end: 'converged' | 'diverged' | 'undefined'; readonly reason: string };

/** A method that goes from point to point. */
export interface Method {
  /** @param orbit the points so far; the last one is where it stands */
  move(orbit: readonly number[]): Move;
  /** Whether what should vanish at x is within its rounding error of 0. */
  vanishes(x: number): boolean;
  /** Whether a step at x is nothing beside the distance that is left. */
  crawls(x: number): boolean;
  /** Number of operations of one step, which bounds how far a run is followed. */
  readonly size: number;
}

export interface IterationOptions {
  readonly start: number;
  /** How many steps are recorded: 1 … 10 000. Default 100. */
  readonly steps?: number;
}

/** The longest run that is followed. */
export const mostSteps = 10_000;

/** A run takes no more operations than this, a fraction of a second, but so many steps whatever they cost. */
const mostOperations = 5_000_000;
const leastSteps = 200;

/** A step below this part of x does not count as one: a few units in the last place. */
const smallStep = 2 ** -50;

/** A step below this part of the start does not count either, for targets at 0, to which no step is small beside x. */
const smallBesideStart = 2 ** -200;

/** Where steps are too small to move x, this part of x may be left to the target. */
const smallRest = 2 ** -36;

/** In the second half of a run that diverges the steps grow by at least so much. */
const growth = 1.5;

/** After so many steps each it is asked whether rounding makes them. */
const roundingCheck = 8;

/** The longest cycle that is looked for where rounding keeps a cycle from closing exactly. */
const longestCycle = 64;

/**
 * Follows a method from a start. A cycle is a point that comes back exactly, as every attracting cycle does in float64, or, at the end
 * of a run, one that has come back to 14 digits each time and to 11 over thousands. What still draws nearer is no cycle.
 *
 * @throws EngineError for a start that is not finite or a number of steps out of range
 */
export function iterate(method: Method, { start, steps: recorded = 100 }: IterationOptions): Iteration {
  requireFinite(start, 'the start');
  requireWhole(recorded, 1, mostSteps, 'the number of steps');
  const most = Math.max(leastSteps, Math.min(mostSteps, Math.floor(mostOperations / method.size)));
  const orbit = [start];
  const steps: IterationStep[] = [];
  const visits = new Map([[start, 0]]);
  const ended = (end: IterationEnd, reason: string, period: number | null = null): Iteration => {
    return { steps, taken: orbit.length - 1, end, period, at: orbit.at(-1)!, reason };
  };
  while (orbit.length <= most) {
    const x = orbit.at(-1)!;
    const move = method.move(orbit);
    if ('end' in move) return ended(move.end, move.reason);
    const { value, slope, next, remaining } = move;
    const length = Math.abs(next - x);
    if (steps.length < recorded) steps.push({ x, value, slope, next });
    if (!Number.isFinite(next)) return ended('diverged', 'the next step leaves the numbers of float64');
    orbit.push(next);
    const left = Math.max(length, remaining);
    if (left <= smallStep * Math.abs(next)) return ended('converged', 'the steps fall below the last digits of x');
    if (left <= smallBesideStart * Math.abs(start))
      return ended('converged', 'the steps fall below 10⁻⁶⁰ of the start');
    if (orbit.length % roundingCheck === 0 && isSmall(length, orbit) && method.vanishes(next)) {
      return ended('converged', 'what is left is rounding');
    }
    const before = visits.get(next);
    if (before !== undefined) return closed(orbit.slice(before), remaining, method, ended);
    visits.set(next, orbit.length - 1);
  }
  return unclosed(orbit, method, ended);
}

/** Whether a step is small beside x and no longer becomes smaller, as where rounding makes it. */
function isSmall(length: number, orbit: readonly number[]): boolean {
  const [before, after] = [orbit.at(-2 - roundingCheck), orbit.at(-1 - roundingCheck)];
  if (before === undefined || after === undefined) return false;
  const size = Math.max(Math.abs(orbit.at(-1)!), Math.abs(orbit[0]!));
  return length <= 2 ** -10 * size && length > Math.abs(after - before) / 2;
}

type Ended = (end: IterationEnd, reason: string, period?: number) => Iteration;

/** A point has come back: the cycle, unless it is the size of rounding. `cycle` holds that point at both ends. */
function closed(cycle: readonly number[], remaining: number, method: Method, ended: Ended): Iteration {
  const period = cycle.length - 1;
  const size = Math.max(...cycle.map(Math.abs));
  // Rounding may make a cycle several times as long as it is.
  const shortest = divisors(period).find((p) =>
    cycle.every((x, i) => Math.abs(x - cycle[(i + p) % period]!) <= smallStep * size),
  )!;
  if (cycle.some((x) => method.vanishes(x))) return ended('converged', 'what is left is rounding');
  if (shortest === 1 && remaining <= smallRest * size) {
    return ended('converged', 'the steps fall below the last digits of x');
  }
  if (shortest === 1)
    return ended('unfinished', 'the steps are too small to move x in float64, and it has not arrived');
  return ended('cycle', `every ${shortest} steps the same points come back`, shortest);
}

function divisors(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1).filter((divisor) => n % divisor === 0);
}

/** The steps are used up. */
function unclosed(orbit: readonly number[], method: Method, ended: Ended): Iteration {
  const late = orbit.slice(Math.floor(orbit.length / 2));
  const period = almostPeriod(late);
  if (period !== null)
    return ended('cycle', `every ${period} steps the same points come back, but for rounding`, period);
  const lengths = late.slice(1).map((x, i) => Math.abs(x - late[i]!));
  const taken = `after ${orbit.length - 1} steps`;
  const always = (compare: (length: number, before: number) => boolean) =>
    lengths.every((length, i) => i === 0 || compare(length, lengths[i - 1]!));
  if (method.crawls(orbit.at(-1)!)) {
    return ended('unfinished', `${taken} it crawls: a step is nothing beside the distance that is left`);
  }
  if (always((length, before) => length >= before) && lengths.at(-1)! > growth * lengths[0]!) {
    return ended('diverged', `${taken} the steps still grow`);
  }
  if (always((length, before) => length < before)) return ended('unfinished', `${taken} the steps still shrink`);
  return ended('unfinished', `${taken} it has neither settled, nor repeated itself, nor left`);
}

/** The period of points that come back but for rounding, over the whole stretch. */
function almostPeriod(late: readonly number[]): number | null {
  const last = late.at(-1)!;
  const size = Math.max(...late.map(Math.abs));
  for (let period = 2; period <= Math.min(longestCycle, late.length / 4); period++) {
    const round = late.slice(-period);
    const isWide = Math.max(...round) - Math.min(...round) > 2 ** -20 * size;
    const [once, often] = [late.at(-1 - period)!, late[(late.length - 1) % period]!];
    if (isWide && Math.abs(last - once) <= 2 ** -47 * size && Math.abs(last - often) <= 2 ** -38 * size) return period;
  }
  return null;
}
