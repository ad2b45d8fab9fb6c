import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';

async function found(expression: string, from: number, to: number): Promise<string[]> {
  const { features } = await analyze(new CpuEngine(), parse(expression), { from, to });
  return features.map(({ kind, x, y }) => `${kind} ${x} ${y}`);
}

test.each([
  ['x^3 - 3x', -3, 3, ['maximum -1 2', 'inflection 0 0', 'minimum 1 -2']],
  ['x^4', -2, 2, ['minimum 0 0']],
  ['-x^4', -2, 2, ['maximum 0 0']],
  ['x^3', -2, 2, ['inflection 0 0']],
  ['|x^2-1|', -2, 2, ['minimum -1 0', 'maximum 0 1', 'minimum 1 0']],
  ['cbrt x', -1, 1, ['inflection 0 0']],
  ['sigmoid x', -6, 6, ['inflection 0 0.5']],
])('%s has exactly its extrema and inflections in [%d, %d]', async (expression, from, to, features) => {
  expect(await found(expression, from, to)).toEqual(features);
});

test('the minimum of eˣ/(1 + x) is at 0 but for the rounding of f′', async () => {
  const { features } = await analyze(new CpuEngine(), parse('e^x/(1+x)'), { from: -4, to: 3 });
  expect(features).toMatchObject([{ kind: 'minimum', y: 1 }]);
  expect(Math.abs(features[0]!.x)).toBeLessThanOrEqual(2 ** -53);
});

test.each([
  ['1/x', 'a pole where f′ keeps and f″ changes its sign'],
  ['1/x^2', 'a pole where f′ changes its sign'],
  ['ln |x|', 'a logarithmic pole'],
  ['sign x', 'a jump'],
  ['floor x', 'plateaus and jumps'],
  ['relu x', 'a plateau that ends in a kink'],
  ['x^2 + heaviside x', 'a jump where f′ changes its sign'],
  ['sin^2 x + cos^2 x', 'rounding noise in f′'],
  ['3x + 1', 'a straight line'],
  ['sqrt x', 'the end of a domain'],
])('%s has no extremum and no inflection: %s', async (expression) => {
  expect(await found(expression, -3, 3)).toEqual([]);
});

test.each([
  ['(1-cos x)/x^2', -1e-6, 1.1e-6],
  ['(1-cos x)/x^2', -1, 1.1],
  ['(x^2-1)/(x-1)', 0, 3],
  ['x^2/x', -1, 2.3],
  ['1/(1/x)', -1, 2],
  ['sin(asin x)', -1, 1.1],
  ['cos(acos x)', -1, 1],
  ['log10(10^x)', -3, 3],
  ['sec(x)^2-tan(x)^2', -5, 5],
  ['(x+1)^3-(x^3+3x^2+3x+1)', -1, 1.1],
  ['sin(x)+sin(x+pi)', -3, 3.1],
  ['(x-sin x)/x^3', -1, 1.1],
  ['coth(x)-1/x', -3, 3.1],
  ['(e^x-1)/x', -0.01, 0.011],
  ['atan x+atan(1/x)', -2, 2.1],
  ['sin(x)/x', -1, 1.1],
  ['tan(x)/x', -1, 1.1],
])('rounding makes no feature of %s on [%d, %d]', async (expression, from, to) => {
  expect(await found(expression, from, to)).toEqual([]);
});

test.each([
  ['sqrt(x^2)', -1, 2, 0],
  ['sqrt((x-0.3)^2)', -1, 1, 0.3],
  ['(x^6)^(1/6)', -1, 1.1, 0],
  ['sqrt(x^2+1e-20)', -1, 1.1, 0],
])('rounding adds nothing to the one minimum of %s on [%d, %d]', async (expression, from, to, at) => {
  const { features } = await analyze(new CpuEngine(), parse(expression), { from, to });
  expect(features.map(({ kind }) => kind)).toEqual(['minimum']);
  expect(features[0]!.x).toBeCloseTo(at, 12);
});

test('small ripples on a large number are all found', async () => {
  const { features, unresolved } = await analyze(new CpuEngine(), parse('1e6+1e-6 sin(20x)'), { from: -10, to: 10 });
  // cos(20x) has 127 zeros between −10 and 10, sin(20x) as many.
  expect(features.filter(({ kind }) => kind === 'inflection')).toHaveLength(127);
  expect(features.filter(({ kind }) => kind !== 'inflection')).toHaveLength(128);
  expect(unresolved).toEqual([]);
});

test('where sin(1/x) oscillates faster than samples can show, it is unresolved', async () => {
  const { features, unresolved } = await analyze(new CpuEngine(), parse('sin(1/x)'), { from: -1, to: 1 });
  expect(features.length).toBeGreaterThan(100);
  expect(unresolved.length).toBeGreaterThan(0);
  for (const { from, to } of unresolved) {
    expect(Math.max(Math.abs(from), Math.abs(to))).toBeLessThan(0.05);
    expect(features.filter(({ x }) => x > from && x < to).length).toBeLessThan(features.length / 4);
  }
});

test('all 130 extrema and 130 inflections of cos(x)·sin(eˣ) on [0, 6] are found', async () => {
  const { features } = await analyze(new CpuEngine(), parse('cos(x) sin(e^x)'), { from: 0, to: 6 });
  expect(features.filter(({ kind }) => kind === 'inflection')).toHaveLength(130);
  expect(features.filter(({ kind }) => kind !== 'inflection')).toHaveLength(130);
});

test('a corner between two float64 numbers is found at one of them', async () => {
  const { features } = await analyze(new CpuEngine(), parse('|3x-1|'), { from: -3, to: 3 });
  expect(features).toHaveLength(1);
  expect(Math.abs(features[0]!.x - 1 / 3)).toBeLessThanOrEqual(2 ** -54);
});

test('the extrema of a cubic stand where the formula for the roots of f′ puts them', async () => {
  const coefficient = fc.integer({ min: -40, max: 40 });
  await fc.assert(
    fc.asyncProperty(coefficient, fc.integer({ min: 1, max: 40 }), async (centre, halfWidth) => {
      const [p, q] = [centre / 16 - halfWidth / 16, centre / 16 + halfWidth / 16];
      // f′ = 3(x − p)(x − q)
      const f = parse(`x^3 - ${1.5 * (p + q) < 0 ? `(${1.5 * (p + q)})` : 1.5 * (p + q)}x^2 + (${3 * p * q})x`);
      const { features } = await analyze(new CpuEngine(), f, { from: -8, to: 8, samples: 4096 });
      expect(features.map(({ kind }) => kind)).toEqual(['maximum', 'inflection', 'minimum']);
      [p, (p + q) / 2, q].forEach((x, i) => expect(Math.abs(features[i]!.x - x)).toBeLessThanOrEqual(1e-12));
    }),
    { numRuns: 25 },
  );
});

test.each([1e-3, 1e-7, 1e-10])('zoomed to 1 ± %d, x³ − 3x still has its minimum at 1', async (halfWidth) => {
  const window = { from: 1 - halfWidth, to: 1 + halfWidth };
  const { features } = await analyze(new CpuEngine(), parse('x^3-3x'), window);
  expect(features).toMatchObject([{ kind: 'minimum', x: 1, y: -2 }]);
});

test('no extremum is reported in the hole of (1 − cos x)/x²', async () => {
  const { features } = await analyze(new CpuEngine(), parse('(1-cos x)/x^2'), { from: -0.01, to: 0.01 });
  expect(features.filter(({ x }) => x === 0)).toEqual([]);
});

test('parameters count', async () => {
  const { features } = await analyze(new CpuEngine(), parse('(x-a)^2'), { from: -3, to: 3, parameters: { a: 2 } });
  expect(features).toMatchObject([{ kind: 'minimum', x: 2, y: 0 }]);
});

test.each([
  [3, 1],
  [1, 1],
  [0, Infinity],
  [NaN, 1],
])('the window [%d, %d] is refused', async (from, to) => {
  await expect(analyze(new CpuEngine(), parse('x'), { from, to })).rejects.toThrow(/from|to|finite/);
});

test('a search that is aborted while the reference engine judges ends with the reason', async () => {
  const abort = new AbortController();
  const search = analyze(new CpuEngine(), parse('sin(asin x)'), { from: -1, to: 1.1, signal: abort.signal });
  setTimeout(() => abort.abort(new Error('moved on')), 100);
  await expect(search).rejects.toThrow('moved on');
});
