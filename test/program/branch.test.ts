import { expect, test } from 'vitest';
import { decideAt } from '../../src/analysis/search/decide.ts';
import { ParameterValues } from '../../src/analysis/search/parameter-values.ts';
import { exactScalar } from '../../src/engine/reference/exact-scalar.ts';
import { parse } from '../../src/expression/parse.ts';
import { printExpression } from '../../src/expression/print.ts';
import { branchOf } from '../../src/program/branch.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { formulaOf } from '../../src/program/formula.ts';
import { lower } from '../../src/program/lower.ts';

const branch = (text: string, x: string) => {
  const source = lower(parse(text));
  return branchOf(source, decideAt(source, new ParameterValues(), exactScalar(x, 'x')));
};

const formula = (text: string, x: string) => {
  const program = branch(text, x);
  return printExpression(formulaOf(program, program.outputs[0]!)!);
};

test.each([
  ['|x^2-1|', '0', '1 - x^2'],
  ['|x^2-1|', '2', 'x^2 - 1'],
  ['max(x, x^2)', '0.5', 'x'],
  ['min(x, x^2)', '0.5', 'x^2'],
  ['x - floor(x)', '2.5', 'x - 2'],
  ['round(2.5) + 0x', '1', '3 + 0 x'],
  ['mod(x, 3)', '-1', 'x + 3'],
  ['{x<0: -x, x<1: x^2, sin x}', '0.5', 'x^2'],
  ['{x<0 or x>2: 1/x, x}', '1', 'x'],
  ['x{0<x<2}', '1', 'x'],
  ['relu(x)', '-1', '0'],
  ['sign(x) x', '-3', '-x'],
])('around a point %s is one smooth formula: at %s', (text, x, expected) => {
  expect(formula(text, x)).toBe(expected);
});

test('where a branch is constant its derivative is 0 in the program, whatever stands in other branches', () => {
  for (const [text, x] of [
    ['relu x', '-1'],
    ['floor x', '0.5'],
    ['{x<0: 3, ln x}', '-2'],
    ['clamp(x, -1, 1)', '5'],
  ] as const) {
    // prettier-ignore
    const { instructions, outputs } = differentiate(branch(text, x), { order: 1 });
    expect(instructions[outputs[1]!]).toMatchObject({ operation: 'integer', immediates: [0] });
  }
});
