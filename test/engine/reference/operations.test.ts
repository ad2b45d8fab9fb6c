import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { correctDigits } from '../../../src/engine/reference/correct-digits.ts';
import type { OperationName } from '../../../src/program/operation.ts';
import type { Program } from '../../../src/program/program.ts';
import values from './values.json' with { type: 'json' };

/** One operation on literals. */
function single(operation: OperationName, immediates: readonly number[], operands: readonly string[]): Program {
  const literals = operands.map((_, slot) => ({ operation: 'literal' as const, operands: [], immediates: [slot] }));
  return {
    instructions: [...literals, { operation, operands: operands.map((_, i) => i), immediates }],
    literals: operands,
    parameters: [],
    outputs: [operands.length],
    guards: [],
  };
}

const nowhere = { x: new Decimal(0), parameters: [] };

describe('every operation has 40 correct digits at ordinary and awkward arguments (values by mpmath)', () => {
  for (const { operation, immediates, operands, value } of values) {
    test(`${operation}${immediates.length ? `[${immediates.join()}]` : ''}(${operands.join()})`, () => {
      const [result] = correctDigits(single(operation as OperationName, immediates, operands), nowhere, 40);
      const expected = new Decimal(value);
      if (expected.isNaN() || expected.isZero()) {
        expect(result!.toString()).toBe(expected.toString());
        return;
      }
      const unit = new Decimal(10).pow(expected.e - 39);
      expect(result!.minus(expected).abs().div(unit).toNumber()).toBeLessThanOrEqual(0.51);
    });
  }
});
