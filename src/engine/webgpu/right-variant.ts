import type { Shader } from './compose.ts';
import type { ExactChoice } from './exact-self-test.ts';
import type { FunctionSelfTest } from './function-self-test.ts';
import { type Computed, probePipeline } from './pipeline-probe.ts';
import type { Pipelines } from './pipelines.ts';
import { Unsuitable } from './request.ts';
import type { ExactVariant, Family } from './shader-library.ts';

/** A device with what is known about it. */
export interface Ready {
  readonly device: GPUDevice;
  readonly pipelines: Pipelines;
  readonly functions: FunctionSelfTest;
  readonly choice: ExactChoice;
}

/** What is to be computed, with whichever variant of the error-free transforms is right on a device. */
export interface Trial<Compiled, Result> {
  readonly family: Family;
  /** @throws Unsuitable where the CPU is to compute it */
  shader(variant: ExactVariant): Shader;
  compile(shader: Shader): Promise<Compiled>;
  run(shader: Shader, compiled: Compiled): Promise<Result>;
  /** What is compared with float64 until enough was. */
  computed(shader: Shader, result: Result): Computed | Promise<Computed>;
  /** Frees what a wrong result holds. */
  discard?(result: Result): void;
}

/**
 * The result with the cheapest variant whose functions and whose values are right.
 *
 * @param allowed variants that the engine may use
 * @throws Unsuitable where none is right
 */
export async function withRightVariant<Compiled, Result>(
  { pipelines, functions, choice }: Ready,
  allowed: readonly ExactVariant[],
  trial: Trial<Compiled, Result>,
): Promise<Result> {
  const { family } = trial;
  if (family === 'double_single' && choice.variants.length === 0) {
    throw new Unsuitable(`this device has no double-single arithmetic: ${choice.reason}`);
  }
  // Where no variant is exact, functions without error-free transforms are right all the same, and alike in all variants.
  const variants = choice.variants.length > 0 ? choice.variants : allowed.slice(0, 1);
  let fault: string | undefined;
  for (const variant of variants) {
    const shader = trial.shader(variant);
    if (choice.variants.length === 0 && shader.isExact) {
      throw new Unsuitable(`functions that this needs are not right on this device: ${choice.reason}`);
    }
    if (pipelines.isProbed(shader) && (fault = pipelines.faultOf(shader))) continue;
    const [faultOfFunction, compiled] = await Promise.all([
      functions.faultOf(shader.calls, family, variant),
      trial.compile(shader),
    ]);
    if ((fault = faultOfFunction)) continue;
    const result = await trial.run(shader, compiled);
    if (!pipelines.isProbed(shader)) {
      fault = await judged(pipelines, shader, result, trial);
      if (fault !== undefined) continue;
    }
    return result;
  }
  throw new Unsuitable(`the device computes this wrongly: ${fault}`);
}

/** What is wrong with a result, if anything; one that is wrong is discarded. */
async function judged<Compiled, Result>(
  pipelines: Pipelines,
  shader: Shader,
  result: Result,
  trial: Trial<Compiled, Result>,
): Promise<string | undefined> {
  let isRight = false;
  try {
    const probing = probePipeline(await trial.computed(shader, result));
    pipelines.judge(shader, probing);
    isRight = probing.fault === undefined;
    return probing.fault;
  } finally {
    if (!isRight) trial.discard?.(result);
  }
}
