import { axesOf } from './axes.ts';
import { interpolate } from './sign-runs.ts';
import type { FigureInput, PlacedFeature } from './figure-input.ts';
import { placeLabels, type Label } from './label-placement.ts';
import type { Drawing, MarkerShape, Markers, Point, Polyline, Rectangles } from './layers.ts';
import { metrics } from './layout.ts';
import { coordinates, isAtBreak, markedFeatures, markerRadius, type MarkedFeature } from './marked-features.ts';
import type { Panel } from './panel.ts';
import { valuesOf } from './quantity.ts';
import type { Rectangle } from './view.ts';

/** Narrower frames, in CSS pixels, have labels without the word. */
const wideFrame = 480;

const dotRadius = 3;

/** Lengths of dash and gap. */
const guideDash = [3, 3] as const;
const breakDash = [1, 3] as const;

const verticalDashes = (x: number, from: number, to: number, [dash, gap]: readonly [number, number]): Rectangle[] => {
  const rectangles: Rectangle[] = [];
  for (let y = from; y < to; y += dash + gap) {
    rectangles.push({ x: x - 0.5, y, width: 1, height: Math.min(dash, to - y) });
  }
  return rectangles;
};

const square = ({ x, y }: Point, radius: number): Rectangle => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Guide lines, under the curves. */
export interface FeatureLayers {
  readonly under: readonly Rectangles[];
  readonly over: Drawing;
}

/**
 * What shows the features of the subject: a guide line from each through all panels below, its marker on f, a dot where the derivative is
 * zero, and a label. Needs at least one panel; markers stand in the first if it shows f.
 */
export const featureLayersOf = (
  panels: readonly Panel[],
  lines: readonly Polyline[],
  input: FigureInput,
): FeatureLayers => {
  const [first, last] = [panels[0], panels.at(-1)];
  const subject = input.curves[0];
  if (!first || !last || !subject) return { under: [], over: { shapes: [], texts: [] } };
  const features = markedFeatures(first, subject);
  const bottom = last.frame.y + last.frame.height;
  const hasFunction = first.quantities.includes(0);
  const isInside = ({ y }: Point, { frame }: Panel): boolean => y >= frame.y && y <= frame.y + frame.height;
  const onFunction = hasFunction ? features.filter(({ pixel }) => isInside(pixel, first)) : [];
  const guides = (chosen: readonly MarkedFeature[], dash: readonly [number, number]): Rectangles => ({
    kind: 'rectangles',
    role: 'guide',
    opacity: 0.9,
    rectangles: chosen.flatMap((feature) =>
      verticalDashes(feature.pixel.x, onFunction.includes(feature) ? feature.pixel.y : first.frame.y, bottom, dash),
    ),
  });

  const markersOf = (shape: MarkerShape, centres: readonly Point[], radius: number): Markers => ({
    kind: 'markers',
    shape,
    fill: 'text',
    outline: 'background',
    outlineWidth: 1.5,
    radius,
    centres,
  });
  const unit = Number.EPSILON * (Math.abs(input.x.centre) + input.x.halfWidth);
  const isBreak = ({ x }: PlacedFeature): boolean => (subject.breaks ?? []).some((at) => Math.abs(at - x) <= 4 * unit);
  const zeros = features.flatMap((feature) => {
    const { vanishes } = feature.mark;
    const panel = panels.find(({ quantities }) => vanishes !== undefined && quantities.includes(vanishes));
    const y = vanishes === undefined ? undefined : valuesOf(subject.samples, vanishes);
    if (!panel || !y || isBreak(feature) || interpolate(subject.samples.x, y, feature.x) === undefined) return [];
    const zero = { x: feature.pixel.x, y: panel.projection.pixelY(0) };
    return isInside(zero, panel) ? [zero] : [];
  });
  const shapes = (['triangle-down', 'triangle-up', 'diamond', 'square'] as const).map((shape) =>
    markersOf(
      shape,
      onFunction.filter(({ mark }) => mark.shape === shape).map(({ pixel }) => pixel),
      markerRadius,
    ),
  );

  const isWide = first.frame.width >= wideFrame;
  const labels = onFunction.map((feature): Label => {
    const text = coordinates(feature, subject, first.projection);
    return {
      ...feature.pixel,
      text: isWide ? `${feature.mark.word} ${text}` : text,
      preferred: feature.mark.preferred,
    };
  });
  const boxes = onFunction.map(({ pixel }) => square(pixel, markerRadius + 2));
  const texts = placeLabels(labels, metrics.labelSize, first.frame, boxes, lines, axesOf(first)).map(
    (label) =>
      ({
        ...label,
        role: 'text',
        size: metrics.labelSize,
        weight: 400,
        family: 'interface',
        align: 'left',
        halo: 'background',
      }) as const,
  );
  return {
    under: [
      guides(
        features.filter((feature) => !isAtBreak(feature)),
        guideDash,
      ),
      guides(features.filter(isAtBreak), breakDash),
    ],
    over: { shapes: [markersOf('circle', zeros, dotRadius), ...shapes], texts },
  };
};
