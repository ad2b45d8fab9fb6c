import { digitMiddle } from './axes.ts';
import type { FigureInput } from './figure-input.ts';
import type { Text } from './layers.ts';
import { powerOfTen } from './number-label.ts';
import type { Panel } from './panel.ts';
import { drawnValues } from './quantity.ts';
import { Projection, reachOfValues } from './view.ts';

/** Why a panel shows nothing, wherever its range may be: nothing has a value in the window, or one that can be drawn. */
export const emptinessOf = ({ quantities }: Panel, { curves }: FigureInput): string | undefined => {
  const { greatest } = reachOfValues;
  const drawn = quantities.flatMap((quantity) => curves.flatMap((curve) => drawnValues(curve, quantity) ?? []));
  if (drawn.length === 0 || drawn.some((values) => values.some((value) => Math.abs(value) <= greatest)))
    return undefined;
  // One that is alone is an end of the domain, where a derivative is infinite.
  const isBeyond = drawn.some((values) => values.filter((value) => !Number.isNaN(value)).length > 1);
  if (!isBeyond) return 'not defined in this window';
  return `beyond ±${powerOfTen(Math.log10(greatest))} in this window`;
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
export const emptyNoteOf = ({ frame, metrics }: Panel, text: string): Text => ({
  text,
  role: 'muted',
  x: frame.x + frame.width / 2,
  y: frame.y + frame.height / 2 + digitMiddle * metrics.labelSize,
  size: metrics.labelSize,
  weight: 400,
  family: 'interface',
  align: 'center',
  halo: 'background',
});
