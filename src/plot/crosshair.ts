import { digitMiddle } from './axes.ts';
import type { Quantity } from './figure-input.ts';
import type { Figure } from './figure.ts';
import type { Drawing, Shape, Text } from './layers.ts';
import { numberLabel } from './number-label.ts';
import type { ColourRole } from './palette.ts';
import { quantityName } from './quantity.ts';
import { textBox, textWidth } from './text.ts';
import { overlaps } from './view.ts';

/** What the crosshair reads at x. Quantities without a value here are passed over; NaN is shown as undefined. */
export interface Reading {
  readonly x: number;
  readonly values: ReadonlyMap<Quantity, number>;
}

/** A reading shows digits down to this part of the window: finer than a device pixel. */
const resolution = 1e-4;

const padding = 6;

/** Tick labels and the marks of signs: a reading stands in place of those that it meets, and none shows in part. */
const coverable: ReadonlySet<ColourRole> = new Set(['muted', 'positive', 'negative']);

/** A line through all panels at x, a dot on each curve, and what they read in the strips. Nothing for an x outside the window. */
export const crosshairOf = (figure: Figure, { x, values }: Reading): Drawing => {
  const { panels, roles } = figure;
  const [first, last] = [panels[0], panels.at(-1)];
  if (!first || !last) return { shapes: [], texts: [] };
  const pixelX = first.projection.pixelX(x);
  const { frame, metrics } = first;
  if (!(pixelX >= frame.x && pixelX <= frame.x + frame.width)) return { shapes: [], texts: [] };
  const bottom = last.frame.y + last.frame.height;
  const place = numberLabel(x, 2 * first.projection.view.x.halfWidth * resolution);
  const shapes: Shape[] = [
    {
      kind: 'rectangles',
      role: 'text',
      opacity: 0.55,
      rectangles: panels.map((panel) => ({ ...panel.frame, x: pixelX - 0.5, width: 1 })),
    },
  ];
  const texts: Text[] = [];
  const size = metrics.labelSize;
  const boxes = figure.texts.filter(({ role }) => coverable.has(role)).map(textBox);
  const write = (text: string, align: Text['align'], atX: number, baseline: number): void => {
    const own = { text, role: 'text', x: atX, y: baseline, size, weight: 600, family: 'interface', align } as const;
    const inner = textBox(own);
    const box = { ...inner, x: inner.x - padding, width: inner.width + 2 * padding };
    const rectangles = [box, ...boxes.filter((other) => overlaps(other, box))];
    shapes.push({ kind: 'rectangles', role: 'background', opacity: 1, rectangles });
    texts.push(own);
  };

  for (const panel of panels) {
    const { strip, projection, quantities } = panel;
    const read = quantities.flatMap((quantity) => {
      const value = values.get(quantity);
      return value === undefined ? [] : [{ quantity, value, y: projection.pixelY(value) }];
    });
    for (const { quantity, y } of read) {
      if (!(y >= panel.frame.y && y <= panel.frame.y + panel.frame.height)) continue;
      shapes.push({
        kind: 'markers',
        shape: 'circle',
        fill: roles.get(quantity) ?? 'text',
        outline: 'background',
        outlineWidth: 1.5,
        radius: 4,
        centres: [{ x: pixelX, y }],
      });
    }
    const unit = 2 * projection.view.y.halfWidth * resolution;
    const text = read
      .map(({ quantity, value }) => `${quantityName(quantity)} = ${numberLabel(value, unit)}`)
      .join('   ');
    if (text !== '') write(text, 'right', strip.x + strip.width, strip.y + strip.height / 2 + digitMiddle * size);
  }
  const half = textWidth(place, size) / 2 + padding;
  const labelX = Math.min(Math.max(pixelX, frame.x + half), frame.x + frame.width - half + metrics.rightMargin);
  write(place, 'center', labelX, bottom + metrics.tickGap + metrics.tickSize);
  return { shapes, texts };
};
