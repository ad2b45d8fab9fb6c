import { describe, expect, test } from 'vitest';
import type { Arithmetic, Engine } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { curvatures, secants, syllabus } from './syllabus.ts';
import { traps } from './traps.ts';

/** How far a value may be off, as a part of it and of 1: a few roundings of the arithmetic, or of the closed forms in the table. */
const tolerances: Readonly<Record<Arithmetic, number>> = {
  decimal: 2e-16,
  float64: 1e-15,
  'double-single': 1e-12,
  single: 1e-6,
};
const curvatureTolerances: Readonly<Record<Arithmetic, number>> = {
  decimal: 1e-15,
  float64: 1e-12,
  'double-single': 1e-10,
  single: 1e-4,
};

/** Holds an engine to values that are known in closed form. */
export function knownValues(title: string, create: () => Promise<Engine> | Engine): void {
  describe.each([
    ['the syllabus', syllabus],
    ['traps', traps],
  ])(`${title}, %s`, (_, cases) => {
    test.each(cases)('$name', async ({ expression, at, values, parameters }) => {
      const engine = await create();
      const order = values.length - 1;
      const samples = await engine.evaluate(parse(expression), [at], { order, ...(parameters && { parameters }) });
      const got = samples.derivatives.map((derivative) => derivative[0]!);
      expect(samples.engine, samples.reason).toBe(engine.name);
      const tolerance = tolerances[samples.arithmetic];
      values.forEach((value, k) => {
        const near = Math.abs(got[k]! - value) <= tolerance * Math.max(Math.abs(value), 1);
        expect(near || Object.is(got[k], value), `f⁽${k}⁾ is ${got[k]}, not ${value}`).toBe(true);
      });
      engine.dispose();
    });
  });

  test.each([
    ['ln x', -1, NaN],
    ['ln x', 0, NaN],
    ['log2 x', -1, NaN],
    ['sqrt x', -1, NaN],
    ['1/x', 0, NaN],
    ['-1/x', 0, NaN],
    ['x/x', 0, NaN],
    ['(x^2 - x)/(x - x)', 1, NaN],
    ['acos x', 2, NaN],
    ['asin x', -1.5, NaN],
    ['acosh x', 0.5, NaN],
    ['atanh x', 1, NaN],
    ['x^-2', 0, NaN],
    ['x^0.5', -1, NaN],
    ['x^x', -1.5, NaN],
    ['gamma x', -2, NaN],
    ['lgamma x', 0, NaN],
    ['tan(pi x)', 0.5, NaN],
    ['mod(1, x)', 0, NaN],
    ['sqrt(ln x)', 0.5, NaN],
    ['0 ln x', -1, NaN],
    ['max(ln x, 3)', -1, NaN],
    ['if(x < 0, 7, ln x)', -1, 7],
    ['e^(e^x)', 10, Infinity],
    ['-e^(e^x)', 10, -Infinity],
    ['x e^(e^10)', 1, Infinity],
    ['sinh(e^x)', 10, Infinity],
    ['gamma(x^3)', 10, Infinity],
  ] as const)(`${title}: %s at %d is %d, with or without derivatives`, async (expression, at, value) => {
    const engine = await create();
    for (const order of [0, 2]) {
      const { derivatives } = await engine.evaluate(parse(expression), [at, 1.25], { order });
      expect(derivatives[0]![0]).toBe(value);
      if (Number.isNaN(value))
        expect(derivatives.map((derivative) => derivative[0])).toEqual(Array(order + 1).fill(NaN));
    }
    engine.dispose();
  });

  test.each(curvatures)(`${title}: κ of $expression at $at is $curvature`, async ({ expression, at, curvature }) => {
    const engine = await create();
    const samples = await engine.evaluate(parse(expression), [at], { curvature: 'unsigned' });
    expect(Math.abs(samples.curvature![0]! - curvature)).toBeLessThanOrEqual(curvatureTolerances[samples.arithmetic]);
    engine.dispose();
  });

  test(`${title}: the unit circle has the curvature 1 all along`, async () => {
    const engine = await create();
    const grid = { from: -0.99, to: 0.99, count: 331, order: 2, curvature: 'unsigned' } as const;
    const { curvature, arithmetic } = await engine.sample(parse('sqrt(1-x^2)'), grid);
    const worst = Math.max(...Array.from(curvature!, (value) => Math.abs(value - 1)));
    expect(worst).toBeLessThanOrEqual(curvatureTolerances[arithmetic]);
    engine.dispose();
  });

  test(`${title}: signed curvature has the sign of f″`, async () => {
    const engine = await create();
    const { curvature } = await engine.evaluate(parse('x^3'), [-1, 1], { curvature: 'signed' });
    expect([...curvature!].map(Math.sign)).toEqual([-1, 1]);
    engine.dispose();
  });

  test(`${title}: κ does not overflow where f′ is 10¹⁵`, async () => {
    const engine = await create();
    const { derivatives, curvature } = await engine.evaluate(parse('10^15 x + x^2'), [0], { curvature: 'unsigned' });
    expect(derivatives[1]![0]).toBeCloseTo(1e15, -9);
    // 2/(1 + 10³⁰)^{3/2} = 2·10⁻⁴⁵, which single precision may count as 0.
    expect(curvature![0]).toBeGreaterThanOrEqual(0);
    expect(curvature![0]).toBeLessThan(1e-38);
    const steep = await engine.evaluate(parse('10^15 x + 10^40 x^2'), [0], { curvature: 'unsigned' });
    if (!['single', 'double-single'].includes(steep.arithmetic)) expect(steep.curvature![0]! * 1e5).toBeCloseTo(2, 6);
    const bent = await engine.evaluate(parse('10^15 x + 10^30 x^2'), [0], { curvature: 'unsigned' });
    expect(bent.curvature![0]! * 1e15).toBeCloseTo(2, 4);
    engine.dispose();
  });

  test.each(secants)(
    `${title}: the secant slopes of x² at $at with Δx = ±$step are exact`,
    async ({ at, step, forward, backward }) => {
      const engine = await create();
      const f = parse('x^2');
      const right = await engine.evaluate(f, [at], { order: 1, method: 'forward', step });
      const left = await engine.evaluate(f, [at], { order: 1, method: 'backward', step });
      expect([right.derivatives[1]![0], left.derivatives[1]![0]]).toEqual([forward, backward]);
      engine.dispose();
    },
  );

  test.each(['|x|', 'relu(x)'])(`${title}: the secants of %s at 0 settle on different slopes`, async (expression) => {
    const engine = await create();
    for (const step of [0.5, 2 ** -10, 2 ** -20]) {
      const [right, left] = await Promise.all(
        (['forward', 'backward'] as const).map((method) =>
          engine.evaluate(parse(expression), [0], { order: 1, method, step }),
        ),
      );
      expect(right!.derivatives[1]![0]).toBe(1);
      expect(left!.derivatives[1]![0]).toBe(expression === '|x|' ? -1 : 0);
    }
    engine.dispose();
  });

  test(`${title}: a request that makes no sense is rejected, not thrown`, async () => {
    const engine = await create();
    await expect(engine.evaluate(parse('x'), [0], { order: -1 })).rejects.toThrow('the order must be an integer');
    await expect(engine.sample(parse('x'), { from: 1, to: 0, count: 2 })).rejects.toThrow('from must be less than to');
    engine.dispose();
  });

  test(`${title}: samples stand on a grid with both ends, at the numbers that x says`, async () => {
    const engine = await create();
    const { x, derivatives } = await engine.sample(parse('x'), { from: -1, to: 2, count: 7, order: 1 });
    expect([...x]).toEqual([-1, -0.5, 0, 0.5, 1, 1.5, 2]);
    expect([...derivatives[0]!]).toEqual([...x]);
    expect([...derivatives[1]!]).toEqual(Array(7).fill(1));
    engine.dispose();
  });
}
