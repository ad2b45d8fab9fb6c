import type { Decimal } from 'decimal.js';
import { digitMiddle } from './axes.ts';
import type { Quantity } from './figure-input.ts';
import type { Figure } from './figure.ts';
import type { Drawing, Shape, Text } from './layers.ts';
import { decimalLabel, fullLabel, pixelXOf, pixelYOf } from './decimal-label.ts';
import type { ColourRole } from './palette.ts';
import { quantityName } from './quantity.ts';
import { textBox, textWidth } from './text.ts';
import { decimalOf, readDecimal } from './scale.ts';
import { overlaps, type Span } from './view.ts';

/** What the crosshair reads at x. Quantities without a value here are passed over; NaN is shown as undefined. */
export interface Reading {
  readonly x: number;
  readonly values: ReadonlyMap<Quantity, number>;
  /** The place itself, which is then shown with all its digits. */
  readonly place?: string;
  /** Correct digits of the values, as decimal text. */
  readonly digits?: ReadonlyMap<Quantity, string>;
}

/** A reading shows digits down to this part of the window: finer than a device pixel. */
const resolution = 1e-4;

/** The finest difference that is told near a number: on a logarithmic axis in proportion to it. */
const resolutionAt = ({ halfWidth, scale }: Span, value: Decimal): number =>
  2 * halfWidth * resolution * (scale?.kind === 'log' ? Math.LN10 * Math.abs(value.toNumber()) || 1 : 1);

const withUnit = (label: string, unit: string): string => (unit === '' ? label : `${label} ${unit}`);

/** CSS pixels by which rounding may put an end of the window out of the frame. */
const slack = 0.5;

const padding = 6;

/** Tick labels and the marks of signs: a reading stands in place of those that it meets, and none shows in part. */
const coverable: ReadonlySet<ColourRole> = new Set(['muted', 'positive', 'negative']);

/** A line through all panels at x, a dot on each curve, and what they read in the strips. Nothing for an x outside the window. */
export const crosshairOf = (figure: Figure, { x, values, place, digits }: Reading): Drawing => {
  const { panels, roles } = figure;
  const [first, last] = [panels[0], panels.at(-1)];
  if (!first || !last) return { shapes: [], texts: [] };
  const at = place === undefined ? decimalOf(x) : readDecimal(place);
  const pixelX = pixelXOf(first.projection, at);
  const { frame, metrics } = first;
  if (!(pixelX >= frame.x - slack && pixelX <= frame.x + frame.width + slack)) return { shapes: [], texts: [] };
  const bottom = last.frame.y + last.frame.height;
  const { xUnit = '', yUnit = '' } = figure.axes;
  const label = place === undefined ? decimalLabel(at, resolutionAt(first.projection.view.x, at)) : fullLabel(at);
  const placeText = withUnit(label, xUnit);
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
      const [text, number] = [digits?.get(quantity), values.get(quantity)];
      if (text === undefined && number === undefined) return [];
      const value = text === undefined ? decimalOf(number ?? NaN) : readDecimal(text);
      return [{ quantity, value, y: pixelYOf(projection, value) }];
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
    const text = read
      .map(({ quantity, value }) => {
        const label = decimalLabel(value, resolutionAt(projection.view.y, value));
        return `${quantityName(quantity)} = ${quantity === 0 ? withUnit(label, yUnit) : label}`;
      })
      .join('   ');
    if (text !== '') write(text, 'right', strip.x + strip.width, strip.y + strip.height / 2 + digitMiddle * size);
  }
  const half = textWidth(placeText, size) / 2 + padding;
  const labelX = Math.min(Math.max(pixelX, frame.x + half), frame.x + frame.width - half + metrics.rightMargin);
  write(placeText, 'center', labelX, bottom + metrics.tickGap + metrics.tickSize);
  return { shapes, texts };
};
