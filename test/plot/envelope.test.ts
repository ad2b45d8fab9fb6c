import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchesOf, type Branch } from '../../src/plot/branches.ts';
import { envelope } from '../../src/plot/envelope.ts';
import type { Polyline } from '../../src/plot/layers.ts';
import { dashed, forEachSegment, sliceByX } from '../../src/plot/polyline.ts';
import { interpolate, signRuns } from '../../src/plot/sign-runs.ts';
import { Projection, spanBetween } from '../../src/plot/view.ts';
import { sampled } from './samples.ts';

const frame = { x: 0, y: 0, width: 600, height: 400 };
const resolution = 4 / 400;

const cut = (f: (x: number) => number, breaks: readonly number[], count = 2401, from = -3, to = 3): Branch[] => {
  const { x, derivatives } = sampled([f], from, to, count);
  return branchesOf(x, derivatives[0] ?? x, { breaks, joints: [], resolution });
};

const drawn = (
  f: (x: number) => number,
  options: { breaks?: readonly number[]; count?: number; from?: number; to?: number; high?: number } = {},
): Polyline => {
  const { breaks = [], count = 2401, from = -3, to = 3, high = 2 } = options;
  const { x, derivatives } = sampled([f], from, to, count);
  const y = derivatives[0] ?? x;
  const projection = new Projection({ x: spanBetween(from, to), y: spanBetween(-high, high) }, frame);
  return envelope(x, y, branchesOf(x, y, { breaks, joints: [], resolution }), projection, { pixelRatio: 1, margin: 4 });
};

/** The ends of all segments of a drawn line that enter a column of pixels. */
const heightsAt = (line: Polyline, column: number): number[] => {
  const heights: number[] = [];
  forEachSegment(line, (x0, y0, x1, y1) => {
    if (Math.min(x0, x1) < column + 1 && Math.max(x0, x1) >= column) heights.push(y0, y1);
  });
  return heights;
};

describe('branches', () => {
  test('are cut at a pole wherever it lies between two samples, and run to its infinities', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.01, max: 0.01, noNaN: true }), fc.constantFrom(1, 2, 3), (pole, order) => {
        const branches = cut((x) => (x === pole ? NaN : (x - pole) ** -order), [pole]);
        expect(branches.map(({ start, end }) => [start?.y, end?.y])).toEqual([
          [undefined, order % 2 === 0 ? Infinity : -Infinity],
          [Infinity, undefined],
        ]);
      }),
    );
  });

  test('of ln |x| run to −∞ on both sides of 0', () => {
    const branches = cut((x) => 3 * Math.log(Math.abs(x + 0.0007)), [-0.0007]);
    expect([branches[0]?.end?.y, branches[1]?.start?.y]).toEqual([-Infinity, -Infinity]);
  });

  test('are not cut by steepness alone', () => {
    expect(cut((x) => Math.atan(1e5 * x), [])).toHaveLength(1);
  });

  test('are not cut where a suspected break is none, however steep the curve', () => {
    for (const f of [Math.sin, Math.abs, (x: number) => 1000 * x, Math.exp]) {
      for (const b of [0, 0.3, 0.30001]) expect(cut(f, [b])).toHaveLength(1);
    }
  });

  test('of a jump are not joined, and have the one-sided limits', () => {
    const branches = cut((x) => Math.floor(x / 2) + x / 10, [0]);
    expect(branches).toHaveLength(2);
    expect(branches[0]?.end?.y).toBeCloseTo(-1, 12);
    expect(branches[1]?.start?.y).toBeCloseTo(0, 12);
  });

  test('do not run to infinity where the curve oscillates', () => {
    for (const count of [1001, 1500, 2401, 2402, 5864]) {
      const branches = cut((x) => (x === 0 ? NaN : Math.sin(1 / x)), [0], count, -1, 1);
      for (const { start, end } of branches) expect(Math.abs(start?.y ?? end?.y ?? NaN)).not.toBe(Infinity);
    }
  });

  test('end at undefined samples without a claim about the limit', () => {
    const branches = cut((x) => (x < 0 ? NaN : 1 + x), []);
    expect(branches).toEqual([{ first: 1200, last: 2400 }]);
  });

  test('go through a joint, at exactly its point', () => {
    const { x, derivatives } = sampled([Math.cbrt], -3, 3, 2400);
    const branches = branchesOf(x, derivatives[0] ?? x, { breaks: [0], joints: [{ x: 0, y: 0 }], resolution });
    const joint = { x: 0, y: 0, joined: true };
    expect([branches[0]?.end, branches[1]?.start]).toEqual([joint, joint]);
  });

  test('hold every finite sample except those on a break, whatever the samples and breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double(), { minLength: 2 }),
        fc.array(fc.integer({ min: 0, max: 50 })),
        (values, places) => {
          const x = Float64Array.from(values, (_, i) => i);
          const breaks = [...new Set(places)].sort((a, b) => a - b);
          const branches = branchesOf(x, Float64Array.from(values), { breaks, joints: [], resolution });
          const held = new Set(
            branches.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
          );
          values.forEach((value, i) => {
            if (!Number.isFinite(value)) expect(held.has(i)).toBe(false);
            else if (!breaks.includes(i)) expect(held.has(i)).toBe(true);
          });
        },
      ),
    );
  });
});

describe('the envelope', () => {
  test('draws nothing in the column of the pole of 1/x, and both branches to the edge', () => {
    const line = drawn((x) => (x === 0 ? NaN : 1 / x), { breaks: [0] });
    forEachSegment(line, (x0, y0, x1, y1) => {
      if (Math.min(x0, x1) > 297 && Math.max(x0, x1) < 303)
        expect(Math.min(y0, y1) > 400 || Math.max(y0, y1) < 0).toBe(true);
      expect(x0 <= 300 && x1 > 300).toBe(false);
    });
    const ys = [...line.points].filter((_, i) => i % 2 === 1);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([-4, 404]);
  });

  test('draws a branch to the edge even where no sample is near it', () => {
    const line = drawn((x) => 0.001 / (x - 0.00124), { breaks: [0.00124], count: 2401 });
    expect(heightsAt(line, 300).some((y) => y <= 0)).toBe(true);
  });

  test('keeps least and greatest sample of every column, so a fast oscillation is a full band', () => {
    const line = drawn((x) => Math.sin(5000 * x), { count: 60001 });
    for (let column = 5; column < 595; column += 10) {
      const heights = heightsAt(line, column);
      expect(Math.min(...heights)).toBeLessThan(101);
      expect(Math.max(...heights)).toBeGreaterThan(299);
    }
  });

  test('loses no peak that is one sample wide', () => {
    const line = drawn((x) => (Math.abs(x - 1) < 1e-5 ? 1.5 : 0), { count: 60001 });
    expect(Math.min(...[...line.points].filter((_, i) => i % 2 === 1))).toBeCloseTo(50, 3);
  });

  test('has at most four points in a column, and few where the curve is smooth', () => {
    expect(drawn((x) => Math.sin(5000 * x), { count: 60001 }).points.length / 2).toBeLessThanOrEqual(4 * 601);
    expect(drawn((x) => x).points.length / 2).toBe(2);
  });

  test('stays within a tenth of a pixel of a smooth curve', () => {
    const line = drawn((x) => Math.sin(2 * x));
    forEachSegment(line, (x0, y0, x1, y1) => {
      const middle = (x0 + x1) / 2 / 100 - 3;
      expect(Math.abs((y0 + y1) / 2 - (200 - 100 * Math.sin(2 * middle)))).toBeLessThan(0.1);
    });
  });
});

describe('a broken line', () => {
  const straight: Polyline = { points: Float32Array.of(0, 0, 30, 40), starts: [0] };

  test('is dashed along its length', () => {
    expect(dashed(straight, [10, 15])).toEqual({ points: Float32Array.of(0, 0, 6, 8, 15, 20, 21, 28), starts: [0, 2] });
    expect(dashed(straight, [])).toBe(straight);
  });

  test('is cut between two x', () => {
    expect(sliceByX(straight, 15, 100)).toEqual({ points: Float32Array.of(15, 20, 30, 40), starts: [0] });
  });
});

describe('sign runs', () => {
  const runsOf = (f: (x: number) => number, breaks: readonly number[], count = 601): unknown => {
    const { x, derivatives } = sampled([f], -3, 3, count);
    return signRuns(x, derivatives[0] ?? x, breaks);
  };

  test('end at the zero between two samples', () => {
    expect(runsOf((x) => x - 0.125, [], 7)).toEqual([
      { from: -3, to: 0.125, sign: -1 },
      { from: 0.125, to: 3, sign: 1 },
    ]);
  });

  test('end at a pole across which the sign changes and go on across one where it does not', () => {
    expect(runsOf((x) => 1 / (x - 0.001), [0.001])).toEqual([
      { from: -3, to: 0.001, sign: -1 },
      { from: 0.001, to: 3, sign: 1 },
    ]);
    expect(runsOf((x) => (x - 0.001) ** -2, [0.001])).toEqual([{ from: -3, to: 3, sign: 1 }]);
  });

  test('leave out where the values are zero or undefined', () => {
    expect(runsOf((x) => (x < 0 ? 0 : x > 1 ? NaN : 1), [], 7)).toEqual([{ from: -1, to: 1, sign: 1 }]);
  });

  test('interpolation reads between samples, and nothing beside undefined ones', () => {
    const [x, y] = [Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 10, NaN, 5)];
    expect([0.5, 1, 1.5, 3, 4].map((at) => interpolate(x, y, at))).toEqual([5, 10, undefined, 5, undefined]);
  });
});
