import { describe, expect, test } from 'vitest';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { WebGpuEngine } from '../../../src/engine/webgpu/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import { allSamples, expectColumns, functions } from '../envelopes.ts';

const engine = await WebGpuEngine.create();
const cpu = new CpuEngine();

/** Of the values in a window, the part by which a sample may be off: rounding of x and of f. */
const off = { single: 2 ** -12, 'double-single': 2 ** -20 } as const;

describe.for(functions.slice(0, 6))('the envelope of $text', ({ text, from, to }) => {
  test.for([
    ['single', 1],
    ['single', 8],
    ['single', 96],
    ['double-single', 32],
  ] as const)('has in %s the ends and extremes of all %i samples of each column', async ([arithmetic, samples]) => {
    const options = { from, to, columns: 37, samplesPerColumn: samples, arithmetic };
    const envelope = await engine.envelope(parse(text), options);
    expect(envelope).toMatchObject({ engine: 'webgpu', arithmetic, samplesPerColumn: samples });
    const exact = await allSamples(cpu, { text, ...options });
    envelope.derivatives.forEach((columns, k) => {
      const values = exact.derivatives[k]!;
      expectColumns(columns, values, samples, (column) => {
        const own = values.slice(column * samples, (column + 1) * samples).filter(Number.isFinite);
        return off[arithmetic] * Math.max(1, ...own.map(Math.abs));
      });
    });
  });
});

test('a fast oscillation has its extremes in every column', async () => {
  const options = { from: 0, to: 10, columns: 1200, samplesPerColumn: 512, order: 0, arithmetic: 'single' } as const;
  const { derivatives } = await engine.envelope(parse('sin(1000 x)'), options);
  expect(Math.max(...derivatives[0]!.least)).toBeLessThan(-0.99);
  expect(Math.min(...derivatives[0]!.greatest)).toBeGreaterThan(0.99);
});

test('numbers are chosen by what can be seen, and the CPU takes what is too narrow for all', async () => {
  const f = parse('x^2');
  const ask = { columns: 100, samplesPerColumn: 32, order: 0 };
  const wide = await engine.envelope(f, { ...ask, from: -1, to: 1 });
  expect([wide.engine, wide.arithmetic, wide.reason]).toEqual(['webgpu', 'single', undefined]);
  const narrow = await engine.envelope(f, { ...ask, from: 1, to: 1 + 1e-5 });
  expect([narrow.engine, narrow.arithmetic]).toEqual(['webgpu', 'double-single']);
  expect(narrow.reason).toMatch(/too narrow for single precision/);
  const narrowest = await engine.envelope(f, { ...ask, from: 1, to: 1 + 1e-13 });
  expect([narrowest.engine, narrowest.arithmetic]).toEqual(['cpu', 'float64']);
  expect(narrowest.reason).toMatch(/too narrow for double-single precision/);
});

test('another finite difference than dual numbers has an envelope as well', async () => {
  const options = { from: -1, to: 1, columns: 20, samplesPerColumn: 32, method: 'central2', step: 0.01, order: 1 } as const; // prettier-ignore
  const envelope = await engine.envelope(parse('x^2'), { ...options, arithmetic: 'single' });
  expect(envelope.engine).toBe('webgpu');
  const exact = await allSamples(cpu, { text: 'x^2', ...options });
  expectColumns(envelope.derivatives[1]!, exact.derivatives[1]!, 32, () => 1e-3);
});
