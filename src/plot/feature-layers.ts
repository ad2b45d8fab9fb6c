import { verticalLine } from './asymptotes.ts';
import { axesOf } from './axes.ts';
import { breakDotsOf } from './break-dots.ts';
import type { Curve, FigureInput } from './figure-input.ts';
import { placeLabels, type Label } from './label-placement.ts';
import type { Drawing, MarkerShape, Markers, Point, Polyline, Rectangles, Shape, Text } from './layers.ts';
import {
  coordinates,
  hasGuide,
  labelledFeatures,
  markedFeatures,
  markerRadius,
  markWord,
  type MarkedFeature,
} from './marked-features.ts';
import type { Panel } from './panel.ts';
import { subjectRole, valuesOf } from './quantity.ts';
import { interpolate } from './sign-runs.ts';
import { plateauBandsOf, plateauLabelsOf, unresolvedBandsOf } from './stretch-layers.ts';
import type { Rectangle } from './view.ts';

/** Narrower frames, in CSS pixels at the usual size of texts, have labels without the word. */
const wideFrame = 480;

const dotRadius = 3;

/** Lengths of dash and gap. */
const guideDash = [3, 3] as const;

/** A square around the marker of an extremum at a kink, in CSS pixels from its middle to a side. */
const cornerRadius = 6.5;

const square = ({ x, y }: Point, radius: number): Rectangle => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Guide lines and plateaus under the curves, marks and what is not resolved over them. */
export interface FeatureLayers {
  readonly under: readonly Shape[];
  readonly over: Drawing;
}

/**
 * What shows the features of the subject: a guide line from each sign change through all panels below, its marker on f, a dot where the
 * function or a derivative is zero, open and closed dots at breaks, bands for plateaus and for what is not resolved, and labels. Needs at
 * least one panel; markers stand in the first if it shows f.
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
  const hasFunction = first.quantities.includes(0);
  const onFunction = hasFunction ? features.filter(({ pixel }) => isInside(pixel, first)) : [];
  const bottom = last.frame.y + last.frame.height;
  const guides: Rectangles = {
    kind: 'rectangles',
    role: 'guide',
    opacity: 0.9,
    rectangles: features.filter(hasGuide).map((feature) => {
      const top = onFunction.includes(feature) ? feature.pixel.y : first.frame.y;
      return verticalLine(feature.pixel.x, top, bottom);
    }),
    dash: guideDash,
  };
  const corners = onFunction.filter(
    ({ x, kind }) => kind !== 'kink' && subject.features?.some((other) => other.kind === 'kink' && other.x === x),
  );
  const markers = markerShapes.map((shape) =>
    markersOf(
      shape,
      onFunction.filter(({ mark }) => mark.shape === shape).map(({ pixel }) => pixel),
      markerRadius,
    ),
  );
  return {
    under: [...(hasFunction ? plateauBandsOf(first, subject) : []), guides],
    over: {
      shapes: [
        ...unresolvedBandsOf(panels, subject),
        markersOf('circle', zerosOf(panels, features, input), dotRadius),
        ...(hasFunction ? breakDotsOf(first, subject, subjectRole(input.curves, 0)) : []),
        {
          ...markersOf(
            'square',
            corners.map(({ pixel }) => pixel),
            cornerRadius,
          ),
          fill: 'background',
          outline: 'text',
        },
        ...markers,
      ],
      texts: labelsOf(first, features, onFunction, lines, subject),
    },
  };
};

const markerShapes = ['triangle-down', 'triangle-up', 'diamond', 'square'] as const;

const isInside = ({ y }: Point, { frame }: Panel): boolean => y >= frame.y && y <= frame.y + frame.height;

const markersOf = (shape: MarkerShape, centres: readonly Point[], radius: number): Markers => ({
  kind: 'markers',
  shape,
  fill: 'text',
  outline: 'background',
  outlineWidth: 1.5,
  radius,
  centres,
});

/** Where f or a derivative is zero, in the panels that show it; none at a break. */
const zerosOf = (panels: readonly Panel[], features: readonly MarkedFeature[], { x, curves }: FigureInput): Point[] => {
  const subject = curves[0];
  if (!subject) return [];
  const unit = Number.EPSILON * (Math.abs(x.centre) + x.halfWidth);
  const isBreak = (place: number): boolean => (subject.breaks ?? []).some((at) => Math.abs(at - place) <= 4 * unit);
  return features.flatMap((feature) =>
    feature.mark.vanishes.flatMap((order) => {
      const panel = panels.find(({ quantities }) => quantities.includes(order));
      const y = valuesOf(subject.samples, order);
      if (!panel || !y || isBreak(feature.x) || interpolate(subject.samples.x, y, feature.x) === undefined) return [];
      const zero = { x: feature.pixel.x, y: panel.projection.pixelY(0) };
      return isInside(zero, panel) ? [zero] : [];
    }),
  );
};

/** Labels of what is marked on f, of poles at the upper edge, and of plateaus. */
const labelsOf = (
  panel: Panel,
  features: readonly MarkedFeature[],
  onFunction: readonly MarkedFeature[],
  lines: readonly Polyline[],
  subject: Curve,
): Text[] => {
  const { frame, projection, metrics } = panel;
  if (!panel.quantities.includes(0)) return [];
  const isWide = frame.width >= wideFrame * metrics.textScale;
  const labels = labelledFeatures(features).flatMap((feature): Label[] => {
    const isPole = feature.kind === 'pole';
    if (!isPole && !onFunction.includes(feature)) return [];
    const text = coordinates(feature, subject, projection);
    return [
      {
        ...(isPole ? { x: feature.pixel.x, y: frame.y - 4 } : feature.pixel),
        text: isWide ? `${markWord(feature)} ${text}` : text,
        preferred: feature.mark.preferred,
      },
    ];
  });
  const boxes = onFunction.map(({ pixel }) => square(pixel, markerRadius + 2));
  const all = [...labels, ...(isWide ? plateauLabelsOf(panel, subject) : [])];
  const asymptotes = features.flatMap(({ kind, pixel: { x } }) =>
    kind === 'pole' ? [{ x: x - 1, y: frame.y, width: 2, height: frame.height }] : [],
  );
  return placeLabels(all, metrics.labelSize, frame, boxes, lines, [...axesOf(panel), ...asymptotes]).map((label) => ({
    ...label,
    role: 'text',
    size: metrics.labelSize,
    weight: 400,
    family: 'interface',
    align: 'left',
    halo: 'background',
  }));
};
