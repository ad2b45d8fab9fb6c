import type { Definition } from '../expression/expression.ts';
import { seriesRole, type PlotCurve } from '../plot/plot-curve.ts';
import type { FluxionCurve } from './curve.ts';

/** What curves add to a figure. Their colours go on where those of the figure's own end. */
export const withChildren = (own: readonly PlotCurve[], children: readonly FluxionCurve[]): readonly PlotCurve[] => {
  const definitions: readonly Definition[] = own.map(({ definition }) => definition);
  const used = Math.max(own.length, 1);
  return [...own, ...children.map((child, i) => child.curve(definitions, seriesRole(used + i)))];
};
