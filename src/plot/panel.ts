import { automaticRange } from './range.ts';
import type { FigureInput } from './figure-input.ts';
import { layoutPanels, metricsFor, type Metrics, type PanelFrame } from './layout.ts';
import { drawnValues } from './quantity.ts';
import { textWidth } from './text.ts';
import { ticks, type Ticks } from './ticks.ts';
import { Projection, type Span } from './view.ts';

/** A panel in its place, with what it shows and the numbers of its axes. */
export interface Panel extends PanelFrame {
  readonly metrics: Metrics;
  readonly projection: Projection;
  readonly xTicks: Ticks;
  readonly yTicks: Ticks;
}

const rangeOf = ({ y, curves }: FigureInput, { quantities }: PanelFrame): Span => {
  const fixed = quantities.map((quantity) => y?.get(quantity)).find((span) => span !== undefined);
  const drawn = quantities.flatMap((quantity) => curves.flatMap((curve) => drawnValues(curve, quantity) ?? []));
  return fixed ?? automaticRange(drawn);
};

/** Lays out the panels of a figure. The gutter is as wide as the widest tick label of all, so that the panels' left edges stand in line. */
export const placePanels = (input: FigureInput): readonly Panel[] => {
  const { width, height, x, layout, textScale = 1 } = input;
  const metrics = metricsFor(textScale);
  const place = (left: number, bottom: number): PanelFrame[] =>
    layoutPanels(width, height, input.quantities, layout, metrics, { left, bottom });
  const size = metrics.tickSize;
  // Heights, which decide the ticks along y, do not depend on the gutter; whether x has a note does not either.
  const hasNote = ticks(x, { axis: 'x', length: width, size }).note !== '';
  const bottom = metrics.bottomMargin + (hasNote ? metrics.noteHeight : 0);
  const rows = place(0, bottom).map((row) => {
    const y = rangeOf(input, row);
    return { y, yTicks: ticks(y, { axis: 'y', length: row.frame.height, size }) };
  });
  const widest = Math.max(0, ...rows.flatMap(({ yTicks }) => yTicks.major.map(({ label }) => textWidth(label, size))));
  return place(Math.max(metrics.leastGutter, Math.ceil(widest) + metrics.tickGap + 4), bottom).flatMap((row, i) => {
    const own = rows[i];
    if (!own) return [];
    const xTicks = ticks(x, { axis: 'x', length: row.frame.width, size });
    return [{ ...row, metrics, projection: new Projection({ x, y: own.y }, row.frame), xTicks, yTicks: own.yTicks }];
  });
};
