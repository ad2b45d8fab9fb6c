import type { Branch } from './branches.ts';
import type { Curve } from './figure-input.ts';
import type { Rectangles } from './layers.ts';
import type { Panel } from './panel.ts';
import type { Rectangle } from './view.ts';

/** Lengths of dash and gap in CSS pixels, longer than those of guide lines. */
const dash = [8, 5] as const;

/** Asymptotes nearer to each other than this many CSS pixels would be a smear, and are left out. */
const leastDistance = 7;

/** A vertical line, 1 CSS pixel wide. */
export const verticalLine = (x: number, from: number, to: number): Rectangle => ({
  x: x - 0.5,
  y: from,
  width: 1,
  height: to - from,
});

/** Where branches run to ±∞ at a break, as pixels along x. A number that overflows is no break. */
export const polesOf = (
  branches: readonly Branch[],
  breaks: readonly number[],
  pixelX: (x: number) => number,
): number[] => {
  const isBreak = new Set(breaks);
  const ends = branches.flatMap(({ start, end }) => [start, end]);
  const places = ends.flatMap((end) => (end && Math.abs(end.y) === Infinity && isBreak.has(end.x) ? [end.x] : []));
  return [...new Set(places)].map(pixelX);
};

/**
 * A dashed line through a panel at each place where what it shows runs to ±∞, as its samples tell; where f does, as its features tell, so do
 * its derivatives.
 */
export const asymptotesOf = (
  { frame, projection, quantities }: Panel,
  poles: readonly number[],
  subject: Curve | undefined,
): Rectangles => {
  const ofFunction = (subject?.features ?? []).flatMap(({ kind, x }) =>
    kind === 'pole' ? [projection.pixelX(x)] : [],
  );
  const isBlownUp = quantities.some((quantity) => quantity !== 'curvature');
  const all = [...poles, ...(isBlownUp ? ofFunction : [])].sort((a, b) => a - b);
  const places = all.filter((x, i) => i === 0 || x - (all[i - 1] ?? NaN) > 0.5);
  const isAlone = (x: number, i: number): boolean =>
    x - (places[i - 1] ?? -Infinity) >= leastDistance && (places[i + 1] ?? Infinity) - x >= leastDistance;
  const bottom = frame.y + frame.height;
  const seen = places.filter(isAlone).filter((x) => x >= frame.x && x <= frame.x + frame.width);
  return {
    kind: 'rectangles',
    role: 'text',
    opacity: 0.6,
    rectangles: seen.map((x) => verticalLine(x, frame.y, bottom)),
    dash,
  };
};
