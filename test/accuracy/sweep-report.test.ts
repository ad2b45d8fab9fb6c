import { expect, test } from 'vitest';
import { recordOf, type SweepReport, tableOf } from '../../src/accuracy/sweep-report.ts';
import { emptyResult, type Finding } from '../../src/accuracy/sweep.ts';
import { bitsOfNumber } from '../../src/accuracy/ulp.ts';

const conditions = { adapter: 'some adapter', variant: 'split' };
const findingAt = (u: number, error: number): Finding => ({ error, bits: bitsOfNumber(u), computed: 1, exact: 1 });

function report(swept: number, worst: readonly Finding[], hash = '0123456789abcdef'): SweepReport {
  const result = { ...emptyResult, compared: swept, notCorrectlyRounded: 3, worst };
  const state = { hash, parts: 10, done: [], swept, result };
  return { name: 'sqrt', title: '√u', bound: 1, arity: 1, parts: 10, total: 1000, text: '', hash, state };
}

const rowsOf = (table: string) => table.split('\n').filter((line) => line.startsWith('| √u'));

test('the table tells what was swept, and of what was swept in part how much', () => {
  const [row] = rowsOf(tableOf([report(1000, [findingAt(2.5, 0.500_01)])], conditions, ''));
  expect(row).toBe('| √u | 0.5001 | 2.5 | 0x40200000 | 0.300 % | 1,000 | all | 1 | 01234567 |');
  expect(rowsOf(tableOf([report(62, [])], conditions, ''))[0]).toContain('| 0.5 |  |  | 4.84 % | 62 | only 6.2 % |');
  expect(rowsOf(tableOf([report(0, [])], conditions, ''))[0]).toContain('not swept');
  expect(rowsOf(tableOf([report(1000, [findingAt(2.5, 1.2)])], conditions, ''))[0]).toContain('| **1.2000** |');
});

test('a row stays where nothing is known now and neither shader nor device is another', () => {
  const before = tableOf([report(1000, [findingAt(2.5, 0.6)])], conditions, '');
  const [kept] = rowsOf(before);
  expect(rowsOf(tableOf([report(0, [])], conditions, before))[0]).toBe(kept);
  expect(rowsOf(tableOf([report(0, [], 'fedcba9876543210')], conditions, before))[0]).toContain('not swept');
  expect(rowsOf(tableOf([report(0, [])], { ...conditions, variant: 'fma' }, before))[0]).toContain('not swept');
  expect(rowsOf(tableOf([report(500, [])], conditions, before))[0]).toContain('only 50 %');
});

test('the record has the worst arguments first, with correctly rounded values, and keeps those that were on it', () => {
  const [first] = recordOf([report(1000, [findingAt(4, 0.7), findingAt(9, 0.6)])], []);
  expect(first).toMatchObject({ name: 'sqrt', call: 'square_root(u)', bound: 1 });
  expect(first!.u.slice(0, 2)).toEqual([4, 9]);
  expect(first!.values.slice(0, 2)).toEqual([2, 3]);
  expect(first!.u.length).toBeGreaterThanOrEqual(4);
  const [second] = recordOf([report(1000, [findingAt(16, 0.7)])], [first!]);
  expect(second!.u.slice(0, 3)).toEqual([16, 4, 9]);
  expect(recordOf([report(1000, [findingAt(16, 0.7)])], [second!])).toEqual([second]);
});
