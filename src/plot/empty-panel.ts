import { digitMiddle } from './axes.ts';
import type { FigureInput } from './figure-input.ts';
import type { Text } from './layers.ts';
import type { Panel } from './panel.ts';
import { drawnValues } from './quantity.ts';
import { Projection } from './view.ts';

/** Whether nothing that a panel shows has a value in the window. */
export const isEmpty = ({ quantities }: Panel, { curves }: FigureInput): boolean => {
  const drawn = quantities.flatMap((quantity) => curves.flatMap((curve) => drawnValues(curve, quantity) ?? []));
  return drawn.length > 0 && !drawn.some((values) => values.some(Number.isFinite));
};

/** A panel without numbers and an axis along y, which would be made up. */
export const withoutHeights = (panel: Panel): Panel => {
  const { frame, view } = panel.projection;
  return {
    ...panel,
    yTicks: { ...panel.yTicks, major: [], minor: [] },
    projection: new Projection({ x: view.x, y: { centre: 2, halfWidth: 1 } }, frame),
  };
};

/** Says in the middle of an empty panel why it is empty. */
export const emptyNoteOf = ({ frame, metrics }: Panel): Text => ({
  text: 'not defined in this window',
  role: 'muted',
  x: frame.x + frame.width / 2,
  y: frame.y + frame.height / 2 + digitMiddle * metrics.labelSize,
  size: metrics.labelSize,
  weight: 400,
  family: 'interface',
  align: 'center',
  halo: 'background',
});
