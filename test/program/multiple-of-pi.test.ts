import { describe, expect, test } from 'vitest';
import { printExpression } from '../../src/expression/print.ts';
import { parse } from '../../src/expression/parse.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { formulaOf } from '../../src/program/formula.ts';
import { lower } from '../../src/program/lower.ts';

const operationsOf = (text: string, order = 0) =>
  differentiate(lower(parse(text)), { order }).instructions.map(({ operation }) => operation);

/** The formula of the k-th derivative, as it is printed. */
function printed(text: string, k = 0): string {
  const program = differentiate(lower(parse(text)), { order: k });
  return printExpression(formulaOf(program, program.outputs[k]!)!, 'x');
}

describe('π leaves the argument of a sine, cosine or tangent', () => {
  test.each([
    'sin(pi x)',
    'sin(x pi)',
    'sin(2 pi x)',
    'sin(-pi x)',
    'sin(pi x/3)',
    'sin(pi x^2)',
    'sin(pi (x + 1))',
    'sin(pi x + pi/2)',
    'sin(x/a pi)',
    'sin(-(2 pi)/3 (x - 1))',
    'f(t) = sin(t); f(pi x)',
    'f(t) = sin(pi t); f(2x)',
  ])('of %s', (text) => {
    const operations = operationsOf(text);
    expect(operations).toContain('sinpi');
    expect(operations).not.toContain('sin');
    expect(operations).not.toContain('pi');
  });

  test.each([
    ['cos(pi x)', 'cospi'],
    ['tan(pi x)', 'tanpi'],
    ['sec(pi x)', 'cospi'],
    ['csc(pi x)', 'sinpi'],
  ])('of %s', (text, operation) => {
    expect(operationsOf(text)).toContain(operation);
  });

  test.each(['sin x', 'sin(pi + x)', 'sin(x/pi)', 'sin(pi^2 x)', 'sin(sin(pi) x)', 'sinh(pi x)'])(
    'but not of %s',
    (text) => {
      expect(operationsOf(text)).toEqual(expect.arrayContaining([text.startsWith('sinh') ? 'sinh' : 'sin']));
    },
  );
});

test('an equal argument exists once, whether written with π first or last', () => {
  expect(operationsOf('sin(pi x) cos(x pi)')).toEqual(['variable', 'sinpi', 'cospi', 'multiply']);
});

test('another number is the same structure', () => {
  const structure = (text: string) => differentiate(lower(parse(text)), { order: 2 }).instructions;
  expect(structure('sin(2 pi x)')).toEqual(structure('sin(7.5 pi x)'));
});

test.each([
  ['sin(pi x)', 0, 'sin(pi x)'],
  ['sin(2 pi x)', 0, 'sin(2 pi x)'],
  ['cos(-pi x/3)', 0, 'cos(-pi x/3)'],
  ['tan(pi (x + 1))', 0, 'tan(pi*(x + 1))'],
  ['sin(2 pi x)', 1, '2 pi cos(2 pi x)'],
  ['cos(pi x)', 2, '-pi cos(pi x) pi'],
])('%s is printed as before (derivative %d)', (text, k, expected) => {
  expect(printed(text, k)).toBe(expected);
});

test('the poles of tan πx are where x − ½ is an integer', () => {
  const { guards, instructions } = differentiate(lower(parse('tan(pi x)')), { order: 0, guards: true });
  expect(guards.map(({ operation, crossing }) => `${operation} ${crossing}`)).toEqual(['tanpi integer']);
  expect(instructions[guards[0]!.value]!.operation).toBe('subtract');
});
