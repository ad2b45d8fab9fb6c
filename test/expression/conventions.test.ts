import { describe, expect, test } from 'vitest';
import { parse, parseAll } from '../../src/expression/parse.ts';
import { tree } from './tree.ts';

/** Texts and the trees that they mean, written by hand; `.` is the variable. */
const conventions: Readonly<Record<string, readonly (readonly [text: string, meaning: string])[]>> = {
  'signs, powers and products': [
    ['-x^2', '(neg (^ . 2))'],
    ['2^3^2', '(^ 2 (^ 3 2))'],
    ['-x y', '(neg (* . y))'],
    ['-2x + 1', '(+ (neg (* 2 .)) 1)'],
    ['1 - -x', '(- 1 (neg .))'],
    ['a*-b*c', '(* (* a (neg b)) c)'],
    ['+x', '.'],
    ['x - y - z', '(- (- . y) z)'],
    ['x/y/z', '(/ (/ . y) z)'],
    ['e^-x', '(^ e (neg .))'],
    ['2^-x^2', '(^ 2 (neg (^ . 2)))'],
    ['x^-1/2', '(/ (^ . (neg 1)) 2)'],
    ['x^(1/3)', '(^ . (/ 1 3))'],
    ['x**2', '(^ . 2)'],
  ],
  'juxtaposition binds like · and to the left': [
    ['3x', '(* 3 .)'],
    ['1/2x', '(* (/ 1 2) .)'],
    ['2x^2', '(* 2 (^ . 2))'],
    ['x(x+1)', '(* . (+ . 1))'],
    ['(x+1)(x-1)', '(* (+ . 1) (- . 1))'],
    ['x y z', '(* (* . y) z)'],
    ['x*y z', '(* (* . y) z)'],
    ['[x + 1]x', '(* (+ . 1) .)'],
    ['x 3', '(* . 3)'],
    ['x \\left(y\\right)', '(* . y)'],
  ],
  numbers: [
    ['2.5', '2.5'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['2e3', '2e3'],
    ['2E-3x', '(* 2e-3 .)'],
    ['2e^x', '(* 2 (^ e .))'],
    ['2e', '(* 2 e)'],
    ['2e - 3', '(- (* 2 e) 3)'],
  ],
  'functions without parentheses take the juxtaposed product that follows': [
    ['sin x', '(sin .)'],
    ['2 sin x', '(* 2 (sin .))'],
    ['sin 2x cos x', '(* (sin (* 2 .)) (cos .))'],
    ['x sin x', '(* . (sin .))'],
    ['sin x/2', '(/ (sin .) 2)'],
    ['sin x^2', '(sin (^ . 2))'],
    ['sin(x)^2', '(^ (sin .) 2)'],
    ['sin (x) y', '(* (sin .) y)'],
    ['sin cos x', '(sin (cos .))'],
    ['sin -x', '(sin (neg .))'],
    ['sin |x|', '(sin (abs .))'],
    ['|sin x|', '(abs (sin .))'],
    ['sin 2x + 1', '(+ (sin (* 2 .)) 1)'],
    ['e^sin x', '(^ e (sin .))'],
    ['f(x) = x^2; sin x f(x)', '(* (sin .) (f .))'],
    ['sin x!', '(sin (factorial .))'],
  ],
  'powers of functions': [
    ['sin^2 x', '(^ (sin .) 2)'],
    ['sin^2(x)', '(^ (sin .) 2)'],
    ['sin²x', '(^ (sin .) 2)'],
    ['sin^2 x + cos^2 x', '(+ (^ (sin .) 2) (^ (cos .) 2))'],
    ['sin^n x', '(^ (sin .) n)'],
    ['sin^-1 x', '(asin .)'],
    ['sin⁻¹(x)', '(asin .)'],
    ['\\tanh^{-1} x', '(atanh .)'],
    ['sin(x)^-1', '(^ (sin .) (neg 1))'],
    ['f(x) = x; f^2(x)', '(^ (f .) 2)'],
  ],
  logarithms: [
    ['ln x', '(ln .)'],
    ['log x', '(ln .)'],
    ['log(x)', '(ln .)'],
    ['lg x', '(log10 .)'],
    ['log10(x)', '(log10 .)'],
    ['log2(x)', '(log2 .)'],
    ['log_2 x', '(log2 .)'],
    ['log₂x', '(log2 .)'],
    ['log_10(x)', '(log10 .)'],
    ['log_b(x)', '(log . b)'],
    ['log_(a+1)(x)', '(log . (+ a 1))'],
    ['log(x, b)', '(log . b)'],
    ['\\log_{b}{x}', '(log . b)'],
    ['\\log_2\\left(x\\right)', '(log2 .)'],
    ['log1000', '(ln 1000)'],
  ],
  'bars, roots and other marks': [
    ['|x|', '(abs .)'],
    ['||x|-1|', '(abs (- (abs .) 1))'],
    ['|x||x+1|', '(* (abs .) (abs (+ . 1)))'],
    ['2|x|', '(* 2 (abs .))'],
    ['|x - |x||', '(abs (- . (abs .)))'],
    ['|x|²', '(^ (abs .) 2)'],
    ['x²', '(^ . 2)'],
    ['x²³', '(^ . 23)'],
    ['-x²', '(neg (^ . 2))'],
    ['x⁻ⁿ', '(^ . (neg n))'],
    ['2^x²', '(^ 2 (^ . 2))'],
    ['√x', '(sqrt .)'],
    ['√(x+1)', '(sqrt (+ . 1))'],
    ['√x²', '(sqrt (^ . 2))'],
    ['√2x', '(* (sqrt 2) .)'],
    ['∛x + ∜x', '(+ (cbrt .) (nthroot . 4))'],
    ['½x', '(* (/ 1 2) .)'],
    ['n!', '(factorial n)'],
    ['2n!', '(* 2 (factorial n))'],
    ['x^n!', '(^ . (factorial n))'],
    ['(n!)!', '(factorial (factorial n))'],
    ['⌊x⌋ + ⌈x⌉ + ⌊x⌉', '(+ (+ (floor .) (ceil .)) (round .))'],
    ['3×x·2 − x÷2', '(- (* (* 3 .) 2) (/ . 2))'],
    ['f(x) = x²; f’(x) + f″(x)', "(+ (f' .) (f'' .))"],
  ],
  'names in any case': [
    ['SIN(X)', '(sin .)'],
    ['Sin x', '(sin .)'],
    ['Pi', 'pi'],
    ['E^X', '(^ e .)'],
    ['A + a', '(+ A a)'],
    ['π', 'pi'],
    ['arcsin x', '(asin .)'],
    ['tg x', '(tan .)'],
  ],
  parameters: [
    ['a x', '(* a .)'],
    ['k1 x', '(* k1 .)'],
    ['a_1 + a₁ + a_{1}', '(+ (+ a_1 a_1) a_1)'],
    ['α + ω_0', '(+ α ω_0)'],
    ['alpha x', '(* α .)'],
    ['x_0', 'x_0'],
    ['v_max', 'v_max'],
    ['σ(x)', '(sigmoid .)'],
    ['exp(-x^2/(2σ^2))', '(exp (neg (/ (^ . 2) (* 2 (^ σ 2)))))'],
  ],
  'runs of letters': [
    ['ax^2 + bx', '(+ (* a (^ . 2)) (* b .))'],
    ['xsin(x)', '(* . (sin .))'],
    ['sinx', '(sin .)'],
    ['asinx', '(asin .)'],
    ['axsinx', '(* (* a .) (sin .))'],
    ['2pix', '(* (* 2 pi) .)'],
    ['sin2x', '(sin (* 2 .))'],
    ['sin2.5x', '(sin (* 2.5 .))'],
    ['xe^x', '(* . (^ e .))'],
    ['xlnx', '(* . (ln .))'],
    ['e^xsinx', '(* (^ e .) (sin .))'],
    ['f(t) = at', '(* a .)'],
    ['aexp(x)', '(* a (exp .))'],
    ['2kln(x + 1)', '(* (* 2 k) (ln (+ . 1)))'],
    ['ωcos(x)', '(* ω (cos .))'],
    ["bsin'(x)", "(* b (sin' .))"],
    ['Bmax(x, 1)', '(* B (max . 1))'],
  ],
  'piecewise functions and conditions': [
    ['x<0 ? -x : x', '(cases [(. < 0) (neg .)] .)'],
    ['x<0 ? 1 : x<1 ? 2 : 3', '(cases [(. < 0) 1] [(. < 1) 2] 3)'],
    ['{x<0: -x, x}', '(cases [(. < 0) (neg .)] .)'],
    ['{x<0: -x, x<1: 2, 3}', '(cases [(. < 0) (neg .)] [(. < 1) 2] 3)'],
    ['{x<0: 1, x>=0: 2}', '(cases [(. < 0) 1] [(. >= 0) 2])'],
    ['if(x<0, -x, x)', '(cases [(. < 0) (neg .)] .)'],
    ['piecewise(x<0, 1, x<2, 2, 3)', '(cases [(. < 0) 1] [(. < 2) 2] 3)'],
    ['piecewise(x<0, 1, x<2, 2)', '(cases [(. < 0) 1] [(. < 2) 2])'],
    ['x^2 {0<x<2}', '(cases [(0 < . < 2) (^ . 2)])'],
    ['x + 1 {x ≥ 0}', '(cases [(. >= 0) (+ . 1)])'],
    ['x {x>0} {x<2}', '(cases [(. < 2) (cases [(. > 0) .])])'],
    ['2{x<0: 1, 2}', '(* 2 (cases [(. < 0) 1] 2))'],
    ['{x<0 and not x=-1 or x>1: 1, 2}', '(cases [(or (and (. < 0) (not (. = (neg 1)))) (. > 1)) 1] 2)'],
    ['x<0 || x>1 ? 1 : 2', '(cases [(or (. < 0) (. > 1)) 1] 2)'],
    ['|x|<1||x>2 ? 1 : 2', '(cases [(or ((abs .) < 1) (. > 2)) 1] 2)'],
    ['(x<0)||(x>1) && !(x=2) ? 1 : 2', '(cases [(or (. < 0) (and (. > 1) (not (. = 2)))) 1] 2)'],
    ['x ≠ 3 ∧ x ≤ 4 ? 1 : 2', '(cases [(and (. != 3) (. <= 4)) 1] 2)'],
    ['x != 3 ? 1 : 2', '(cases [(. != 3) 1] 2)'],
    ['x == 3 ? 1 : 2', '(cases [(. = 3) 1] 2)'],
    ['-1 < x <= a = b ? 1 : 2', '(cases [((neg 1) < . <= a = b) 1] 2)'],
  ],
  derivatives: [
    ["f(x) = x^3 - 3x; g(x) = f'(x) + a", "(+ (f' .) a)"],
    ["f(x) = x^3; f'", "(f' .)"],
    ["f(x) = x^3; f''(2x)", "(f'' (* 2 .))"],
    ['f(x) = x^3; f^{(3)}(x) + f^{\\prime}(x)', "(+ (f''' .) (f' .))"],
    ["y = x^2; y + y'", "(+ (y .) (y' .))"],
    ['f(t) = t^2; f(x + 1)', '(f (+ . 1))'],
    ["sin'(2x)", "(sin' (* 2 .))"],
    ['d/dx(x^2)', '(D1 (^ . 2))'],
    ['d/dx x^2 + 1', '(+ (D1 (^ . 2)) 1)'],
    ['d/dx x sin x', '(D1 (* . (sin .)))'],
    ['d^2/dx^2(x^3)', '(D2 (^ . 3))'],
    ['d²/dx² x³', '(D2 (^ . 3))'],
    ['D(x^2)', '(D1 (^ . 2))'],
    ['g(t) = d/dt(t^2)', '(D1 (^ . 2))'],
    ['\\frac{d}{dx}(x^2)', '(D1 (^ . 2))'],
    ['\\frac d{dx}x^2', '(D1 (^ . 2))'],
    ['\\frac dx', '(/ d .)'],
    ['\\frac{\\mathrm{d}^{2}}{\\mathrm{d}x^{2}}\\left(x^2\\right)', '(D2 (^ . 2))'],
    ['d/(d x)', '(/ d (* d .))'],
  ],
  TeX: [
    ['\\frac{e^x}{1+x}', '(/ (^ e .) (+ 1 .))'],
    ['\\frac12x', '(* (/ 1 2) .)'],
    ['\\dfrac{x}{2}\\cdot\\pi', '(* (/ . 2) pi)'],
    ['\\frac x2', '(/ . 2)'],
    ['\\tfrac x2 + x2', '(+ (/ . 2) x2)'],
    ['\\dfrac12', '(/ 1 2)'],
    ['\\frac1x', '(/ 1 .)'],
    ['\\frac{x1}2x', '(* (/ x1 2) .)'],
    ['\\frac xyz', '(* (/ . y) z)'],
    ['\\frac\\pi2', '(/ pi 2)'],
    ['\\frac\\alpha\\beta x', '(* (/ α β) .)'],
    ['\\frac{\\frac12}{x12}x', '(* (/ (/ 1 2) x12) .)'],
    ['\\frac1\\sqrt2', '(/ 1 (sqrt 2))'],
    ['x^\\frac12', '(^ . (/ 1 2))'],
    ['x^10', '(^ . 10)'],
    ['\\sqrt2x', '(* (sqrt 2) .)'],
    ['\\sqrt x2', '(* (sqrt .) 2)'],
    ['\\sqrt[3]x2', '(* (cbrt .) 2)'],
    ['\\sqrt[10]{x10}', '(nthroot x10 10)'],
    ['\\min\\{x,1\\}', '(min . 1)'],
    ['\\max\\left\\{x,1\\right\\}^2', '(^ (max . 1) 2)'],
    ['\\max(x,1)', '(max . 1)'],
    ['\\sqrt{x}', '(sqrt .)'],
    ['\\sqrt[3]{x+1}', '(cbrt (+ . 1))'],
    ['\\sqrt[n]{x}', '(nthroot . n)'],
    ['\\sin\\left(x\\right)', '(sin .)'],
    ['\\sin^{2}{\\left(x \\right)}', '(^ (sin .) 2)'],
    ['\\sin\\frac{x}{2}', '(sin (/ . 2))'],
    ['\\left|x\\right|', '(abs .)'],
    ['\\lvert x \\rvert', '(abs .)'],
    ['\\left\\lfloor x \\right\\rfloor', '(floor .)'],
    ['\\operatorname{arsinh} x', '(asinh .)'],
    ['\\mathrm{e}^{-x_{1}}', '(^ e (neg x_1))'],
    ['x^{2}{x+1}', '(* (^ . 2) (+ . 1))'],
    ['\\alpha x \\times \\omega_{0}', '(* (* α .) ω_0)'],
    ['\\begin{cases} -x & x<0 \\\\ x & \\text{otherwise} \\end{cases}', '(cases [(. < 0) (neg .)] .)'],
    [
      '\\begin{cases} -x, & \\text{if } x \\lt 0, \\\\\n x^2, & 0 \\le x \\leq 1 \\\\ 1 & \\end{cases}',
      '(cases [(. < 0) (neg .)] [(0 <= . <= 1) (^ . 2)] 1)',
    ],
    ['\\begin{cases}x^2&x<0\\\\x\\end{cases}', '(cases [(. < 0) (^ . 2)] .)'],
    ['\\begin{cases} x^2 & x<0 \\\\ x, \\\\ \\end{cases}', '(cases [(. < 0) (^ . 2)] .)'],
    ['\\begin{cases}x^2&\\text{if } x<0\\\\x&\\text{else}\\end{cases}', '(cases [(. < 0) (^ . 2)] .)'],
  ],
}; // prettier-ignore

describe.each(Object.entries(conventions))('%s', (_, table) => {
  test.each(table)('%s means %s', (text, meaning) => {
    expect(tree(parse(text).body)).toBe(meaning);
  });
});

describe('statements', () => {
  test('semicolons and line breaks separate them, and empty ones do not count', () => {
    const definitions = parseAll("f(x) = x^2\n;; g(t) = f'(t) + a ;\n y = x\n g(x)\n");
    expect(definitions.map(({ name, variable }) => [name, variable])).toEqual([
      ['f', 'x'],
      ['g', 't'],
      ['y', 'x'],
      [null, 'x'],
    ]);
  });

  test('a line break inside brackets separates nothing', () => {
    expect(tree(parse('max(x,\n 2)').body)).toBe('(max . 2)');
  });

  test('an application holds the definition that it applies', () => {
    const [f, g] = parseAll('f(x) = x^2; g(x) = f(x)');
    expect(g!.body).toMatchObject({ kind: 'application', definition: f! });
    expect(g!.body.kind === 'application' && g!.body.definition).toBe(f);
  });

  test('definitions that are handed over can be applied', () => {
    const f = parse('f(x) = a x');
    const { body, parameters } = parse('f(2x)', { definitions: [f] });
    expect(body.kind === 'application' && body.definition).toBe(f);
    expect(parameters).toEqual(['a']);
  });

  test('parameters stand in the order of their appearance, those of applied definitions among them', () => {
    expect(parse('f(t) = c t + b; a f(x) + b + d').parameters).toEqual(['a', 'c', 'b', 'd']);
    expect(parse('log_b(x) + a').parameters).toEqual(['b', 'a']);
  });

  test('the text is kept, and spans refer to all of it', () => {
    const text = 'f(x) = x^2; f(x) + 1';
    const { body, text: kept } = parse(text);
    expect(kept).toBe(text);
    expect(text.slice(body.span.start, body.span.end)).toBe('f(x) + 1');
  });
});
