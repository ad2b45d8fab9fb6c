import { beforeAll, describe, expect, test } from 'vitest';
import { sweepPairs } from '../../src/accuracy/pair-sweep.ts';
import { functionsOfOne, functionsOfTwo } from '../../src/accuracy/single-functions.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await acquireDevice();
});

describe('every function on pairs keeps its bound where it is likely to be at its worst', () => {
  test.for([...functionsOfOne, ...functionsOfTwo])('$name', async (f, { annotate }) => {
    const { share, at, compared } = await sweepPairs(device, f);
    await annotate(`${f.name}: ${share.toFixed(3)} of its bound, of ${compared} at ${at.join(', ')}`);
    expect(compared).toBeGreaterThan(50_000);
    expect(share, at.join(', ')).toBeLessThanOrEqual(1);
  });
});
