import { describe, expect, test } from 'vitest';
import { type StencilName, stencils } from '../../src/program/finite-differences.ts';

/** f[a, b] and f[a, b, c] of xᵐ: complete homogeneous symmetric polynomials, which are whole numbers at whole offsets. */
function dividedDifference(m: number, offsets: readonly number[]): number {
  const degree = m - offsets.length + 1;
  if (degree < 0) return 0;
  const [first, ...rest] = offsets;
  if (rest.length === 0) return first! ** degree;
  let sum = 0;
  for (let i = 0; i <= degree; i++) sum += first! ** i * dividedDifference(degree - i + rest.length - 1, rest);
  return sum;
}

/** The stencil's value for xᵐ at 0 with step 1, in 840ths, which every weight has. */
function applied(
  terms: readonly { weight: readonly [number, number]; offsets: readonly number[] }[],
  m: number,
): number {
  return terms.reduce((sum, { weight: [p, q], offsets }) => sum + (p * 840 * dividedDifference(m, offsets)) / q, 0);
}

describe.each(Object.entries(stencils))('the stencil %s', (name, { order, first, second }) => {
  test('gives f′ of every power below its order exactly, and fails at the next one that is not even by symmetry', () => {
    for (let m = 0; m <= order; m++) expect(applied(first, m), `x^${m}`).toBe(m === 1 ? 840 : 0);
    expect(applied(first, order + 1)).not.toBe(0);
  });

  test('gives f″ as exactly as its order says', () => {
    const exactTo = name.startsWith('central') ? order + 1 : 2;
    for (let m = 0; m <= exactTo; m++) expect(applied(second, m) * 2, `x^${m}`).toBe(m === 2 ? 1680 : 0);
    expect(applied(second, exactTo + 1)).not.toBe(0);
  });
});

test('one-sided stencils look to their side only', () => {
  const offsets = (name: StencilName) =>
    [...stencils[name].first, ...stencils[name].second].flatMap((term) => term.offsets);
  expect(Math.min(...offsets('forward'))).toBe(0);
  expect(Math.max(...offsets('backward'))).toBe(0);
});
