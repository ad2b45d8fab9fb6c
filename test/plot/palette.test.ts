import { describe, expect, test } from 'vitest';
import { dashOf } from '../../src/plot/dashes.ts';
import type { Curve, Quantity } from '../../src/plot/figure-input.ts';
import {
  darkContrast,
  darkPalette,
  lightContrast,
  lightPalette,
  type Colour,
  type ColourRole,
  type Palette,
} from '../../src/plot/palette.ts';
import { quantityRole } from '../../src/plot/quantity.ts';
import { tintOpacity } from '../../src/plot/sign-layers.ts';
import { contrast, difference, over, visions } from './colour-vision.ts';
import { cubic, sampled } from './samples.ts';

const palettes: [string, Palette][] = [
  ['light', lightPalette],
  ['dark', darkPalette],
  ['light, with more contrast', { ...lightPalette, ...lightContrast }],
  ['dark, with more contrast', { ...darkPalette, ...darkContrast }],
];

const series = Array.from({ length: 8 }, (_, i) => `series-${i + 1}` as ColourRole);
const quantities: ColourRole[] = [
  'function',
  'first-derivative',
  'second-derivative',
  'third-derivative',
  'fourth-derivative',
  'higher-derivative',
  'curvature',
];

/** Colours that may lie under a curve: the background, and tints over it. */
const groundsOf = (palette: Palette): Colour[] => [
  palette.background,
  ...(['positive', 'negative'] as const).flatMap((sign) =>
    Object.values(tintOpacity).map((opacity) => over(palette[sign], opacity, palette.background)),
  ),
];

/** A twentieth is about three times what is just noticed between fields that touch; curves are thin and stand apart. */
const leastDifference = 0.06;

describe.for(palettes)('the palette: %s', ([, palette]) => {
  test.for(Object.entries(visions))('keeps the curves of one panel apart: %s', ([, vision]) => {
    for (const roles of [series, quantities]) {
      for (const [i, a] of roles.entries()) {
        for (const b of roles.slice(0, i)) {
          expect(difference(palette[a], palette[b], vision), `${a} and ${b}`).toBeGreaterThan(leastDifference);
        }
      }
    }
  });

  test('has curves, markers, guides and axes that stand out from the background and the tints', () => {
    const drawn: ColourRole[] = [...series, ...quantities, 'text', 'guide', 'axis'];
    for (const role of drawn) {
      for (const ground of groundsOf(palette)) expect(contrast(palette[role], ground), role).toBeGreaterThanOrEqual(3);
    }
  });

  test('has texts that can be read', () => {
    const written: ColourRole[] = ['text', 'muted', 'positive', 'negative', ...series, ...quantities];
    for (const role of written) expect(contrast(palette[role], palette.background), role).toBeGreaterThanOrEqual(4.5);
    for (const ground of groundsOf(palette)) expect(contrast(palette.text, ground)).toBeGreaterThanOrEqual(7);
  });
});

describe('the curves of an overlay', () => {
  const samples = sampled(cubic, -2, 2, 16);
  const curve: Curve = { samples };
  const all: Quantity[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 'curvature'];

  test('have each its dashes up to f⁽⁸⁾ and κ, so that no two of a colour look the same', () => {
    const dashes = all.map((quantity) => dashOf(curve, quantity, { curves: [curve], layout: 'overlay' }).join(' '));
    expect(new Set(dashes).size).toBe(all.length);
    expect(new Set(all.map(quantityRole)).size).toBe(7);
  });

  test('differ in their dashes from those of a second function', () => {
    const curves = [curve, { samples }];
    const dashes = curves.flatMap((one) =>
      [0, 1, 2].map((quantity) => dashOf(one, quantity, { curves, layout: 'overlay' }).join(' ')),
    );
    expect(new Set(dashes).size).toBe(6);
  });
});

describe('the functions of a panel', () => {
  test('have each its dashes, unless these were chosen', () => {
    const samples = sampled(cubic, -2, 2, 16);
    const curves: Curve[] = [{ samples }, { samples }, { samples, style: { dash: [] } }, { samples }];
    const dashes = curves.map((curve) => dashOf(curve, 0, { curves, layout: 'panels' }).join(' '));
    expect(dashes[2]).toBe('');
    expect(new Set([dashes[0], dashes[1], dashes[3]]).size).toBe(3);
  });
});
