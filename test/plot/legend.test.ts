import { expect, test } from 'vitest';
import { legendOf } from '../../src/plot/legend.ts';
import { parse } from '../../src/expression/parse.ts';

test.each([
  ['x^3-3x', ['x³ − 3\u2009x', '3\u2009x² − 3', '6\u2009x']],
  ['sin x', ['sin(x)', 'cos(x)', '−sin(x)']],
  ['ln x', ['ln(x)', '1/x', '−1/x²']],
  ['f(t) = t^12', ['t¹²', '12\u2009t¹¹', '132\u2009t¹⁰']],
  ['e^(2x)', [null, null, null]],
])('the legend of %s is %j', (text, legend) => {
  expect(legendOf(parse(text))).toEqual(legend);
});
