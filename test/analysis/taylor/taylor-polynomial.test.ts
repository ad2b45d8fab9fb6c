import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taylorExpression } from '../../../src/analysis/taylor/taylor-expression.ts';
import { taylorPolynomial } from '../../../src/analysis/taylor/taylor-polynomial.ts';
import { ReferenceEngine } from '../../../src/engine/reference/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import { print } from '../../../src/expression/print.ts';
import { toTeX } from '../../../src/expression/tex.ts';

const polynomialOf = (text: string, about: number, degree: number, parameters = {}) =>
  taylorPolynomial(parse(text), { about, degree, parameters });

test('partial sums of e^x about 0 tend to 1.105170918… at 0.1', async () => {
  const polynomial = await polynomialOf('e^x', 0, 12);
  const sums = polynomial.partialSums(0.1);
  expect(sums.slice(0, 3)).toEqual([1, 1.1, 1.105]);
  expect(sums[3]).toBeCloseTo(1.1051666666666667, 15);
  expect(sums[12]).toBeCloseTo(1.1051709180756477, 15);
  expect(polynomial.evaluate(0.1)).toBeCloseTo(1.1051709180756477, 15);
});

test.each([
  ['e^x', 0, 3, '1 + x + x^2/2 + x^3/6'],
  ['sin x', 0, 7, 'x - x^3/6 + x^5/120 - x^7/5040'],
  ['-cos x', 0, 4, '-1 + x^2/2 - x^4/24'],
  ['tan x', 0, 5, 'x + x^3/3 + 2 x^5/15'],
  ['sqrt x', 1, 4, '1 + (x - 1)/2 - (x - 1)^2/8 + (x - 1)^3/16 - 5 (x - 1)^4/128'],
  ['1/x', -1, 2, '-1 - (x + 1) - (x + 1)^2'],
  ['sigmoid x', 0, 5, '1/2 + x/4 - x^3/48 + x^5/480'],
  ['1/(1-x)', 0, 3, '1 + x + x^2 + x^3'],
  ['x^3', 0, 2, '0'],
  ['x^3-3x', 2, 1, '2 + 9 (x - 2)'],
  ['x^3-3x', 2, 2, '2 + 9 (x - 2) + 6 (x - 2)^2'],
  ['e^x', 0, 21, '1 + x + x^2/2 + x^3/6 + x^4/24 + x^5/120 + x^6/720 + x^7/5040 + x^8/40320 + x^9/362880 + x^10/3628800 + x^11/39916800 + x^12/479001600 + x^13/6227020800 + x^14/87178291200 + x^15/1307674368000 + x^16/20922789888000 + x^17/355687428096000 + x^18/6402373705728000 + x^19/121645100408832000 + x^20/2432902008176640000 + x^21/51090942171709440000'],
])('%s about %d to degree %d is written %s', async (text, about, degree, written) => {
  expect(print((await polynomialOf(text, about, degree)).definition!)).toBe(written);
}); // prettier-ignore

test('a factor 1 is not written, however great the derivative', async () => {
  const powers = Array.from({ length: 31 }, (_, i) => `x^${i + 2}`);
  const series = await polynomialOf('1/(1-x)', 0, 32);
  expect(print(series.definition!)).toBe(['1', 'x', ...powers].join(' + '));
  const halves = await polynomialOf('1/(2-x)', 0, 20);
  expect(print(halves.definition!)).toMatch(/^1\/2 \+ x\/4 .* \+ x\^20\/2097152$/);
  expect(print({ ...series.definition!, body: taylorExpression([1, 1, -1, 0.5], 0) })).toBe('1 + x - x^2 + 0.5 x^3');
});

test('it is printed in every notation and with the letter of its function', async () => {
  const { definition } = await taylorPolynomial(parse('f(t) = e^t'), { about: 1, degree: 0 });
  expect(definition!.variable).toBe('t');
  const cosine = await polynomialOf('cos x', 0, 2);
  expect(toTeX(cosine.definition!)).toBe('1 - \\frac{x^{2}}{2}');
});

// mpmath 1.3, taylor() with 60 digits.
test.each([
  ['gamma x', 2, ['1', '0.4227843350984671393935', '0.4118403304264396947889', '0.08157691924708626637884', '0.07424901075351389831982']],
  ['sin(x^2) e^x', 1, ['2.287355287178842391208', '5.224743167010612705486', '0.9750488889793918846046', '-7.789065974241639061539', '-10.05726835983064790164']],
])('coefficients of %s about %d have correct digits', async (text, about, expected) => {
  const { digits, coefficients } = await polynomialOf(text, about, 4);
  expected.forEach((value, k) => {
    expect(digits[k]!.slice(0, 20)).toBe(value.slice(0, 20));
    expect(coefficients[k]).toBe(Number(value));
  });
}); // prettier-ignore

test('a function without a derivative of some order at the point has the coefficients below it', async () => {
  const corner = await polynomialOf('|x|', 0, 2);
  expect(corner.coefficients).toEqual([0, NaN, NaN]);
  expect(corner.definition).toBeNull();
  expect((await polynomialOf('x |x|', 0, 3)).coefficients).toEqual([0, 0, NaN, NaN]);
  expect((await polynomialOf('ln x', 0, 2)).coefficients).toEqual([NaN, NaN, NaN]);
  expect((await polynomialOf('sqrt x', 0, 1)).coefficients).toEqual([0, NaN]);
  expect((await polynomialOf('|x|', 1, 2)).coefficients).toEqual([1, 1, 0]);
});

test('parameters have their values', async () => {
  const { coefficients } = await polynomialOf('a^x', 0, 2, { a: 2 });
  expect(coefficients[1]).toBe(Math.LN2);
  expect(coefficients[2]).toBeCloseTo(Math.LN2 ** 2 / 2, 15);
});

test.each([
  [NaN, 2],
  [Infinity, 2],
  [0, -1],
  [0, 33],
  [0, 1.5],
  [0, NaN],
])('about %d with degree %d is refused', async (about, degree) => {
  await expect(polynomialOf('x', about, degree)).rejects.toThrow(/finite|whole number from 0 to 32/);
});

test('the polynomial of a polynomial of no higher degree is that polynomial', async () => {
  const coefficient = fc.integer({ min: -20, max: 20 });
  const cases = fc.tuple(fc.array(coefficient, { minLength: 1, maxLength: 6 }), fc.integer({ min: -5, max: 5 }));
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 0, max: 3 }), async ([coefficients, about], extra) => {
      const text = coefficients.map((c, k) => `(${c})*x^${k}`).join('+');
      const polynomial = await polynomialOf(text, about, coefficients.length - 1 + extra);
      for (const x of [-2, 0, 1, 7]) {
        const exact = coefficients.reduceRight((sum, c) => sum * x + c, 0);
        expect(polynomial.evaluate(x)).toBe(exact);
      }
    }),
    { numRuns: 40 },
  );
});

test('the written polynomial has the values of the polynomial', async () => {
  const reference = new ReferenceEngine();
  const about = fc.double({ min: 0.25, max: 4, noNaN: true });
  const cases = fc.tuple(fc.constantFrom('ln x', 'e^x', 'sin x', 'sqrt x', '1/x'), about);
  await fc.assert(
    fc.asyncProperty(cases, async ([text, about]) => {
      const polynomial = await polynomialOf(text, about, 6);
      const read = parse(print(polynomial.definition!));
      const x = about + 0.125;
      const { derivatives } = await reference.evaluate(read, [x], { order: 0 });
      const value = polynomial.evaluate(x);
      expect(Math.abs(derivatives[0]![0]! - value)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(value)));
    }),
    { numRuns: 30 },
  );
});
