import type { Branch, BranchEnd } from './branches.ts';
import type { Curve, PlacedFeature } from './figure-input.ts';
import type { Markers, Point } from './layers.ts';
import { pixelOf } from './marked-features.ts';
import type { ColourRole } from './palette.ts';
import type { Panel } from './panel.ts';
import type { PlacedSamples } from './placed-samples.ts';

/** As large as the open dots at the limits of a jump, which a closed one covers. */
const radius = 3.25;

/** Dots on f where it breaks: open where the curve would go on, closed where f itself is. */
export const breakDotsOf = ({ frame, projection }: Panel, { features = [] }: Curve, role: ColourRole): Markers[] => {
  const inFrame = ({ x, y }: Point): boolean =>
    x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
  const dots = (isMeant: (feature: PlacedFeature) => boolean, at: (feature: PlacedFeature) => Point): Point[] =>
    features.filter(isMeant).map(at).filter(inFrame);
  const itself = ({ x, y }: PlacedFeature): Point => pixelOf({ kind: 'jump', x, y }, projection);
  const isOpen = ({ kind, taken }: PlacedFeature): boolean =>
    kind === 'hole' || (kind === 'domain-edge' && taken === false);
  const isClosed = ({ kind, y, limit, taken }: PlacedFeature): boolean => {
    if (kind === 'domain-edge') return taken === true;
    return y !== null && (kind === 'jump' || (kind === 'hole' && y !== limit));
  };
  const open = dots(isOpen, (feature) => pixelOf(feature, projection));
  return [openDots(open, role), closedDots(dots(isClosed, itself), role)];
};

/** Dots where the curve would go on. */
export const openDots = (centres: readonly Point[], role: ColourRole): Markers => dotsAt(centres, 'background', role);

/** Dots where f itself is. */
export const closedDots = (centres: readonly Point[], role: ColourRole): Markers => dotsAt(centres, role, role);

const dotsAt = (centres: readonly Point[], fill: ColourRole, outline: ColourRole): Markers => ({
  kind: 'markers',
  shape: 'circle',
  fill,
  outline,
  outlineWidth: 1.5,
  radius,
  centres,
});

/** Where a derivative with a finite limit ends at an edge of the domain of f: it has no value there, since f has one side only. */
export const derivativeEndsOf = (
  branches: readonly Branch[],
  { features = [] }: Curve,
  placed: PlacedSamples,
): Point[] => {
  const { projection } = placed;
  const edges = features.flatMap(({ kind, x }) =>
    kind === 'domain-edge' ? [projection.pixelX(placed.place({ x, y: 0 }).x)] : [],
  );
  const { frame } = projection;
  const dot = (end: BranchEnd | undefined): Point[] => {
    if (!end || end.joined || !Number.isFinite(end.y)) return [];
    const [x, y] = [projection.pixelX(end.x), projection.pixelY(end.y)];
    const isEdge = edges.some((edge) => Math.abs(edge - x) < 0.01);
    return isEdge && y >= frame.y && y <= frame.y + frame.height ? [{ x, y }] : [];
  };
  return branches.flatMap(({ start, end }) => [...dot(start), ...dot(end)]);
};
