import type { Feature, PointFeature } from '../analysis/report.ts';
import type { Panel } from './panel.ts';

/** How far float64 may put a value from where it is, as a part of it. */
const rounding = 4 * Number.EPSILON;

/** y of a point on the curve, or of where it would go on; null where there is none. */
export const heightOf = (feature: PointFeature): number | null => (feature.kind === 'hole' ? feature.limit : feature.y);

/** How many of the features beside which a panel shows f lie above or below what it shows. */
export const featuresOutOfView = ({ frame, projection }: Panel, features: readonly Feature[]): number =>
  features.filter((feature) => {
    if (feature.kind === 'plateau') return false;
    const [x, y] = [projection.pixelX(feature.x), heightOf(feature)];
    if (y === null || !Number.isFinite(y) || !(x >= frame.x && x <= frame.x + frame.width)) return false;
    const slack = rounding * Math.abs(y);
    return !(projection.pixelY(y - slack) >= frame.y && projection.pixelY(y + slack) <= frame.y + frame.height);
  }).length;

/** `2 features out of view`; empty where there is none. */
export const outOfViewText = (count: number): string =>
  count === 0 ? '' : `${count} feature${count === 1 ? '' : 's'} out of view`;
