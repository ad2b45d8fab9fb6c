import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Branch } from '../../../src/analysis/search/branch.ts';
import { cascade } from '../../../src/analysis/search/cascade.ts';
import { coalesce } from '../../../src/analysis/search/coalesce.ts';
import { isolate } from '../../../src/analysis/search/isolate.ts';
import { locate } from '../../../src/analysis/search/locate.ts';
import { ParameterValues } from '../../../src/analysis/search/parameter-values.ts';
import { ExactPlace } from '../../../src/analysis/search/place.ts';
import { parse } from '../../../src/expression/parse.ts';
import { lower } from '../../../src/program/lower.ts';
import { ulpOf } from '../ulp-of.ts';

const branch = (text: string) => new Branch(lower(parse(text)), new ParameterValues());
const end = (x: number) => ({ place: new ExactPlace(x), proved: 0, quiet: 0 });
const budget = () => ({ cells: 10_000, pause: () => Promise.resolve() });

const roots = async (text: string, from: number, to: number) => {
  const found = await isolate(branch(text), end(from), end(to), { top: 2, levels: 'zero' }, budget());
  expect(found.open).toEqual([]);
  return found.roots.map((list) => list.map(({ place, multiplicity }) => [place.x, multiplicity]));
};

test('from a derivative without a root follow all roots of the lower ones, with their multiplicities', () => {
  // x³(x − 1) = x⁴ − x³, whose fourth derivative is 24.
  const cell = { from: new ExactPlace(-1), to: new ExactPlace(2), m: 4, sign: 1 } as const;
  const found = cascade(branch('x^4 - x^3'), cell);
  expect(found.map((list) => list.map(({ place, multiplicity }) => [place.x, multiplicity]))).toEqual([
    [[0, 3], [1, 1]],
    [[0, 2], [0.75, 1]],
    [[0, 1], [0.5, 1]],
    [[0.25, 1]],
  ]); // prettier-ignore
});

test('a root is enclosed with proof, and its digits can be had in any number', () => {
  const crossing = { k: 0, level: 0, left: new ExactPlace(1), right: new ExactPlace(2), sign: -1 } as const;
  const place = locate(branch('x^2 - 2'), crossing);
  expect(place.enclosure.low ** 2).toBeLessThanOrEqual(2);
  expect(place.enclosure.high - place.enclosure.low).toBeLessThanOrEqual(4 * ulpOf(1));
  // OEIS A002193
  expect(place.digits(50).toFixed(49)).toBe('1.4142135623730950488016887242096980785696718753769');
});

describe('every root of f, f′ and f″ is isolated', () => {
  test('where cells meet, where several are close, and where they are multiple', async () => {
    expect(await roots('(x-0.487)^2 (x+1)', -2, 2)).toEqual([
      [[-1, 1], [0.487, 2]],
      [[expect.closeTo(-1.513 / 3, 15), 1], [0.487, 1]],
      [[expect.closeTo(-0.026 / 3, 15), 1]],
    ]); // prettier-ignore
    const [close] = await roots('(x-1)^2 - 1e-14', -2, 2);
    expect(close).toEqual([[1 - 1e-7, 1], [1 + 1e-7, 1]]); // prettier-ignore
    expect(await roots('(x-1)^2 + 1e-14', -2, 2)).toEqual([[], [[1, 1]], []]);
  });

  test('of random products of linear factors', async () => {
    const places = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(places, async (list) => {
        const sorted = list.map((n) => n / 8).sort((a, b) => a - b);
        const [zeros, critical] = await roots(sorted.map((x) => `(x-(${x}))`).join(''), -4, 4);
        expect(zeros).toEqual(sorted.map((x) => [x, 1]));
        // Rolle: one between two neighbours.
        expect(critical).toHaveLength(sorted.length - 1);
        critical!.forEach(([x], i) => {
          expect(x).toBeGreaterThan(sorted[i]!);
          expect(x).toBeLessThan(sorted[i + 1]!);
        });
      }),
      { numRuns: 40 },
    );
  });
});

test('what the budget leaves open is told, and parts close to each other are one', async () => {
  const spent = { cells: 200, pause: () => Promise.resolve() };
  const { open } = await isolate(branch('sin(1/x)'), end(1e-6), end(1), { top: 2, levels: 'zero' }, spent);
  expect(open.length).toBeGreaterThan(0);
  const parts = coalesce(open);
  expect(parts).toHaveLength(1);
  expect(parts[0]!.low).toBe(1e-6);
  expect(parts[0]!.high).toBeLessThan(1);
});
