import { compileFunction } from './function-on-device.ts';
import type { ExactVariant, Family, ShaderSources } from './shader-library.ts';
import { type WorstArguments, worstArgumentsOf } from './worst-arguments.ts';

/**
 * Tries functions of the library on a device at the worst arguments on record, each when a program first calls it: a device that fails one
 * is not trusted with it. Trying all of them as soon as there is a device would compile for seconds on a software adapter, for the sake of
 * functions that no figure uses.
 */
export class FunctionSelfTest {
  readonly #device: GPUDevice;
  readonly #sources: ShaderSources;
  readonly #faults = new Map<string, Promise<string | undefined>>();

  constructor(device: GPUDevice, sources: ShaderSources) {
    this.#device = device;
    this.#sources = sources;
  }

  /**
   * The first thing that is wrong with some functions; undefined where all are within their bounds, or not on record.
   *
   * @param calls as a program makes them, with operands u and v: `sine_medium(u)`, `power(u, v, 0)`
   */
  async faultOf(calls: Iterable<string>, family: Family, variant: ExactVariant): Promise<string | undefined> {
    const faults = Array.from(calls, (call) => this.#faultOf(call, family, variant));
    return (await Promise.all(faults)).find((fault) => fault !== undefined);
  }

  #faultOf(call: string, family: Family, variant: ExactVariant): Promise<string | undefined> {
    const key = `${family} ${variant} ${call}`;
    let fault = this.#faults.get(key);
    if (!fault) {
      const record = worstArgumentsOf(family, call);
      fault = record ? this.#test(record, family, variant) : Promise.resolve(undefined);
      fault.catch(() => this.#faults.delete(key));
      this.#faults.set(key, fault);
    }
    return fault;
  }

  async #test(record: WorstArguments, family: Family, variant: ExactVariant): Promise<string | undefined> {
    const { call, u, v = u, values, errors } = record;
    const pack = (numbers: readonly number[]) => (family === 'single' ? Float32Array : Float64Array).from(numbers);
    const onDevice = await compileFunction(this.#device, call, { family, variant, sources: this.#sources });
    const computed = await onDevice.evaluate(pack(u), pack(v));
    const wrong = values.findIndex((value, i) => !(Math.abs(computed[i]! - value) <= errors[i]!));
    if (wrong < 0) return undefined;
    const at = record.v ? `u = ${u[wrong]}, v = ${v[wrong]}` : `u = ${u[wrong]}`;
    return `${call} at ${at} is ${computed[wrong]}, not ${values[wrong]}`;
  }
}
