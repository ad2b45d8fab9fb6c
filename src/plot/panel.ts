import { axisTitle } from './axis-options.ts';
import { heightsToSee, movedToHold, withEqualUnits } from './equal-aspect.ts';
import { automaticRange } from './range.ts';
import type { FigureInput } from './figure-input.ts';
import { layoutPanels, metricsFor, type Metrics, type PanelFrame } from './layout.ts';
import { valuesOnOneScale } from './placed-samples.ts';
import { drawnValues } from './quantity.ts';
import { textWidth } from './text.ts';
import { ticks, type Ticks } from './ticks.ts';
import { clampSpan, Projection, reachOfValues, type Span } from './view.ts';

/** A panel in its place, with what it shows and the numbers of its axes. */
export interface Panel extends PanelFrame {
  readonly metrics: Metrics;
  readonly projection: Projection;
  readonly xTicks: Ticks;
  readonly yTicks: Ticks;
  /** Whether a unit along y is kept as long as one along x. */
  readonly isEqual?: boolean;
}

/** y of the points that the panel of f is to show, where the subject's features are known. */
const pointsOf = ({ curves }: FigureInput): number[] =>
  (curves[0]?.features ?? []).flatMap(({ limit, y }) => limit ?? y ?? []);

const rangeOf = (input: FigureInput, { quantities }: PanelFrame): Span => {
  const { y, curves, axes } = input;
  const fixed = quantities.map((quantity) => y?.get(quantity)).find((span) => span !== undefined);
  if (fixed) return fixed;
  const close = axes?.yScale?.kind === 'log' ? undefined : valuesOnOneScale(curves, quantities);
  if (close) return clampSpan({ ...automaticRange(close.values), scale: close.scale }, reachOfValues);
  const drawn = quantities.flatMap((quantity) => curves.flatMap((curve) => drawnValues(curve, quantity) ?? []));
  return quantities.includes(0)
    ? automaticRange(drawn, { points: pointsOf(input), ...(axes?.yScale && { scale: axes.yScale }) })
    : automaticRange(drawn);
};

/** Lays out the panels of a figure. The gutter is as wide as the widest tick label of all, so that the panels' left edges stand in line. */
export const placePanels = (input: FigureInput): readonly Panel[] => {
  const { width, height, x, layout, axes = {}, textScale = 1 } = input;
  const metrics = metricsFor(textScale);
  const place = (left: number, bottom: number): PanelFrame[] =>
    layoutPanels(width, height, input.quantities, layout, metrics, { left, bottom }, input.panelHeights);
  const size = metrics.tickSize;
  const xTicksFor = (length: number): Ticks => ticks(x, { axis: 'x', length, size, inPi: axes.inPi ?? false });
  // Heights, which decide the ticks along y, do not depend on the gutter; whether x has a note does not either.
  const hasLine = xTicksFor(width).note !== '' || axisTitle(axes.xLabel, axes.xUnit) !== '';
  const bottom = metrics.bottomMargin + (hasLine ? metrics.noteHeight : 0);
  const rowFor = (row: PanelFrame, range: Span): { y: Span; yTicks: Ticks; isEqual: boolean } => {
    const isEqual =
      axes.equal === true && row.quantities.includes(0) && [x, range].every(({ scale }) => scale?.kind !== 'log');
    const isFixed = row.quantities.some((quantity) => input.y?.has(quantity));
    const equal = isEqual ? withEqualUnits(x, range, row.frame) : range;
    const y = isEqual && !isFixed ? movedToHold(equal, heightsToSee(input)) : equal;
    return { y, yTicks: ticks(y, { axis: 'y', length: row.frame.height, size }), isEqual };
  };
  const rows = place(metrics.leastGutter, bottom).map((row) => rowFor(row, rangeOf(input, row)));
  const widest = Math.max(0, ...rows.flatMap(({ yTicks }) => yTicks.major.map(({ label }) => textWidth(label, size))));
  return place(Math.max(metrics.leastGutter, Math.ceil(widest) + metrics.tickGap + 4), bottom).flatMap((row, i) => {
    const before = rows[i];
    if (!before) return [];
    const own = before.isEqual ? rowFor(row, before.y) : before;
    const projection = new Projection({ x, y: own.y }, row.frame);
    const { yTicks, isEqual } = own;
    return [{ ...row, metrics, projection, xTicks: xTicksFor(row.frame.width), yTicks, isEqual }];
  });
};
