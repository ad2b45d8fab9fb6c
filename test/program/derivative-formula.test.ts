import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/engine.ts';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import type { Definition } from '../../src/expression/expression.ts';
import { toMathML } from '../../src/expression/mathml.ts';
import { parse } from '../../src/expression/parse.ts';
import { print, printExpression } from '../../src/expression/print.ts';
import { toTeX } from '../../src/expression/tex.ts';
import { derivativeEquation } from '../../src/program/derivative-equation.ts';
import { derivativeFormula } from '../../src/program/derivative-formula.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { lower } from '../../src/program/lower.ts';
import { randomText } from '../conformance/random.ts';
import { randomExpression } from '../expression/random-expression.ts';

const engine = new ReferenceEngine();

function formula(f: Definition, order: number): string | null {
  const expression = derivativeFormula(f, order);
  return expression && printExpression(expression, f.variable);
}

describe('f′ and f″ are written as in a textbook', () => {
  test.each([
    // polynomials and powers
    ['7', '0', '0'],
    ['x', '1', '0'],
    ['x^3 - 3x', '3 x^2 - 3', '6 x'],
    ['2x^3 - 5x^2 + 4x - 7', '6 x^2 - 10 x + 4', '12 x - 10'],
    ['x^4/4 - x^3/3', 'x^3 - x^2', '3 x^2 - 2 x'],
    ['0.1x^2', '0.2 x', '0.2'],
    ['(x-1)(x-2)(x-3)', '3 x^2 - 12 x + 11', '6 x - 12'],
    ['(2x+1)^5', '10 (2 x + 1)^4', '80 (2 x + 1)^3'],
    ['(x^2+1)^3', '6 x*(x^2 + 1)^2', '6 (x^2 + 1) (5 x^2 + 1)'],
    ['a x^2 + b x + c', '2 a x + b', '2 a'],
    ['x^n', 'n x^(n - 1)', 'n*(n - 1) x^(n - 2)'],
    ['a x^n', 'a n x^(n - 1)', 'a n*(n - 1) x^(n - 2)'],
    // quotients
    ['1/x', '-1/x^2', '2/x^3'],
    ['x + 1/x', '1 - 1/x^2', '2/x^3'],
    ['1/(1-x)', '1/(1 - x)^2', '2/(1 - x)^3'],
    ['(x-1)/(x+1)', '2/(x + 1)^2', '-4/(x + 1)^3'],
    ['(x^2+1)/(x-1)', '(x^2 - 2 x - 1)/(x - 1)^2', '4/(x - 1)^3'],
    ['x/(x^2+1)', '(1 - x^2)/(x^2 + 1)^2', '2 x*(x^2 - 3)/(x^2 + 1)^3'],
    ['1/(1+x^2)', '-2 x/(x^2 + 1)^2', '2 (3 x^2 - 1)/(x^2 + 1)^3'],
    ['1/(a^2+x^2)', '-2 x/(x^2 + a^2)^2', '2 (3 x^2 - a^2)/(x^2 + a^2)^3'],
    // roots
    ['sqrt(x)', '1/(2 sqrt(x))', '-1/(4 x^(3/2))'],
    ['cbrt(x)', '1/(3 x^(2/3))', '-2/(9 x^(5/3))'],
    ['x sqrt(x)', '3 sqrt(x)/2', '3/(4 sqrt(x))'],
    ['sqrt(1-x^2)', '-x/sqrt(1 - x^2)', '-1/(1 - x^2)^(3/2)'],
    ['sqrt(a^2-x^2)', '-x/sqrt(a^2 - x^2)', '-a^2/(a^2 - x^2)^(3/2)'],
    // exponentials and logarithms
    ['e^x', 'e^x', 'e^x'],
    ['e^(2x)', '2 e^(2 x)', '4 e^(2 x)'],
    ['x e^x', '(x + 1) e^x', '(x + 2) e^x'],
    ['x e^(-x)', '(1 - x) e^(-x)', '(x - 2) e^(-x)'],
    ['x^2 e^x', 'x*(x + 2) e^x', '(x^2 + 4 x + 2) e^x'],
    ['e^(-x^2)', '-2 x e^(-x^2)', '2 (2 x^2 - 1) e^(-x^2)'],
    ['e^(-x^2/2)/sqrt(2pi)', '-x e^(-x^2/2)/sqrt(2 pi)', '(x^2 - 1) e^(-x^2/2)/sqrt(2 pi)'],
    ['e^x/(1+x)', 'x e^x/(x + 1)^2', '(x^2 + 1) e^x/(x + 1)^3'],
    ['e^x sin x', 'e^x*(cos(x) + sin(x))', '2 e^x cos(x)'],
    ['2^x', '2^x ln(2)', '2^x ln(2)^2'],
    ['a^x', 'a^x ln(a)', 'a^x ln(a)^2'],
    ['x^x', 'x^x*(ln(x) + 1)', 'x^(x - 1) (x + 2 x ln(x) + x ln(x)^2 + 1)'],
    ['ln x', '1/x', '-1/x^2'],
    ['x ln x', 'ln(x) + 1', '1/x'],
    ['ln(x)/x', '(1 - ln(x))/x^2', '(2 ln(x) - 3)/x^3'],
    ['ln(x^2+1)', '2 x/(x^2 + 1)', '2 (1 - x^2)/(x^2 + 1)^2'],
    ['ln((1+x)/(1-x))', '2/(1 - x^2)', '4 x/(1 - x^2)^2'],
    ['log2(x)', '1/(x ln(2))', '-1/(x^2 ln(2))'],
    // trigonometric functions and their inverses
    ['sin x', 'cos(x)', '-sin(x)'],
    ['cos(3x+1)', '-3 sin(3 x + 1)', '-9 cos(3 x + 1)'],
    ['sin(x^2)', '2 x cos(x^2)', '2 cos(x^2) - 4 x^2 sin(x^2)'],
    ['x sin x', 'x cos(x) + sin(x)', '2 cos(x) - x sin(x)'],
    ['sin^2 x', '2 sin(x) cos(x)', '2 cos(x)^2 - 2 sin(x)^2'],
    ['sin^2 x + cos^2 x', '0', '0'],
    ['a sin(b x + c)', 'a b cos(b x + c)', '-a b^2 sin(b x + c)'],
    ['sin(pi x)', 'pi cos(pi x)', '-pi^2 sin(pi x)'],
    ['tan x', '1/cos(x)^2', '2 tan(x)/cos(x)^2'],
    ['cot x', '-1/sin(x)^2', '2 cos(x)/sin(x)^3'],
    ['sec x', 'sin(x)/cos(x)^2', '(2 sin(x)^2 + cos(x)^2)/cos(x)^3'],
    ['sin(x)/(1+cos x)', '1/(cos(x) + 1)', 'sin(x)/(cos(x) + 1)^2'],
    ['ln(sin x)', 'cos(x)/sin(x)', '-1/sin(x)^2'],
    ['e^(sin x)', 'e^sin(x) cos(x)', 'e^sin(x) (cos(x)^2 - sin(x))'],
    ['sin(x)/x', '(x cos(x) - sin(x))/x^2', '(-x^2 sin(x) - 2 x cos(x) + 2 sin(x))/x^3'],
    ['asin x', '1/sqrt(1 - x^2)', 'x/(1 - x^2)^(3/2)'],
    ['acos x', '-1/sqrt(1 - x^2)', '-x/(1 - x^2)^(3/2)'],
    ['atan x', '1/(x^2 + 1)', '-2 x/(x^2 + 1)^2'],
    ['atan(x/a)', 'a/(x^2 + a^2)', '-2 a x/(x^2 + a^2)^2'],
    ['asec x', '1/(|x| sqrt(x^2 - 1))', '(1 - 2 x^2)/(x |x| (x^2 - 1)^(3/2))'],
    ['x atan x', 'x/(x^2 + 1) + atan(x)', '2/(x^2 + 1)^2'],
    // hyperbolic functions and their inverses
    ['sinh x', 'cosh(x)', 'sinh(x)'],
    ['tanh x', 'sech(x)^2', '-2 sech(x)^2 tanh(x)'],
    ['coth x', '-1/sinh(x)^2', '2/(sinh(x)^2 tanh(x))'],
    ['asinh x', '1/sqrt(x^2 + 1)', '-x/(x^2 + 1)^(3/2)'],
    ['acosh x', '1/sqrt(x^2 - 1)', '-x/(x^2 - 1)^(3/2)'],
    ['atanh x', '1/(1 - x^2)', '2 x/(1 - x^2)^2'],
    ['acoth x', '1/(1 - x^2)', '2 x/(x^2 - 1)^2'],
    // functions of learning machines and of probability
    ['sigmoid(x)', 'sigmoid(x) (1 - sigmoid(x))', 'sigmoid(x) (1 - sigmoid(x)) (1 - 2 sigmoid(x))'],
    ['softplus(x)', 'sigmoid(x)', 'sigmoid(x) (1 - sigmoid(x))'],
    ['relu(x)', '{x > 0: 1, 0}', '0'],
    ['elu(x)', '{x > 0: 1, e^x}', '{x > 0: 0, e^x}'],
    ['erf(x)', '2 e^(-x^2)/sqrt(pi)', '-4 x e^(-x^2)/sqrt(pi)'],
    ['gamma(x)', "gamma(x) lgamma'(x)", "gamma(x) lgamma''(x) + gamma(x) lgamma'(x)^2"],
    // pieces
    ['|x|', 'sign(x)', '0'],
    ['x|x|', '2 |x|', '2 sign(x)'],
    ['ln|x|', '1/x', '-1/x^2'],
    ['floor(x)', '0', '0'],
    ['max(x, x^2)', '{x < x^2: 2 x, 1}', '{x < x^2: 2, 0}'],
    ['{x < 0: -x, x^2}', '{x < 0: -1, 2 x}', '{x < 0: 0, 2}'],
    ['x^2 {0 < x < 2}', '2 x {x > 0 and x < 2}', '2 {x > 0 and x < 2}'],
    // functions of other names
    ['f(t) = t^2; f(sin x)', '2 sin(x) cos(x)', '2 cos(x)^2 - 2 sin(x)^2'],
    ['g(t) = t^2 e^t', 't*(t + 2) e^t', '(t^2 + 4 t + 2) e^t'],
  ])('%s', (text, first, second) => {
    const f = parse(text);
    expect([formula(f, 1), formula(f, 2)]).toEqual([first, second]);
  });

  test('in TeX and MathML, with the name of the derivative', () => {
    expect(toTeX(derivativeEquation(parse('x^3 - 3x'), 1)!)).toBe("f'\\left(x\\right) = 3 x^{2} - 3");
    expect(toTeX(derivativeEquation(parse('g(t) = sqrt t'), 1)!, 't')).toBe(
      "g'\\left(t\\right) = \\frac{1}{2 \\sqrt{t}}",
    );
    expect(toMathML(derivativeEquation(parse('x^2/2'), 1)!)).toMatch(
      /^<math><mrow><msup><mi>f<\/mi><mo>′<\/mo><\/msup>.*<mo>=<\/mo><mi>x<\/mi><\/mrow><\/math>$/,
    );
  });

  test('the order 0 is the function as it was written', () => {
    expect(formula(parse('x + x'), 0)).toBe('x + x');
  });

  test('the tenth derivative of x¹⁰ is 10!', () => {
    expect(formula(parse('x^10'), 10)).toBe('3628800');
  });
});

describe('what would not be read', () => {
  test('is not printed, and is given up in little time', () => {
    expect(derivativeFormula(parse('tan(sin(e^x)/(1 + ln x)) sqrt(cos x)'), 4)).toBeNull();
    const sum = Array.from({ length: 400 }, (_, i) => `sin(${i}x)`).join('+');
    expect(derivativeFormula(parse(sum), 1)).toBeNull();
    expect(derivativeFormula(parse(`${'sin('.repeat(30)}x${')'.repeat(30)}`), 2)).toBeNull();
  });

  test('an order out of range is refused', () => {
    expect(() => derivativeFormula(parse('x'), 33)).toThrow('whole number from 0 to 32');
    expect(() => derivativeFormula(parse('x'), -1)).toThrow('whole number from 0 to 32');
  });
});

/** 0·, 1·, +0, −0, ^1, two signs in a row. */
const ugly = /(?<![\w.^])[01](?: (?=[\w(|{])|\*)|[+-] 0(?![\d.])|\^1(?![\d./])|[+-] ?-/;

test('what counts as ugly is found', () => {
  for (const text of ['0 x', '0*(x + 1)', '1 sin(x)', '1*(x)', 'x + 0', 'x - 0', 'x^1', 'x - -x', 'x + -x', '--x']) {
    expect(text).toMatch(ugly);
  }
  for (const text of ['10 x', 'x - 1', '0.5 x', 'x^10', 'x^(1/2)', 'e^(-x)', '1 - x', '2^(-x) - 1'])
    expect(text).not.toMatch(ugly);
});

const points = ['0.3125', '-0.6875', '1.1875', '-2.0625', '0', '1', '-2', '3'];
const parameters: Readonly<Record<string, string>> = { n: '3', a: '0.75' };

/** Points at which the formula of a derivative does not have the value of the derivative, both to twelve digits, and how many do. */
async function compareAt(f: Definition, order: number): Promise<{ compared: number; wrong: string[] }> {
  const text = formula(f, order);
  if (text === null) return { compared: 0, wrong: [] };
  const g = parse(f.variable === 'x' ? text : `g(${f.variable}) = ${text}`);
  const valueOf = ({ parameters: names }: Definition) =>
    Object.fromEntries(names.map((name) => [name, parameters[name] ?? '0.75']));
  const { guards } = differentiate(lower(f), { order: 0, guards: true });
  let compared = 0;
  const wrong: string[] = [];
  for (const x of points) {
    // At whole numbers guards may be zero, where a value is a convention and no derivative.
    if (guards.length > 0 && /^-?\d$/.test(x)) continue;
    try {
      const samples = await engine.evaluate(f, [x], { order, digits: 15, parameters: valueOf(f) });
      const truth = samples.digits![0]![order]!;
      if (!Number.isFinite(Number(truth))) continue;
      const own = await engine.evaluate(g, [x], { order: 0, digits: 15, parameters: valueOf(g) });
      const error = Math.abs(Number(own.digits![0]![0]) - Number(truth));
      compared++;
      if (!(error <= 1e-12 * Math.abs(Number(truth)))) wrong.push(`(${print(f)}), order ${order}, at ${x}: ${text}`);
    } catch (error) {
      // a decision that no number of digits settles
      if (!(error instanceof EngineError)) throw error;
    }
  }
  return { compared, wrong };
}

describe('every formula equals the derivative, both to fifteen correct digits of the reference engine', () => {
  const moreText = fc
    .tuple(
      randomText,
      fc.constantFrom('tan', 'sec', 'cot', 'asin', 'acosh', 'atanh', 'sech', 'csch', 'coth', 'asec', 'silu', 'gelu', 'erf', 'sinc', 'sign', '2^', 'log2'),
      fc.constantFrom('(1/2)', '(1/3)', '(2/3)', '(-3/2)', '(-2)', 'n', '(-n)', 'a', 'x', '0.5'),
      randomText,
    )
    .map(([u, name, exponent, v]) => `${name}(${u})*(${v})^${exponent}`); // prettier-ignore

  test.each([
    ['sums, products, quotients and powers', randomText],
    ['other functions and exponents', moreText],
  ])('%s', async (_, texts) => {
    let all = 0;
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 2 }), async (text, order) => {
        const f = parse(text);
        const printed = formula(f, order);
        if (printed !== null) expect(printed).not.toMatch(ugly);
        const { compared, wrong } = await compareAt(f, order);
        all += compared;
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(all).toBeGreaterThan(400);
  });

  test('trees of every kind of node have a formula that parses, or none', () => {
    fc.assert(
      fc.property(randomExpression([], 3), (body) => {
        const f: Definition = { name: null, variable: 'x', body, parameters: [], text: '' };
        const printed = formula(f, 1);
        if (printed !== null) parse(printed);
      }),
      { numRuns: 300 },
    );
  });
});
