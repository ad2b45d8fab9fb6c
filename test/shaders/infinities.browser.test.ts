import { beforeAll, describe, expect, test } from 'vitest';
import { kernels } from '../../src/engine/cpu/kernels/table.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { functionOf, writeCall } from '../../src/engine/webgpu/operation-functions.ts';
import type { OperationName } from '../../src/program/operation.ts';
import { evaluate } from './evaluate.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await acquireDevice();
});

type Case = readonly [operation: OperationName, ...immediates: number[]];

const infinite = [-Infinity, Infinity];

const ofOne: readonly Case[] = [
  ...(['negate', 'exp', 'expm1', 'ln', 'log2', 'log10', 'sin', 'cos', 'tan', 'sinpi', 'cospi', 'tanpi', 'asin', 'acos', 'atan', 'acot', 'sinh', 'cosh', 'tanh',
    'sech', 'asinh', 'acosh', 'atanh', 'hypotenuse', 'sigmoid', 'softplus', 'erf', 'erfc', 'gamma', 'lgamma', 'abs', 'sign', 'floor', 'ceil', 'round'] as const
  ).map((operation) => [operation] as const),
  ...[[3, 1], [3, 7], [-3, 7], [16_777_217, 3], [-16_777_217, 3]].map(([p, q]) => ['scale', p!, q!] as const),
  ...[-40, -37, -16, -5, -2, -1, 0, 1, 2, 3, 5, 16, 37, 40].map((n) => ['integer_power', n] as const),
  ...[[1, 2, 0], [-1, 2, 0], [3, 2, 0], [1, 2, 1], [1, 2, 2], [5, 2, 2], [1, 3, 0], [-1, 3, 0], [2, 3, 0], [1, 3, 1], [1, 3, 2], [5, 3, 1], [1, 4, 0], [-1, 4, 0],
    [2, 5, 0], [3, 5, 0], [-3, 5, 0], [7, 5, 1], [7, 5, 2]].map((immediates) => ['rational_power', ...immediates] as const),
  ...[0, 1, 2, 3].map((m) => ['polygamma', m] as const),
  ...[0, 1, 2].map((j) => ['sinc', j] as const),
]; // prettier-ignore

const ofTwo: readonly Case[] = [
  ...(['add', 'subtract', 'multiply', 'divide', 'atan2', 'modulo', 'minimum', 'maximum', 'less', 'less_equal', 'equal'] as const
  ).map((operation) => [operation] as const),
  ...[0, 1, 2].map((m) => ['general_power', m] as const),
]; // prettier-ignore

const finite = [-(2 ** 127), -2.5, -2, -1, -0.5, 0, 0.5, 1, 2, 2.5, 3, 2 ** 127];
const pairs = [...infinite, ...finite].flatMap((u) => [...infinite, ...finite].map((v) => [u, v] as const));
const pairsWithInfinity = pairs.filter((pair) => pair.some((number) => !Number.isFinite(number)));

/** What the CPU engine has, NaN where it has no value. */
function onCpu([operation, ...immediates]: Case, u: readonly number[], v: readonly number[]): number[] {
  const empty = new Float64Array();
  const y = new Float64Array(u.length);
  const context = { x: empty, literals: empty, parameters: empty, count: u.length };
  kernels[operation](y, Float64Array.from(u), Float64Array.from(v), empty, immediates, context);
  return [...y];
}

/** A value may be off by `tolerance`; what is infinite or 0 must be just that. */
const families = [
  { family: 'single', tolerance: 2 ** -21, lowWord: 'none' },
  { family: 'double_single', tolerance: 2 ** -43, lowWord: '0' },
  { family: 'double_single', tolerance: 2 ** -43, lowWord: 'NaN' },
] as const;

/** An operand whose low word, where it is infinite, is as some functions leave it: that means nothing there. */
const withNaN = (name: string) =>
  `Pair(${name}.high, select(${name}.low, bitcast<f32>(0x7fc00000u + opaque_zero()), is_infinite(${name})))`;

const conditions: ReadonlySet<OperationName> = new Set(['less', 'less_equal', 'equal']);

describe.each(families)(
  'infinite operands in $family, with the low word $lowWord',
  ({ family, tolerance, lowWord }) => {
    const at = (call: string, u: readonly number[], v: readonly number[]) =>
      evaluate(device, call, Float64Array.from(u), Float64Array.from(v), family);

    /** What differs from the CPU, in words. */
    async function differences(row: Case, operands: readonly string[], u: readonly number[], v: readonly number[]) {
      const [operation, ...immediates] = row;
      const shader = functionOf(operation, immediates);
      const written = lowWord === 'NaN' ? operands.map(withNaN) : operands;
      const call = writeCall(shader, written, immediates);
      const values = await at(conditions.has(operation) ? `truth(${call})` : call, u, v);
      const defined =
        shader.partial && (await at(`truth(${writeCall(shader, written, immediates, '_defined')})`, u, v));
      return onCpu(row, u, v).flatMap((exact, i) => {
        const found = defined?.[i] === 0 ? 'undefined' : values[i]!;
        const isLike =
          found === 'undefined' ? Number.isNaN(exact) : found === exact || Math.abs(found / exact - 1) <= tolerance;
        const where = `${operation} ${String(immediates)} of ${u[i]}${operands.length > 1 ? ` and ${v[i]}` : ''}`;
        return isLike ? [] : [`${where} is ${found}, not ${exact}`];
      });
    }

    test.for(ofOne)('%s gives what the CPU engine gives', async (row) => {
      expect(await differences(row, ['u'], infinite, infinite)).toEqual([]);
    });

    test.for(ofTwo)('%s gives what the CPU engine gives', async (row) => {
      const u = pairsWithInfinity.map((pair) => pair[0]);
      const v = pairsWithInfinity.map((pair) => pair[1]);
      expect(await differences(row, ['u', 'v'], u, v)).toEqual([]);
    });

    test.for([0, 1, 2, 3])(
      'the derivative of order %i of a power is that of the CPU engine for finite exponents',
      async (j) => {
        const rows = pairsWithInfinity.filter(([, exponent]) => Number.isFinite(exponent));
        const u = rows.map((pair) => pair[0]);
        const v = rows.map((pair) => pair[1]);
        expect(await differences(['power', j], ['u', 'v'], u, v)).toEqual([]);
      },
    );

    test('a power has no value for an infinite exponent', async () => {
      const u = pairsWithInfinity.map((pair) => pair[0]);
      const defined = await at('truth(power_defined(u, v, 0))', u, u.map(() => Infinity)); // prettier-ignore
      expect([...defined]).toEqual(u.map(() => 0));
    });
  },
);
