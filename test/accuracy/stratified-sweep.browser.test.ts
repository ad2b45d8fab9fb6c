import { beforeAll, describe, expect, test } from 'vitest';
import { functionsOfOne, functionsOfTwo } from '../../src/accuracy/single-functions.ts';
import { sweepStratified } from '../../src/accuracy/stratified-sweep.ts';
import { greatestError, isWithin } from '../../src/accuracy/sweep.ts';
import { numberOfBits } from '../../src/accuracy/ulp.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await (await navigator.gpu.requestAdapter())!.requestDevice();
});

describe('every function in single precision keeps its bound where it is likely to be at its worst', () => {
  test.for([...functionsOfOne, ...functionsOfTwo])('$name is at most $bound ulp off', async (f, { annotate }) => {
    const result = await sweepStratified(device, f);
    const [worst] = [...result.subnormal.worst, ...result.worst];
    const place = worst
      ? ` at ${[numberOfBits(worst.bits), worst.v].join(' ')} (${worst.computed}, not ${worst.exact})`
      : '';
    await annotate(`${f.name}: ${greatestError(result).toFixed(4)} ulp of ${result.compared}${place}`);
    expect(result.compared).toBeGreaterThan(50_000);
    expect(isWithin(f.bound, result), `${greatestError(result)} ulp${place}`).toBe(true);
  });
});
