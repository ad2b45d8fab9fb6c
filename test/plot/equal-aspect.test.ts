import { describe, expect, test } from 'vitest';
import { movedToHold } from '../../src/plot/equal-aspect.ts';
import { composeFigure } from '../../src/plot/figure.ts';
import { spanEnds } from '../../src/plot/view.ts';
import { sampled } from './samples.ts';

describe('a figure with equal units', () => {
  test('shows the minimum of a parabola that is higher than it, and the point of a circle', () => {
    const samples = sampled([(x) => x ** 2 / 2], -5, 5, 401);
    const touching = { x: 1, y: 0.5 };
    const { panels } = composeFigure({
      width: 600,
      height: 300,
      pixelRatio: 1,
      x: { centre: 0, halfWidth: 5 },
      quantities: [0],
      layout: 'panels',
      axes: { equal: true },
      curves: [{ samples, features: [{ kind: 'minimum', x: 0, y: 0 }] }],
      constructions: [[{ quantity: 0, kind: 'circle', role: 'text', touching, slope: 1, radius: 2 ** 1.5 }]],
    });
    const { projection, frame } = panels[0]!;
    expect(projection.pixelY(0)).toBeLessThan(frame.y + frame.height - 5);
    expect(projection.pixelY(0.5)).toBeGreaterThan(frame.y);
    expect(projection.pixelX(1) - projection.pixelX(0)).toBeCloseTo(projection.pixelY(0) - projection.pixelY(1), 9);
  });
});

describe('a range with equal units', () => {
  test('stays where it is without a point to hold, or with all of them in it', () => {
    const range = { centre: 2, halfWidth: 1 };
    expect(movedToHold(range, [])).toEqual(range);
    expect(movedToHold(range, [1.5, 2.5])).toEqual(range);
  });

  test('is moved by no more than it takes to hold a minimum with room below it', () => {
    const [from, to] = spanEnds(movedToHold({ centre: 2, halfWidth: 1.7 }, [0]));
    expect(from).toBeLessThan(0);
    expect(from).toBeGreaterThan(-0.3);
    expect(to - from).toBeCloseTo(3.4, 12);
  });

  test('holds what comes first where not all fit', () => {
    const [from, to] = spanEnds(movedToHold({ centre: 0, halfWidth: 1 }, [8, 0, 7]));
    expect(from).toBeLessThan(7);
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(8);
  });
});
