import { describe, expect, test } from 'vitest';
import { constantRegisters } from '../../../src/engine/cpu/constant-registers.ts';
import { evaluateProgram } from '../../../src/engine/cpu/evaluate-program.ts';
import { planOf } from '../../../src/engine/cpu/plan.ts';
import { instruction, program } from './run.ts';

const none = new Float64Array(0);

describe('evaluateProgram', () => {
  test('reads the variable, literals, parameters and integers', () => {
    // a·x + 0.5 − 2
    const line = program(
      [
        instruction('variable'),
        instruction('parameter', [], [0]),
        instruction('multiply', [1, 0]),
        instruction('literal', [], [0]),
        instruction('add', [2, 3]),
        instruction('integer', [], [2]),
        instruction('subtract', [4, 5]),
      ],
      [6],
      { literals: ['0.5'], parameters: ['a'] },
    );
    expect(evaluateProgram(line, Float64Array.of(0, 1, 10), Float64Array.of(3))).toEqual([
      Float64Array.of(-1.5, 1.5, 28.5),
    ]);
  });

  test('gives every output, also the variable, a constant, and the same register twice', () => {
    const outputs = program([instruction('variable'), instruction('integer', [], [4]), instruction('negate', [0])], [2, 0, 1, 2]); // prettier-ignore
    expect(evaluateProgram(outputs, Float64Array.of(5, 6), none)).toEqual([
      Float64Array.of(-5, -6),
      Float64Array.of(5, 6),
      Float64Array.of(4, 4),
      Float64Array.of(-5, -6),
    ]);
  });

  test('keeps the order of operands where some are constants', () => {
    const two = instruction('integer', [], [2]);
    const x = instruction('variable');
    const points = Float64Array.of(3, 5);
    const value = (operation: 'subtract' | 'divide', operands: [number, number]) =>
      evaluateProgram(program([x, two, instruction(operation, operands)], [2]), points, none)[0];
    expect(value('subtract', [0, 1])).toEqual(Float64Array.of(1, 3));
    expect(value('subtract', [1, 0])).toEqual(Float64Array.of(-1, -3));
    expect(value('divide', [1, 0])).toEqual(Float64Array.of(2 / 3, 2 / 5));
  });

  test('gives an output that is read again later its own value', () => {
    // x², then x² + x and its negative, in rows that are used again
    const reused = program(
      [
        instruction('variable'),
        instruction('multiply', [0, 0]),
        instruction('add', [1, 0]),
        instruction('negate', [2]),
        instruction('subtract', [3, 1]),
      ],
      [1, 2, 4],
    );
    expect(evaluateProgram(reused, Float64Array.of(3), none).map(([value]) => value)).toEqual([9, 12, -21]);
  });

  test('evaluates no points to no values', () => {
    expect(evaluateProgram(program([instruction('variable')], [0]), none, none)).toEqual([none]);
  });
});

describe('a plan', () => {
  test('for a long chain needs two rows, however long', () => {
    const chain = [instruction('variable')];
    for (let i = 1; i < 3000; i++) chain.push(instruction('add', [i - 1, 0]));
    const plan = planOf(program(chain, [2999]));
    expect(plan.rows).toBe(2);
    expect(plan.steps).toHaveLength(3000);
  });

  test('leaves out what no output needs and what is the same at all points', () => {
    const plan = planOf(program([instruction('variable'), instruction('pi'), instruction('sin', [1]), instruction('cos', [0]), instruction('multiply', [0, 2])], [4])); // prettier-ignore
    expect(plan.steps.map((step) => step.instruction.operation)).toEqual(['variable', 'multiply']);
  });
});

test('constant registers hold what does not depend on the variable, and NaN elsewhere', () => {
  const mixed = program(
    [
      instruction('variable'),
      instruction('literal', [], [0]),
      instruction('parameter', [], [0]),
      instruction('multiply', [1, 2]),
      instruction('add', [0, 3]),
      instruction('rational_power', [3], [1, 2, 0]),
    ],
    [4, 5],
    { literals: ['1.5'], parameters: ['k'] },
  );
  expect(constantRegisters(mixed, Float64Array.of(6))).toEqual(Float64Array.of(NaN, 1.5, 6, 9, NaN, 3));
});
