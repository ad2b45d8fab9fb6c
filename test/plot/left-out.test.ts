import { expect, test } from 'vitest';
import { composeFigure } from '../../src/plot/figure.ts';
import type { Layout } from '../../src/plot/figure-input.ts';
import { leftOutText } from '../../src/plot/left-out.ts';
import { quantitiesOf } from '../../src/plot/quantity.ts';
import { spanBetween } from '../../src/plot/view.ts';

const textAt = (height: number, order: number, layout: Layout = 'panels'): string =>
  leftOutText(
    composeFigure({
      width: 600,
      height,
      pixelRatio: 1,
      x: spanBetween(-1, 1),
      quantities: quantitiesOf(order, order === 1 ? 'unsigned' : 'none'),
      layout,
      curves: [],
    }),
  );

test('a figure names what it is too low to show', () => {
  expect(textAt(500, 2)).toBe('');
  expect(textAt(180, 2)).toBe('f″ is not shown: the figure is too low');
  expect(textAt(100, 2)).toBe('f′ and f″ are not shown: the figure is too low');
  expect(textAt(100, 1)).toBe('f′ and κ are not shown: the figure is too low');
  expect(textAt(100, 3)).toBe('f′, f″ and f‴ are not shown: the figure is too low');
});

test('many are counted, and one panel for all leaves none out', () => {
  expect(textAt(100, 32)).toBe('f′, f″ and 30 more are not shown: the figure is too low');
  expect(textAt(100, 32, 'overlay')).toBe('');
});
