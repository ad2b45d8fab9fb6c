import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberLabel } from '../../src/plot/number-label.ts';
import { textWidth } from '../../src/plot/text.ts';
import { ticks } from '../../src/plot/ticks.ts';
import { spanBetween, type Span } from '../../src/plot/view.ts';

const x = (span: Span, length = 600) => ticks(span, { axis: 'x', length, size: 11 });
const labels = (span: Span, length?: number): string[] => x(span, length).major.map(({ label }) => label);
const span = fc
  .tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -9, max: 9 }),
    fc.double({ min: 1, max: 10, noNaN: true }),
  )
  .map(([centre, exponent, mantissa]) => ({
    centre,
    halfWidth: Math.max(mantissa * 10 ** exponent, 1e-11 * Math.abs(centre)),
  }));

/** What a label and the note of its axis say together. */
const meaning = (label: string, note: string): number => {
  const plain = (text: string): string =>
    text
      .replaceAll('−', '-')
      .replace(
        /×?10([⁻⁰¹²³⁴-⁹]+)/g,
        (_, digits: string) =>
          `e${Array.from(digits, (digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('')}`,
      );
  const text = plain(note).replaceAll('×', '');
  const [base = '', factor = ''] = text.includes('…') ? text.split(' + …') : ['0', text];
  return Number(base.replace(/^(-?)e/, '$11e')) + Number(`${plain(label)}${factor}`);
};

describe('ticks', () => {
  test('are round numbers with a true minus sign and as many decimals as their step needs', () => {
    expect(labels(spanBetween(-3, 3), 350)).toEqual(['−3', '−2', '−1', '0', '1', '2', '3']);
    expect(labels(spanBetween(-0.5, 0.5), 300)).toEqual(['−0.4', '−0.2', '0.0', '0.2', '0.4']);
  });

  test('never overlap, whatever the span and the length', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 2000 }), (s, length) => {
        const { major } = x(s, length);
        for (let i = 1; i < major.length; i++) {
          const [a, b] = [major[i - 1], major[i]];
          if (!a || !b) continue;
          const pixels = ((b.offset - a.offset) * length) / (2 * s.halfWidth);
          expect(pixels).toBeGreaterThan((textWidth(a.label, 11) + textWidth(b.label, 11)) / 2);
        }
      }),
    );
  });

  test('stand where their label, with the note, says', () => {
    fc.assert(
      fc.property(span, (s) => {
        const { major, note } = x(s);
        for (const { offset, label } of major) {
          expect(Math.abs(meaning(label, note) - (s.centre + offset))).toBeLessThanOrEqual(
            1e-9 * s.halfWidth + 4 * Number.EPSILON * Math.abs(s.centre),
          );
        }
      }),
    );
  });

  test('lie in the span', () => {
    fc.assert(
      fc.property(span, (s) => {
        const { major, minor } = x(s);
        for (const offset of [...major.map((tick) => tick.offset), ...minor]) {
          expect(Math.abs(offset)).toBeLessThanOrEqual(s.halfWidth * (1 + 1e-5));
        }
      }),
    );
  });

  test('of a deep zoom are short, and count from a base that the note names', () => {
    const deep = x(spanBetween(1.2345678 - 2.2e-9, 1.2345678 + 3.2e-9), 350);
    expect(deep.note).toBe('1.2345678 + …×10⁻⁹');
    expect(deep.major.map(({ label }) => label)).toEqual(['−2', '−1', '0', '1', '2', '3']);
    expect(x({ centre: -2, halfWidth: 1e-6 }).note).toBe('−2 + …×10⁻⁶');
    expect(x({ centre: 1e6, halfWidth: 3e-6 }).note).toBe('10⁶ + …×10⁻⁶');
  });

  test('of large numbers share a power of ten', () => {
    expect(x(spanBetween(0, 4e7), 350).note).toBe('×10⁷');
    expect(labels(spanBetween(0, 4e7), 250)).toEqual(['0', '1', '2', '3', '4']);
  });

  test('are at least two where 40 pixels are free, with no more decimals than those shown need', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 40, max: 200 }), (s, length) => {
        expect(ticks(s, { axis: 'y', length, size: 11 }).major.length).toBeGreaterThanOrEqual(2);
      }),
    );
    const few = ticks(spanBetween(-1.9, 1.9), { axis: 'y', length: 40, size: 11 });
    expect(few.major.map(({ label }) => label)).toEqual(['−1', '1']);
  });

  test('have a minor grid that leaves out the major lines', () => {
    const { major, minor } = x(spanBetween(0, 10), 600);
    expect(minor.length).toBeGreaterThan(major.length);
    for (const { offset } of major) expect(minor.some((value) => Math.abs(value - offset) < 1e-9)).toBe(false);
  });
});

describe('a number label', () => {
  test('shows no digit below the resolution and no trailing zeros', () => {
    expect(numberLabel(-Math.PI, 0.001)).toBe('−3.142');
    expect(numberLabel(2.0000001, 0.001)).toBe('2');
    expect(numberLabel(-1e-9, 0.001)).toBe('0');
  });

  test('uses a power of ten for very large and very small numbers', () => {
    expect(numberLabel(1.25e-7, 1e-9)).toBe('1.25×10⁻⁷');
    expect(numberLabel(-3e12, 1e10)).toBe('−3×10¹²');
  });

  test('names what is no number', () => {
    expect([NaN, Infinity, -Infinity].map((value) => numberLabel(value, 1))).toEqual(['undefined', '∞', '−∞']);
  });
});
