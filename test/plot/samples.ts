import type { Samples } from '../../src/engine/engine.ts';

type RealFunction = (x: number) => number;

/** Samples of functions given in plain arithmetic, so that what is drawn is tested apart from every engine. */
export const sampled = (
  derivatives: readonly RealFunction[],
  from: number,
  to: number,
  count: number,
): Samples & { readonly derivatives: readonly Float64Array[] } => {
  const x = Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  return { engine: 'cpu', arithmetic: 'float64', x, derivatives: derivatives.map((f) => x.map(f)) };
};

export const cubic: readonly RealFunction[] = [(x) => x ** 3 - 3 * x, (x) => 3 * x * x - 3, (x) => 6 * x];

const offZero =
  (f: RealFunction): RealFunction =>
  (x) =>
    x === 0 ? NaN : f(x);

export const reciprocal: readonly RealFunction[] = [
  offZero((x) => 1 / x),
  offZero((x) => -1 / x ** 2),
  offZero((x) => 2 / x ** 3),
];

export const oscillation: readonly RealFunction[] = [
  offZero((x) => Math.sin(1 / x)),
  offZero((x) => -Math.cos(1 / x) / x ** 2),
  offZero((x) => (2 * x * Math.cos(1 / x) - Math.sin(1 / x)) / x ** 4),
];

export const absolute: readonly RealFunction[] = [Math.abs, Math.sign, () => 0];
