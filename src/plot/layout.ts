import type { Layout, Quantity } from './figure-input.ts';
import { divideHeight } from './panel-heights.ts';
import type { Rectangle } from './view.ts';

/** Where one panel stands. */
export interface PanelFrame {
  /** What it shows: one quantity, or all of them in an overlay. */
  readonly quantities: readonly Quantity[];
  /** The part where curves are drawn. */
  readonly frame: Rectangle;
  /** The line above it, for its title, the marks of signs and the reading of the crosshair. */
  readonly strip: Rectangle;
}

/** Sizes of texts and of the room that they need, in CSS pixels. */
export interface Metrics {
  readonly textScale: number;
  readonly tickSize: number;
  readonly titleSize: number;
  readonly labelSize: number;
  readonly tickGap: number;
  readonly stripHeight: number;
  readonly rightMargin: number;
  /** Below the last panel: tick labels. */
  readonly bottomMargin: number;
  /** Below those, where an axis has one: its note. */
  readonly noteHeight: number;
  readonly leastGutter: number;
}

/** Sizes at which a figure is legible on a phone and calm on a wide screen, for a page in the usual font size. */
const usual: Omit<Metrics, 'textScale'> = {
  tickSize: 11,
  titleSize: 14,
  labelSize: 12,
  tickGap: 6,
  stripHeight: 22,
  rightMargin: 14,
  bottomMargin: 24,
  noteHeight: 16,
  leastGutter: 34,
};

const panelGap = 4;

/** A panel of a figure that is too small for all of them is at least this high; those that do not fit are left out from the end. */
const leastPanelHeight = 40;

/** The sizes for a theme's scale of texts. Strokes, markers and gaps between panels keep theirs. */
export const metricsFor = (textScale: number): Metrics => ({
  textScale,
  tickSize: usual.tickSize * textScale,
  titleSize: usual.titleSize * textScale,
  labelSize: usual.labelSize * textScale,
  tickGap: usual.tickGap * textScale,
  stripHeight: usual.stripHeight * textScale,
  rightMargin: usual.rightMargin * textScale,
  bottomMargin: usual.bottomMargin * textScale,
  noteHeight: usual.noteHeight * textScale,
  leastGutter: usual.leastGutter * textScale,
});

/** How much of the height f has for each part of a derivative. */
const functionShare = 1.5;

/**
 * Stacks panels on a common x axis, or makes one for all.
 *
 * @param room what tick labels take, in CSS pixels
 * @param shares of the height, from the top, each above 0; panels beyond them have the usual ones
 */
export const layoutPanels = (
  width: number,
  height: number,
  quantities: readonly Quantity[],
  layout: Layout,
  metrics: Metrics,
  room: { readonly left: number; readonly bottom: number },
  shares: readonly number[] = [],
): PanelFrame[] => {
  const { stripHeight, rightMargin } = metrics;
  const rows = layout === 'overlay' ? [quantities] : quantities.map((quantity) => [quantity]);
  const most = Math.max(1, Math.floor((height - room.bottom) / (leastPanelHeight + stripHeight)));
  const shown = rows.slice(0, most);
  const free = Math.max(0, height - room.bottom - shown.length * stripHeight - (shown.length - 1) * panelGap);
  const heights = divideHeight(
    free,
    shown.map((row, i) => shares[i] ?? (row[0] === 0 ? functionShare : 1)),
  );
  const panelWidth = Math.max(1, width - room.left - rightMargin);
  let y = 0;
  return shown.map((row, i) => {
    const strip = { x: room.left, y, width: panelWidth, height: stripHeight };
    const frame = {
      x: room.left,
      y: y + stripHeight,
      width: panelWidth,
      height: Math.max(1, Math.round(heights[i] ?? 0)),
    };
    y = frame.y + frame.height + panelGap;
    return { quantities: row, frame, strip };
  });
};
