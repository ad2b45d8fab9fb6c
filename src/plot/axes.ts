import { axisTitle } from './axis-options.ts';
import type { FigureInput } from './figure-input.ts';
import type { Rectangles, Shape, Text } from './layers.ts';
import type { Panel } from './panel.ts';
import type { ColourRole } from './palette.ts';
import { textBox, textWidth } from './text.ts';
import { intersection, type Rectangle } from './view.ts';

/** Where the middle of a digit is above its baseline, in font heights. */
export const digitMiddle = 0.36;

const vertical = (x: number, { y, height }: Rectangle): Rectangle => ({ x: x - 0.5, y, width: 1, height });
const horizontal = (y: number, { x, width }: Rectangle): Rectangle => ({ x, y: y - 0.5, width, height: 1 });

const lines = (role: ColourRole, rectangles: readonly Rectangle[]): Rectangles => ({
  kind: 'rectangles',
  role,
  opacity: 1,
  rectangles,
});

/** The grid, which lies under all else. */
export const gridOf = ({ frame, projection, xTicks, yTicks }: Panel): Shape[] => {
  const at = (offset: number): number => projection.offsetToPixel(offset, 0)[0] ?? NaN;
  const up = (offset: number): number => projection.offsetToPixel(0, offset)[1] ?? NaN;
  return [
    lines('minor-grid', [
      ...xTicks.minor.map((offset) => vertical(at(offset), frame)),
      ...yTicks.minor.map((offset) => horizontal(up(offset), frame)),
    ]),
    lines('grid', [
      ...xTicks.major.map(({ offset }) => vertical(at(offset), frame)),
      ...yTicks.major.map(({ offset }) => horizontal(up(offset), frame)),
    ]),
  ];
};

/** The axes themselves where zero is in view. */
export const axesOf = ({ frame, projection }: Panel): Rectangle[] => {
  const { x, y, width, height } = frame;
  const [zeroX, zeroY] = [projection.pixelX(0), projection.pixelY(0)];
  return [
    ...(zeroX >= x && zeroX <= x + width ? [vertical(zeroX, frame)] : []),
    ...(zeroY >= y && zeroY <= y + height ? [horizontal(zeroY, frame)] : []),
  ];
};

/** Hides the axes where labels stand on them: letters with a line through them are hard to read. */
export const axisGapsOf = (panels: readonly Panel[], labels: readonly Text[]): Rectangles => {
  const boxes = labels.map(textBox);
  return lines(
    'background',
    panels.flatMap((panel) => axesOf(panel).flatMap((axis) => boxes.flatMap((box) => intersection(axis, box) ?? []))),
  );
};

/** The frame and the axes. */
export const axisLinesOf = (panel: Panel): Shape[] => {
  const { frame } = panel;
  const { x, y, width, height } = frame;
  return [
    lines('frame', [
      vertical(x, frame),
      vertical(x + width, frame),
      horizontal(y, frame),
      horizontal(y + height, frame),
    ]),
    lines('axis', axesOf(panel)),
  ];
};

const plain = { role: 'muted', weight: 400, family: 'interface' } as const;

/** Numbers along y, on the left of a panel. */
export const yLabelsOf = ({ frame, projection, yTicks, metrics: { tickSize, tickGap } }: Panel): Text[] =>
  yTicks.major.map(({ offset, label }) => ({
    ...plain,
    text: label,
    size: tickSize,
    x: frame.x - tickGap,
    y: (projection.offsetToPixel(0, offset)[1] ?? NaN) + digitMiddle * tickSize,
    align: 'right',
  }));

/** Numbers along x, below the last panel, and what x is; those that would be cut at the figure's edge are left out. */
export const xLabelsOf = ({ frame, projection, xTicks, metrics }: Panel, { axes = {} }: FigureInput): Text[] => {
  const text = { ...plain, size: metrics.tickSize };
  const y = frame.y + frame.height + metrics.tickGap + metrics.tickSize;
  const end = frame.x + frame.width;
  const labels = xTicks.major.flatMap(({ offset, label }): Text[] => {
    const x = projection.offsetToPixel(offset, 0)[0] ?? NaN;
    const isCut = x + textWidth(label, metrics.tickSize) / 2 > end + metrics.rightMargin;
    return isCut ? [] : [{ ...text, text: label, x, y, align: 'center' }];
  });
  const below = { ...text, y: y + metrics.noteHeight };
  const { note } = xTicks;
  const title = axisTitle(axes.xLabel, axes.xUnit);
  const middle = { x: (frame.x + end) / 2, align: 'center' } as const;
  const beside = { x: frame.x, align: 'left' } as const;
  const atEnd = { x: end, align: 'right' } as const;
  return [
    ...labels,
    ...(title === '' ? [] : [{ ...below, text: title, ...(note === '' ? middle : beside) }]),
    ...(note === '' ? [] : [{ ...below, text: note, ...atEnd }]),
  ];
};
