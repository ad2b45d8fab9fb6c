import { expect, test } from 'vitest';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { DeviceCurve } from '../../src/engine/webgpu/device-curve.ts';
import { WebGpuEngine } from '../../src/engine/webgpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';

const device = await acquireDevice();
const engine = await WebGpuEngine.create();
const columns = { from: -3, to: 3, count: 403 };
const target = { centre: 0.1, scale: 60, middle: 100, top: -4, bottom: 204, halfWidth: 1.75 };
const wordsOfDraw = 5;
const wordsOfSegment = 5;
const indicesPerSegment = 6;

/** More than numbers of single precision beside the greatest x are apart. */
const rounding = 2 ** -12;

/** Buffers made meanwhile can be read. */
const readable = async <T>(make: () => Promise<T>): Promise<T> => {
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) =>
    createBuffer({ ...descriptor, usage: descriptor.usage | (descriptor.usage & GPUBufferUsage.MAP_READ ? 0 : GPUBufferUsage.COPY_SRC) }); // prettier-ignore
  try {
    return await make();
  } finally {
    device.createBuffer = createBuffer;
  }
};

const read = async (buffer: GPUBuffer): Promise<ArrayBuffer> => {
  const copy = device.createBuffer({ size: buffer.size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, copy, 0, buffer.size);
  device.queue.submit([encoder.finish()]);
  await copy.mapAsync(GPUMapMode.READ);
  const bytes = copy.getMappedRange().slice(0);
  copy.destroy();
  return bytes;
};

/** Ends of the segments of f, one after the other, in device pixels, and how many are asked to be drawn. */
const segmentsOf = async (
  text: string,
  samples: number,
): Promise<{ readonly ends: readonly number[][]; readonly count: number }> => {
  // prettier-ignore
  const options = { arithmetic: 'single', order: 0 } as const;
  const { curve, draws, segments } = await readable(async () => {
    const curve = await engine.curve(parse(text), options, columns);
    if (!(curve instanceof DeviceCurve)) throw new Error(curve.reason);
    const encoder = device.createCommandEncoder();
    const leftOut = new Uint32Array(Math.ceil(columns.count / 32));
    curve.envelope.encode(encoder, { ...columns, left: 20, samples, targets: [target], leftOut });
    device.queue.submit([encoder.finish()]);
    return { curve, draws: await read(curve.envelope.draw(0).buffer), segments: await read(curve.envelope.segments) };
  });
  curve.destroy();
  expect(draws.byteLength).toBe(4 * wordsOfDraw);
  const count = new Uint32Array(draws)[0]! / indicesPerSegment;
  const words = new Float32Array(segments);
  const ends = Array.from({ length: Math.min(count, words.length / wordsOfSegment) }, (_, i) => [
    ...words.subarray(wordsOfSegment * i, wordsOfSegment * i + 4),
  ]);
  return { ends, count };
};

test.for([
  'sin(1e4 x)',
  '1e30 sin(1e4 x)',
  '3 sin(1e4 x)',
  'sqrt(sin(300x))',
  '1e30 sqrt(sin(300x)) - 1e29',
  'tan(200x)',
  '1e28 frac(170x) - 1',
  '1/sin(500x)',
  'x sin(1/x)',
  'x < 0 ? sin(1e5 x) : 1e30 sin(900x)',
])(
  // prettier-ignore
  'segments of %s are within the strip, and no more than there is room for',
  async (text) => {
    for (const samples of [1, 2, 3, 4, 5, 32, 129]) {
      const { ends, count } = await segmentsOf(text, samples);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(4 * columns.count);
      for (const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] of ends) {
        expect(Math.min(y0, y1)).toBeGreaterThanOrEqual(target.top);
        expect(Math.max(y0, y1)).toBeLessThanOrEqual(target.bottom);
        expect(x0).toBeGreaterThanOrEqual(20 - 1);
        expect(x1).toBeLessThanOrEqual(20 + columns.count);
        expect(x1).toBeGreaterThan(x0 - rounding);
      }
    }
  },
);

test.for([1, 32, 512])('a straight line at %i samples a column has a segment for 16 columns', async (samples) => {
  expect((await segmentsOf('x/3', samples)).count).toBe(Math.ceil(columns.count / 16));
});

test.for([1e3, 1e12, 1e28, 1e35])('a flank of slope %f crosses the picture where it is zero', async (slope) => {
  const { ends } = await segmentsOf(`${slope.toExponential().replace('+', '')} (x - 0.7353)`, 32);
  const zero = 20 + ((0.7353 - columns.from) / (columns.to - columns.from)) * columns.count;
  for (const [x0 = NaN, , x1 = NaN] of ends) {
    expect(Math.abs(x0 - zero)).toBeLessThan(0.01 + 300 / slope);
    expect(Math.abs(x1 - zero)).toBeLessThan(0.01 + 300 / slope);
  }
});
