import type { Curve } from './figure-input.ts';
import type { Label } from './label-placement.ts';
import type { Rectangles, Shape, Stroke } from './layers.ts';
import { numberLabel } from './number-label.ts';
import type { Panel } from './panel.ts';
import type { Rectangle } from './view.ts';

/** CSS pixels. */
const plateauHeight = 9;
const leastBand = 3;
const hatchDistance = 7;

/** Narrower bands are not hatched. */
const leastHatched = 8;

/** Digits of y in the label of a plateau. */
const labelDigits = 4;

const mostLabelled = 3;

/** The part of a frame between two numbers; undefined where it is out of view. */
const bandBetween = (from: number, to: number, { frame, projection }: Panel, least: number): Rectangle | undefined => {
  const [left, right] = [projection.pixelX(from), projection.pixelX(to)];
  const width = Math.max(right - left, least);
  const start = Math.max(frame.x, (left + right - width) / 2);
  const end = Math.min(frame.x + frame.width, (left + right + width) / 2);
  return end > start ? { x: start, y: frame.y, width: end - start, height: frame.height } : undefined;
};

/** A tint and a hatch over what is not resolved, in every panel and over the curves, which may fill it: nothing is claimed of f there. */
export const unresolvedBandsOf = (panels: readonly Panel[], { unresolved = [] }: Curve): Shape[] => {
  const bands = panels.flatMap((panel) =>
    unresolved.flatMap(({ from, to }) => bandBetween(from, to, panel, leastBand) ?? []),
  );
  const tint: Rectangles = { kind: 'rectangles', role: 'guide', opacity: 0.3, rectangles: bands };
  return [tint, ...bands.filter(({ width }) => width >= leastHatched).map(hatch)];
};

/** Diagonals across a rectangle, at equal distances from the left edge of the figure so that neighbouring panels look alike. */
const hatch = (band: Rectangle): Stroke => {
  const { x, y, width, height } = band;
  const starts: number[] = [];
  const points: number[] = [];
  for (let at = Math.floor((x - height) / hatchDistance) * hatchDistance; at < x + width; at += hatchDistance) {
    starts.push(points.length / 2);
    points.push(at, y + height, at + height, y);
  }
  return {
    kind: 'stroke',
    role: 'guide',
    opacity: 0.4,
    width: 1,
    clip: band,
    line: { points: Float32Array.from(points), starts },
  };
};

/** A soft band along f where it is constant; none where that is all there is to see. */
export const plateauBandsOf = (panel: Panel, { plateaus = [] }: Curve): Shape[] => {
  const { frame } = panel;
  const rectangles = plateaus.flatMap(({ from, to, y }) => {
    const [band, middle] = [bandBetween(from, to, panel, leastBand), panel.projection.pixelY(y)];
    const isSeen = middle >= frame.y && middle <= frame.y + frame.height;
    if (!band || !isSeen || band.width >= frame.width) return [];
    return [{ ...band, y: middle - plateauHeight / 2, height: plateauHeight }];
  });
  return [{ kind: 'rectangles', role: 'text', opacity: 0.16, rectangles }];
};

/** Labels of plateaus, at their middles; none for a staircase, which tells enough. */
export const plateauLabelsOf = (panel: Panel, { plateaus = [] }: Curve): Label[] => {
  const { frame } = panel;
  if (plateaus.length > mostLabelled) return [];
  return plateaus.flatMap(({ from, to, y }) => {
    const band = bandBetween(from, to, panel, 0);
    const height = panel.projection.pixelY(y);
    if (!band || height < frame.y || height > frame.y + frame.height) return [];
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(y))) + 1 - labelDigits);
    const value = y === 0 ? '0' : numberLabel(y, unit);
    return [{ x: band.x + band.width / 2, y: height, text: `plateau y = ${value}`, preferred: 'above' }];
  });
};
