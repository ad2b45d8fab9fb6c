import type { CurveStyle, Layout, Quantity } from './figure-input.ts';

interface Styled {
  readonly style?: CurveStyle;
}

/** Lengths of dash and gap in turn, in CSS pixels, that are told apart at a glance: the first is a solid line. */
const patterns: readonly (readonly number[])[] = [
  [],
  [10, 5],
  [2, 5],
  [10, 4, 2, 4],
  [18, 5],
  [5, 4],
  [10, 4, 2, 4, 2, 4],
  [18, 4, 5, 4],
  [18, 4, 2, 4],
];

const curvaturePattern = [5, 3, 5, 8] as const;

/** How far apart in the list the patterns of two functions in one overlay are; with that of the list it has no common factor. */
const stride = 4;

/**
 * The dashes of a curve: its own, or those that tell the curves of one panel apart by more than their colour. In an overlay each quantity
 * has its pattern, in panels each function.
 */
export const dashOf = (
  curve: Styled,
  quantity: Quantity,
  { curves, layout }: { readonly curves: readonly Styled[]; readonly layout: Layout },
): readonly number[] => {
  if (curve.style?.dash) return curve.style.dash;
  const place = Math.max(0, curves.indexOf(curve));
  if (layout === 'panels') return patterns[place % patterns.length] ?? [];
  if (quantity === 'curvature' && place === 0) return curvaturePattern;
  const order = quantity === 'curvature' ? patterns.length - 1 : quantity;
  return patterns[(order + stride * place) % patterns.length] ?? [];
};
