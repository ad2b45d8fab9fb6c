import fc from 'fast-check';
import { expect, test } from 'vitest';
import { osculatingCircle } from '../../../src/analysis/limits/osculating-circle.ts';
import { parse } from '../../../src/expression/parse.ts';

test('x² at 0 has κ = 2, and a circle of radius ½ about (0, ½)', async () => {
  expect(await osculatingCircle(parse('x^2'), { x: 0 })).toEqual({
    x: 0,
    y: 0,
    curvature: 2,
    radius: 0.5,
    centre: { x: 0, y: 0.5 },
  });
});

test('the centre lies on the concave side', async () => {
  expect((await osculatingCircle(parse('-x^2'), { x: 0 }))!.centre).toEqual({ x: 0, y: -0.5 });
});

test('the circle of a circle is that circle', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: -0.99, max: 0.99, noNaN: true }), async (x) => {
      const { curvature, radius, centre } = (await osculatingCircle(parse('sqrt(1-x^2)'), { x }))!;
      for (const [value, exact] of [[curvature, 1], [radius, 1], [centre.x, 0], [centre.y, 0]] as const) {
        expect(value).toBeCloseTo(exact, 12);
      }
    }),
  );
}); // prettier-ignore

// mpmath 1.3
test('κ of e^x is greatest at −½ ln 2', async () => {
  const at = async (x: number) => (await osculatingCircle(parse('e^x'), { x }))!;
  const { curvature, centre } = await at(-Math.LN2 / 2);
  expect(curvature).toBeCloseTo(0.3849001794597505, 15);
  expect(centre.x).toBeCloseTo(-1.8465735902799727, 14);
  expect(centre.y).toBeCloseTo(2.82842712474619, 14);
  for (const x of [-1, -0.4, -0.3, 1]) expect((await at(x)).curvature).toBeLessThan(curvature);
});

test('nothing overflows where the curve is steep', async () => {
  const { radius, centre } = (await osculatingCircle(parse('x^2'), { x: 1e100 }))!;
  expect(radius / 4e300).toBeCloseTo(1, 14);
  expect(centre.x / -4e300).toBeCloseTo(1, 14);
});

test.each([
  ['x', 1],
  ['x^3', 0],
  ['|x|', 0],
  ['x|x|', 0],
  ['{x<0: x^2, 2x^2}', 0],
  ['sqrt x', 0],
  ['ln x', -1],
])('%s has none at %d', async (text, x) => {
  expect(await osculatingCircle(parse(text), { x })).toBeNull();
});

test.each([NaN, Infinity])('x = %d is refused', async (x) => {
  await expect(osculatingCircle(parse('x^2'), { x })).rejects.toThrow(/x must be a finite number/);
});
