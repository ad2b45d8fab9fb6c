import { expect, test } from 'vitest';
import { parse } from '../../src/expression/parse.ts';
import { isPeriodicInPi } from '../../src/expression/period.ts';

test.each(['sin x', 'tan(2x) + cos(x/3)', 'e^(sin x)', '3 sin(x + 1)^2', 'sin(x - a)'])(
  '%s has a period in π',
  (text) => {
    expect(isPeriodicInPi(parse(text))).toBe(true);
  },
);

test.each(['x^2', '3', 'sin(x)/x', 'sin(x^2)', 'sin(pi x)', 'sin(a x)', 'x + cos x', 'sin 2'])(
  '%s has none that its text shows',
  (text) => {
    expect(isPeriodicInPi(parse(text))).toBe(false);
  },
);
