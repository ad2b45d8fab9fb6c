import { expect, test } from 'vitest';
import { formulaLines } from '../../src/command-line/formulas.ts';
import { parse } from '../../src/expression/parse.ts';

test('a derivative whose formula is too long is named as everywhere, with the letters of its function', () => {
  const lines = formulaLines(parse('g(t) = tan(sin(e^t)/(1 + ln t)) sqrt(cos t)'), 5, 'plain');
  expect(lines[1]).toMatch(/^g'\(t\) = /);
  expect(lines.slice(3)).toEqual([
    'g‴(t) is too long to print',
    'g⁽⁴⁾(t) is too long to print',
    'g⁽⁵⁾(t) is too long to print',
  ]);
});
