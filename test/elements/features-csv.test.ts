import { describe, expect, test } from 'vitest';
import { featuresCsv } from '../../src/elements/features/csv.ts';
import { absolute, cubic, oscillation, reciprocal, valley } from './reports.ts';

/** Reads CSV as RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the features as CSV', () => {
  test('have a header, a row for each, all digits, and lines that end as the format has it', () => {
    const text = featuresCsv(cubic);
    expect(text.endsWith('\r\n')).toBe(true);
    const [header, first, maximum] = read(text);
    expect(header).toEqual(['kind', 'x', 'to', 'y', 'error', 'why']);
    expect(first).toEqual(['root', String(-Math.sqrt(3)), '', '0', '0', `f(${-Math.sqrt(3)}) = 0; multiplicity 1`]);
    expect(maximum).toEqual(['maximum', '-1', '', '2', '0', 'f′(-1) = 0; f″(-1) < 0']);
    expect(read(text)).toHaveLength(1 + cubic.features.length);
  });

  test('have an empty field where there is no value, and both ends of a plateau', () => {
    expect(read(featuresCsv(reciprocal))[1]).toEqual([
      'pole',
      '0',
      '',
      '',
      '0',
      'f → -Infinity on the left; f → Infinity on the right',
    ]);
    expect(read(featuresCsv(valley))[2]!.slice(0, 4)).toEqual(['plateau', '-1', '1', '1']);
  });

  test('quote what would be read as several fields or lines', () => {
    const reason = 'a "reason",\r\nin two lines';
    const text = featuresCsv({ ...oscillation, unresolved: [{ from: -1, to: 1, reason, atLeast: 2 }] });
    expect(read(text).at(-1)).toEqual(['unresolved', '-1', '1', '', '', `${reason}; at least 2 features`]);
    expect(text).toContain('"a ""reason"",');
    const none = featuresCsv({ ...oscillation, unresolved: [{ from: 0, to: 0, reason: 'one point', atLeast: 0 }] });
    expect(read(none).at(-1)).toEqual(['unresolved', '0', '0', '', '', 'one point']);
    expect(read(featuresCsv(absolute)).every((row) => row.length === 6)).toBe(true);
  });
});
