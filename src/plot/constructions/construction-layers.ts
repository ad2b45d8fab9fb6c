import { axesOf } from '../axes.ts';
import { placeLabels } from '../label-placement.ts';
import type { Drawing, Point, Polyline, Rectangles, Shape, Stroke, Text } from '../layers.ts';
import type { Panel } from '../panel.ts';
import { dashed, PolylineBuilder, simplified } from '../polyline.ts';
import { textBox } from '../text.ts';
import type { Rectangle } from '../view.ts';
import { circlePoints } from './circle-points.ts';
import type { Between, Construction, ConstructionMark, Graph, Label, LineStyle, Points } from './construction.ts';
import { drawStraight } from './straight.ts';

const defaultWidth = 1.5;
const defaultRadius = 4;

/** Lines are followed this far out of the frame, in CSS pixels, so that no end or join shows at its edge. */
const margin = 8;

/** CSS pixels between the places at which a graph is computed. */
const graphStep = 1;

/** CSS pixels by which a graph may be simplified. */
const tolerance = 0.05;

type MarkOf<Kind extends ConstructionMark['kind']> = Extract<ConstructionMark, { readonly kind: Kind }>;

/** What is drawn of constructions: areas under the curves, all else over them. */
export interface ConstructionLayers {
  readonly under: readonly Shape[];
  readonly over: Drawing;
}

/**
 * Draws constructions into the panels that show their quantities.
 *
 * @param lines the curves of each panel, over which no label stands
 * @param texts what is written already, over which none stands either
 */
export const constructionLayersOf = (
  panels: readonly Panel[],
  constructions: readonly Construction[],
  lines: readonly (readonly Polyline[])[],
  texts: readonly Text[],
): ConstructionLayers => {
  const under: Shape[] = [];
  const strokes: Stroke[] = [];
  const points: Shape[] = [];
  const labels: Text[] = [];
  panels.forEach((panel, i) => {
    const marks = constructions.flat().filter(({ quantity }) => panel.quantities.includes(quantity));
    if (marks.length === 0) return;
    const own = marks.flatMap((mark) => strokeOf(mark, panel) ?? []);
    const dots = marks.filter((mark) => mark.kind === 'points');
    under.push(...marks.filter((mark) => mark.kind === 'between').map((mark) => areaOf(mark, panel)));
    strokes.push(...own.map(({ stroke }) => stroke));
    points.push(...dots.map((mark) => markersOf(mark, panel)));
    const taken = [...texts.map(textBox), ...dots.flatMap((mark) => boxesOf(mark, panel))];
    const drawn = [...(lines[i] ?? []), ...own.map(({ line }) => line)];
    labels.push(...labelsOf(marks.filter((mark) => mark.kind === 'label'), panel, taken, drawn)); // prettier-ignore
  });
  return { under, over: { shapes: [...strokes, ...points], texts: labels } };
};

const roomOf = ({ frame }: Panel): Rectangle => ({
  x: frame.x - margin,
  y: frame.y - margin,
  width: frame.width + 2 * margin,
  height: frame.height + 2 * margin,
});

/** A mark that is a line, before and after dashing. */
const strokeOf = (mark: ConstructionMark, panel: Panel): { line: Polyline; stroke: Stroke } | undefined => {
  if (mark.kind !== 'graph' && mark.kind !== 'path' && mark.kind !== 'circle') return undefined;
  const line = mark.kind === 'graph' ? graphLine(mark, panel) : straightLine(mark, panel);
  return { line, stroke: styled(line, mark, panel) };
};

const styled = (line: Polyline, { role, width = defaultWidth, dash = [], opacity = 1 }: LineStyle, { frame }: Panel): Stroke => ({ kind: 'stroke', role, opacity, width, clip: frame, line: dashed(line, dash) }); // prettier-ignore

/** Computed at every pixel across, so that it is right on any scale. */
const graphLine = ({ y, from = -Infinity, to = Infinity }: Graph, panel: Panel): Polyline => {
  const { projection, frame } = panel;
  const room = roomOf(panel);
  const builder = new PolylineBuilder(room.y, room.y + room.height);
  const end = frame.x + frame.width + margin;
  const pixels = (x: number): number => (Number.isFinite(x) ? projection.pixelX(x) : x);
  const [first, last] = [Math.max(frame.x - margin, pixels(from)), Math.min(end, pixels(to))];
  let isOpen = false;
  const go = (pixelX: number, x: number): void => {
    const pixelY = projection.pixelY(y(x));
    if (!Number.isFinite(pixelY)) isOpen = false;
    else if (isOpen) builder.lineTo(pixelX, pixelY);
    else {
      builder.moveTo(pixelX, pixelY);
      isOpen = true;
    }
  };
  if (!(first <= last)) return builder.build();
  const steps = Math.ceil((last - first) / graphStep);
  for (let i = 0; i <= steps; i++) {
    const pixelX = i === steps ? last : first + i * graphStep;
    go(pixelX, projection.toData(pixelX, frame.y)[0]);
  }
  return simplified(builder.build(), tolerance);
};

const straightLine = (mark: MarkOf<'path'> | MarkOf<'circle'>, panel: Panel): Polyline => {
  const builder = new PolylineBuilder(-Infinity, Infinity);
  const points = mark.kind === 'path' ? mark.points : circlePoints(mark, panel.projection);
  drawStraight(builder, points, panel.projection, roomOf(panel));
  return builder.build();
};

/** One rectangle for every CSS pixel across. */
const areaOf = ({ y: [one, other], role, opacity }: Between, { frame, projection }: Panel): Rectangles => {
  const inFrame = (pixel: number): number => Math.min(Math.max(pixel, frame.y), frame.y + frame.height);
  const rectangles: Rectangle[] = [];
  const x = Float64Array.from({ length: Math.floor(frame.width) }, (_, i) => projection.toData(frame.x + i + 0.5, frame.y)[0]); // prettier-ignore
  const [ones, others] = [one(x), other(x)];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [projection.pixelY(ones[i] ?? NaN), projection.pixelY(others[i] ?? NaN)];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    const [top, bottom] = [inFrame(Math.min(a, b)), inFrame(Math.max(a, b))];
    // A rectangle is a device pixel high at the least, which would draw a line where both are one.
    if (bottom - top >= 1) rectangles.push({ x: frame.x + i, y: top, width: 1, height: bottom - top });
  }
  return { kind: 'rectangles', role, opacity, rectangles };
};

const inside = ({ x, y }: Point, { frame }: Panel): boolean =>
  x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;

const pixelsOf = (points: readonly Point[], panel: Panel): Point[] =>
  points
    .map(({ x, y }) => ({ x: panel.projection.pixelX(x), y: panel.projection.pixelY(y) }))
    .filter((point) => inside(point, panel));

const markersOf = ({ points, role, shape = 'circle', radius = defaultRadius }: Points, panel: Panel): Shape => ({
  kind: 'markers',
  shape,
  fill: role,
  outline: 'background',
  outlineWidth: 1.5,
  radius,
  centres: pixelsOf(points, panel),
});

const boxesOf = ({ points, radius = defaultRadius }: Points, panel: Panel): Rectangle[] =>
  pixelsOf(points, panel).map(({ x, y }) => ({
    x: x - radius - 1,
    y: y - radius - 1,
    width: 2 * radius + 2,
    height: 2 * radius + 2,
  }));

const labelsOf = (
  labels: readonly Label[],
  panel: Panel,
  taken: readonly Rectangle[],
  lines: readonly Polyline[],
): Text[] => {
  const size = panel.metrics.labelSize;
  const boxes = [...taken];
  return labels.flatMap(({ text, role, preferred, ...point }) => {
    const [at] = pixelsOf([point], panel);
    if (!at) return [];
    const [placed] = placeLabels([{ ...at, text, preferred }], size, panel.frame, boxes, lines, axesOf(panel));
    if (!placed) return [];
    const label: Text = {
      ...placed,
      role,
      size,
      weight: 600,
      family: 'interface',
      align: 'left',
      halo: 'background',
    };
    boxes.push(textBox(label));
    return [label];
  });
};
