import { expect, test } from 'vitest';
import { withoutShortCircuits } from '../../../src/engine/webgpu/short-circuits.ts';

test.for([
  ['let m = a && b;', 'let m = (a) & (b);'],
  ['let m = a && b && c; // d && e', 'let m = (a) & (b) & (c); // d && e'],
  ['return u > 0.0 || f(v, w) != 1u;', 'return (u > 0.0) | (f(v, w) != 1u);'],
  ['select(1u, 2u, m_a && m_b) | 4u', 'select(1u, 2u, (m_a) & (m_b)) | 4u'],
  ['if (a == b && !(c <= d || e)) { return x; }', 'if ((a == b) & (!((c <= d) | (e)))) { return x; }'],
  ['fn f(u: Real) -> bool { return a && b; }', 'fn f(u: Real) -> bool { return (a) & (b); }'],
  ['// a && b', '// a && b'],
] as const)('%s', ([text, expected]) => {
  expect(withoutShortCircuits(text).replaceAll(/\s+/g, ' ')).toBe(expected.replaceAll(/\s+/g, ' '));
});
