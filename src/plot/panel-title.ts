import { digitMiddle } from './axes.ts';
import { axisTitle } from './axis-options.ts';
import { dashOf } from './dashes.ts';
import type { FigureInput, Quantity } from './figure-input.ts';
import type { Stroke, Text } from './layers.ts';
import type { Panel } from './panel.ts';
import { dashed } from './polyline.ts';
import { quantityName, subjectRole } from './quantity.ts';
import { textWidth } from './text.ts';

/** What stands at the left of a panel's strip. */
export interface PanelTitle {
  readonly texts: readonly Text[];
  /** Samples of the dashes that tell quantities of one colour apart. */
  readonly swatches: readonly Stroke[];
  /** Where it ends, in CSS pixels. */
  readonly end: number;
}

const gap = 12;

/** The part of the strip that a formula may take; the marks of signs have the rest. */
const widest = 0.22;

const swatch = { length: 32, gap: 5, width: 2 } as const;

/** Names of what a panel shows, in their colours, then what f is and the note of its y axis. */
export const titleOf = ({ strip, quantities, yTicks, metrics }: Panel, input: FigureInput): PanelTitle => {
  const { curves, layout, axes = {} } = input;
  const size = metrics.titleSize;
  const middle = strip.y + strip.height / 2;
  const y = middle + digitMiddle * size;
  const texts: Text[] = [];
  const swatches: Stroke[] = [];
  let x = strip.x;
  const end = strip.x + strip.width;
  for (const [i, quantity] of quantities.entries()) {
    // A hair space, since the letter leans into the first prime in many italics.
    const text = quantityName(quantity).replace(/^f(?=.)/, 'f\u2009');
    // Those for which there is no room are left to the legend.
    if (i > 0 && x + textWidth(text, size) + swatch.gap + swatch.length > end) break;
    const role = subjectRole(curves, quantity);
    texts.push({ text, role, x, y, size, weight: 600, family: 'mathematics', align: 'left' });
    x += textWidth(text, size);
    const formula = formulaOf(quantity, curves, layout, { width: strip.width, size });
    if (formula !== null) {
      texts.push({ text: formula, role: 'muted', x, y, size, weight: 400, family: 'mathematics', align: 'left' });
      x += textWidth(formula, size);
    }
    const dash = curves[0] && layout === 'overlay' ? dashOf(curves[0], quantity, { curves, layout }) : [];
    if (dash.length > 0) {
      x += swatch.gap;
      const points = Float32Array.of(x, middle, x + swatch.length, middle);
      const line = dashed({ points, starts: [0] }, dash);
      swatches.push({ kind: 'stroke', role, opacity: 1, width: swatch.width, clip: strip, line });
      x += swatch.length;
    }
    x += gap;
  }
  const notes = [quantities.includes(0) ? axisTitle(axes.yLabel, axes.yUnit) : '', yTicks.note];
  for (const note of notes) {
    if (note === '') continue;
    texts.push({
      text: note,
      role: 'muted',
      x,
      y,
      size: metrics.tickSize,
      weight: 400,
      family: 'interface',
      align: 'left',
    });
    x += textWidth(note, metrics.tickSize) + gap;
  }
  return { texts, swatches, end: x - gap };
};

/** ` = 3 x² − 3` where a figure with one function and a panel each has room for it. */
const formulaOf = (
  quantity: Quantity,
  curves: FigureInput['curves'],
  layout: FigureInput['layout'],
  { width, size }: { readonly width: number; readonly size: number },
): string | null => {
  const [subject, ...others] = curves;
  if (layout !== 'panels' || others.length > 0 || typeof quantity !== 'number') return null;
  const formula = subject?.formulas?.[quantity] ?? null;
  const text = formula && `\u2005=\u2005${formula}`;
  return text && textWidth(text, size) <= widest * width ? text : null;
};
