import { describe, expect, test } from 'vitest';
import { gallery } from '../../../src/elements/studio/gallery.ts';
import { parametersOf, readRows } from '../../../src/elements/studio/readings.ts';
import { mostRows, stepExponents } from '../../../src/elements/studio/state.ts';

const examples = gallery.flatMap((group) => group.examples.map((example) => ({ group: group.title, ...example })));

describe.each(examples)('The example $title ($group)', ({ state }) => {
  const readings = readRows(state.rows.map(({ text }) => text));

  test('has expressions that can be read, in a window', () => {
    expect(readings.map(({ kind }) => kind)).toEqual(state.rows.map(() => 'function'));
    expect(state.rows.length).toBeLessThanOrEqual(mostRows);
    expect(state.from).toBeLessThan(state.to);
  });

  test('sets sliders that it has, to values between their ends', () => {
    const free = parametersOf(readings);
    for (const { name, value, least, greatest } of state.parameters) {
      expect(free).toContain(name);
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(greatest);
    }
    expect(free.length).toBe(state.parameters.length);
  });

  test('compares with a step that its slider has', () => {
    const exponent = Math.log10(state.comparison?.step ?? 1);
    expect(exponent).toBeGreaterThanOrEqual(stepExponents[0]);
    expect(exponent).toBeLessThanOrEqual(stepExponents[1]);
  });
});

test('No two examples of a group have the same title', () => {
  for (const group of gallery) {
    const titles = group.examples.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});
