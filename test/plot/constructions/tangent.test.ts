import { describe, expect, test } from 'vitest';
import type { Construction } from '../../../src/plot/constructions/construction.ts';
import { tangentOf } from '../../../src/plot/constructions/tangent.ts';

const graphs = (construction: Construction) => construction.filter((mark) => mark.kind === 'graph');
const texts = (construction: Construction) =>
  construction.filter((mark) => mark.kind === 'label').map(({ text }) => text);

describe('a tangent', () => {
  test('of x³ − 3x at 2 is the line 9x − 16', () => {
    const [line] = graphs(tangentOf({ x: 2, y: 2, slope: 9 }));
    for (const x of [-3, 0, 2, 5]) expect(line!.y(x)).toBe(9 * x - 16);
  });

  test('has its slope as a label', () => {
    expect(texts(tangentOf({ x: 2, y: 2, slope: 9 }))).toEqual(['slope 9']);
    expect(texts(tangentOf({ x: -1, y: 2, slope: 0 }))).toEqual(['slope 0']);
    expect(texts(tangentOf({ x: 1, y: 1, slope: -1 / 3 }))).toEqual(['slope −0.3333']);
  });

  test('of |x| at 0 is two half-lines, each on its side', () => {
    const construction = tangentOf({ x: 0, y: 0, slope: 0, sides: [-1, 1] });
    const [left, right] = graphs(construction);
    expect([left!.to, left!.y(-2)]).toEqual([0, 2]);
    expect([right!.from, right!.y(2)]).toEqual([0, 2]);
    expect(texts(construction)).toEqual(['slope −1 left, 1 right']);
  });

  test('of ∛x at 0 is vertical', () => {
    const path = tangentOf({ x: 0, y: 0, slope: Infinity }).find((mark) => mark.kind === 'path')!;
    expect(path.points.map(({ x }) => x)).toEqual([0, 0]);
  });

  test('is none where f is undefined', () => {
    expect(tangentOf({ x: -1, y: NaN, slope: NaN })).toEqual([]);
  });
});
