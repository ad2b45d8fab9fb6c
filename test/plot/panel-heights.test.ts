import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutPanels, metricsFor, type PanelFrame } from '../../src/plot/layout.ts';
import { divideHeight, edgeRange, movedEdge } from '../../src/plot/panel-heights.ts';

const placed = (shares: readonly number[], count = 3, height = 600): PanelFrame[] =>
  layoutPanels(
    800,
    height,
    Array.from({ length: count }, (_, k) => k),
    'panels',
    metricsFor(1),
    { left: 40, bottom: 24 },
    shares,
  );
const heightsOf = (panels: readonly PanelFrame[]): number[] => panels.map(({ frame }) => frame.height);
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe('the heights of panels', () => {
  test('are in proportion to their shares', () => {
    const [f = NaN, ...derivatives] = heightsOf(placed([3, 1, 1]));
    for (const height of derivatives) expect(f / height).toBeCloseTo(3, 1);
  });

  test('are the usual ones for panels that have no share', () => {
    expect(heightsOf(placed([1.5]))).toEqual(heightsOf(placed([])));
  });

  test('fill the figure, and leave every panel something to see, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 1, maxLength: 10 }),
        fc.double({ min: 300, max: 2000, noNaN: true }),
        (shares, height) => {
          const heights = divideHeight(height, shares);
          expect(heights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(height, 6);
          expect(Math.min(...heights)).toBeGreaterThanOrEqual(24 - 1e-9);
        },
      ),
    );
  });
});

describe('an edge between panels', () => {
  test('goes where it is moved, and leaves the other panels as they are', () => {
    const before = placed([], 4);
    const [, second = NaN, third = NaN] = heightsOf(before);
    const after = heightsOf(placed(movedEdge(before, [], 1, second + 30), 4));
    expect(after[1]).toBeCloseTo(second + 30, -0.5);
    expect(after[2]).toBeCloseTo(third - 30, -0.5);
    expect(Math.abs((after[0] ?? NaN) - (heightsOf(before)[0] ?? NaN))).toBeLessThanOrEqual(1);
  });

  test('stops before a panel vanishes', () => {
    const before = placed([]);
    const range = edgeRange(before, 0)!;
    for (const height of [-1e6, 1e6]) {
      const after = heightsOf(placed(movedEdge(before, [], 0, height)));
      expect(Math.min(...after)).toBeGreaterThanOrEqual(range.least - 1);
    }
  });

  test('keeps the shares of panels for which there is no room', () => {
    const shares = movedEdge(placed([], 2), [1, 1, 7], 0, 100);
    expect(shares[2]).toBe(7);
  });
});
