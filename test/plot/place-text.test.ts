import { expect, test } from 'vitest';
import { placeParts, placeText } from '../../src/plot/place-text.ts';
import { cubic } from '../elements/reports.ts';

const smooth = (x: number, ...values: number[]) => ({ x, values, curvature: 0.0162, differentiable: true }) as const;

test('a place is told with its value and the features there', () => {
  expect(placeText(smooth(1, -2, 0, 6), cubic, 6)).toBe('x = 1, y = −2, local minimum');
  expect(placeText(smooth(0, 0, -3, 0), cubic, 6)).toBe('x = 0, y = 0, root, inflection point');
  expect(placeText(smooth(2, 2, 9, 12), cubic, 6)).toBe('x = 2, y = 2');
});

test('the value told is that of the quantity that is walked along', () => {
  expect(placeText(smooth(2, 2, 9, 12), cubic, 6, 1)).toBe('x = 2, f′ = 9');
  expect(placeText(smooth(2, 2, 9, 12), cubic, 6, 'curvature')).toBe('x = 2, κ = 0.0162');
});

test('a root that is no float64 number is told with 0, as what it is', () => {
  const root = cubic.features.filter((feature) => feature.kind === 'root').at(-1)!;
  expect(placeText(smooth(root.x, -4.440892098500626e-16, 6, 10.39), cubic, 6)).toBe('x = 1.7321, y = 0, root');
  expect(placeText(smooth(1, -2, 3e-17, 6), cubic, 6, 1)).toBe('x = 1, f′ = 0, local minimum');
});

test('both slopes are told where there is no derivative', () => {
  const kink = { x: 0, values: [0, 0, 0], curvature: NaN, differentiable: false, slopes: [-1, 1] } as const;
  expect(placeText(kink, null, 6)).toBe('x = 0, y = 0, f′ undefined: −1 left, 1 right (frameworks use 0)');
  expect(placeText(kink, null, 6, 1)).toContain('f′ = undefined');
});

test('the names of features at two places are told apart, so that the second is told too', () => {
  const about = (x: number) =>
    placeParts(smooth(x, -2, 0, 6), cubic, 6).find(({ text }) => text.startsWith('local'))?.about;
  expect(about(1)).toBeDefined();
  expect(about(1)).not.toBe(about(-1));
});
