import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberLabel } from '../../src/plot/number-label.ts';
import { log } from '../../src/plot/scale.ts';
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

describe('ticks in multiples of π', () => {
  const inPi = (from: number, to: number, length: number): string[] =>
    ticks(spanBetween(from, to), { axis: 'x', length, size: 11, inPi: true }).major.map(({ label }) => label);

  test('are fractions that people know the sines of, in lowest terms, then whole multiples', () => {
    expect(inPi(-7, 7, 600)).toEqual(['−2π', '−3π/2', '−π', '−π/2', '0', 'π/2', 'π', '3π/2', '2π']);
    expect(inPi(0, 3.2, 600)).toEqual([
      ...['0', 'π/12', 'π/6', 'π/4', 'π/3', '5π/12', 'π/2'],
      ...['7π/12', '2π/3', '3π/4', '5π/6', '11π/12', 'π'],
    ]);
    expect(inPi(-40, 40, 320)).toEqual(['−10π', '−5π', '0', '5π', '10π']);
  });

  test('stand where they say, and leave room for their labels', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.integer({ min: 200, max: 1400 }),
        (centre, halfWidth, length) => {
          const { major } = ticks({ centre, halfWidth }, { axis: 'x', length, size: 11, inPi: true });
          const isInPi = major.some(({ label }) => label.includes('π'));
          major.forEach(({ offset, label }, i) => {
            const [numerator = '', denominator = '1'] = label.replace('−', '-').split('/');
            const multiple = numerator === '0' ? 0 : Number(numerator.replace('π', '').replace(/^-?$/, '$&1'));
            if (isInPi) expect(centre + offset).toBeCloseTo((multiple * Math.PI) / Number(denominator), 9);
            const before = major[i - 1];
            if (!before) return;
            const pixels = ((offset - before.offset) * length) / (2 * halfWidth);
            expect(pixels).toBeGreaterThan((textWidth(label, 11) + textWidth(before.label, 11)) / 2);
          });
        },
      ),
    );
  });

  test('give way to decimals where they would tell little', () => {
    expect(inPi(1, 1.05, 600)).toContain('1.010');
    expect(inPi(1e6, 1e6 + 10, 600).some((label) => label.includes('π'))).toBe(false);
  });
});

describe('ticks of a logarithmic axis', () => {
  const onLog = (from: number, to: number, length: number): string[] =>
    ticks(spanBetween(from, to, log), { axis: 'x', length, size: 11 }).major.map(({ label }) => label);

  test('are powers of ten, and multiples of them where there is room', () => {
    expect(onLog(0.01, 1000, 300)).toEqual(['0.01', '0.1', '1', '10', '100', '1000']);
    expect(onLog(1, 100, 600)).toEqual(['1', '2', '5', '10', '20', '50', '100']);
    expect(onLog(1e-9, 1e9, 400)).toEqual(['10⁻⁹', '10⁻⁶', '10⁻³', '1', '10³', '10⁶', '10⁹']);
  });

  test('are evenly spaced numbers where it is short', () => {
    expect(onLog(10, 14, 400)).toEqual(['10.0', '10.5', '11.0', '11.5', '12.0', '12.5', '13.0', '13.5', '14.0']);
  });

  test('are at least two where 40 pixels are free, from a hundredth of a decade to hundreds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -12, max: 12, noNaN: true }),
        fc.double({ min: 0.005, max: 150, noNaN: true }),
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 11, max: 13 }),
        (centre, halfWidth, length, size) => {
          const { major } = ticks({ centre, halfWidth, scale: log }, { axis: 'y', length, size });
          expect(major.length).toBeGreaterThanOrEqual(2);
        },
      ),
      { examples: [[0, 4.96, 66, 12]] },
    );
  });

  test('stand in order inside it, clear of one another', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        fc.integer({ min: 150, max: 1400 }),
        (centre, halfWidth, length) => {
          const { major } = ticks({ centre, halfWidth, scale: log }, { axis: 'x', length, size: 11 });
          major.forEach(({ offset, label }, i) => {
            expect(Math.abs(offset)).toBeLessThanOrEqual(halfWidth + 1e-6);
            const before = major[i - 1];
            if (!before) return;
            const pixels = ((offset - before.offset) * length) / (2 * halfWidth);
            expect(pixels).toBeGreaterThan((textWidth(label, 11) + textWidth(before.label, 11)) / 2);
          });
        },
      ),
    );
  });
});
