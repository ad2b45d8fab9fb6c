import { evaluateProgram } from '../engine/cpu/evaluate-program.ts';
import type { Scalar } from '../engine/engine.ts';
import { gridPoints, parameterValues, toFloat64 } from '../engine/options.ts';
import type { Definition } from '../expression/expression.ts';
import { differentiate } from '../program/derivatives.ts';
import { lower } from '../program/lower.ts';
import { type Bracket, refine, signChanges } from './sign-changes.ts';

/** Points at which guards are looked at. */
const guardSamples = 2 ** 14;

/** A guard that passes more integers than this from one sample to the next oscillates too fast to be followed. */
const mostCrossingsPerStep = 16;

/** More breaks than this in one window cannot be drawn as breaks. */
const mostBreaks = 4096;

export interface BreakOptions {
  readonly from: Scalar;
  readonly to: Scalar;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  readonly signal?: AbortSignal;
}

/**
 * Where f or a derivative of it may break, ascending: the zeros of its guards, crossed or touched, and where a guard passes an
 * integer. Found between samples and refined to neighbouring float64 numbers; a pair of zeros between two samples is not seen.
 *
 * @throws EngineError for a window that is empty or not finite
 */
export async function findBreaks(f: Definition, options: BreakOptions): Promise<readonly number[]> {
  const { from, to, parameters = {}, signal } = options;
  const x = gridPoints({ from, to, count: guardSamples });
  const program = differentiate(lower(f), { order: 0, guards: true });
  if (program.guards.length === 0) return [];
  const slots = Float64Array.from(parameterValues(program.parameters, parameters), (value) =>
    toFloat64(value, 'a parameter'),
  );
  const outputs = program.guards.flatMap(({ value, slope }) => [value, slope]);
  const evaluate = (points: Float64Array) => evaluateProgram({ ...program, outputs }, points, slots);

  const found = new Set<number>();
  const values = evaluate(x);
  for (const [i, guard] of program.guards.entries()) {
    signal?.throwIfAborted();
    const [value, slope] = [values[2 * i]!, values[2 * i + 1]!];
    const valueAt = async (points: Float64Array) => evaluate(points)[2 * i]!;
    const places =
      guard.crossing === 'integer'
        ? await integersPassed(x, value, valueAt)
        : [
            ...(await crossings(signChanges(x, value), valueAt)),
            ...(await touchedZeros(x, slope, value, (points) => evaluate(points).slice(2 * i, 2 * i + 2))),
            ...zerosAtSamples(x, value),
          ];
    for (const place of places) found.add(place);
    if (found.size > mostBreaks) break;
  }
  return [...found]
    .filter((place) => place >= x[0]! && place <= x.at(-1)!)
    .sort((a, b) => a - b)
    .slice(0, mostBreaks);
}

type Evaluate = (points: Float64Array) => Promise<Float64Array>;

async function crossings(brackets: readonly Bracket[], value: Evaluate): Promise<number[]> {
  return (await refine(brackets, value)).map(({ to }) => to);
}

/** Zeros that the quantity touches without changing sign: where its slope changes sign and it is 0 but for rounding. */
async function touchedZeros(
  x: Float64Array,
  slope: Float64Array,
  value: Float64Array,
  both: (points: Float64Array) => readonly Float64Array[],
): Promise<number[]> {
  const turning = await refine(signChanges(x, slope), async (points) => both(points)[1]!);
  const places = turning.map(({ to }) => to);
  const there = both(Float64Array.from(places))[0]!;
  const size = value.reduce((most, one) => (Number.isFinite(one) ? Math.max(most, Math.abs(one)) : most), 0);
  return places.filter((_, i) => Math.abs(there[i]!) <= 4 * Number.EPSILON * size);
}

/** A zero at a sample whose neighbour on one side is undefined, as at the end of a domain. */
function zerosAtSamples(x: Float64Array, value: Float64Array): number[] {
  return Array.from(x.keys()).filter((i) => value[i] === 0 && value[i - 1] !== 0 && value[i + 1] !== 0).map((i) => x[i]!); // prettier-ignore
}

async function integersPassed(x: Float64Array, value: Float64Array, exact: Evaluate): Promise<number[]> {
  const places: number[] = [];
  const brackets: (Bracket & { readonly integer: number })[] = [];
  for (let i = 1; i < x.length; i++) {
    const [before, after] = [value[i - 1]!, value[i]!];
    if (Number.isInteger(before)) places.push(x[i - 1]!);
    const least = Math.floor(Math.min(before, after)) + 1;
    const greatest = Math.ceil(Math.max(before, after)) - 1;
    if (!(greatest - least < mostCrossingsPerStep)) continue;
    for (let integer = least; integer <= greatest; integer++) {
      brackets.push({ from: x[i - 1]!, to: x[i]!, sign: before < integer ? -1 : 1, integer });
    }
    if (places.length + brackets.length > mostBreaks) return places;
  }
  if (Number.isInteger(value.at(-1))) places.push(x.at(-1)!);
  // Each bracket has its own integer, so they are refined one integer at a time.
  for (const integer of new Set(brackets.map((bracket) => bracket.integer))) {
    const ofInteger = brackets.filter((bracket) => bracket.integer === integer);
    places.push(...(await crossings(ofInteger, async (points) => (await exact(points)).map((at) => at - integer))));
  }
  return places;
}
