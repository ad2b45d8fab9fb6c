import { describe, expect, test } from 'vitest';
import { terminalSurface, toBraille } from '../../src/plot/braille-painter.ts';
import { composeFigure } from '../../src/plot/figure.ts';
import type { Drawing, Shape } from '../../src/plot/layers.ts';
import { spanBetween } from '../../src/plot/view.ts';
import { cubic, reciprocal, sampled } from './samples.ts';

const surface = terminalSurface(10, 4);
const clip = { x: 0, y: 0, width: surface.width, height: surface.height };
const stroke = { kind: 'stroke', role: 'function', opacity: 1, width: 2, clip } as const;
const shown = (shapes: readonly Shape[], texts: Drawing['texts'] = []): string =>
  toBraille({ shapes, texts }, surface, false);

/** CSS pixels of the middle of a dot. */
const middle = (dot: number): number => (dot + 0.5) * 3.5;

const line = (...ofDots: number[]) => ({ points: Float32Array.from(ofDots, middle), starts: [0] });

test('each of the eight dots of a character is the one that Unicode gives to its place', () => {
  const order = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80];
  order.forEach((bit, i) => {
    const [x, y] = [Math.floor(i / 4), i % 4];
    expect(shown([{ ...stroke, line: line(x, y, x, y) }]).trimEnd()).toBe(String.fromCharCode(0x2800 + bit));
  });
});

test('a stroke is a line of dots without gaps, and stays inside its clip', () => {
  expect(shown([{ ...stroke, line: line(0, 0, 19, 0) }]).split('\n')[0]).toBe('⠉'.repeat(10));
  expect(shown([{ ...stroke, line: line(0, 15, 15, 0) }])).toBe('      ⡠⠊\n    ⡠⠊\n  ⡠⠊\n⡠⠊');
  const half = { ...clip, width: surface.width / 2 };
  expect(shown([{ ...stroke, clip: half, line: line(0, 0, 19, 0) }]).split('\n')[0]).toBe('⠉'.repeat(5));
});

test('a density has dots in proportion to its opacity', () => {
  const pixels = { x: 0, y: 0, width: 20, height: 16 };
  for (const part of [0.25, 0.5, 0.75]) {
    const cells = new Uint8Array(320).fill(255 * part);
    const text = shown([{ kind: 'density', role: 'function', opacity: 1, pixels, cells }]);
    const lit = Array.from(text).reduce((sum, character) => {
      const pattern = character.charCodeAt(0) - 0x2800;
      return sum + (pattern > 0 ? pattern.toString(2).replaceAll('0', '').length : 0);
    }, 0);
    expect(lit / 320).toBeCloseTo(part, 1);
  }
});

test('a text that would touch another is left out, and none is cut at the edge', () => {
  const text = { role: 'text', size: 11, weight: 400, family: 'interface', align: 'left', y: 10 } as const;
  const texts = [
    { ...text, text: 'one', x: 0 },
    { ...text, text: 'two', x: 21 },
    { ...text, text: '10', x: 69 },
  ];
  expect(shown([], texts).split('\n')[0]).toBe('one     10');
});

describe('a figure', () => {
  const figureOf = (functions: typeof cubic, columns: number, rows: number) => {
    const terminal = terminalSurface(columns, rows);
    const samples = sampled(functions, -3, 3, 8 * 2 * columns + 1);
    const curves = [{ samples, breaks: [0], features: [{ kind: 'maximum', x: -1, y: 2 } as const] }];
    const figure = composeFigure({ ...terminal, x: spanBetween(-3, 3), quantities: [0], layout: 'panels', curves });
    return { figure, text: toBraille(figure, terminal, false), terminal };
  };

  test('fits the terminal, with a title, axes, numbers and marks', () => {
    const { text } = figureOf(cubic, 80, 24);
    const rows = text.split('\n');
    expect(rows.length).toBe(24);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80);
    expect(rows[0]).toContain('f');
    expect(rows.at(-1)).toMatch(/−3.*−1.*0.*1.*3/);
    expect(text).toMatch(/└.*─┴─/);
    expect(text).toMatch(/\n +0 ├.*─┼.*─/);
    expect(text).toContain('max (−1, 2)');
    expect(text).toContain('▲');
  });

  test('leaves a pole empty between its branches', () => {
    const { figure, text } = figureOf(reciprocal, 80, 24);
    const column = Math.floor(figure.panels[0]!.projection.pixelX(0) / 7);
    const beside = text.split('\n').map((row) => row[column] ?? ' ');
    expect(beside.some((character) => /[⠁-⣿]/.test(character))).toBe(false);
  });

  test('has colours where they are wanted, each ended in its row', () => {
    const { figure, text, terminal } = figureOf(cubic, 80, 24);
    const coloured = toBraille(figure, terminal, true);
    const escape = new RegExp(`${String.fromCharCode(27)}\\[(39|38;5;\\d+)m`, 'g');
    expect(coloured).toMatch(escape);
    expect(coloured.replace(escape, '')).toBe(text);
    for (const row of coloured.split('\n')) {
      const codes = [...row.matchAll(escape)].map(([, code]) => code);
      expect(codes.length === 0 || codes.at(-1) === '39').toBe(true);
    }
  });
});
