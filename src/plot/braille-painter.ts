import { BrailleCanvas, dots } from './braille-canvas.ts';
import type { Surface } from './canvas-painter.ts';
import { digitMiddle } from './axes.ts';
import {
  dashesOf,
  devicePixels,
  type Density,
  type Drawing,
  type Markers,
  type Rectangles,
  type Stroke,
  type Text,
} from './layers.ts';
import { darkPalette, lightPalette, type ColourRole } from './palette.ts';
import { forEachSegment } from './polyline.ts';

/** CSS pixels of a dot, so that a character is about as wide as a digit on an axis. */
const dotSize = 3.5;

/** Sizes of a terminal that a figure fits in, in characters. */
export const leastTerminal = { columns: 20, rows: 6 } as const;
export const greatestTerminal = { columns: 1000, rows: 1000 } as const;

/** The surface of a figure for a terminal of so many characters: a device pixel is a dot. */
export const terminalSurface = (columns: number, rows: number): Surface => ({
  width: columns * dots.columns * dotSize,
  height: rows * dots.rows * dotSize,
  pixelRatio: 1 / dotSize,
});

/** Fainter strokes only accompany others, as the bands of convex parts do, and would hide them here. */
const leastOpacity = 0.5;

/** Rectangles of these roles are lines; others are tints and grids, which characters cannot show beside a curve. */
const drawnLines: readonly ColourRole[] = ['frame', 'axis'];

/**
 * A drawing on {@link terminalSurface} as text: curves in Braille, axes in lines of box-drawing characters, markers and texts as
 * characters. Colours lie between those of the light and the dark palette, since the background is not known.
 */
export const toBraille = ({ shapes, texts }: Drawing, surface: Surface, isColoured: boolean): string => {
  const canvas = new BrailleCanvas(
    Math.round((surface.width * surface.pixelRatio) / dots.columns),
    Math.round((surface.height * surface.pixelRatio) / dots.rows),
  );
  for (const shape of shapes) {
    if (shape.kind === 'rectangles') paintLines(canvas, shape, surface.pixelRatio);
    else if (shape.kind === 'stroke') paintStroke(canvas, shape, surface.pixelRatio);
    else if (shape.kind === 'density') paintDensity(canvas, shape);
  }
  // After all curves, so that none covers them; and before texts, which give way to them.
  for (const shape of shapes) if (shape.kind === 'markers') paintMarkers(canvas, shape, surface.pixelRatio);
  for (const text of texts) paintText(canvas, text, surface.pixelRatio);
  return canvas.toString(isColoured);
};

/** Steps of the 6 × 6 × 6 colours of terminals, from number 16 on. */
const steps: readonly number[] = [0, 95, 135, 175, 215, 255];

const nearestStep = (value: number): number =>
  steps.reduce((best, step, i) => (Math.abs(step - value) < Math.abs((steps[best] ?? 0) - value) ? i : best), 0);

/** Null for text, which has the terminal's own colour. */
const colourOf = (role: ColourRole): number | null => {
  if (role === 'text' || role === 'background') return null;
  const [light, dark] = [lightPalette[role], darkPalette[role]];
  const [red, green, blue] = [0, 1, 2].map((i) => nearestStep(255 * (((light[i] ?? 0) + (dark[i] ?? 0)) / 2)));
  return 16 + 36 * (red ?? 0) + 6 * (green ?? 0) + (blue ?? 0);
};

/** Of a frame its left and lower side, which are the axes of most panels: its top would run into the title above. */
const paintLines = (canvas: BrailleCanvas, shape: Rectangles, pixelRatio: number): void => {
  const { role } = shape;
  if (!drawnLines.includes(role)) return;
  const colour = colourOf(role);
  const placed = dashesOf(shape).map((rectangle) => devicePixels(rectangle, pixelRatio));
  const upright = placed.filter(({ width, height }) => height > width);
  const level = placed.filter(({ width, height }) => height <= width);
  const isFrame = role === 'frame';
  const [left, bottom] = [Math.min(...upright.map(({ x }) => x)), Math.max(...level.map(({ y }) => y))];
  const cells = (from: number, length: number, size: number): [number, number] => [
    Math.floor(from / size),
    Math.floor((from + length) / size),
  ];
  for (const { x, y, height } of upright) {
    if (isFrame && x > left) continue;
    canvas.vertical(Math.floor(x / dots.columns), ...cells(y, height, dots.rows), colour);
  }
  for (const { x, y, width } of level) {
    if (isFrame && y < bottom) continue;
    canvas.horizontal(Math.floor(y / dots.rows), ...cells(x, width, dots.columns), colour);
  }
};

const paintStroke = (canvas: BrailleCanvas, { role, opacity, clip, line }: Stroke, pixelRatio: number): void => {
  if (opacity < leastOpacity) return;
  const colour = colourOf(role);
  const frame = devicePixels(clip, pixelRatio);
  forEachSegment(line, (x0, y0, x1, y1) => {
    const [fromX, fromY, byX, byY] = [x0, y0, x1 - x0, y1 - y0].map((length) => length * pixelRatio) as [number, number, number, number]; // prettier-ignore
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(byX), Math.abs(byY))));
    for (let i = 0; i <= count; i++) {
      const [x, y] = [fromX + (byX * i) / count, fromY + (byY * i) / count];
      const isInside = x >= frame.x && x < frame.x + frame.width && y >= frame.y && y < frame.y + frame.height;
      if (isInside) canvas.dot(x, y, colour);
    }
  });
};

/** Ordered dithering with a threshold for each of 4 × 4 dots (Bayer, 1973), in sixteenths. */
const thresholds = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const;

const paintDensity = (canvas: BrailleCanvas, { role, opacity, pixels, cells }: Density): void => {
  const colour = colourOf(role);
  cells.forEach((cell, i) => {
    const [x, y] = [pixels.x + (i % pixels.width), pixels.y + Math.floor(i / pixels.width)];
    const threshold = ((thresholds[4 * (y & 3) + (x & 3)] ?? 0) + 0.5) / 16;
    if ((cell / 255) * opacity > threshold) canvas.dot(x, y, colour);
  });
};

const full = { circle: '●', 'triangle-up': '▲', 'triangle-down': '▼', square: '■', diamond: '◆' } as const;
const open = { circle: '○', 'triangle-up': '△', 'triangle-down': '▽', square: '□', diamond: '◇' } as const;

const paintMarkers = (canvas: BrailleCanvas, { shape, fill, outline, centres }: Markers, pixelRatio: number): void => {
  const isOpen = fill === 'background';
  for (const { x, y } of centres) {
    const [column, row] = cellAt(x, y, pixelRatio);
    canvas.mark((isOpen ? open : full)[shape], column, row, colourOf(isOpen ? outline : fill));
  }
};

/** The character at a place, which is that of a hairline through it. */
const cellAt = (x: number, y: number, pixelRatio: number): readonly [column: number, row: number] => {
  const at = devicePixels({ x: x - 0.5, y: y - 0.5, width: 1, height: 1 }, pixelRatio);
  return [Math.floor(at.x / dots.columns), Math.floor(at.y / dots.rows)];
};

/** Where a text begins, in parts of its length, left of the place that it is for. */
const before = { left: 0, center: 0.5, right: 1 } as const;

const paintText = (canvas: BrailleCanvas, text: Text, pixelRatio: number): void => {
  // Spaces narrower than a character are for fonts with letters that lean.
  const characters = text.text.replace(/[\u2005\u2009\u200a]/g, (space) => (space === '\u2005' ? ' ' : ''));
  const { length } = Array.from(characters);
  const [, row] = cellAt(0, text.y - digitMiddle * text.size, pixelRatio);
  const start = Math.round((text.x * pixelRatio) / dots.columns - before[text.align] * length);
  const column = Math.min(Math.max(0, start), canvas.columns - length);
  canvas.write(characters, column, row, colourOf(text.role));
};
