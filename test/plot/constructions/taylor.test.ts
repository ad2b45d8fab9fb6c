import { describe, expect, test } from 'vitest';
import { taylorPolynomial } from '../../../src/analysis/taylor/taylor-polynomial.ts';
import { parse } from '../../../src/expression/parse.ts';
import {
  describeTaylor,
  partialSumLabels,
  polynomialName,
  taylorMarks,
} from '../../../src/plot/constructions/taylor.ts';

const polynomial = (text: string, about: number, degree: number) => taylorPolynomial(parse(text), { about, degree });
const undefinedValues = (x: Float64Array): Float64Array => x.map(() => NaN);

describe('a Taylor polynomial', () => {
  test('has the partial sums of eˣ at 0.1, to the digits that are true', async () => {
    const labels = partialSumLabels(await polynomial('e^x', 0, 4), 0.1).map(({ label }) => label);
    expect(labels).toEqual(['1', '1.1', '1.105', '1.105166667', '1.105170833']);
  });

  test('shows fewer digits where terms cancel: eˣ at −8', async () => {
    const last = partialSumLabels(await polynomial('e^x', 0, 32), -8).at(-1)!;
    // The terms come to 400 and more, so that float64 leaves some 10⁻¹¹ of a sum of 3 × 10⁻⁴.
    const [digits = ''] = last.label.split('×');
    expect(digits.replace('.', '').length).toBeLessThan(9);
  });

  test.each([1, 2, 16])('of degree %s is drawn as the function that it is', async (degree) => {
    const sine = await polynomial('sin x', 0, degree);
    const graph = taylorMarks(sine, (x) => x.map(Math.sin)).find((mark) => mark.kind === 'graph')!;
    let expected = 0;
    let term = 2;
    for (let k = 1; k <= degree; k += 2) {
      expected += term;
      term *= -4 / ((k + 1) * (k + 2));
    }
    expect(graph.y(2)).toBeCloseTo(expected, 12);
    expect(polynomialName(16)).toBe('T₁₆');
  });

  test('shades what lies between it and f', async () => {
    const area = taylorMarks(await polynomial('x^2', 0, 0), (x) => x.map((at) => at * at)).find((mark) => mark.kind === 'between')!; // prettier-ignore
    const [f, own] = area.y.map((values) => values(Float64Array.of(2))[0]);
    expect([f, own]).toEqual([4, 0]);
  });

  test('is none where a derivative is missing', async () => {
    const corner = await polynomial('|x|', 0, 2);
    expect(taylorMarks(corner, undefinedValues).map(({ kind }) => kind)).toEqual(['points']);
    expect(describeTaylor(corner)).toBe('No Taylor polynomial of degree 2 about x = 0: f is not differentiable there.');
    const outside = await polynomial('ln x', -1, 2);
    expect(taylorMarks(outside, undefinedValues)).toEqual([]);
    expect(describeTaylor(outside)).toBe('No Taylor polynomial about x = −1, where f is undefined.');
  });
});
