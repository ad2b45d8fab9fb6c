import kernel from '../../../shaders/kernels/exact_self_test.wgsl?raw';
import { link } from './linker.ts';
import { compilePipeline } from './pipelines.ts';
import { runKernel } from './run-kernel.ts';
import { type ExactVariant, libraryOf, type ShaderSources } from './shader-library.ts';

/** Operand pairs that are tried. */
const count = 4096;

/** The functions tried, in the order in which the kernel stores their results. */
const functions = ['two_sum', 'fast_two_sum', 'two_product', 'two_square'] as const;

const known = new WeakMap<GPUDevice, Map<ShaderSources, Map<ExactVariant, Promise<string | undefined>>>>();

/**
 * What is wrong with the error-free sums and products of a variant on a device: the first result that is not exact. Undefined where
 * all are. A device is tested once.
 */
export function faultOfVariant(
  device: GPUDevice,
  variant: ExactVariant,
  sources: ShaderSources,
): Promise<string | undefined> {
  const ofDevice = known.get(device) ?? new Map<ShaderSources, Map<ExactVariant, Promise<string | undefined>>>();
  known.set(device, ofDevice);
  const ofSources = ofDevice.get(sources) ?? new Map<ExactVariant, Promise<string | undefined>>();
  ofDevice.set(sources, ofSources);
  let fault = ofSources.get(variant);
  if (!fault) {
    fault = test(device, variant, sources);
    fault.catch(() => ofSources.delete(variant));
    ofSources.set(variant, fault);
  }
  return fault;
}

/** Float64 judges: it holds the sum and the product of the operands, which are near each other in size, exactly. */
async function test(device: GPUDevice, variant: ExactVariant, sources: ShaderSources): Promise<string | undefined> {
  const library = libraryOf('single', variant, sources);
  const pipeline = await compilePipeline(device, [...link(library, kernel), kernel].join('\n'), 'main');
  const operands = operandPairs();
  const [bytes] = await runKernel(device, pipeline, {
    inputs: [
      { kind: 'uniform', contents: new Uint32Array(4) },
      { kind: 'storage', contents: operands },
    ],
    outputSizes: [8 * functions.length * count],
    workgroups: count / 64,
  });
  const results = new Float32Array(bytes!);
  for (let i = 0; i < count; i++) {
    const [a, b] = [operands[2 * i]!, operands[2 * i + 1]!];
    const exact = [a + b, a + b, a * b, a * a];
    for (const [k, name] of functions.entries()) {
      const at = 2 * (functions.length * i + k);
      const [high, low] = [results[at]!, results[at + 1]!];
      if (high + low === exact[k] && high === Math.fround(exact[k])) continue;
      return `${name}(${name === 'two_square' ? a : `${a}, ${b}`}) gives ${high} + ${low}, not ${exact[k]}`;
    }
  }
  return undefined;
}

/** The variant of error-free sums and products for a device. */
export interface ExactChoice {
  /** The cheapest that is exact on the device, then those that were not tried. Empty where none is exact. */
  readonly variants: readonly ExactVariant[];
  /** What is wrong with those that are not. */
  readonly reason?: string;
}

/** Tries variants from the cheapest on until one is exact. */
export async function chooseVariant(
  device: GPUDevice,
  allowed: readonly ExactVariant[],
  sources: ShaderSources,
): Promise<ExactChoice> {
  const faults: string[] = [];
  for (const [i, variant] of allowed.entries()) {
    const fault = await faultOfVariant(device, variant, sources);
    if (fault === undefined) return { variants: allowed.slice(i), ...(i > 0 && { reason: faults.join('; ') }) };
    faults.push(`${variant}: ${fault}`);
  }
  return { variants: [], reason: `no sum and product with its exact error: ${faults.join('; ')}` };
}

/** Pseudorandom significands with magnitudes at most 2¹² apart, and those that stress rounding: few bits, all bits, cancellation. */
function operandPairs(): Float32Array<ArrayBuffer> {
  const operands = new Float32Array(2 * count);
  let state = 0x2545f491;
  const random = () => {
    // G. Marsaglia's xorshift
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const awkward = [1, 1 + 2 ** -23, 2 - 2 ** -23, 1.5, 1 + 2 ** -11, 1 + 2 ** -12, 1.25, 4 / 3].map(Math.fround);
  const significand = () => {
    const chosen = random() % 16;
    return awkward[chosen] ?? 1 + (random() % 2 ** 23) / 2 ** 23;
  };
  for (let i = 0; i < count; i++) {
    const scale = 2 ** ((random() % 41) - 20);
    const apart = 2 ** ((random() % 25) - 12);
    operands[2 * i] = (random() % 2 === 0 ? 1 : -1) * significand() * scale;
    operands[2 * i + 1] = (random() % 2 === 0 ? 1 : -1) * significand() * scale * apart;
  }
  return operands;
}
