import type { Definition } from '../expression/expression.ts';
import { parseAll } from '../expression/parse.ts';
import type { SeriesRole } from '../plot/palette.ts';
import type { FluxionCurve } from './curve.ts';
import type { PlotCurve } from './plot-curve.ts';
import { defaultColour } from './series-colours.ts';

const seriesRole = (index: number): SeriesRole => `series-${defaultColour(index)}`;

/** The functions of a text as curves. A single one has the colours of its quantities; several have one each. */
export const curvesOf = (expression: string): PlotCurve[] => {
  const definitions = parseAll(expression);
  return definitions.map((definition, i) =>
    definitions.length === 1 ? { definition } : { definition, style: { role: seriesRole(i) } },
  );
};

/** What curves add to a figure. Their colours go on where those of the figure's own end. */
export const withChildren = (own: readonly PlotCurve[], children: readonly FluxionCurve[]): readonly PlotCurve[] => {
  const definitions: readonly Definition[] = own.map(({ definition }) => definition);
  const used = Math.max(own.length, 1);
  return [...own, ...children.map((child, i) => child.curve(definitions, seriesRole(used + i)))];
};
