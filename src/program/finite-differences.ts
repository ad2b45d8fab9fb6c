/**
 * Finite differences as sums of divided differences, so that every quotient can be taken over the step that was really made:
 * the points x + offset·h are rounded, and their exact distances differ from those asked for.
 *
 * f′ ≈ Σ weight·f[a, b]      f[a, b] = (f(x_b) − f(x_a))/(x_b − x_a)
 * f″ ≈ Σ weight·2 f[a, b, c]  f[a, b, c] = (f[b, c] − f[a, b])/(x_c − x_a)
 *
 * Weights: Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Math. Comp. 51 (1988), regrouped
 * by symmetric pairs.
 */
export interface Stencil {
  /** The error of f′ falls as hᵒʳᵈᵉʳ. */
  readonly order: 1 | 2 | 4 | 6 | 8;
  readonly first: readonly FirstDifference[];
  readonly second: readonly SecondDifference[];
}

/** Weight as an exact fraction, and offsets in steps. */
export interface FirstDifference {
  readonly weight: readonly [numerator: number, denominator: number];
  readonly offsets: readonly [number, number];
}

export interface SecondDifference {
  readonly weight: readonly [numerator: number, denominator: number];
  readonly offsets: readonly [number, number, number];
}

export type StencilName = 'forward' | 'backward' | 'central2' | 'central4' | 'central6' | 'central8';

const one = [1, 1] as const;

/** Richardson weights of symmetric pairs at offsets 1 … n, which cancel the error terms h² … h²ⁿ⁻². */
function central(order: 2 | 4 | 6 | 8, weights: readonly (readonly [number, number])[]): Stencil {
  return {
    order,
    first: weights.map((weight, i) => ({ weight, offsets: [-(i + 1), i + 1] })),
    second: weights.map((weight, i) => ({ weight, offsets: [-(i + 1), 0, i + 1] })),
  };
}

export const stencils: Readonly<Record<StencilName, Stencil>> = {
  forward: { order: 1, first: [{ weight: one, offsets: [0, 1] }], second: [{ weight: one, offsets: [0, 1, 2] }] },
  backward: { order: 1, first: [{ weight: one, offsets: [-1, 0] }], second: [{ weight: one, offsets: [-2, -1, 0] }] },
  central2: central(2, [one]),
  central4: central(4, [[4, 3], [-1, 3]]), // prettier-ignore
  central6: central(6, [[3, 2], [-3, 5], [1, 10]]), // prettier-ignore
  central8: central(8, [[8, 5], [-4, 5], [8, 35], [-1, 35]]), // prettier-ignore
};

/** Highest derivative that a stencil approximates. */
export const highestStencilOrder = 2;
