import {
  dashesOf,
  devicePixels,
  polygons,
  type Density,
  type Drawing,
  type Markers,
  type Point,
  type Polyline,
  type Rectangles,
  type Stroke,
  type Text,
} from './layers.ts';
import { cssColour, type Palette } from './palette.ts';
import { forEachSegment } from './polyline.ts';
import type { Theme } from './theme.ts';

/** The context of a canvas in a page or of one that is not in any document. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A size in CSS pixels and how many device pixels make one of them. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Rim around letters that lie over curves. */
export const halo = { width: 4, opacity: 0.85 } as const;

/** Number of device pixels of a surface, as the `width` and `height` of its canvas. */
export const deviceSize = ({ width, height, pixelRatio }: Surface): readonly [number, number] => [
  Math.max(1, Math.round(width * pixelRatio)),
  Math.max(1, Math.round(height * pixelRatio)),
];

const paintRectangles = (context: Canvas2D, shape: Rectangles, palette: Palette, pixelRatio: number): void => {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = cssColour(palette[shape.role], shape.opacity);
  for (const rectangle of dashesOf(shape)) {
    const { x, y, width, height } = devicePixels(rectangle, pixelRatio);
    context.fillRect(x, y, width, height);
  }
};

const trace = (context: Canvas2D, line: Polyline): void => {
  context.beginPath();
  forEachSegment(line, (x0, y0, x1, y1, isFirst) => {
    if (isFirst) context.moveTo(x0, y0);
    context.lineTo(x1, y1);
  });
};

const paintStroke = (context: Canvas2D, shape: Stroke, palette: Palette, pixelRatio: number): void => {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const clip = devicePixels(shape.clip, pixelRatio);
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width, clip.height);
  context.clip();
  context.scale(pixelRatio, pixelRatio);
  context.strokeStyle = cssColour(palette[shape.role], shape.opacity);
  context.lineWidth = shape.width;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  trace(context, shape.line);
  context.stroke();
  context.restore();
};

const paintDensity = (context: Canvas2D, { role, opacity, pixels, cells }: Density, palette: Palette): void => {
  const [red, green, blue, alpha] = palette[role];
  const image = new ImageData(pixels.width, pixels.height);
  cells.forEach((cell, i) => {
    image.data.set([red * 255, green * 255, blue * 255, cell * alpha * opacity], 4 * i);
  });
  // Image data replaces what is there, so it goes by way of a canvas of its own.
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(canvas, pixels.x, pixels.y);
};

const tracePolygon = (context: Canvas2D, { shape, radius }: Markers, x: number, y: number): void => {
  const { sides, turn } = polygons[shape];
  if (sides === 0) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const corner = radius / Math.cos(Math.PI / sides);
  for (let i = 0; i < sides; i++) {
    const angle = turn + ((2 * i + 1) * Math.PI) / sides;
    context.lineTo(x + corner * Math.cos(angle), y + corner * Math.sin(angle));
  }
  context.closePath();
};

const paintMarkers = (context: Canvas2D, shape: Markers, palette: Palette, pixelRatio: number): void => {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = cssColour(palette[shape.fill]);
  context.strokeStyle = cssColour(palette[shape.outline]);
  context.lineWidth = shape.outlineWidth;
  context.lineJoin = 'miter';
  for (const { x, y } of shape.centres) {
    context.beginPath();
    tracePolygon(context, shape, x, y);
    context.fill();
    context.stroke();
  }
};

/** Lets a context write and measure in the font of a text, at the scale of CSS pixels. */
export const setFont = (context: Canvas2D, { family, weight, size, align }: Text, { fonts }: Theme): void => {
  context.font = `${family === 'mathematics' ? 'italic ' : ''}${weight} ${size}px ${fonts[family]}`;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
};

/** @param shift how far from its place the text is painted, in device pixels */
export const paintText = (
  context: Canvas2D,
  text: Text,
  theme: Theme,
  pixelRatio: number,
  shift: Point = { x: 0, y: 0 },
): void => {
  const { palette } = theme;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, shift.x, shift.y);
  setFont(context, text, theme);
  if (text.halo) {
    context.strokeStyle = cssColour(palette[text.halo], halo.opacity);
    context.lineWidth = halo.width;
    context.lineJoin = 'round';
    context.strokeText(text.text, text.x, text.y);
  }
  context.fillStyle = cssColour(palette[text.role]);
  context.fillText(text.text, text.x, text.y);
};

/** Makes a whole canvas transparent. */
export const clearCanvas = (context: Canvas2D): void => {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
};

/** Fills a whole canvas with the background, which may be transparent. */
export const paintBackground = (context: Canvas2D, palette: Palette): void => {
  clearCanvas(context);
  context.fillStyle = cssColour(palette.background);
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
};

/** Paints the shapes of a drawing over what is there. */
export const paintShapes = (
  context: Canvas2D,
  { shapes }: Pick<Drawing, 'shapes'>,
  palette: Palette,
  pixelRatio: number,
): void => {
  for (const shape of shapes) {
    if (shape.kind === 'rectangles') paintRectangles(context, shape, palette, pixelRatio);
    else if (shape.kind === 'stroke') paintStroke(context, shape, palette, pixelRatio);
    else if (shape.kind === 'density') paintDensity(context, shape, palette);
    else paintMarkers(context, shape, palette, pixelRatio);
  }
};

/** Paints the texts of a drawing over what is there. */
export const paintTexts = (
  context: Canvas2D,
  { texts }: Pick<Drawing, 'texts'>,
  theme: Theme,
  pixelRatio: number,
): void => {
  for (const text of texts) paintText(context, text, theme, pixelRatio);
};
