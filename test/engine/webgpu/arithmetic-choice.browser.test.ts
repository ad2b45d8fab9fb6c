import { beforeAll, describe, expect, test } from 'vitest';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import type { Grid, PictureOf, Samples } from '../../../src/engine/engine.ts';
import { ReferenceEngine } from '../../../src/engine/reference/engine.ts';
import { WebGpuEngine } from '../../../src/engine/webgpu/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import { automaticRange } from '../../../src/plot/range.ts';

let engine: WebGpuEngine;
beforeAll(async () => {
  engine = await WebGpuEngine.create();
});

const sample = (expression: string, grid: Grid, order = 2) => engine.sample(parse(expression), { ...grid, order });

/** The greatest error of a derivative at every so many samples, by the reference engine. */
async function greatestError(expression: string, samples: Samples, k: number, every: number): Promise<number> {
  const indices = Array.from({ length: Math.floor(samples.x.length / every) }, (_, i) => i * every);
  const points = indices.map((i) => samples.x[i]!);
  const exact = await new ReferenceEngine().evaluate(parse(expression), points, { order: k, digits: 20 });
  const errors = indices.map((i, j) => {
    const [value, truth] = [samples.derivatives[k]![i]!, exact.derivatives[k]![j]!];
    return Object.is(value, truth) ? 0 : Math.abs(value - truth);
  });
  return Math.max(...errors);
}

describe('numbers are as fine as the picture needs', () => {
  test.for([
    ['sin(x^2) e^-x', -3, 3],
    ['x^3 - 3x', -3, 3],
    ['1/x', -5, 5],
    ['sqrt(x)', -1, 4],
    ['ln x', -1, 4],
    ['tan x', -6, 6],
    ['floor x', -3, 3],
  ] as const)('%s from %d to %d stays in single precision', async ([expression, from, to]) => {
    const samples = await sample(expression, { from, to, count: 2001 });
    expect([samples.engine, samples.arithmetic, samples.reason]).toEqual(['webgpu', 'single', undefined]);
  });

  test.for([
    ['(1 - cos x)/x^2', -0.01, 0.01],
    ['sin(10^6 x)', 0.99999, 1.00001],
    ['sin(10^6 x)', 1, 1.0001],
  ] as const)('%s from %d to %d is promoted, and right to a quarter of a pixel', async ([expression, from, to]) => {
    const samples = await sample(expression, { from, to, count: 2001 });
    expect(samples.arithmetic).not.toBe('single');
    expect(samples.reason).toMatch(/single precision/);
    for (const [k, values] of samples.derivatives.entries()) {
      const finite = [...values].filter(Number.isFinite);
      const height = Math.max(...finite) - Math.min(...finite);
      expect(await greatestError(expression, samples, k, 40)).toBeLessThanOrEqual(height / 1000 / 4);
    }
  });

  test.for(['1e300 x', 'exp(20x^2)', '1e-50 x'])(
    '%s, which leaves single precision, is promoted',
    async (expression) => {
      const samples = await sample(expression, { from: -3, to: 3, count: 601 }, 0);
      expect(samples.arithmetic).not.toBe('single');
    },
  );

  test('0 is as good in single precision', async () => {
    expect((await sample('0x', { from: -3, to: 3, count: 601 })).arithmetic).toBe('single');
  });

  test('windows are promoted as they narrow: f32, pairs of f32, float64', async () => {
    const arithmetics: string[] = [];
    for (const halfWidth of [1, 1e-9, 1e-13]) {
      arithmetics.push((await sample('x^3 - 3x', { from: 1 - halfWidth, to: 1 + halfWidth, count: 1001 })).arithmetic);
    }
    expect(arithmetics).toEqual(['single', 'double-single', 'float64']);
  });

  test('a request for single precision is obeyed', async () => {
    const grid = { from: -0.01, to: 0.01, count: 101, arithmetic: 'single' } as const;
    const samples = await engine.sample(parse('(1 - cos x)/x^2'), grid);
    expect([samples.arithmetic, samples.reason]).toEqual(['single', undefined]);
    expect(samples.derivatives[0]).toBeInstanceOf(Float32Array);
  });

  test('an arithmetic that does not exist is an error', async () => {
    await expect(engine.evaluate(parse('x'), [0], { arithmetic: 'half' as 'single' })).rejects.toThrow(
      'unknown arithmetic "half": use auto, single, double-single',
    );
  });
});

/** The picture that a figure makes. */
const figure: PictureOf = (values) => {
  const { centre, halfWidth } = automaticRange([values]);
  return { least: centre - halfWidth, greatest: centre + halfWidth, pixel: (2 * halfWidth) / 400 };
};

describe('in a figure', () => {
  test.for([
    ['(1 - cos x)/x^2', -100, 100, 8001],
    ['(1 - cos x)/x^2', -100, 100, 4801],
    ['(1 - cos(pi x))/x^2', -30, 30, 4801],
    ['(1 - cos(3x))/x^2 + cos x', -30, 30, 8001],
    ['(1 - cos x)/sin(x)^2', -200, 200, 8001],
  ] as const)(
    '%s from %d to %d with %i samples is right to a quarter of a pixel, next to its holes too',
    async ([expression, from, to, count]) => {
      const f = parse(expression);
      const samples = await engine.sample(f, { from, to, count, order: 2, picture: figure });
      expect([samples.arithmetic, samples.reason]).toEqual([
        'double-single',
        expect.stringMatching(/single precision/),
      ]);
      const exact = await new CpuEngine().evaluate(f, samples.x, { order: 2 });
      samples.derivatives.forEach((values, k) => {
        const truth = exact.derivatives[k] as Float64Array;
        const { least, greatest, pixel } = figure(truth, k);
        values.forEach((value, i) => {
          if (truth[i]! >= least && truth[i]! <= greatest) expect(Math.abs(value - truth[i]!)).toBeLessThan(pixel / 4);
        });
      });
    },
  );

  test.for([
    ['e^(-100x^2)', -10, 10],
    ['e^(-x^2)', -100, 100],
    ['erf(100(x - 1))', 0, 2],
    ['tanh(1000x)', -3, 3],
    ['10 + sin x', -7, 7],
  ] as const)('%s from %d to %d needs no more than single precision', async ([expression, from, to]) => {
    const samples = await engine.sample(parse(expression), { from, to, count: 8001, order: 2, picture: figure });
    expect([samples.arithmetic, samples.reason]).toEqual(['single', undefined]);
  });
});

describe('where numbers on the way leave the range', () => {
  test.for([
    ['e^x/(1 + e^x)', -100, 95],
    ['x^20/(1 + x^20)', -100, 100],
    ['x^40/(1 + x^40)', -10, 10],
    ['log10(e^(-x^2))', -10, 10],
    ['ln(erfc(x))', -1, 10],
    ['(e^x - e^(-x))/(e^x + e^(-x))', -95, 95],
  ] as const)('%s from %d to %d has no gap', async ([expression, from, to]) => {
    const f = parse(expression);
    const { x, derivatives } = await engine.sample(f, { from, to, count: 2001, order: 2 });
    const exact = await new CpuEngine().evaluate(f, x, { order: 2 });
    derivatives.forEach((values, k) => {
      const lost = Array.from(values).filter(
        (value, i) => Number.isNaN(value) && !Number.isNaN(exact.derivatives[k]![i]),
      );
      expect(lost.length).toBeLessThanOrEqual(2);
    });
  });
});

test('a picture that is none, or fails, is an error of the request', async () => {
  const grid = { from: 0, to: 1, count: 11 };
  await expect(engine.sample(parse('x'), { ...grid, picture: 5 as unknown as PictureOf })).rejects.toThrow(
    'picture must be a function',
  );
  const failing = () => {
    throw new Error('no ink');
  };
  await expect(engine.sample(parse('x'), { ...grid, picture: failing })).rejects.toThrow(
    'the option picture fails: no ink',
  );
});

describe('double-single', () => {
  test('f″ of x³ − 3x over [1 − 10⁻⁹, 1 + 10⁻⁹] is right to 10⁻¹²', async () => {
    const grid = { from: 1 - 1e-9, to: 1 + 1e-9, count: 1001, arithmetic: 'double-single' } as const;
    const { engine: name, x, derivatives } = await engine.sample(parse('x^3 - 3x'), grid);
    expect(name).toBe('webgpu');
    expect(derivatives[2]).toBeInstanceOf(Float64Array);
    expect(new Set(x).size).toBe(1001);
    x.forEach((at, i) => expect(Math.abs(derivatives[2]![i]! - 6 * at)).toBeLessThanOrEqual(1e-12));
  });

  test('sin over [10⁶, 10⁶ + 10⁻⁶] is smooth to 10⁻¹²', async () => {
    const grid = { from: 1e6, to: 1e6 + 1e-6, count: 1001, order: 2, arithmetic: 'double-single' } as const;
    const samples = await engine.sample(parse('sin x'), grid);
    expect([samples.engine, samples.arithmetic]).toEqual(['webgpu', 'double-single']);
    expect(await greatestError('sin x', samples, 0, 10)).toBeLessThanOrEqual(1e-12);
    expect(await greatestError('sin x', samples, 2, 10)).toBeLessThanOrEqual(1e-12);
  });
});
