import type { Feature } from '../analysis/report.ts';
import type { Scalar } from '../engine/engine.ts';
import type { Quantity } from '../plot/figure-input.ts';
import type { Point } from '../plot/layers.ts';
import type { Panel } from '../plot/panel.ts';
import { withEqualUnits } from '../plot/equal-aspect.ts';
import { featuresOutOfView, heightOf } from '../plot/out-of-view.ts';
import { linear, type Scale } from '../plot/scale.ts';
import {
  clampSpan,
  panSpan,
  reachOfValues,
  spanBetween,
  zoomSpan,
  type Reach,
  type Rectangle,
  type Span,
} from '../plot/view.ts';

/** What a figure shows: its window, and the y ranges that are fixed; all others are automatic. */
export interface Viewport {
  readonly x: Span;
  /** By the first quantity of a panel. */
  readonly y: ReadonlyMap<Quantity, Span>;
}

/** The window of a figure, with a fixed range for f where one is given, on scales that are linear or logarithmic. */
export const viewportBetween = (
  [from, to]: readonly [from: Scalar, to: Scalar],
  f?: readonly [from: Scalar, to: Scalar],
  { x, y }: { readonly x?: Scale; readonly y?: Scale } = {},
): Viewport => ({ x: spanBetween(from, to, x), y: new Map(f ? [[0, spanBetween(...f, y, reachOfValues)]] : []) });

const withY = ({ x, y }: Viewport, { quantities }: Panel, span: Span): Viewport => {
  const [quantity] = quantities;
  return quantity === undefined ? { x, y } : { x, y: new Map(y).set(quantity, span) };
};

/** The range of a panel where one is fixed; undefined where it is automatic. */
export const fixedRange = ({ x, y }: Viewport, { quantities, isEqual, frame }: Panel): Span | undefined => {
  const fixed = quantities.map((quantity) => y.get(quantity)).find((span) => span !== undefined);
  return isEqual && fixed ? withEqualUnits(x, fixed, frame) : fixed;
};

/** The range of a panel where it does not follow the window: where one is fixed, and where a unit is as long as one along x. */
const ownRange = (viewport: Viewport, panel: Panel): Span | undefined =>
  fixedRange(viewport, panel) ?? (panel.isEqual ? panel.projection.view.y : undefined);

/** The panel under a point, or the one whose strip is. */
export const panelAt = (panels: readonly Panel[], { y }: Point): Panel | undefined =>
  panels.find(({ frame }) => y <= frame.y + frame.height) ?? panels.at(-1);

/** Follows a drag by CSS pixels; one that goes up or down fixes the range of the panel in which it began. */
export const panned = (viewport: Viewport, panel: Panel, byX: number, byY: number): Viewport => {
  const { frame, projection } = panel;
  const x = panSpan(viewport.x, (-byX * 2 * viewport.x.halfWidth) / frame.width);
  const moved = { ...viewport, x };
  if (byY === 0) return moved;
  const y = ownRange(viewport, panel) ?? projection.view.y;
  return withY(moved, panel, panSpan(y, (byY * 2 * y.halfWidth) / frame.height, reachOfValues));
};

/**
 * Multiplies the window's width by a factor; the point keeps its place. An automatic range stays automatic, a fixed one is zoomed too.
 * Over the numbers of the y axis that range alone is zoomed, and fixed.
 */
export const zoomed = (viewport: Viewport, panel: Panel, factor: number, at: Point): Viewport => {
  const { frame } = panel;
  const zoomAt = (span: Span, part: number, reach?: Reach): Span =>
    zoomSpan(span, factor, span.centre + (2 * part - 1) * span.halfWidth, reach);
  const own = ownRange(viewport, panel);
  const y = (): Span =>
    zoomAt(own ?? panel.projection.view.y, (frame.y + frame.height - at.y) / frame.height, reachOfValues);
  if (at.x < frame.x) return withY(viewport, panel, y());
  const moved = { ...viewport, x: zoomAt(viewport.x, (at.x - frame.x) / frame.width) };
  return own ? withY(moved, panel, y()) : moved;
};

/** Shows what is in a box inside a panel's frame; a box as high as the frame leaves y alone. */
export const fitted = (viewport: Viewport, panel: Panel, box: Rectangle): Viewport => {
  const { frame, projection } = panel;
  const part = (span: Span, low: number, high: number, reach?: Reach): Span =>
    zoomSpan(panSpan(span, (low + high - 1) * span.halfWidth, reach), high - low, undefined, reach);
  const left = (box.x - frame.x) / frame.width;
  const moved = { ...viewport, x: part(viewport.x, left, left + box.width / frame.width) };
  if (box.height >= frame.height) return moved;
  const bottom = (frame.y + frame.height - box.y - box.height) / frame.height;
  const y = ownRange(viewport, panel) ?? projection.view.y;
  return withY(moved, panel, part(y, bottom, bottom + box.height / frame.height, reachOfValues));
};

/** Free space beside the outermost features along x and y, as a part of the distance between them. */
const margins = { x: 0.15, y: 0.08 } as const;

/** Shows all features of a function, in a window and, where its automatic range leaves some out, in a range about them. Undefined for none. */
export const aroundFeatures = (
  viewport: Viewport,
  panel: Panel,
  features: readonly Feature[],
): Viewport | undefined => {
  const { x, y } = panel.projection.view;
  const around = (span: Span, numbers: readonly number[], margin: number, reach?: Reach): Span => {
    const planes = numbers.map((number) => (span.scale ?? linear).toPlane(number)).filter(Number.isFinite);
    const [low, high] = [Math.min(...planes), Math.max(...planes)];
    const halfWidth = (high - low) * (0.5 + margin) || span.halfWidth;
    return clampSpan({ ...span, centre: low / 2 + high / 2, halfWidth }, reach);
  };
  const places = features.flatMap((feature) => (feature.kind === 'plateau' ? [feature.from, feature.to] : [feature.x]));
  if (places.length === 0) return undefined;
  const heights = features.flatMap((feature) => (feature.kind === 'plateau' ? feature.y : (heightOf(feature) ?? [])));
  const moved: Viewport = { x: around(x, places, margins.x), y: new Map() };
  if (viewport.y.size > 0 || featuresOutOfView(panel, features) === 0) return moved;
  return withY(moved, panel, around(y, heights, margins.y, reachOfValues));
};
