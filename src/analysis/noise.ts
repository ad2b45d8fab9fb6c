import { EngineError, type Scalar } from '../engine/engine.ts';
import { ReferenceEngine } from '../engine/reference/engine.ts';
import type { Definition } from '../expression/expression.ts';
import type { Bracket } from './sign-changes.ts';

/** More doubtful brackets than this in one window are taken for noise without asking: no function has so many so small. */
const mostAsked = 32;

export interface NoiseQuestion {
  readonly f: Definition;
  /** The derivative whose sign is in doubt. */
  readonly k: number;
  /** Distance of samples. */
  readonly step: number;
  readonly parameters: Readonly<Record<string, Scalar>>;
}

/** Those brackets at whose sides f⁽ᵏ⁾ has, in correct digits, no opposite signs. */
export async function noiseAmong(
  brackets: readonly Bracket[],
  { f, k, step, parameters }: NoiseQuestion,
): Promise<ReadonlySet<Bracket>> {
  if (brackets.length === 0 || brackets.length > mostAsked) return new Set(brackets);
  const reference = new ReferenceEngine();
  const noise = new Set<Bracket>();
  for (const bracket of brackets) {
    const sides = [bracket.from - step / 4, bracket.to + step / 4];
    try {
      const { derivatives } = await reference.evaluate(f, sides, { order: k, parameters, digits: 5 });
      const [left, right] = derivatives[k]!;
      if (Math.sign(left!) * Math.sign(right!) !== -1) noise.add(bracket);
    } catch (error) {
      // What no number of digits decides has no sign that could change.
      if (!(error instanceof EngineError)) throw error;
      noise.add(bracket);
    }
  }
  return noise;
}
