import { expect, test } from 'vitest';
import { parse } from '../../src/expression/parse.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { lower } from '../../src/program/lower.ts';
import { mostInstructions } from '../../src/program/limits.ts';
import type { Program } from '../../src/program/program.ts';

const structure = ({ instructions, outputs }: Program) => ({ instructions, outputs });
const program = (text: string, order = 2) => differentiate(lower(parse(text)), { order });
const operationsOf = (text: string, order: number) =>
  program(text, order).instructions.map(({ operation }) => operation);

test('equal subexpressions exist once', () => {
  expect(operationsOf('sin(x) + sin(x)^2', 0).filter((operation) => operation === 'sin')).toHaveLength(1);
});

test('another number is the same structure', () => {
  expect(structure(program('x^3 - 3x'))).toEqual(structure(program('x^3 - 7.25x')));
});

test('another exponent is another structure', () => {
  expect(structure(program('x^3'))).not.toEqual(structure(program('x^4')));
});

test('a parameter is a slot, whatever it is called', () => {
  expect(structure(program('a x'))).toEqual(structure(program('b x')));
});

test('x/x keeps its division, and so its hole', () => {
  expect(operationsOf('x/x', 0)).toContain('divide');
});

test('0·ln x keeps its logarithm', () => {
  expect(operationsOf('0 ln x', 0)).toContain('ln');
});

test('the derivative of x³ − 3x is the power rule and linearity, without 0· and 1·', () => {
  expect(operationsOf('x^3 - 3x', 1)).toEqual(
    expect.arrayContaining(['variable', 'literal', 'integer_power', 'multiply', 'subtract', 'scale']),
  );
  expect(operationsOf('x^3 - 3x', 1)).toHaveLength(8);
});

test('along a straight line the coefficients of a power need no convolution', () => {
  expect(program('x^30', 8).instructions.length).toBeLessThan(30);
});

test("derivatives inside an expression are instructions: f'(x) of x² is 2x", () => {
  expect(operationsOf("f(t) = t^2; f'(x)", 0)).toEqual(['variable', 'scale']);
});

test('a long sum is differentiated without deep recursion', () => {
  const text = Array.from({ length: 900 }, (_, i) => `sin(${i}x)`).join('+');
  expect(program(text, 2).outputs).toHaveLength(3);
});

test('a program beyond the bound is refused in one sentence', () => {
  const nested = `${'sin('.repeat(60)}x${')'.repeat(60)}`;
  expect(() => program(nested, 32)).toThrow(`more than ${mostInstructions} operations`);
});

test.each([-1, 1.5, 33, NaN])('the order %d is refused', (order) => {
  expect(() => program('x', order)).toThrow('whole number from 0 to 32');
});

test('every operation that can break exposes the quantity whose zero is the break, with its slope', () => {
  const { guards } = differentiate(lower(parse('|x| + 1/(x-2) + floor(x) + tan x')), { order: 0, guards: true });
  expect(guards.map(({ operation, crossing }) => `${operation} ${crossing}`).sort()).toEqual([
    'abs zero',
    'divide zero',
    'floor integer',
    'tan integer',
  ]);
});

test('what is free of x has no guard', () => {
  expect(differentiate(lower(parse('x/a + |a|')), { order: 0, guards: true }).guards).toEqual([]);
});
