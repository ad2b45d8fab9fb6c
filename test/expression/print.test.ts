import { describe, expect, test } from 'vitest';
import { binary, call, derivativeOf, number } from '../../src/expression/construct.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { parse } from '../../src/expression/parse.ts';
import { print, printExpression } from '../../src/expression/print.ts';
import { toTeX } from '../../src/expression/tex.ts';

const x: Expression = { kind: 'variable', span: { start: 0, end: 0 } };

describe('plain text', () => {
  test.each([
    ['x^3-3x', 'x^3 - 3 x'],
    ['\\frac{e^x}{1+x}', 'e^x/(1 + x)'],
    ['sin x', 'sin(x)'],
    ['sin^2 x', 'sin(x)^2'],
    ['-x²', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['2^3^2', '2^3^2'],
    ['(2^3)^2', '(2^3)^2'],
    ['2*3', '2*3'],
    ['x*3', 'x*3'],
    ['x*(-1)', 'x*(-1)'],
    ['a(x+1)', 'a*(x + 1)'],
    ['2(x+1)', '2 (x + 1)'],
    ['(x+1)(x-1)', '(x + 1) (x - 1)'],
    ['x*y*sin(x)', 'x y sin(x)'],
    ['½x', '1/2*x'],
    ['x/(2y)', 'x/(2 y)'],
    ['1-(2-x)', '1 - (2 - x)'],
    ['1-2-x', '1 - 2 - x'],
    ['1-(-x)', '1 - (-x)'],
    ['-(x+1)', '-(x + 1)'],
    ['e^(-x)', 'e^(-x)'],
    ['π x', 'pi x'],
    ['log x + log10 x + log(x,b)', 'ln(x) + log10(x) + log(x, b)'],
    ['|x|', '|x|'],
    ['||x|-1|', 'abs(|x| - 1)'],
    ['√x n!', 'sqrt(x) n!'],
    ['x<0 ? -x : x', '{x < 0: -x, x}'],
    ['x^2 {0<x<2}', 'x^2 {0 < x < 2}'],
    ['x<=0 or x>1 and not x=2 ? 1 : 2', '{x <= 0 or x > 1 and not x = 2: 1, 2}'],
    ['D(x^2)', 'd/dx(x^2)'],
    ['d^3/dx^3 x^2', 'd^3/dx^3(x^2)'],
    ['f(t) = a t^2', 'f(t) = a t^2'],
    ['y = x^2', 'y = x^2'],
    ["f(x) = x^3; f'(x) + a", "f(x) = x^3; f'(x) + a"],
    ["u(x) = x; f(t) = u(2t); g(x) = x; f''", "u(x) = x; f(t) = u(2 t); f''(x)"],
  ])('%s is written %s', (text, written) => {
    expect(print(parse(text))).toBe(written);
  });

  test('an expression is written in the variable that is given', () => {
    expect(printExpression(parse('x^2 + a').body, 't')).toBe('t^2 + a');
  });

  test('trees made by a program need no text', () => {
    expect(printExpression(binary('*', number(-2), call('cos', x)))).toBe('(-2) cos(x)');
    expect(printExpression(derivativeOf('sinc', 2, x))).toBe("sinc''(x)");
  });
});

describe('TeX', () => {
  test.each([
    ['x^3-3x', 'x^{3} - 3 x'],
    ['e^x/(1+x)', '\\frac{e^{x}}{1 + x}'],
    ['sin²x', '\\sin^{2}\\left(x\\right)'],
    ['asin x + arcosh x', '\\arcsin\\left(x\\right) + \\operatorname{acosh}\\left(x\\right)'],
    ['√x + ∛x + nthroot(x, n)', '\\sqrt{x} + \\sqrt[3]{x} + \\sqrt[n]{x}'],
    ['(a/b)^2', '\\left(\\frac{a}{b}\\right)^{2}'],
    ['2*3', '2 \\cdot 3'],
    ['2*½', '2 \\cdot \\frac{1}{2}'],
    ['|x| + floor(x)', '\\left|x\\right| + \\left\\lfloor x \\right\\rfloor'],
    ['log x + log_2 x + log_b x', '\\ln\\left(x\\right) + \\log_2\\left(x\\right) + \\log_{b}\\left(x\\right)'],
    ['α x + a_12 + π', '\\alpha x + a_{12} + \\pi'],
    ['{x<=0: -x, x}', '\\begin{cases} -x & x \\le 0 \\\\ x & \\text{otherwise} \\end{cases}'],
    ['d^2/dx^2(x)', '\\frac{\\mathrm{d}^{2}}{\\mathrm{d}x^{2}}\\left(x\\right)'],
    ["f(t) = t; f'", "f\\left(t\\right) = t;\\quad f'\\left(x\\right)"],
  ])('%s is written %s', (text, written) => {
    expect(toTeX(parse(text))).toBe(written);
  });
});
