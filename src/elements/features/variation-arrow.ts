import { html, type TemplateResult } from 'lit';
import type { Height, PieceColumn } from '../../analysis/variation-table.ts';

/** The square in which an arrow is drawn, and its distance from the edges. */
const size = 48;
const margin = 5;
const far = size - margin;

const levels: Readonly<Record<Height, number>> = { top: margin, middle: size / 2, bottom: far };

/** Length of the two strokes of an arrowhead and their angle with the shaft. */
const head = { length: 8, angle: Math.PI / 7 } as const;

/** How f goes on a piece: an arrow up or down, bent as f is, with ∪ or ∩ where there is room beside it. */
export const variationArrow = ({ direction, shape, heights }: PieceColumn): TemplateResult => {
  const [start, end] = heights.map((height) => levels[height]) as [number, number];
  const isBent = direction !== 'constant' && (shape === 'convex' || shape === 'concave');
  // The control point of the curve lies towards a corner: the lower ones for convex f, where it hangs through.
  const isSteepFirst = (direction === 'falling') === (shape === 'convex');
  const bulge = shape === 'convex' ? 0.82 : 0.18;
  const control = isBent
    ? { x: size * (isSteepFirst ? 0.18 : 0.82), y: size * bulge }
    : { x: size / 2, y: (start + end) / 2 };
  const turn = Math.atan2(end - control.y, far - control.x);
  const heads = [-1, 1].map((side) => {
    const angle = turn + Math.PI + side * head.angle;
    return `M${far} ${end}l${(head.length * Math.cos(angle)).toFixed(2)} ${(head.length * Math.sin(angle)).toFixed(2)}`;
  });
  const path = `M${margin} ${start}Q${control.x} ${control.y} ${far} ${end}${heads.join('')}`;
  const sign = shape === 'convex' ? '∪' : shape === 'concave' ? '∩' : '';
  // Across the diagonal from the bulge.
  const [x, y] = [size - control.x, size - control.y];
  return html`<svg class="arrow" viewBox="0 0 ${size} ${size}" width=${size} height=${size} aria-hidden="true">
    <path d=${path} />
    <text x=${x} y=${y + 4}>${isBent ? sign : ''}</text>
  </svg>`;
};
