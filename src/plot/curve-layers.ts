import { polesOf } from './asymptotes.ts';
import { branchesOf, cutsBetween, type Branch, type BreakKnowledge, type Joint } from './branches.ts';
import { derivativeEndsOf } from './break-dots.ts';
import { envelope } from './envelope.ts';
import { dashOf } from './dashes.ts';
import { spliced, trackOf, withDensity } from './density-layers.ts';
import { defaultWidth, type Curve, type FigureInput, type Quantity } from './figure-input.ts';
import type { Density, Markers, Point, Polyline, Stroke } from './layers.ts';
import type { Panel } from './panel.ts';
import { placedSamples, type PlacedSamples } from './placed-samples.ts';
import { dashed } from './polyline.ts';
import { quantityRole, valuesOf } from './quantity.ts';
import { automaticRange } from './range.ts';
import { strokeColumns } from './stroke-columns.ts';
import type { Projection } from './view.ts';
import { turnsOften } from './saturation.ts';

/** Lines are followed this far out of the frame in CSS pixels, and their width, so that no end of a band along them shows. */
const overshoot = 6;

/** One-sided limits farther apart than this many CSS pixels get open dots. */
const visibleJump = 5;

/** One curve of one quantity in one panel. */
export interface CurveLayer {
  readonly curve: Curve;
  /** Before dashing. */
  readonly line: Polyline;
  readonly stroke: Stroke;
  /** What is painted of the stroke: the stroke, with densities in its place where it turns too fast. */
  readonly painted: readonly (Stroke | Density)[];
  /** Open dots where the curve jumps, or a derivative ends. */
  readonly jumps: Markers;
  /** Where it runs to ±∞, as pixels along x. */
  readonly poles: readonly number[];
}

/** f goes on through its kinks; its derivatives break there. */
const jointsOf = ({ features = [] }: Curve, quantity: Quantity): Joint[] =>
  quantity === 0 ? features.flatMap(({ kind, x, y }) => (kind === 'kink' && y !== null ? [{ x, y }] : [])) : [];

/**
 * Breaks at which f or a derivative below the quantity is cut: there is no derivative there, even if its own samples go on, as those of
 * floor x do.
 */
const cutsBelow = (curve: Curve, quantity: Quantity, height: number): number[] => {
  const { samples, breaks = [] } = curve;
  const order = quantity === 'curvature' ? 2 : quantity;
  let cuts: number[] = [];
  for (let below = 0; below < order && breaks.length > 0; below++) {
    const y = valuesOf(samples, below);
    if (!y) continue;
    const resolution = (2 * automaticRange([y]).halfWidth) / height;
    const branches = branchesOf(samples.x, y, { breaks, joints: jointsOf(curve, below), cuts, resolution });
    cuts = cutsBetween(branches, breaks);
  }
  return cuts;
};

/** Open dots at one-sided limits: at both where they are seen to differ, at one where they do not though the curve is cut. */
const jumpsOf = (branches: readonly Branch[], cuts: readonly number[], projection: Projection): Point[] => {
  const { frame } = projection;
  const inFrame = ({ y }: Point): boolean => y >= frame.y && y <= frame.y + frame.height;
  return branches.flatMap(({ end }, i) => {
    const start = branches[i + 1]?.start;
    if (!end || !start || end.joined || start.x !== end.x || !Number.isFinite(start.y) || !Number.isFinite(end.y))
      return [];
    const points = [end, start].map(({ x, y }) => ({ x: projection.pixelX(x), y: projection.pixelY(y) }));
    const [from, to] = points;
    if (!from || !to) return [];
    if (Math.abs(to.y - from.y) > visibleJump) return points.filter(inFrame);
    return cuts.includes(end.x) ? [from].filter(inFrame) : [];
  });
};

/** The stroke of a quantity, with densities where it turns too fast. */
const paintedOf = (
  stroke: Stroke,
  placed: PlacedSamples,
  dense: PlacedSamples | undefined,
  knowledge: BreakKnowledge,
  pixelRatio: number,
): readonly (Stroke | Density)[] => {
  const { y, projection } = placed;
  if (!dense && !turnsOften(y, (stroke.width * y.length) / projection.frame.width)) return [stroke];
  const all = dense ? spliced(placed, dense) : placed;
  const branches = branchesOf(all.x, all.y, knowledge);
  return withDensity(stroke, trackOf(all.x, all.y, branches, projection, pixelRatio), pixelRatio);
};

/** Everything that is stroked in a panel, the subject last, so that it lies on top. */
export const curveLayersOf = (panel: Panel, input: FigureInput): CurveLayer[] =>
  [...input.curves].reverse().flatMap((curve) =>
    panel.quantities.flatMap((quantity) => {
      const placed = placedSamples(curve, quantity, panel.projection);
      if (!placed) return [];
      const { x, y, projection, breaks } = placed;
      const { style = {} } = curve;
      const width = style.width ?? defaultWidth;
      const resolution = (2 * panel.projection.view.y.halfWidth) / panel.frame.height;
      const cuts = cutsBelow(curve, quantity, panel.frame.height).map((x) => placed.place({ x, y: 0 }).x);
      const joints = jointsOf(curve, quantity).map((joint) => placed.place(joint));
      const knowledge = { breaks, joints, cuts, resolution };
      const branches = branchesOf(x, y, knowledge);
      const line = envelope(x, y, branches, projection, { pixelRatio: input.pixelRatio, margin: width + overshoot });
      const role = style.role ?? quantityRole(quantity);
      const dash = dashOf(curve, quantity, input);
      // What samples count from an origin no device computes.
      const columns =
        dash.length > 0 || curve.local
          ? undefined
          : strokeColumns(input.curves.indexOf(curve), quantity, panel.projection, placed, input.pixelRatio);
      const stroke: Stroke = {
        kind: 'stroke',
        role,
        opacity: style.opacity ?? 1,
        width,
        clip: panel.frame,
        line: dashed(line, dash),
      };
      const jumps: Markers = {
        kind: 'markers',
        shape: 'circle',
        fill: 'background',
        outline: role,
        outlineWidth: 1.5,
        radius: 3.25,
        centres: [
          ...jumpsOf(branches, cuts, projection),
          ...(quantity === 0 ? [] : derivativeEndsOf(branches, curve, placed)),
        ],
      };
      const { dense, local } = curve;
      const fine =
        dense && !local ? placedSamples({ ...curve, samples: dense }, quantity, panel.projection) : undefined;
      const computed = columns ? { ...stroke, columns } : stroke;
      const painted = paintedOf(computed, placed, fine, knowledge, input.pixelRatio);
      const poles = polesOf(branches, breaks, (place) => projection.pixelX(place));
      return [{ curve, line, stroke, painted, jumps, poles }];
    }),
  );
