import { beforeAll, describe, expect, test } from 'vitest';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { arithmeticFunctions } from './double-single/arithmetic.ts';
import { exponentialFunctions } from './double-single/exponential.ts';
import { hyperbolicFunctions } from './double-single/hyperbolic.ts';
import { inverseTrigonometricFunctions } from './double-single/inverse-trigonometric.ts';
import { logarithmFunctions } from './double-single/logarithm.ts';
import { greatestError, type PairFunction } from './double-single/pair-function.ts';
import { powersFunctions } from './double-single/powers.ts';
import { specialFunctions } from './double-single/special.ts';
import { trigonometricFunctions } from './double-single/trigonometric.ts';
import { evaluate } from './evaluate.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await acquireDevice();
});

const functions: readonly PairFunction[] = [
  ...arithmeticFunctions,
  ...exponentialFunctions,
  ...logarithmFunctions,
  ...powersFunctions,
  ...trigonometricFunctions,
  ...inverseTrigonometricFunctions,
  ...hyperbolicFunctions,
  ...specialFunctions,
];

describe('a function on pairs is within its bound', () => {
  test.for(functions)('$call', async (f, { annotate }) => {
    expect(f.u.length).toBeGreaterThanOrEqual(1e5);
    const { share, relative, at } = greatestError(f, await evaluate(device, f.call, f.u, f.v, 'double_single'));
    const bound = `${share.toFixed(3)} of its bound, relative error 2^${relative.toFixed(2)}`;
    await annotate(`${f.call}: ${bound}, nearest at ${at}`);
    expect(share, at).toBeLessThanOrEqual(1);
  });
});
