import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taylorError } from '../../../src/analysis/taylor/taylor-error.ts';
import { taylorPolynomial } from '../../../src/analysis/taylor/taylor-polynomial.ts';
import { parse } from '../../../src/expression/parse.ts';

async function errorOf(text: string, about: number, degree: number, from: number, to: number, parameters = {}) {
  const f = parse(text);
  const polynomial = await taylorPolynomial(f, { about, degree, parameters });
  return taylorError(f, polynomial, { from, to, parameters });
}

// mpmath 1.3 with 120 digits.
test.each([
  ['e^x', 0, 3, -1, 1, 1, '0.051615161792378568694'],
  ['sin x', 0, 7, 0, 3, 3, '0.050048579488438650672'],
  ['cos x - 1 + x^2/2', 0, 4, 0, 1e-3, 1e-3, '1.3888888640873020363e-21'],
  ['e^x', 0, 16, -0.1, 0.1, 0.1, '2.8271590806645679743e-32'],
  ['e^x', 0, 32, -1, 1, 1, '1.1865005250993920356e-37'],
])(
  '%s about %d to degree %d misses most on [%d, %d] at %d, by %s',
  async (text, about, degree, from, to, x, digits) => {
    const { greatest, lagrange } = await errorOf(text, about, degree, from, to);
    expect(greatest).toEqual({ x, error: Number(digits), digits });
    expect(lagrange.bound).toBeGreaterThan(greatest!.error);
  },
);

test('a greatest error inside the window is found where it is', async () => {
  // cos x + x is farthest from its tangent at 0, 1 + x, where cos x = −1.
  const { greatest } = await errorOf('cos x + x', 0, 1, -1, 4);
  expect(greatest!.x).toBeCloseTo(Math.PI, 7);
  expect(greatest!.error).toBe(2);
});

test('a greatest error inside the window is found below the rounding of float64', async () => {
  const { greatest } = await errorOf('1 + 1e-20 sin x', 0, 0, 0, 3);
  expect(greatest!.x).toBeCloseTo(Math.PI / 2, 3);
  expect(greatest!.error).toBeCloseTo(1e-20, 26);
});

test.each([
  ['e^x', 0, 3, -1, 1, Math.E, Math.E / 24],
  ['sin x', 0, 7, -3, 3, 1, 3 ** 8 / 40320],
  ['x^3-3x', 2, 1, 1, 3, 18, 9],
  // The side of the window on which x − x₀ is greater is not the side on which f⁽⁵⁾ is: 105/32·2⁴·√2 at ½, 105/32 at 1.
  ['sqrt x', 1, 4, 0.5, 2, (105 / 32) * 2 ** 4.5, 7 / 256],
  ['e^x', 0, 32, -1, 1, Math.E, 3.13046458483801700e-37],
])('Lagrange bounds the error of %s about %d to degree %d on [%d, %d]', async (text, about, degree, from, to, derivative, bound) => {
  const { lagrange } = await errorOf(text, about, degree, from, to);
  for (const [found, exact] of [[lagrange.derivative, derivative], [lagrange.bound, bound]] as const) {
    expect(found).toBeGreaterThanOrEqual(exact * (1 - 1e-15));
    expect(found).toBeLessThanOrEqual(exact * 1.002);
  }
}); // prettier-ignore

test.each([
  ['|x|', 1, 1, -1, 2],
  ['tan x', 0, 3, -2, 2],
  ['1/x', 1, 2, -1, 2],
  ['sqrt x', 1, 2, 0, 2],
  ['floor x', 0.5, 1, 0.25, 3],
  ['x^2 {x<1}', 0, 1, -1, 2],
])('there is no bound for %s about %d to degree %d on [%d, %d]', async (text, about, degree, from, to) => {
  expect((await errorOf(text, about, degree, from, to)).lagrange).toEqual({ derivative: Infinity, bound: Infinity });
});

test('what lies between the window and the point counts for the bound', async () => {
  expect((await errorOf('1/x', -1, 1, 1, 2)).lagrange.bound).toBe(Infinity);
  expect((await errorOf('1/x', 1, 1, 2, 3)).lagrange.bound).toBeCloseTo(4, 1);
});

test('a window that begins next to the point is no hindrance', async () => {
  const { greatest } = await errorOf('e^x', 0, 4, 2.6145386490347765e-182, 0.01);
  expect(greatest!.x).toBe(0.01);
});

test('a polynomial that does not exist has no error', async () => {
  expect((await errorOf('|x|', 0, 1, -1, 1)).greatest).toBeNull();
});

test.each([
  [1, 1],
  [2, 1],
  [NaN, 1],
  [0, Infinity],
])('the window from %d to %d is refused', async (from, to) => {
  await expect(errorOf('e^x', 0, 1, from, to)).rejects.toThrow(/must be/);
});

test('the bound is never below the true error', async () => {
  const cases = fc.record({
    text: fc.constantFrom('e^x', 'sin(a x)', 'x e^-x', '1/(1+x^2)', 'atan x', 'ln(3+x)', 'tanh(a x)', 'x^5-x^3'),
    about: fc.double({ min: -2, max: 2, noNaN: true }),
    degree: fc.integer({ min: 0, max: 6 }),
    from: fc.double({ min: -2, max: 1.9, noNaN: true }),
    width: fc.double({ min: 0.01, max: 2, noNaN: true }),
    a: fc.double({ min: 0.5, max: 2, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ text, about, degree, from, width, a }) => {
      const { greatest, lagrange } = await errorOf(text, about, degree, from, from + width, { a });
      expect(lagrange.bound).toBeGreaterThanOrEqual(greatest!.error);
    }),
    { numRuns: 40 },
  );
});
