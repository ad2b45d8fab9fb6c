import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequencyOf, type Heard, notesPerSecond, scoreOf } from '../../../src/elements/audio/score.ts';

const parts = Float64Array.from({ length: 1001 }, (_, i) => i / 1000);

/** A curve over [−1, 1] with heights from −1 to 1, in two seconds. */
const heard = (f: (x: number) => number, more: Partial<Heard> = {}): Heard => ({
  values: parts.map((part) => f(2 * part - 1)),
  heightOf: (value) => (value + 1) / 2,
  features: [],
  start: 0,
  duration: 2,
  ...more,
});

test('a straight line rises by three octaves, from left to right', () => {
  const { duration, runs } = scoreOf(heard((x) => x));
  expect([duration, runs.length, runs[0]!.length]).toEqual([2, 1, 2 * notesPerSecond + 1]);
  const [first, middle, last] = [runs[0]![0]!, runs[0]![notesPerSecond]!, runs[0]!.at(-1)!];
  expect([first.time, first.pan]).toEqual([0, -1]);
  expect(first.frequency).toBeCloseTo(220, 6);
  expect([middle.time, middle.pan]).toEqual([1, 0]);
  expect(middle.frequency).toBeCloseTo(220 * 2 ** 1.5, 6);
  expect([last.time, last.pan]).toEqual([2, 1]);
  expect(last.frequency).toBeCloseTo(1760, 6);
});

test('equal heights sound as equal steps, and what is beyond the window as its edge', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.75, noNaN: true }), (height) => {
      expect(frequencyOf(height + 0.25) / frequencyOf(height)).toBeCloseTo(2 ** 0.75, 9);
    }),
  );
  expect([frequencyOf(-5), frequencyOf(7)]).toEqual([220, 1760]);
});

test('noise is heard exactly where the function is below zero', () => {
  const [run] = scoreOf(heard((x) => x * x - 0.25)).runs;
  for (const { pan, hasNoise } of run!) {
    if (Math.abs(Math.abs(pan) - 0.5) > 1e-3) expect(hasNoise).toBe(Math.abs(pan) < 0.5);
  }
});

test('where the function is undefined there is silence', () => {
  const { runs } = scoreOf(heard((x) => Math.sqrt(Math.abs(x) - 0.5)));
  expect(runs).toHaveLength(2);
  expect(runs[0]!.at(-1)!.pan).toBeLessThanOrEqual(-0.5);
  expect(runs[1]![0]!.pan).toBeGreaterThanOrEqual(0.5);
  expect(scoreOf(heard(() => NaN)).runs).toEqual([]);
});

test('a gap of one sample between two notes is heard', () => {
  const { runs } = scoreOf(heard((x) => (Math.abs(x - 0.502) < 0.0009 ? NaN : x)));
  expect(runs).toHaveLength(2);
});

test('features are ticks at their time', () => {
  expect(scoreOf(heard((x) => x, { features: [0.25, 0.5] })).ticks).toEqual([0.5, 1]);
});

test('it begins in the middle where it is asked to, with what is left', () => {
  const { duration, runs, ticks } = scoreOf(heard((x) => x, { start: 0.5, features: [0.25, 0.75] }));
  expect([duration, ticks]).toEqual([1, [0.5]]);
  expect(runs[0]![0]!.pan).toBe(0);
  expect(runs[0]!.at(-1)).toMatchObject({ time: 1, pan: 1 });
});
