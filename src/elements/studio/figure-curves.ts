import type { CurveStyle } from '../../plot/figure-input.ts';
import type { SeriesRole } from '../../plot/palette.ts';
import type { PlotCurve } from '../../plot/plot-curve.ts';
import type { DrawnRow } from './drawn-rows.ts';
import type { Comparison, LineStyle, Row } from './state.ts';

const dashes: Readonly<Record<LineStyle, readonly number[]>> = {
  solid: [],
  dashed: [9, 6],
  dotted: [1, 5],
};

const comparisonStyle: CurveStyle = { role: 'text', dash: [5, 4], width: 1.5 };

/** The curves of the figure: the subject with all its derivatives, the others as f alone, and a finite difference over f′. */
export function figureCurves(
  subject: DrawnRow | undefined,
  drawn: readonly DrawnRow[],
  comparison: Comparison | null,
): readonly PlotCurve[] {
  if (!subject) return [];
  const { definition } = subject;
  const others = drawn.filter(({ index }) => index !== subject.index);
  return [
    // A solid subject leaves its dashes to the figure, which tells derivatives apart by them in an overlay.
    { definition, style: subject.row.line === 'solid' ? {} : { dash: dashes[subject.row.line] } },
    ...others.map(({ row, ...other }) => ({ definition: other.definition, quantities: [0], style: styleOf(row) })),
    ...(comparison ? [{ definition, quantities: [1], ...comparison, style: comparisonStyle }] : []),
  ];
}

function styleOf({ colour, line }: Row): CurveStyle {
  return { role: `series-${colour}` as SeriesRole, dash: dashes[line] };
}
