import { expect, test } from 'vitest';
import { describeBreak, describeFeatures, describeFigure, describeReading } from '../../src/elements/description.ts';
import { parse } from '../../src/expression/parse.ts';

const report = {
  expression: '',
  from: -3,
  to: 3,
  engine: 'cpu',
  arithmetic: 'float64',
  samples: 2,
  unresolved: [],
} as const;

test('a figure is told by its functions and its window', () => {
  const definition = parse('x^3 - 3x');
  const curves = [{ definition }, { definition, quantities: [1] }];
  expect(describeFigure(curves, { centre: 0, halfWidth: 3 })).toBe('Graph of x^3 − 3 x from −3 to 3.');
});

test('features are told by kind and place, and those beyond eight are counted', () => {
  const feature = { kind: 'minimum', x: 1, y: -2, error: 0 } as const;
  expect(describeFeatures({ ...report, features: [feature] })).toBe('Local minimum at (1, −2).');
  expect(describeFeatures({ ...report, features: Array.from({ length: 10 }, () => feature) })).toMatch(/And 2 more\.$/);
  expect(describeFeatures({ ...report, features: [] })).toBe('');
});

test('rounding noise is told as zero', () => {
  const features = [
    { kind: 'minimum', x: -1, y: 1.2e-16, error: 0 },
    { kind: 'maximum', x: 1, y: 2, error: 0 },
  ] as const;
  expect(describeFeatures({ ...report, features })).toBe('Local minimum at (−1, 0). Local maximum at (1, 2).');
});

test('a reading is told with both slopes where there is no derivative', () => {
  const kink = { x: 0, values: [0, 0, 0], curvature: NaN, differentiable: false, slopes: [-1, 1] } as const;
  expect(describeBreak(kink)).toBe('f′ undefined: −1 left, 1 right (frameworks use 0)');
  expect(describeReading(kink, 6)).toBe(
    'x 0, f 0, f′ undefined: −1 left, 1 right (frameworks use 0), f″ undefined, κ undefined',
  );
  const smooth = { x: 2, values: [2, 9, 12], curvature: 0.0162, differentiable: true } as const;
  expect(describeReading(smooth, 6)).toBe('x 2, f 2, f′ 9, f″ 12, κ 0.0162');
});
