import { afterEach, expect, test, vi } from 'vitest';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { cubic, drawn, place, settled } from './figures.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a figure has 32 samples a column while it moves, and 512 once it rests', async () => {
  const plot = place(cubic);
  await drawn(plot);
  await expect.poll(() => plot.samplesPerColumn).toBe(512);
  for (let i = 1; i <= 6; i++) {
    plot.showWindow(-3 + i / 20, 3 + i / 20);
    await new Promise(requestAnimationFrame);
    if (i > 2) expect(plot.samplesPerColumn).toBe(32);
  }
  expect(plot.engineName).toBe('webgpu');
  await expect.poll(() => plot.samplesPerColumn).toBe(512);
  expect(plot.shadowRoot!.querySelector('.status')!.textContent).toContain('512 samples per column');
});

test('a slider compiles no pipeline, and what its values need more is drawn by the CPU', async () => {
  const plot = place(
    '<fluxion-plot expression="sin(a x) + x/a"><fluxion-parameter name="a" value="1" from="0.5" to="90000"></fluxion-parameter></fluxion-plot>',
  );
  await drawn(plot);
  const compiled = [
    vi.spyOn(GPUDevice.prototype, 'createComputePipeline'),
    vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync'),
    vi.spyOn(GPUDevice.prototype, 'createRenderPipeline'),
    vi.spyOn(GPUDevice.prototype, 'createRenderPipelineAsync'),
    vi.spyOn(GPUDevice.prototype, 'createShaderModule'),
  ];
  for (const a of [1.5, 2, 3, 5, 8]) {
    plot.parameters = { a };
    await settled();
    expect(plot.engineName, `a = ${a}`).toBe('webgpu');
  }
  plot.parameters = { a: 80_000 };
  await expect.poll(() => plot.engineName).toBe('cpu');
  await expect.poll(() => plot.samplesPerColumn).toBeLessThan(32);
  plot.parameters = { a: 2 };
  await expect.poll(() => plot.engineName).toBe('webgpu');
  await expect.poll(() => plot.samplesPerColumn).toBe(512);
  for (const spy of compiled) expect(spy).not.toHaveBeenCalled();
});

test('panning holds no more of the device than resting does', async () => {
  const plot = place(cubic);
  await drawn(plot);
  const device = await acquireDevice();
  let live = 0;
  const count = <One extends { destroy(): undefined }>(one: One): One => {
    const destroy = one.destroy.bind(one);
    live++;
    one.destroy = () => {
      live--;
      destroy();
    };
    return one;
  };
  const [createBuffer, createTexture] = [device.createBuffer.bind(device), device.createTexture.bind(device)];
  vi.spyOn(device, 'createBuffer').mockImplementation((descriptor) => count(createBuffer(descriptor)));
  vi.spyOn(device, 'createTexture').mockImplementation((descriptor) => count(createTexture(descriptor)));
  for (let i = 1; i <= 12; i++) {
    plot.showWindow(-3 + 0.01 * i, 3 + 0.01 * i);
    await new Promise(requestAnimationFrame);
  }
  await expect.poll(() => plot.samplesPerColumn).toBe(512);
  await expect.poll(() => live).toBe(0);
});
