import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { approach } from '../../../src/analysis/search/approach.ts';
import type { Behaviour } from '../../../src/analysis/search/behaviour.ts';
import { Branch } from '../../../src/analysis/search/branch.ts';
import { expand } from '../../../src/analysis/search/expansion.ts';
import { ParameterValues } from '../../../src/analysis/search/parameter-values.ts';
import { ExactPlace } from '../../../src/analysis/search/place.ts';
import { parse } from '../../../src/expression/parse.ts';
import { lower } from '../../../src/program/lower.ts';

const branch = (text: string) => new Branch(lower(parse(text)), new ParameterValues());
const zero = new ExactPlace(0);

/** A limit as a number with 20 digits, or ∞ with its sign. */
function written(limit: Behaviour['limit']): string | null {
  if (limit === null) return null;
  return typeof limit === 'number' ? (limit > 0 ? '∞' : '−∞') : limit.toSignificantDigits(20).toString();
}

const digits = (value: Decimal.Value) => new Decimal(value).toSignificantDigits(20).toString();

describe('a local series gives the limits of f and f′ at 0, and signs that are proved', () => {
  test.each<[string, 1 | -1, string, string, readonly number[]]>([
    ['sin(x)/x', 1, '1', '0', [1, -1, -1]],
    ['sin(x)/x', -1, '1', '0', [1, 1, -1]],
    ['(1-cos x)/x^2', 1, '0.5', '0', [1, -1, -1]],
    ['(x-sin x)/x^3', 1, digits('0.16666666666666666666666'), '0', [1, -1, -1]],
    ['(e^x-1-x)/x^2', 1, '0.5', digits('0.16666666666666666666666'), [1, 1, 1]],
    ['tan(x)/x', -1, '1', '0', [1, -1, 1]],
    ['coth(x)-1/x', 1, '0', digits('0.33333333333333333333333'), [1, 1, -1]],
    ['x/(1-e^-x)', 1, '1', '0.5', [1, 1, 1]],
    ['1/x', -1, '−∞', '−∞', [-1, -1, -1]],
    ['1/x^2', 1, '∞', '−∞', [1, -1, 1]],
    ['cot x', 1, '∞', '−∞', [1, -1, 1]],
    ['gamma x', -1, '−∞', '−∞', [-1, -1, -1]],
    ['gamma(x-3)', 1, '−∞', '∞', [-1, 1, -1]],
    ['sqrt x', 1, '0', '∞', [1, 1, -1]],
    ['cbrt(x)^2', -1, '0', '−∞', [1, -1, -1]],
    ['sqrt(x)+x', 1, '0', '∞', [1, 1, -1]],
    ['sqrt(x) + cbrt(x)', 1, '0', '∞', [1, 1, -1]],
    ['sqrt(x^2)', -1, '0', '-1', [1, -1, 0]],
    ['atan(1/x)', 1, digits('1.57079632679489661923132169163975144'), '-1', [1, -1, 1]],
    ['acos(1-x)', 1, '0', '∞', [1, 1, -1]],
    ['acosh(1+x)', 1, '0', '∞', [1, 1, -1]],
    ['x/x', 1, '1', '0', [1, 0, 0]],
    ['ln(sin(x)/x)', 1, '0', '0', [-1, -1, -1]],
  ])('of %s on the side %d', (text, side, limit, slope, signs) => {
    const found = expand(branch(text), zero, side, 0.25)!;
    expect([written(found.limit), written(found.slope), found.signs]).toEqual([limit, slope, signs]);
    expect(found.proved).toBeGreaterThan(0);
  });

  test('and at √2, which has no last digit', () => {
    const searched = branch('(x^2-2)^2/(x-sqrt(2))');
    // The place is known by its digits; to these the quotient vanishes like 8(x − √2).
    expect(expand(searched, zero, 1, 0.25)!.proved).toBeGreaterThan(0);
  });

  test.each(['ln x', 'x ln x', 'e^(1/x)', 'sin(1/x)', 'tanh(1/x)'])('%s has none', (text) => {
    expect(expand(branch(text), zero, 1, 0.25)).toBeNull();
  });
});

describe('values ever nearer to 0 tell the limits of functions without a local series', () => {
  test.each<[string, 1 | -1, string | null, string | null, readonly (number | null)[]]>([
    ['ln x', 1, '−∞', '∞', [-1, 1, -1]],
    ['x ln x', 1, '0', '−∞', [-1, -1, 1]],
    ['1/ln x', 1, '0', '−∞', [-1, -1, 1]],
    ['ln(-ln x)', 1, '∞', '−∞', [1, -1, 1]],
    ['x^x', 1, '1', '−∞', [1, -1, 1]],
    ['e^(1/x)', 1, '∞', '−∞', [1, -1, 1]],
    ['e^(1/x)', -1, '0', '0', [1, -1, 1]],
    ['e^(-1/x^2)', 1, '0', '0', [1, 1, 1]],
    ['1/(1+e^(1/x))', 1, '0', '0', [1, 1, 1]],
    ['1/(1+e^(1/x))', -1, '1', '0', [1, 1, -1]],
    ['tanh(1/x)', 1, '1', '0', [1, -1, -1]],
    ['sin(1/x)', 1, null, null, [null, null, null]],
  ])('%s on the side %d', (text, side, limit, slope, signs) => {
    const found = approach(branch(text), zero, side, 0.01);
    expect([written(found.limit), written(found.slope), found.signs]).toEqual([limit, slope, signs]);
  });
});
