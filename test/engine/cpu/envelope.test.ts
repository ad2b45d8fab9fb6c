import { describe, expect, test } from 'vitest';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { ReferenceEngine } from '../../../src/engine/reference/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import { allSamples, expectColumns, functions } from '../envelopes.ts';

const cpu = new CpuEngine();

describe.for(functions)('the envelope of $text', ({ text, from, to }) => {
  test.for([1, 7, 32])('has the ends and extremes of all %i samples of each column', async (samplesPerColumn) => {
    const options = { from, to, columns: 41, samplesPerColumn };
    const envelope = await cpu.envelope(parse(text), options);
    expect(envelope).toMatchObject({ engine: 'cpu', arithmetic: 'float64', samplesPerColumn });
    const samples = await allSamples(cpu, { text, ...options });
    expect(envelope.derivatives).toHaveLength(3);
    envelope.derivatives.forEach((columns, k) => {
      expectColumns(columns, samples.derivatives[k]!, samplesPerColumn, () => 0);
    });
  });
});

test('an envelope is the same however its samples are divided, and has the curvature', async () => {
  const options = { from: 0, to: 2, columns: 900, samplesPerColumn: 100, curvature: 'signed', order: 0 } as const;
  const envelope = await cpu.envelope(parse('sin(40x)'), options);
  const samples = await allSamples(cpu, { text: 'sin(40x)', ...options });
  expectColumns(envelope.derivatives[0]!, samples.derivatives[0]!, 100, () => 0);
  expectColumns(envelope.curvature!, samples.curvature!, 100, () => 0);
});

test('columns and samples are whole numbers, from is less than to, and the reference engine refuses', async () => {
  const f = parse('x');
  const ask = { from: 0, to: 1, columns: 10, samplesPerColumn: 8 };
  await expect(cpu.envelope(f, { ...ask, columns: 0 })).rejects.toThrow('columns must be an integer of at least 1');
  await expect(cpu.envelope(f, { ...ask, samplesPerColumn: 1.5 })).rejects.toThrow('samplesPerColumn must be');
  await expect(cpu.envelope(f, { ...ask, from: 1 })).rejects.toThrow('from must be less than to');
  await expect(cpu.envelope(f, { ...ask, columns: 1e8 })).rejects.toThrow('are more than 100000000');
  await expect(new ReferenceEngine().envelope()).rejects.toThrow('use the engine cpu or webgpu');
});
