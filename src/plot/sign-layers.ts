import { digitMiddle } from './axes.ts';
import type { FigureInput, Quantity } from './figure-input.ts';
import type { Polyline, Rectangles, Shape, Stroke, Text } from './layers.ts';
import type { Panel } from './panel.ts';
import { placedX } from './placed-samples.ts';
import { joined, sliceByX } from './polyline.ts';
import { valuesOf } from './quantity.ts';
import { signRuns } from './sign-runs.ts';
import type { Rectangle } from './view.ts';

/** A stretch of a panel on which a derivative keeps its sign, in CSS pixels. */
export interface SignBand {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/** Narrower bands are not told apart and not drawn. */
const leastBand = 1;

/** Bands narrower than this have no mark, in CSS pixels. */
const markWidth = 16;

/** CSS pixels wide. */
const convexBand = { width: 8, opacity: 0.22 } as const;

/** Of tints over the background. */
export const tintOpacity = { function: 0.07, derivative: 0.13 } as const;

/** Sign bands of the subject's derivative; none where its samples do not have it. */
export const signBandsOf = ({ projection, frame }: Panel, { curves }: FigureInput, quantity: Quantity): SignBand[] => {
  const subject = curves[0];
  const y = subject && valuesOf(subject.samples, quantity);
  if (!y) return [];
  const end = frame.x + frame.width;
  const { x, breaks, pixelX } = placedX(subject, projection);
  return signRuns(x, y, breaks).flatMap(({ from, to, sign }) => {
    const left = Math.max(frame.x, pixelX(from));
    const right = Math.min(end, pixelX(to));
    return right - left >= leastBand ? [{ from: left, to: right, sign }] : [];
  });
};

/** Which derivative tints a panel: its own for derivatives, f′ for f and for an overlay; none for curvature. */
export const tintedBy = ({ quantities }: Panel): Quantity | undefined => {
  const [first = 'curvature'] = quantities;
  return first === 'curvature' ? undefined : Math.max(1, first);
};

/**
 * Tints of a panel. Where the panel shows the tinting derivative itself, positive stretches are tinted above zero and negative ones below, so
 * that their place tells them apart as well as their colour.
 */
export const tintsOf = (panel: Panel, bands: readonly SignBand[]): Shape[] => {
  const { frame, projection, quantities } = panel;
  const isOwn = quantities.length === 1 && quantities[0] !== 0;
  const bottom = frame.y + frame.height;
  const zero = Math.min(bottom, Math.max(frame.y, projection.pixelY(0)));
  const area = ({ from, to, sign }: SignBand): Rectangle => {
    const [top, end] = !isOwn ? [frame.y, bottom] : sign > 0 ? [frame.y, zero] : [zero, bottom];
    return { x: from, y: top, width: to - from, height: end - top };
  };
  const tint = (sign: 1 | -1): Rectangles => ({
    kind: 'rectangles',
    role: sign > 0 ? 'positive' : 'negative',
    opacity: isOwn ? tintOpacity.derivative : tintOpacity.function,
    rectangles: bands
      .filter((band) => band.sign === sign)
      .map(area)
      .filter(({ height }) => height > 0),
  });
  return [tint(1), tint(-1)];
};

/** Bands cut at places along x, where a curve breaks though the sign is the same on both sides. */
export const dividedAt = (bands: readonly SignBand[], places: readonly number[]): SignBand[] =>
  bands.flatMap((band) => {
    const inside = places.filter((x) => x > band.from && x < band.to).sort((a, b) => a - b);
    const ends = [band.from, ...inside, band.to];
    return ends.slice(1).map((to, i) => ({ ...band, from: ends[i] ?? to, to }));
  });

/** Marks in the strip above a panel, centred over their bands; none over the panel's title, which ends at `titleEnd`. */
export const signMarksOf = (
  { strip, metrics }: Panel,
  bands: readonly SignBand[],
  marks: { readonly positive: string; readonly negative: string },
  titleEnd: number,
): Text[] =>
  bands.flatMap(({ from, to, sign }) => {
    const x = (from + to) / 2;
    if (to - from < markWidth || x < titleEnd + markWidth) return [];
    return {
      text: sign > 0 ? marks.positive : marks.negative,
      role: sign > 0 ? 'positive' : 'negative',
      x,
      y: strip.y + strip.height / 2 + digitMiddle * metrics.titleSize,
      size: metrics.titleSize,
      weight: 600,
      family: 'interface',
      align: 'center',
      halo: 'background',
    };
  });

/** A broad soft band under the curve where it is convex: convex and concave parts differ in form, not in colour alone. */
export const convexBandOf = (stroke: Stroke, line: Polyline, convexity: readonly SignBand[]): Stroke => ({
  ...stroke,
  ...convexBand,
  line: joined(
    convexity
      .filter(({ from, to, sign }) => sign > 0 && to - from >= markWidth)
      .map(({ from, to }) => sliceByX(line, from, to)),
  ),
});
