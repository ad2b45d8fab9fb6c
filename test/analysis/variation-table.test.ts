import { describe, expect, test } from 'vitest';
import { variationTable, type PlaceColumn, type VariationColumn } from '../../src/analysis/variation-table.ts';
import {
  absolute,
  cubic,
  oscillation,
  quartic,
  reciprocal,
  squareRoot,
  steps,
  valley,
  waves,
} from '../elements/reports.ts';

const { sqrt } = Math;

/** A row of a derivative as a teacher writes it: signs, 0, a double bar, a blank where nothing is claimed, a hatch where f is not. */
function rowOf(columns: readonly VariationColumn[], order: 'slope' | 'bend'): string[] {
  return columns.map((column) => {
    if (column.kind === 'piece' && column.status !== 'known') return column.status === 'undefined' ? '/' : '?';
    const sign = column[order];
    if (sign === null) return '?';
    if (typeof sign === 'number') return signs[sign + 1]!;
    return sign.kind === 'undefined' ? '‖' : sign.kind === 'unknown' ? '' : signs[sign.sign + 1]!;
  });
}

const signs = ['−', '0', '+'];

const placesOf = (columns: readonly VariationColumn[]): PlaceColumn[] =>
  columns.filter((column) => column.kind === 'place');

const directions = (columns: readonly VariationColumn[]): unknown[] =>
  columns.flatMap((column) => (column.kind === 'piece' ? [[column.direction, column.shape]] : []));

describe('the variation table', () => {
  test('of x³ − 3x is the one that teachers draw', () => {
    const { columns, omitted } = variationTable(cubic);
    expect(omitted).toBe(0);
    expect(placesOf(columns).map(({ x }) => x)).toEqual([-3, -sqrt(3), -1, 0, 1, sqrt(3), 3]);
    expect(rowOf(columns, 'slope')).toEqual(['', '+', '+', '+', '0', '−', '−', '−', '0', '+', '+', '+', '']);
    expect(rowOf(columns, 'bend')).toEqual(['', '−', '−', '−', '−', '−', '0', '+', '+', '+', '+', '+', '']);
    expect(directions(columns)).toEqual([
      ['rising', 'concave'],
      ['rising', 'concave'],
      ['falling', 'concave'],
      ['falling', 'convex'],
      ['rising', 'convex'],
      ['rising', 'convex'],
    ]);
    expect(placesOf(columns).map(({ value }) => value)).toEqual([
      { kind: 'value', y: -18, height: 'bottom' },
      { kind: 'value', y: 0, height: 'middle' },
      { kind: 'value', y: 2, height: 'top' },
      { kind: 'value', y: 0, height: 'middle' },
      { kind: 'value', y: -2, height: 'bottom' },
      { kind: 'value', y: 0, height: 'middle' },
      { kind: 'value', y: 18, height: 'top' },
    ]);
  });

  test('has a double bar at a pole, with the limits of both sides', () => {
    const { columns } = variationTable(reciprocal);
    expect(rowOf(columns, 'slope')).toEqual(['', '−', '‖', '−', '']);
    expect(rowOf(columns, 'bend')).toEqual(['', '−', '‖', '+', '']);
    expect(placesOf(columns)[1]!.value).toEqual({
      kind: 'break',
      sides: [
        { limit: -Infinity, height: 'bottom' },
        { limit: Infinity, height: 'top' },
      ],
      y: null,
    });
    expect(placesOf(columns)[0]!.value).toEqual({ kind: 'unknown' });
  });

  test('has a double bar for f′ alone at a corner, with both slopes', () => {
    const [, corner] = placesOf(variationTable(absolute).columns);
    expect(corner!.slope).toEqual({ kind: 'undefined', sides: [-1, 1] });
    expect(corner!.value).toEqual({ kind: 'value', y: 0, height: 'bottom' });
  });

  test('knows which derivatives are 0 from the order of a feature', () => {
    const { columns } = variationTable(quartic);
    expect(rowOf(columns, 'slope')).toEqual(['', '−', '0', '+', '']);
    expect(rowOf(columns, 'bend')).toEqual(['', '+', '0', '+', '']);
  });

  test('claims nothing of f″ where no derivative decides', () => {
    const [minimum] = quartic.features.slice(1);
    const undecided = { ...minimum, order: null, test: 'sign-change' } as typeof minimum & object;
    const { columns } = variationTable({ ...quartic, features: [undecided] });
    expect(rowOf(columns, 'bend')).toEqual(['', '+', '', '+', '']);
  });

  test('is empty where f is not defined, up to the end of its domain', () => {
    const { columns } = variationTable(squareRoot);
    expect(rowOf(columns, 'slope')).toEqual(['', '/', '‖', '+', '']);
    expect(placesOf(columns)[1]!.value).toEqual({
      kind: 'break',
      sides: [null, { limit: 0, height: 'bottom' }],
      y: null,
    });
  });

  test('shows a constant stretch', () => {
    const { columns } = variationTable(valley);
    expect(rowOf(columns, 'slope')).toEqual(['', '−', '‖', '0', '‖', '+', '']);
    expect(directions(columns)).toContainEqual(['constant', 'straight']);
    expect(placesOf(columns).map(({ value }) => value)).toEqual([
      { kind: 'value', y: 3, height: 'top' },
      { kind: 'value', y: 1, height: 'bottom' },
      { kind: 'value', y: 1, height: 'bottom' },
      { kind: 'value', y: 3, height: 'top' },
    ]);
  });

  test('tells a hole and a jump by their limits, and by f itself where it has a value', () => {
    const [, hole, jump] = placesOf(variationTable(steps).columns).map(({ value }) => value);
    expect(hole).toMatchObject({ kind: 'break', sides: [{ limit: 0 }, { limit: 0 }], y: null });
    expect(jump).toMatchObject({ kind: 'break', sides: [{ limit: 1 }, { limit: 2 }], y: 2 });
  });

  test('says where nothing is claimed, and why; a gap between the pieces is one', () => {
    const { columns } = variationTable(oscillation);
    expect(rowOf(columns, 'slope')).toEqual(['', '/', '', '?', '', '+', '0', '−', '']);
    const gap = variationTable({
      ...oscillation,
      intervals: oscillation.intervals.filter(({ from }) => from !== -0.01),
    });
    expect(rowOf(gap.columns, 'slope')).toEqual(rowOf(columns, 'slope'));
    expect(columns[3]).toMatchObject({ status: 'unresolved', reason: 'f oscillates faster than can be followed' });
  });

  test('has no more columns than asked for, and counts those left out', () => {
    const whole = variationTable(waves(40));
    const cut = variationTable(waves(40), 61);
    expect(whole.columns).toHaveLength(321);
    expect(cut.columns).toEqual(whole.columns.slice(0, 61));
    expect(cut.omitted).toBe(260);
  });

  test('of a report without pieces is one column of which nothing is claimed', () => {
    const { columns } = variationTable({ ...cubic, features: [], intervals: [] });
    expect(columns.map(({ kind }) => kind)).toEqual(['place', 'piece', 'place']);
    expect(rowOf(columns, 'slope')).toEqual(['', '/', '']);
  });
});
