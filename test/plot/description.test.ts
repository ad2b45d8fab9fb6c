import { expect, test } from 'vitest';
import { describeBreak, describeFeatures, describeFigure } from '../../src/plot/description.ts';
import type { Report } from '../../src/analysis/report.ts';
import { parse } from '../../src/expression/parse.ts';
import { absolute, cubic, oscillation, reciprocal, squareRoot, steps, waves } from '../elements/reports.ts';

const told = (report: Report): string => describeFeatures(report).join(' ');

test('a figure is told by its functions and its window', () => {
  const definition = parse('x^3 - 3x');
  const curves = [{ definition }, { definition, quantities: [1] }];
  expect(describeFigure(curves, { centre: 0, halfWidth: 3 })).toBe('Graph of f(x) = x³ − 3x from −3 to 3.');
});

test('features are told by kind and place, and those beyond eight are counted', () => {
  expect(told(cubic)).toBe(
    'Root at x = −1.7321. Local maximum at (−1, 2). Root at x = 0. Inflection point at (0, 0). ' +
      'Local minimum at (1, −2). Root at x = 1.7321.',
  );
  expect(told(waves(2))).toMatch(/And 2 more\.$/);
  expect(told({ ...cubic, features: [] })).toBe('');
});

test('breaks are told with what their sides tend to', () => {
  expect(told(reciprocal)).toBe('Pole at x = 0, limit −∞ left, ∞ right.');
  expect(told(absolute)).toMatch(/Corner at \(0, 0\), slope −1 left, 1 right\.$/);
  expect(told(steps)).toBe('Hole at (0, 0). Jump at x = 1, limit 1 left, 2 right. Plateau 2 from 1 to 2.');
  expect(told(squareRoot)).toMatch(/Domain begins at \(0, 0\)\.$/);
});

test('what is not resolved is told', () => {
  expect(told(oscillation)).toBe('Local maximum at (0.6366, 1). Not resolved from −0.01 to 0.01.');
});

test('rounding noise is told as zero', () => {
  const noisy = cubic.features.map((feature) => (feature.kind === 'minimum' ? { ...feature, y: 1.2e-16 } : feature));
  expect(told({ ...cubic, features: noisy })).toContain('Local minimum at (1, 0).');
});

test('both slopes are told where there is no derivative', () => {
  const kink = { x: 0, values: [0, 0, 0], curvature: NaN, differentiable: false, slopes: [-1, 1] } as const;
  expect(describeBreak(kink)).toBe('f′ undefined: −1 left, 1 right (frameworks use 0)');
});
