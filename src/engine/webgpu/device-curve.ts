import type { Definition } from '../../expression/expression.ts';
import type { DerivativeProgram, Register } from '../../program/program.ts';
import { constantRegisters } from '../cpu/constant-registers.ts';
import type { CpuEngine } from '../cpu/engine.ts';
import type { EvaluateOptions, Scalar } from '../engine.ts';
import type { ColumnGrid } from '../envelope.ts';
import { parameterValues, type ResolvedOptions, resolveOptions, toFloat64 } from '../options.ts';
import { argumentSizes } from './argument-sizes.ts';
import { isTooCoarse, isVisiblyOff } from './arithmetic-choice.ts';
import type { Shader } from './compose.ts';
import { columnEnvelope, composeSegments } from './compose-envelope.ts';
import { DeviceEnvelope, type EnvelopePipelines } from './device-envelope.ts';
import { type DeviceNumbers, familyOf, inGoodNumbers, tooNarrow } from './good-numbers.ts';
import type { ArgumentSize } from './operation-functions.ts';
import { programOf, type ShaderCache } from './request.ts';
import { type Ready, withRightVariant } from './right-variant.ts';
import { samplesOf } from './samples.ts';
import type { ExactVariant } from './shader-library.ts';

/** Numbers of the arithmetic to a column, at least: then the rounding of x moves nothing by more than a sixteenth of a column. */
const leastPerColumn = 8;

/** From the least to the greatest. */
const sizes: readonly ArgumentSize[] = ['small', 'medium', 'any', 'unbounded'];

/** A part of the x axis, cut into columns. */
export type Stretch = Pick<ColumnGrid, 'from' | 'to' | 'count'>;

/** What is needed to bring a curve onto a device. */
export interface CurveSettings {
  /** Variants of the error-free transforms that may be used. */
  readonly variants: readonly ExactVariant[];
  readonly shaders: ShaderCache;
  /** What judges the rounding of the device. */
  readonly exact: CpuEngine;
}

type Parameters = Readonly<Record<string, Scalar>>;

/** A function that a device computes and draws, in numbers that were found good enough for a window. */
export class DeviceCurve {
  readonly engine = 'webgpu';
  readonly arithmetic: DeviceNumbers;
  /** Why finer numbers than single precision compute it. */
  readonly reason: string | undefined;
  readonly envelope: DeviceEnvelope;
  readonly #program: DerivativeProgram;
  readonly #exact: CpuEngine;
  readonly #options: ResolvedOptions;
  readonly #slots: readonly Register[];
  readonly #sizes: readonly ArgumentSize[];

  constructor(
    program: DerivativeProgram,
    options: ResolvedOptions,
    prepared: Prepared,
    exact: CpuEngine,
    reason: string | undefined,
  ) {
    this.#program = program;
    this.#exact = exact;
    this.#options = options;
    this.arithmetic = prepared.numbers;
    this.reason = reason;
    this.envelope = prepared.envelope;
    this.#slots = prepared.slots;
    this.#sizes = prepared.sizes;
  }

  /** The number of the output with a quantity; undefined where there is none. */
  outputOf(quantity: number | 'curvature'): number | undefined {
    const { order, method, curvature } = this.#options;
    if (quantity !== 'curvature') return quantity <= order ? quantity : undefined;
    return method === 'dual' && curvature !== 'none' ? order + 1 : undefined;
  }

  /** Whether it computes rightly in a window and with parameters, without another pipeline and without rounding that shows in x. */
  covers({ from, to, count }: Stretch, parameters: Parameters): boolean {
    if (isTooCoarse(this.arithmetic, { from, to, step: (to - from) / count }, leastPerColumn)) return false;
    const needed = argumentSizes(this.#program, [from, to], this.#options, slotValues(this.#program, parameters));
    return needed.every((size, register) => sizes.indexOf(size) <= sizes.indexOf(this.#sizes[register]!));
  }

  /**
   * Whether rounding shows in the picture of a window that it covers, as judged at a few hundred points; with the parameters that were
   * set. Compiles nothing. Rejects where the device was lost.
   */
  async isVisiblyOff(f: Definition, options: EvaluateOptions, { from, to }: Stretch): Promise<boolean> {
    const probed = await this.envelope.probe(from, to);
    const resolved = resolveOptions(options);
    return isVisiblyOff(samplesOf(this.arithmetic, probed, resolved), f, resolved, this.#exact);
  }

  /** Compiles nothing. */
  setParameters(parameters: Parameters): void {
    this.envelope.setSlots(...slotsOf(this.#program, this.#slots, this.#options, parameters));
  }

  /** Frees the memory of the device. */
  destroy(): void {
    this.envelope.destroy();
  }
}

/** A curve before it is known whether its numbers are good enough. */
interface Prepared {
  readonly numbers: DeviceNumbers;
  readonly envelope: DeviceEnvelope;
  readonly slots: readonly Register[];
  readonly sizes: readonly ArgumentSize[];
  readonly probed: Awaited<ReturnType<DeviceEnvelope['probe']>>;
}

/**
 * Brings a function onto a device in the numbers that were asked for, else in the coarsest whose rounding shows neither in x nor in the
 * picture, as judged at a few hundred points of the window. Compiles where no window before had arguments as large.
 *
 * @throws Unsuitable where the CPU is to compute it
 */
export async function prepareCurve(
  acquire: () => Promise<Ready>,
  f: Definition,
  options: ResolvedOptions,
  stretch: Stretch,
  settings: CurveSettings,
): Promise<DeviceCurve> {
  const program = programOf(f, options);
  const { from, to, count } = stretch;
  const spacing = { from, to, step: (to - from) / count };
  const { result, reason } = await inGoodNumbers(options.arithmetic, {
    objection: (numbers) => (isTooCoarse(numbers, spacing, leastPerColumn) ? tooNarrow(numbers) : undefined),
    compute: async (numbers) => prepared(await acquire(), f, program, options, stretch, settings, numbers),
    fault: async ({ envelope, probed }, numbers) => {
      const samples = samplesOf(numbers, probed, options);
      if (!(await isVisiblyOff(samples, f, options, settings.exact))) return undefined;
      envelope.destroy();
      return `the rounding of ${numbers} precision would show`;
    },
  });
  return new DeviceCurve(program, options, result, settings.exact, reason);
}

async function prepared(
  ready: Ready,
  f: Definition,
  program: DerivativeProgram,
  options: ResolvedOptions,
  { from, to }: Stretch,
  { variants, shaders }: CurveSettings,
  numbers: DeviceNumbers,
): Promise<Prepared> {
  const { device, pipelines } = ready;
  const family = familyOf[numbers];
  const parameters = slotValues(program, options.parameters);
  const step = options.step === undefined ? 0 : toFloat64(options.step, 'the step');
  const difference = options.method === 'dual' ? undefined : { method: options.method, step };
  const needed = withRoomForSliders(program, argumentSizes(program, [from, to], options, parameters));
  return withRightVariant(ready, variants, {
    family,
    shader: (variant) => shaders.shader(f, program, options, { family, variant, sizes: needed }, columnEnvelope),
    compile: async (shader): Promise<EnvelopePipelines> => {
      const [envelope, segments] = await Promise.all([
        pipelines.pipeline(shader, 'column_envelope'),
        pipelines.pipeline(composeSegments(shader.outputs), 'column_segments'),
      ]);
      return { envelope, segments };
    },
    run: async (shader: Shader, compiled) => {
      const envelope = new DeviceEnvelope(device, compiled, shader);
      try {
        envelope.setSlots(...slotsOf(program, shader.slots, options, options.parameters));
        const probed = await envelope.probe(from, to);
        return { numbers, envelope, slots: shader.slots, sizes: needed, probed };
      } catch (error) {
        envelope.destroy();
        throw error;
      }
    },
    computed: (_, { probed }) => ({ program, family, ...probed, parameters, ...(difference && { difference }) }),
    discard: ({ envelope }) => {
      envelope.destroy();
    },
  });
}

/** Sizes under which a parameter may grow a good deal before the functions for larger arguments are needed. */
function withRoomForSliders(program: DerivativeProgram, needed: readonly ArgumentSize[]): readonly ArgumentSize[] {
  const depends: boolean[] = [];
  return program.instructions.map(({ operation, operands }, register) => {
    const own = (depends[register] = operation === 'parameter' || operands.some((operand) => depends[operand]));
    return own && needed[register] === 'small' ? 'medium' : needed[register]!;
  });
}

const slotValues = ({ parameters }: DerivativeProgram, values: Parameters): Float64Array =>
  Float64Array.from(parameterValues(parameters, values), (value) => toFloat64(value, 'a parameter'));

function slotsOf(
  program: DerivativeProgram,
  slots: readonly Register[],
  { step }: ResolvedOptions,
  parameters: Parameters,
): readonly [values: Float64Array, step: number] {
  const constants = constantRegisters(program, slotValues(program, parameters));
  const values = Float64Array.from(slots, (register) => constants[register]!);
  return [values, step === undefined ? 0 : toFloat64(step, 'the step')];
}
