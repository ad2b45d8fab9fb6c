import { expect, test } from 'vitest';
import { remainingParts, type SweepState, stateOf, withPart } from '../../src/accuracy/sweep-state.ts';
import { emptyResult, type SweepResult } from '../../src/accuracy/sweep.ts';

const sine = { name: 'sin', hash: 'abc', parts: 6 };
const resultOf = (part: number): SweepResult => ({
  ...emptyResult,
  compared: 10,
  notCorrectlyRounded: part,
  worst: [{ error: 0.5 + part / 100, bits: part * 2 ** 23, computed: 1, exact: 1 }],
});

/** As it comes back from a file. */
const saved = (state: SweepState) => JSON.parse(JSON.stringify(state)) as SweepState;

test('a sweep that was stopped goes on with the parts that are left, and ends with the same result', () => {
  let once = stateOf({}, sine);
  for (const part of remainingParts(once)) once = withPart(once, part, 12, resultOf(part));
  expect(once).toMatchObject({ done: [[0, 6]], swept: 72, result: { compared: 60, notCorrectlyRounded: 15 } });
  expect(remainingParts(once)).toEqual([]);

  let resumed = stateOf({}, sine);
  for (const part of [4, 0, 1]) resumed = withPart(resumed, part, 12, resultOf(part));
  resumed = stateOf(saved({ sin: resumed }), sine);
  expect(resumed.done).toEqual([[0, 2], [4, 5]]); // prettier-ignore
  expect(remainingParts(resumed)).toEqual([2, 3, 5]);
  for (const part of remainingParts(resumed)) resumed = withPart(resumed, part, 12, resultOf(part));
  expect(resumed).toEqual(once);
});

test('a part is not counted twice', () => {
  const state = withPart(withPart(stateOf({}, sine), 2, 12, resultOf(2)), 3, 12, resultOf(3));
  expect(() => withPart(state, 3, 12, resultOf(3))).toThrow(RangeError);
});

test('a shader that has changed, or arguments parted otherwise, are swept anew', () => {
  const state = saved({ sin: withPart(stateOf({}, sine), 0, 12, resultOf(0)) });
  expect(stateOf(state, sine).swept).toBe(12);
  expect(stateOf(state, { ...sine, hash: 'abd' })).toMatchObject({ swept: 0, done: [], result: emptyResult });
  expect(stateOf(state, { ...sine, parts: 7 }).swept).toBe(0);
  expect(stateOf(state, { ...sine, name: 'cos' }).swept).toBe(0);
});
