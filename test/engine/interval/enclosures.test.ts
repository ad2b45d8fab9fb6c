import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Enclosures } from '../../../src/engine/interval/enclosures.ts';
import { ReferenceEngine } from '../../../src/engine/reference/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import { differentiate } from '../../../src/program/derivatives.ts';
import { contains, interval, isPoint, point } from '../../../src/program/interval.ts';
import { lower } from '../../../src/program/lower.ts';

const functions = ['x^3-3x', 'sin(x)/(1+x^2)', 'e^(-x^2)', 'cos(x) sin(e^x)', 'tanh(3x) + 0.1', 'gelu x', 'x sqrt(x^2+1)', 'ln(2+sin x)']; // prettier-ignore

test('enclosures over an interval hold f … f‴ at every point of it, as the reference engine has them', async () => {
  const reference = new ReferenceEngine();
  const eighths = fc.integer({ min: -24, max: 24 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...functions), eighths, fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), async (text, n, width, part) => {
      const f = parse(text);
      const [low, high] = [n / 8, n / 8 + width];
      const x = Math.min(low + part * width, high);
      const ranges = new Enclosures(differentiate(lower(f), { order: 3 }), []).over(interval(low, high));
      const { derivatives } = await reference.evaluate(f, [x], { order: 3, digits: 17 });
      derivatives.forEach((values, k) => expect(contains(ranges[k]!, values[0]!)).toBe(true));
    }),
    { numRuns: 200 },
  ); // prettier-ignore
}, 60_000);

test('what is exact at a point stays a point', () => {
  const ranges = new Enclosures(differentiate(lower(parse('x^3-3x')), { order: 3 }), []).over(point(1));
  expect(ranges.every(isPoint)).toBe(true);
  expect(ranges.map(({ low }) => low)).toEqual([-2, 0, 6, 6]);
});
