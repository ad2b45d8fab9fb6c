import { describe, expect, test } from 'vitest';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { EngineError } from '../../../src/engine/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import { type StencilName, stencils } from '../../../src/program/finite-differences.ts';
import { derivatives, evaluate } from './run.ts';

const cubic = parse('x^3 - 3x');

describe('sample', () => {
  test('gives f, f′ and f″ at every point of the grid, both ends included', async () => {
    const samples = await new CpuEngine().sample(cubic, { from: -2, to: 2, count: 5 });
    expect(samples.engine).toBe('cpu');
    expect(samples.arithmetic).toBe('float64');
    expect([...samples.x]).toEqual([-2, -1, 0, 1, 2]);
    expect(samples.derivatives.map((values) => [...values])).toEqual([
      [-2, 2, 0, -2, 2],
      [9, 0, -3, 0, 9],
      [-12, -6, 0, 6, 12],
    ]);
    expect(samples.curvature).toBeUndefined();
  });

  test.each([511, 512, 513, 70_000])('with %d points agrees with evaluation at each of them alone', async (count) => {
    const engine = new CpuEngine();
    const f = parse('tan(x) e^(-x^2) + gamma(x) + ln x');
    const all = await engine.sample(f, { from: -3, to: 3, count, order: 2, curvature: 'signed' });
    for (const i of [0, 1, 254, 255, 256, 509, 510, count - 2, count - 1]) {
      const one = await engine.evaluate(f, [all.x[i]!], { order: 2, curvature: 'signed' });
      for (let k = 0; k <= 2; k++) expect(all.derivatives[k]![i]).toBe(one.derivatives[k]![0]);
      expect(all.curvature![i]).toBe(one.curvature![0]);
    }
  });

  test('of a large grid is not cut short: every point has its value', async () => {
    const { x, derivatives: values } = await new CpuEngine().sample(parse('3x + 1'), { from: 0, to: 1, count: 300_000, order: 1 }); // prettier-ignore
    expect(values[0]!.every((value, i) => value === 3 * x[i]! + 1)).toBe(true);
    expect(values[1]!.every((value) => value === 3)).toBe(true);
  });

  test('of a constant fills all derivatives', async () => {
    const { derivatives: values } = await new CpuEngine().sample(parse('7'), { from: 0, to: 1, count: 600 });
    expect(values.map((value) => [value[0], value[599]])).toEqual([[7, 7], [0, 0], [0, 0]]); // prettier-ignore
  });
});

describe('evaluate', () => {
  test('reads decimal text, and parameters that default to 1', async () => {
    expect(await derivatives('a x^2', 3, { order: 1 })).toEqual([9, 6]);
    const [f] = (await new CpuEngine().evaluate(parse('a x^2'), ['3'], { parameters: { a: '0.5' } })).derivatives;
    expect(f![0]).toBe(4.5);
  });

  test('x²+1, sin x and eˣ have the derivatives that tables give', async () => {
    expect(await derivatives('x^2 + 1', 2, { order: 3 })).toEqual([5, 4, 2, 0]);
    expect(await derivatives('sin x', 0, { order: 5 })).toEqual([0, 1, 0, -1, 0, 1]);
    expect(await derivatives('sin(pi x)', 1e15 + 0.5, { order: 1 })).toEqual([1, 0]);
    expect(await derivatives('sin(2 pi x)', -7.5, { order: 1 })).toEqual([0, -2 * Math.PI]);
    expect(await derivatives('cot(pi x)', 1e300, { order: 1 })).toEqual([NaN, NaN]);
    expect(await derivatives('e^x', 0, { order: 4 })).toEqual([1, 1, 1, 1, 1]);
  });

  test('derivatives up to order 16 of (1 − x)^(1/4) are those of its binomial series', async () => {
    const values = await derivatives('(1-x)^(1/4)', 0, { order: 16 });
    let expected = 1;
    values.forEach((value, k) => {
      expect(Math.abs(value / expected - 1)).toBeLessThan(40 * Number.EPSILON);
      expected *= k - 0.25;
    });
  });

  test('where f is undefined, so are its derivatives and its curvature', async () => {
    const { derivatives: values, curvature } = await evaluate('ln x', [-1, 0, 1], { curvature: 'unsigned' });
    expect(values.map((value) => [...value])).toEqual([
      [NaN, NaN, 0],
      [NaN, NaN, 1],
      [NaN, NaN, -1],
    ]);
    expect([...curvature!.subarray(0, 2)]).toEqual([NaN, NaN]);
  });

  test('at points that are not finite nothing is defined', async () => {
    const { derivatives: values } = await evaluate('7', [NaN, Infinity, -Infinity, 1]);
    expect(values.map((value) => [...value])).toEqual([
      [NaN, NaN, NaN, 7],
      [NaN, NaN, NaN, 0],
      [NaN, NaN, NaN, 0],
    ]);
  });

  test('a step of √x at 0 is infinite, from the right', async () => {
    expect(await derivatives('sqrt x', 0, { order: 2 })).toEqual([0, Infinity, -Infinity]);
  });
});

describe('curvature', () => {
  test('of x² at 0 is 2, and that of a straight line 0', async () => {
    expect((await evaluate('x^2', [0], { curvature: 'unsigned' })).curvature![0]).toBe(2);
    expect((await evaluate('3x + 1', [5], { curvature: 'unsigned' })).curvature![0]).toBe(0);
  });

  test('has the sign of f″ where that was asked for', async () => {
    expect((await evaluate('-x^2', [0], { curvature: 'signed' })).curvature![0]).toBe(-2);
    expect((await evaluate('-x^2', [0], { curvature: 'unsigned' })).curvature![0]).toBe(2);
  });

  test('of the unit circle is 1 everywhere inside', async () => {
    const { curvature } = await new CpuEngine().sample(parse('sqrt(1-x^2)'), { from: -0.99, to: 0.99, count: 1001, curvature: 'unsigned' }); // prettier-ignore
    for (const value of curvature!) expect(Math.abs(value - 1)).toBeLessThan(1e-12);
  });

  test('does not overflow where the slope is 10²⁰⁰', async () => {
    // |f″|/|f′|³ with f′ = 10²⁰⁰·x and f″ = 10²⁰⁰ at 10⁻¹⁰⁰
    const { curvature } = await evaluate('10^200 x^2/2', [1e-100], { curvature: 'unsigned' });
    expect(curvature![0]! / 1e-100).toBeCloseTo(1, 12);
  });

  test('does not depend on the order that was asked for', async () => {
    for (const order of [0, 1, 2, 4]) {
      expect((await evaluate('x^2', [0], { order, curvature: 'unsigned' })).curvature![0]).toBe(2);
    }
  });
});

describe('finite differences', () => {
  test('x², forward, h = ¼ at 3 is exactly 6.25', async () => {
    expect(await derivatives('x^2', 3, { order: 1, method: 'forward', step: 0.25 })).toEqual([9, 6.25]);
  });

  test('x², backward, h = ¼ at 3 is exactly 5.75, and central exactly 6', async () => {
    expect(await derivatives('x^2', 3, { order: 2, method: 'backward', step: 0.25 })).toEqual([9, 5.75, 2]);
    expect(await derivatives('x^2', 3, { order: 2, method: 'central2', step: 0.25 })).toEqual([9, 6, 2]);
  });

  test.each(Object.keys(stencils) as StencilName[])(
    '%s loses its error as h to the power of its order',
    async (method) => {
      const errors = await Promise.all(
        [0.25, 0.125].map(
          async (step) => (await derivatives('sin x', 1, { order: 1, method, step }))[1]! - Math.cos(1),
        ),
      );
      const order = Math.log2(errors[0]! / errors[1]!);
      expect(order).toBeGreaterThan(stencils[method].order - 0.15);
      expect(order).toBeLessThan(stencils[method].order + 0.15);
    },
  );

  test('divide by the step that was really taken', async () => {
    // 1 + 10⁻⁸ is not a float64: over the step asked for, the difference of a line would be off by 6·10⁻⁹.
    expect((await derivatives('3x', 1, { order: 1, method: 'forward', step: 1e-8 }))[1]).toBe(3);
  });

  test('a step that is too small to lead to another number gives nothing', async () => {
    expect((await derivatives('x^2', 1, { order: 1, method: 'forward', step: 1e-20 }))[1]).toBeNaN();
  });

  test('give a curvature too', async () => {
    const options = { order: 0, curvature: 'signed', method: 'central2', step: 0.25 } as const;
    expect((await evaluate('-x^2', [0], options)).curvature![0]).toBe(-2);
  });

  test('of a third derivative are refused', async () => {
    await expect(derivatives('x^2', 3, { order: 3, method: 'forward', step: 0.25 })).rejects.toThrow(EngineError);
  });
});

describe('a request', () => {
  test('that is aborted before it starts or while it runs is rejected with the reason', async () => {
    const engine = new CpuEngine();
    const grid = { from: -3, to: 3, count: 1_000_000 };
    await expect(engine.sample(cubic, { ...grid, signal: AbortSignal.abort('no need') })).rejects.toBe('no need');
    const controller = new AbortController();
    const running = engine.sample(cubic, { ...grid, signal: controller.signal });
    controller.abort('changed');
    await expect(running).rejects.toBe('changed');
  });

  test('that is not finished when the engine is disposed is rejected', async () => {
    const engine = new CpuEngine();
    const running = engine.sample(cubic, { from: -3, to: 3, count: 1_000_000 });
    engine.dispose();
    await expect(running).rejects.toThrow(EngineError);
  });

  test('that is large lets the event loop turn', async () => {
    let turns = 0;
    let running = true;
    const turn = () => {
      turns++;
      if (running) setImmediate(turn);
    };
    setImmediate(turn);
    await new CpuEngine().sample(parse('sin(x) gamma(x) erf(x)'), { from: 1, to: 9, count: 100_000 });
    running = false;
    expect(turns).toBeGreaterThan(2);
  });

  test('for a point that is no number is refused by name', async () => {
    await expect(new CpuEngine().evaluate(cubic, ['1', 'zwei'])).rejects.toThrow(/point 1/);
  });
});
