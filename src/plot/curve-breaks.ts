import { findBreaks, type Break, type BreakOptions } from '../analysis/breaks.ts';
import { stencils } from '../program/finite-differences.ts';
import type { PlotCurve } from './plot-curve.ts';

interface WindowOptions extends BreakOptions {
  readonly from: number;
  readonly to: number;
}

/** Where a curve may break, ascending: a finite difference does wherever one of its points meets a break of the function. */
export async function breaksOf(
  { definition, method = 'dual', step = 0 }: PlotCurve,
  options: WindowOptions,
): Promise<readonly Break[]> {
  if (method === 'dual') return findBreaks(definition, options);
  const { first, second } = stencils[method];
  const offsets = [...new Set([...first, ...second].flatMap((difference) => [...difference.offsets, 0]))];
  const from = options.from + Math.min(...offsets) * step;
  const to = options.to + Math.max(...offsets) * step;
  const breaks = await findBreaks(definition, { ...options, from, to });
  const shifted = breaks.flatMap(({ x }) =>
    offsets.map((offset) => ({ x: x - offset * step, value: () => undefined })),
  );
  // Those of the function itself come last, so that they are kept.
  const found = new Map([...shifted, ...breaks].map((one) => [one.x, one]));
  return [...found.values()].filter(({ x }) => x >= options.from && x <= options.to).sort((a, b) => a.x - b.x);
}
