import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleText, type Trace, traceOf, type TraceStep } from '../../../src/analysis/trace/trace.ts';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { EngineError } from '../../../src/engine/engine.ts';
import type { Definition, Expression } from '../../../src/expression/expression.ts';
import { type FunctionName, functions, type FunctionSyntax } from '../../../src/expression/functions.ts';
import { parse } from '../../../src/expression/parse.ts';
import { printExpression } from '../../../src/expression/print.ts';
import { differentiate } from '../../../src/program/derivatives.ts';
import { contains, type Interval, interval, point } from '../../../src/program/interval.ts';
import { ProgramError } from '../../../src/program/limits.ts';
import { lower } from '../../../src/program/lower.ts';
import { rangesOf } from '../../../src/program/ranges.ts';
import { randomExpression } from '../../expression/random-expression.ts';

const trace = (text: string, x: number | string, parameters = {}): Promise<Trace> =>
  traceOf(parse(text), x, { parameters });
const last = ({ steps }: Trace): TraceStep => steps.at(-1)!;
const texts = ({ steps }: Trace): string[] => steps.map(({ expression }) => printExpression(expression));
const engine = new CpuEngine();

/** What an engine that knows nothing of traces makes of f and f′. */
async function dual(f: Definition, x: number, parameters: Readonly<Record<string, number>> = {}): Promise<number[]> {
  const { derivatives } = await engine.evaluate(f, [x], { order: 1, parameters });
  return derivatives.map((values) => values[0]!);
}

/** Holds f′ at a number, and whatever float64 makes of it by the same operations in another order. */
function slopeAt(f: Definition, x: number): Interval {
  const program = differentiate(lower(f), { order: 1 });
  const { low, high } = rangesOf(
    program,
    point(x),
    program.parameters.map(() => 1),
  )[program.outputs[1]!]!;
  const width = high - low;
  return interval(low - width, high + width);
}

describe('The rules', () => {
  const { sin, cos, exp, E } = Math;
  const sigma = (x: number) => 1 / (1 + exp(-x));

  test.each<[string, string, (x: number) => number, (x: number) => number]>([
    ['x sin x', 'product rule', (x) => x * sin(x), (x) => sin(x) + x * cos(x)],
    ['e^x/(1+x)', 'quotient rule', (x) => exp(x) / (1 + x), (x) => (x * exp(x)) / (1 + x) ** 2],
    ['sin(x^2)', 'chain rule', (x) => sin(x * x), (x) => 2 * x * cos(x * x)],
    ['sigmoid x', 'quotient rule', sigma, (x) => sigma(x) * (1 - sigma(x))],
    ['3x - 2 sin x', 'linearity', (x) => 3 * x - 2 * sin(x), (x) => 3 - 2 * cos(x)],
    ['x^5', 'power rule', (x) => x ** 5, (x) => 5 * x ** 4],
    ['ln(4+x)', 'chain rule', (x) => Math.log(4 + x), (x) => 1 / (4 + x)],
    ['2^x', 'standard derivative', (x) => 2 ** x, (x) => 2 ** x * Math.LN2],
    ['cos x', 'standard derivative', cos, (x) => -sin(x)],
    ['sec x', 'quotient rule', (x) => 1 / cos(x), (x) => sin(x) / cos(x) ** 2],
    ['7', 'constant', () => 7, () => 0],
    ['x', 'variable', (x) => x, () => 1],
  ])('%s is differentiated at last by the %s', async (text, rule, f, slope) => {
    for (const x of [-2.5, -0.3, 0, 0.5, 1, 2]) {
      const step = last(await trace(text, x));
      expect(step.rule).toBe(rule);
      expect(step.value).toBeCloseTo(f(x), 12);
      expect(step.derivative).toBeCloseTo(slope(x), 12);
    }
  });

  test.each([
    ['x sin x', 0, 0, 0],
    ['e^x/(1+x)', 0, 1, 0],
    ['sin(x^2)', 1, sin(1), 2 * cos(1)],
    ['sigmoid x', 0, 0.5, 0.25],
    ['e^x', 1, E, E],
  ])("%s has at %d the syllabus's value %d and slope %d", async (text, x, value, derivative) => {
    expect(last(await trace(text, x))).toMatchObject({ value, derivative });
  });

  // Computed by mpmath with 30 digits.
  test.each([
    ['x sin x', -2.5, 1.4961803602598912351, 1.404386894763377793],
    ['e^x/(1+x)', 2, 2.4630186996435500757, 1.6420124664290333838],
    ['sin(x^2)', 1.5, 0.77807319688792124141, -1.8845208681682172667],
    ['sigmoid x', -4, 0.017986209962091558027, 0.017662706213291116422],
    ['gelu x', 0.5, 0.34573123063700655182, 0.86749512465616284253],
    ['factorial x', 2.5, 3.3233509704478425512, 3.6661766922443508565],
  ])('%s at %d agrees with thirty digits', async (text, x, value, derivative) => {
    const step = last(await trace(text, x));
    expect(Math.abs(step.value / value - 1)).toBeLessThan(4e-15);
    expect(Math.abs(step.derivative / derivative - 1)).toBeLessThan(4e-15);
  });

  test('are stated in letters, with the numbers put in', async () => {
    expect((await trace('x sin x', 1)).steps.map((step) => ruleText(step))).toEqual([
      'x′ = 1',
      '(sin(x))′ = cos(x) = cos(1)',
      '(u v)′ = u′ v + u v′ = 1·0.8415 + 1·0.5403',
    ]);
    expect((await trace('sigmoid x', 0)).steps.map((step) => ruleText(step))).toEqual([
      'x′ = 1',
      '(−u)′ = −u′ = −1',
      '(e^u)′ = e^u u′ = e^0·(−1)',
      '(c + u)′ = u′ = −1',
      '(u/v)′ = (u′ v − u v′)/v^2 = (0·2 − 1·(−1))/2^2',
    ]);
  });

  test('are for products and quotients with a constant those of linearity', async () => {
    const rules = (await trace('a x^2/3 + b', 2, { a: 5 })).steps.map((step) => [ruleText(step), step.rule]);
    expect(rules).toEqual([
      ['c′ = 0', 'constant'],
      ['x′ = 1', 'variable'],
      ['(x^2)′ = 2 x = 2·2', 'power rule'],
      ['(c u)′ = c u′ = 5·4', 'linearity'],
      ['(u/c)′ = u′/c = 20/3', 'linearity'],
      ['c′ = 0', 'constant'],
      ['(u + c)′ = u′ = 6.667', 'linearity'],
    ]);
  });

  test('say what their letters are', async () => {
    const { operands } = last(await trace('x sin x', 1));
    expect(operands.map(({ expression, step, derivative }) => [printExpression(expression), step, derivative])).toEqual(
      [
        ['x', 0, 1],
        ['sin(x)', 1, cos(1)],
      ],
    );
  });
});

describe('The law of a step', () => {
  /** The right side of a law, evaluated with letters as parameters, as any other expression is. */
  async function evaluated({ law, operands }: TraceStep, x: number): Promise<number> {
    const parameters: Record<string, number> = {};
    for (const { letter, value, derivative } of operands) {
      if (letter.kind === 'variable') continue;
      parameters[letter.name] = value;
      parameters[`${letter.name}′`] = derivative;
    }
    const names = Object.keys(parameters);
    const [value] = await dual(
      { name: null, variable: 'x', body: law.right, parameters: names, text: '' },
      x,
      parameters,
    );
    return value!;
  }

  const names = Object.keys(functions) as FunctionName[];
  const others = ['x/(2+x)', '(1+x)^x', '(x+1)^a', 'a^x', 'sqrt(2+x)', 'x^(2/3)', '(x+2)^(-3)', 'atan2(x,a-x)', 'mod(7,x)', 'max(x^2,x)', 'x<1?x^2:-x', 'd/dx(x^3 sin x)', "f(t)=t^2; f'(3x)", 'sin(2pi x)cot(pi x)', 'min(x,1)', '-(-x)', '3/x']; // prettier-ignore
  const calls = names.map((name) => {
    const [arity]: FunctionSyntax['arity'] = functions[name].arity;
    return `${name}(${['0.5+x/2', '2+x^2', '5'].slice(0, arity).join(', ')})`;
  });

  test.each([...calls, ...others])('gives the derivative: %s', async (text) => {
    let compared = 0;
    for (const x of [0.3, 0.7, 2.5]) {
      for (const step of (await trace(text, x, { a: 3 })).steps) {
        if (!Number.isFinite(step.derivative)) continue;
        const value = await evaluated(step, x);
        expect(Math.abs(value - step.derivative), `${ruleText(step)} at ${x}`).toBeLessThanOrEqual(
          1e-11 * Math.max(1, Math.abs(step.derivative)),
        );
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(1);
  });
});

describe('The steps', () => {
  test('come after their operands, each once', async () => {
    const { steps } = await trace('sin(2x) cos(2x) + (2x)^2', 1);
    expect(steps.map(({ expression }) => printExpression(expression))).toEqual([
      'x', '2 x', 'sin(2 x)', 'cos(2 x)', 'sin(2 x) cos(2 x)', '(2 x)^2', 'sin(2 x) cos(2 x) + (2 x)^2',
    ]); // prettier-ignore
    steps.forEach(({ operands }, i) => operands.forEach(({ step }) => expect(step ?? -1).toBeLessThan(i)));
  });

  test('say everywhere in the text where they stand', async () => {
    const text = 'sin(2x) cos(2x)';
    const { steps } = await trace(text, 1);
    expect(steps.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['x', 'x'],
      ['2x', '2x'],
      ['sin(2x)'],
      ['cos(2x)'],
      [text],
    ]);
  });

  test('go through the branch that holds alone', async () => {
    const text = 'x < 0 ? ln(-x) : x < 3 ? x^2 : 1/x';
    expect(texts(await trace(text, -2)).slice(0, -1)).toEqual(['x', '-x', 'ln(-x)']);
    expect(texts(await trace(text, 2)).slice(0, -1)).toEqual(['x', 'x^2']);
    expect(texts(await trace(text, 4)).slice(0, -1)).toEqual(['x', '1/x']);
  });

  test('write σ as its definition, and keep its digits where that overflows', async () => {
    expect(texts(await trace('sigmoid(3x)', 1))).toEqual(['x', '3 x', '-3 x', 'e^(-3 x)', '1 + e^(-3 x)', '1/(1 + e^(-3 x))']); // prettier-ignore
    expect(last(await trace('sigmoid x', -1000))).toMatchObject({ value: 0, derivative: 0, numbers: null });
  });

  test('go through functions that are applied, and through derivatives', async () => {
    expect(texts(await trace('f(x) = x^2 + 1; f(sin x)', 1))).toEqual(['x', 'sin(x)', 'sin(x)^2', 'f(sin(x))']);
    const { steps } = await trace('d/dx(sin(x^2))', 1);
    expect(steps.at(-1)!.value).toBeCloseTo(2 * Math.cos(1), 14);
    expect(steps.at(-1)!.derivative).toBeCloseTo(2 * Math.cos(1) - 4 * Math.sin(1), 14);
  });

  test('take a point as exact text, and parameters', async () => {
    const { x, steps } = await trace('a t', '0.1', { a: '2.5', t: 4 });
    expect([x, steps.at(-1)!.value]).toEqual([0.1, 10]);
  });

  test('end in numbers that an enclosure of f and f′ holds', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomExpression([], 4), fc.integer({ min: -40, max: 40 }), async (body: Expression, n) => {
        const f: Definition = { name: null, variable: 'x', body, parameters: [], text: '' };
        const step = await traceOf(f, n / 8).then(last, (error: unknown) => {
          if (error instanceof ProgramError) return null;
          throw error;
        });
        if (!step) return;
        compared++;
        const [value, slope] = await dual(f, n / 8);
        expect(step.value).toBe(value);
        if (Number.isNaN(slope)) expect(step.derivative).toBeNaN();
        else expect(contains(slopeAt(f, n / 8), step.derivative)).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('Where a step is not differentiable', () => {
  test.each<[string, number, readonly [number | null, number | null], number]>([
    ['|x|', 0, [-1, 1], 0],
    ['relu x', 0, [0, 1], 0],
    ['2|x-1|', 1, [-2, 2], 0],
    ['max(x, 2x - 1)', 1, [1, 2], 1],
    ['sqrt x', 0, [null, Infinity], Infinity],
  ])('%s at %d the slopes are %j, and %d is used', async (text, x, slopes, derivative) => {
    expect(last(await trace(text, x))).toMatchObject({ slopes, derivative });
  });

  test('steps before and after it may be', async () => {
    const { steps } = await trace('x |x|', 0);
    expect(steps.map(({ slopes, derivative }) => [slopes, derivative])).toEqual([
      [null, 1],
      [[-1, 1], 0],
      [null, 0],
    ]);
  });

  test('and where it is undefined there is no number', async () => {
    const { steps } = await trace('1 + ln(x - 2)', 1);
    expect(steps.slice(2).map(({ value, derivative, numbers }) => [value, derivative, numbers && 0])).toEqual([
      [NaN, NaN, 0],
      [NaN, NaN, null],
    ]);
  });
});

test('a trace that nobody could read is refused', async () => {
  const sum = Array.from({ length: 120 }, (_, i) => `sin(${i + 2}x)`).join('+');
  await expect(trace(sum, 1)).rejects.toThrow(ProgramError);
  await expect(trace(sum, 1)).rejects.toThrow(/at most 200 steps/);
});

test.each(['one', NaN, -Infinity])('the point %s is refused', async (x) => {
  await expect(trace('x', x)).rejects.toThrow(EngineError);
});
