import { describe, expect, test } from 'vitest';
import { EngineError, type EvaluateOptions, type Scalar } from '../../../src/engine/engine.ts';
import { ReferenceEngine } from '../../../src/engine/reference/engine.ts';
import { parse } from '../../../src/expression/parse.ts';

const engine = new ReferenceEngine();

/** f, f′ … at one point, as text. */
async function digitsAt(text: string, x: Scalar, options: EvaluateOptions = {}): Promise<readonly string[]> {
  return (await engine.evaluate(parse(text), [x], options)).digits![0]!;
}

async function derivative(text: string, x: Scalar, order: number): Promise<string> {
  return (await digitsAt(text, x, { order }))[order]!;
}

describe('derivatives have the digits asked for', () => {
  test('tan⁽¹³⁾(0) is the seventh tangent number', async () => {
    expect(await derivative('tan x', '0', 13)).toBe('22368256');
  });

  test('((1 − x)^¼)⁽¹⁴⁾(0) is an exact binary fraction', async () => {
    expect(await derivative('(1-x)^(1/4)', '0', 14)).toBe('-664261980.9683608822524547576904296875');
  });

  test('the sixteenth derivatives of Γ and of a product at 0.3 (values by mpmath, Cauchy integrals)', async () => {
    expect(await derivative('gamma(x)', '0.3', 16)).toBe('1.620161334912335353604035398419624085429e+22');
    expect(await derivative('erf(x) e^(-x^2) tanh(sin x)', '0.3', 16)).toBe(
      '2829704682430.596212892836491168963655511',
    );
  });

  test('ln|Γ|⁗ at −2.5 is ψ‴(−2.5)', async () => {
    expect(await derivative('lgamma x', '-2.5', 4)).toBe('194.7478762191876224216255178738902964349');
  });

  test('300 digits of √2 are the nearest that there are', async () => {
    const [value] = await digitsAt('sqrt(x)', '2', { order: 0, digits: 300 });
    const n = BigInt(value!.replace('.', ''));
    const two = 2n * 10n ** BigInt(2 * (value!.length - 2));
    expect(value!.length).toBeGreaterThan(295);
    expect((2n * n - 1n) ** 2n < 4n * two && 4n * two < (2n * n + 1n) ** 2n).toBe(true);
  });
});

describe('cancellation costs no digits', () => {
  test('(1 − cos x)/x² near 0', async () => {
    expect(await digitsAt('(1-cos x)/x^2', '1e-20', { order: 1 })).toEqual([
      '0.5',
      '-8.333333333333333333333333333333333333333e-22',
    ]);
    expect((await digitsAt('(1-cos x)/x^2', '1e-200', { order: 0 }))[0]).toBe('0.5');
  });

  test('sines, cosines and tangents of π·x at integers, halves and far out', async () => {
    expect(await digitsAt('sin(pi x)', '1', { order: 1, digits: 10 })).toEqual(['0', '-3.141592654']);
    expect(await digitsAt('cos(pi x/2)', '-3', { order: 0 })).toEqual(['0']);
    expect(await digitsAt('tan(pi x)', '0.5', { order: 0 })).toEqual(['NaN']);
    expect(await digitsAt('sin(pi x)', '1000000000000000.5', { order: 0 })).toEqual(['1']);
    expect(await digitsAt('tan(pi x)', '1e300', { order: 0 })).toEqual(['0']);
  });

  test('e^−1000 is tiny, not zero', async () => {
    expect((await digitsAt('e^x', '-1000', { order: 0 }))[0]).toBe('5.075958897549456765291809479574336919306e-435');
  });

  test('a value that is zero by an identity is 0', async () => {
    expect(await digitsAt('sin^2 x + cos^2 x', '1', { order: 4 })).toEqual(['1', '0', '0', '0', '0']);
    expect(await digitsAt('sin(pi x)', '1', { order: 1 })).toEqual(['0', '-3.141592653589793238462643383279502884197']);
  });

  test('a divisor that is zero by an identity leaves the quotient undefined', async () => {
    expect(await digitsAt('tan(pi x)', '0.5', { order: 1 })).toEqual(['NaN', 'NaN']);
    expect(await digitsAt('1/sin(pi x)', '1', { order: 1 })).toEqual(['NaN', 'NaN']);
  });

  test('a decision that no number of digits settles is an error', async () => {
    await expect(digitsAt('floor(sin(x)^2 + cos(x)^2)', '0.3')).rejects.toThrow(
      /^at x = 0\.3 the operation floor cannot be decided/,
    );
    await expect(digitsAt('floor(sin(x)^2 + cos(x)^2)', '0.3')).rejects.toBeInstanceOf(EngineError);
  });

  test('a decision about exact numbers is made', async () => {
    expect(await digitsAt('floor(10 x)', '0.3', { order: 0 })).toEqual(['3']);
    expect(await digitsAt('floor(log10 x)', '1000', { order: 0 })).toEqual(['3']);
    expect(await digitsAt('floor(sqrt x)', '2.25', { order: 0 })).toEqual(['1']);
    expect(await digitsAt('{x^2 = 0.09: 1, 0}', '0.3', { order: 0 })).toEqual(['1']);
  });
});

describe('undefined values', () => {
  test('spread from a function to its derivatives', async () => {
    expect(await digitsAt('sqrt(x)', '-1')).toEqual(['NaN', 'NaN', 'NaN']);
    expect(await digitsAt('ln x', '-1')).toEqual(['NaN', 'NaN', 'NaN']);
    expect(await digitsAt('1/x', '0')).toEqual(['NaN', 'NaN', 'NaN']);
  });

  test('are not what one-sided infinite slopes are', async () => {
    expect(await digitsAt('sqrt(x)', '0')).toEqual(['0', 'Infinity', '-Infinity']);
  });

  test('come from points that are no numbers', async () => {
    const samples = await engine.evaluate(parse('x^2'), [NaN, Infinity, 2], { order: 1 });
    expect([...samples.derivatives[0]!]).toEqual([NaN, NaN, 4]);
    expect([...samples.derivatives[1]!]).toEqual([NaN, NaN, 4]);
  });
});

describe('points, parameters and steps', () => {
  test('are exact: text as a decimal, a number as the binary value that it is', async () => {
    expect(await digitsAt('x', '0.1', { order: 0, digits: 60 })).toEqual(['0.1']);
    expect(await digitsAt('x', 0.1, { order: 0, digits: 60 })).toEqual([
      '0.1000000000000000055511151231257827021181583404541015625',
    ]);
    expect(await digitsAt('a x', '1', { order: 1, parameters: { a: '0.3' } })).toEqual(['0.3', '0.3']);
    expect(await digitsAt('a x', '3', { order: 0 })).toEqual(['3']);
  });

  test('that are no decimals are named', async () => {
    await expect(digitsAt('x', 'one')).rejects.toThrow(
      'point 0 must be a decimal number such as -1.5 or 2e-3, not "one"',
    );
    await expect(digitsAt('a x', '1', { parameters: { a: '' } })).rejects.toThrow(/^parameter a must be a decimal/);
    await expect(digitsAt('x', '1e99999')).rejects.toThrow(/^point 0 must lie between/);
  });

  test('of a grid in a window far narrower than float64 are told apart', async () => {
    const from = `1.${'0'.repeat(50)}1`;
    const to = `1.${'0'.repeat(50)}3`;
    const { digits, x } = await engine.sample(parse('x - 1'), { from, to, count: 3, order: 0 });
    expect(digits!.map(([value]) => value)).toEqual(['1e-51', '2e-51', '3e-51']);
    expect([...x]).toEqual([1, 1, 1]);
  });

  test('of a grid with numbers for ends are those of float64', async () => {
    const { x, derivatives } = await engine.sample(parse('x'), { from: 0, to: 1, count: 4, order: 0 });
    expect([...x]).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect([...derivatives[0]!]).toEqual([...x]);
  });

  test('in the wrong order are refused', async () => {
    await expect(engine.sample(parse('x'), { from: '2', to: '1', count: 3 })).rejects.toThrow(
      /from must be less than to/,
    );
  });

  test('are left when the signal is aborted', async () => {
    const controller = new AbortController();
    const samples = engine.sample(parse('gamma(x)'), { from: 1, to: 2, count: 100_000, signal: controller.signal });
    setTimeout(() => controller.abort());
    await expect(samples).rejects.toThrow(/abort/i);
  });
});

describe('finite differences', () => {
  test('divide by the step exactly: x² forward with ¼ at 3 is 6.25', async () => {
    expect(await digitsAt('x^2', 3, { order: 2, method: 'forward', step: 0.25 })).toEqual(['9', '6.25', '2']);
  });

  test('keep the digits asked for however small the step is (values by mpmath)', async () => {
    expect(await digitsAt('e^x', '1', { order: 2, method: 'central2', step: '0.01' })).toEqual([
      '2.718281828459045235360287471352662497757',
      '2.718327133382710244494845629468682594673',
      '2.718304480883123690807780260766007395498',
    ]);
    expect(await digitsAt('x^3', '2', { order: 1, method: 'forward', step: '1e-60', digits: 80 })).toEqual([
      '8',
      '12.000000000000000000000000000000000000000000000000000000000006',
    ]);
  });

  test('with a float64 step use the exact value of it (values by mpmath)', async () => {
    expect(await digitsAt('sin x', 1, { order: 2, method: 'central8', step: 0.1 })).toEqual([
      '0.8414709848078965066525023216302989996226',
      '0.5403023058595868487248699378934777416856',
      '-0.8414709848052312344454240179484400981484',
    ]);
  });
});

describe('curvature', () => {
  test('of a circle is 1', async () => {
    const options = { order: 0, curvature: 'unsigned' } as const;
    const samples = await engine.evaluate(parse('sqrt(1-x^2)'), ['0.5', '-0.99', '0'], options);
    expect(samples.curvatureDigits).toEqual(['1', '1', '1']);
    expect([...samples.curvature!]).toEqual([1, 1, 1]);
  });

  test('keeps its sign where asked, by either method', async () => {
    const options = { order: 0, curvature: 'signed' } as const;
    expect((await engine.evaluate(parse('-x^2'), ['0'], options)).curvatureDigits).toEqual(['-2']);
    const difference = { ...options, method: 'central2', step: 0.5 } as const;
    expect((await engine.evaluate(parse('-x^2'), ['0'], difference)).curvatureDigits).toEqual(['-2']);
  });

  test('is undefined where the function is', async () => {
    const samples = await engine.evaluate(parse('ln x'), ['-1'], { curvature: 'unsigned' });
    expect(samples.curvatureDigits).toEqual(['NaN']);
  });
});

test('digits are plain for exponents −7 to 20, scientific beyond, without trailing zeros', async () => {
  const samples = await engine.evaluate(parse('x'), ['1e-7', '1e-8', '1e20', '1e21', '-0.50', '0'], { order: 0 });
  expect(samples.digits!.flat()).toEqual(['1e-7', '1e-8', '100000000000000000000', '1e+21', '-0.5', '0']);
});

test('a scan for sign changes is refused, with the engines that scan', () => {
  expect(() => engine.signChanges()).toThrow(EngineError);
  expect(() => engine.signChanges()).toThrow('use the engine cpu or webgpu');
});
