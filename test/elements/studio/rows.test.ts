import { describe, expect, test } from 'vitest';
import { drawnRows, subjectOf } from '../../../src/elements/studio/drawn-rows.ts';
import { readRows } from '../../../src/elements/studio/readings.ts';
import { initialState, mostRows, rowOf, withNewRow, withoutRow, withRow } from '../../../src/elements/studio/state.ts';

const stateOf = (...texts: string[]) => ({ ...initialState, rows: texts.map((text, i) => rowOf(text, i + 1, i)) });
const textsOf = ({ rows }: { rows: readonly { text: string }[] }) => rows.map(({ text }) => text);

describe('Rows', () => {
  test('are added after another, selected, in a colour that none has, until there are eight', () => {
    let state = withNewRow(stateOf('a', 'b'), 0);
    expect(textsOf(state)).toEqual(['a', '', 'b']);
    expect(state.selected).toBe(1);
    for (let i = 0; i < 10; i++) state = withNewRow(state, state.rows.length - 1);
    expect(state.rows.length).toBe(mostRows);
    expect(new Set(state.rows.map(({ colour }) => colour)).size).toBe(mostRows);
  });

  test('are taken away, and the selection stays with its row or goes to the one before', () => {
    const state = { ...stateOf('a', 'b', 'c'), selected: 1 };
    expect(withoutRow(state, 0)).toMatchObject({ selected: 0, rows: [{ text: 'b' }, { text: 'c' }] });
    expect(withoutRow(state, 2)).toMatchObject({ selected: 1 });
    expect(withoutRow({ ...state, selected: 2 }, 2)).toMatchObject({ selected: 1 });
    expect(textsOf(withoutRow(stateOf('a'), 0))).toEqual(['']);
  });

  test('define functions for the rows below them alone', () => {
    const [before, definition, after] = readRows(['f(x+1)', 'f(x) = x^2', 'f(x+1)']);
    expect(before?.kind).toBe('error');
    expect(definition).toMatchObject({ kind: 'function', definition: { name: 'f' } });
    expect(after).toMatchObject({ definition: { body: { kind: 'application' } } });
  });

  test('that cannot be read now are drawn as they were', () => {
    const good = stateOf('x^2', 'sin x');
    const before = drawnRows(good.rows, readRows(textsOf(good)), []);
    const broken = withRow(good, 0, { text: 'x^' });
    const drawn = drawnRows(broken.rows, readRows(textsOf(broken)), before);
    expect(drawn.map(({ definition }) => definition.text)).toEqual(['x^2', 'sin x']);
  });

  test('that cannot be read now keep their function when those above them come and go', () => {
    const good = stateOf('x^2', 'sin x', 'cos x');
    const before = drawnRows(good.rows, readRows(textsOf(good)), []);
    const fewer = withRow(withoutRow(good, 0), 1, { text: 'cos' });
    const drawn = drawnRows(fewer.rows, readRows(textsOf(fewer)), before);
    expect(drawn.map(({ definition }) => definition.text)).toEqual(['sin x', 'cos x']);
    const more = withNewRow(fewer, 0);
    expect(drawnRows(more.rows, readRows(textsOf(more)), drawn).map(({ index }) => index)).toEqual([0, 2]);
  });

  test('that are hidden or empty are not drawn, and another one owns the panels', () => {
    const { rows } = withRow(stateOf('x^2', 'sin x', ''), 0, { hidden: true });
    const drawn = drawnRows(rows, readRows(rows.map(({ text }) => text)), []);
    expect(drawn.map(({ index }) => index)).toEqual([1]);
    expect(subjectOf(drawn, 0)?.index).toBe(1);
  });
});
