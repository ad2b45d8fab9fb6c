import { polesOf } from './asymptotes.ts';
import { branchesOf, cutsBetween, firstAtOrAfter, type Branch, type BreakKnowledge, type Joint } from './branches.ts';
import { closedDots, derivativeEndsOf, openDots } from './break-dots.ts';
import { envelope } from './envelope.ts';
import { dashOf } from './dashes.ts';
import { spliced, trackOf, withDensity } from './density-layers.ts';
import { defaultWidth, type Curve, type FigureInput, type Quantity } from './figure-input.ts';
import type { Density, Markers, Point, Polyline, Stroke } from './layers.ts';
import type { Panel } from './panel.ts';
import { placedSamples, type PlacedSamples } from './placed-samples.ts';
import { dashed, sliceByX } from './polyline.ts';
import { quantityRole, valuesOf } from './quantity.ts';
import { automaticRange } from './range.ts';
import { strokeColumns } from './stroke-columns.ts';
import { turnsOften } from './saturation.ts';

/** Lines are followed this far out of the frame in CSS pixels, and their width, so that no end of a band along them shows. */
const overshoot = 6;

/** One-sided limits farther apart than this many CSS pixels get open dots. */
const visibleJump = 5;

/** Places along x nearer to each other than this many CSS pixels are one. */
const samePlace = 0.01;

/** Of a function with more breaks in the window values are not looked for: it would take longer than a frame may, and dots would touch. */
const mostValues = 100;

/** One curve of one quantity in one panel. */
export interface CurveLayer {
  readonly curve: Curve;
  /** Before dashing. */
  readonly line: Polyline;
  readonly stroke: Stroke;
  /** What is painted of the stroke: the stroke, with densities in its place where it turns too fast. */
  readonly painted: readonly (Stroke | Density)[];
  /** Open dots where the curve jumps, or a derivative ends; closed ones where f jumps and no feature tells of it. */
  readonly dots: readonly Markers[];
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

/** A quantity at a break, as samples count both: null where it has no value, undefined where that is not known. */
type ValueAt = (x: number) => number | null | undefined;

/**
 * Of f what its samples know, but where a feature tells of a break, whose dot is drawn with it. A derivative with one limit on either side has
 * no value where they differ.
 */
const valuesAtBreaks = (curve: Curve, quantity: Quantity, placed: PlacedSamples): ValueAt => {
  const { breaks, projection } = placed;
  const { features = [], valueAtBreak } = curve;
  if (quantity !== 0) return () => null;
  const pixels = features.flatMap(({ kind, x }) =>
    kind === 'root' ? [] : [projection.pixelX(placed.place({ x, y: 0 }).x)],
  );
  const told = Float64Array.from(pixels).sort();
  return (x) => {
    const pixel = projection.pixelX(x);
    const nearest = told[firstAtOrAfter(told, pixel - samePlace)] ?? Infinity;
    if (nearest <= pixel + samePlace) return null;
    if (breaks.length > mostValues) return undefined;
    const index = breaks.indexOf(x);
    const value = valueAtBreak?.(index);
    return typeof value === 'number' ? placed.place({ x: curve.breaks?.[index] ?? NaN, y: value }).y : value;
  };
};

/**
 * Dots where a curve jumps: open at one-sided limits, at both where they are seen to differ, at one where they do not though the curve is
 * cut; closed at its value. None where it is not known which of them would be right.
 */
const jumpsOf = (
  branches: readonly Branch[],
  cuts: readonly number[],
  { projection }: PlacedSamples,
  valueAt: ValueAt,
): { readonly open: readonly Point[]; readonly closed: readonly Point[] } => {
  const { frame } = projection;
  const inFrame = ({ y }: Point): boolean => y >= frame.y && y <= frame.y + frame.height;
  const [open, closed]: [Point[], Point[]] = [[], []];
  branches.forEach(({ end }, i) => {
    const start = branches[i + 1]?.start;
    if (!end || !start || end.joined || start.x !== end.x || !Number.isFinite(start.y) || !Number.isFinite(end.y))
      return;
    const x = projection.pixelX(end.x);
    const [from, to] = [end, start].map(({ y }) => ({ x, y: projection.pixelY(y) }));
    if (!from || !to) return;
    if (Math.abs(to.y - from.y) <= visibleJump) {
      if (cuts.includes(end.x)) open.push(from);
      return;
    }
    const value = valueAt(end.x);
    if (value === undefined) return;
    open.push(from, to);
    if (value !== null) closed.push({ x, y: projection.pixelY(value) });
  });
  return { open: open.filter(inFrame), closed: closed.filter(inFrame) };
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
      // Samples of a window that was far wider reach so far beyond the picture that no memory holds their dashes.
      const [from, to] = [panel.frame.x - width, panel.frame.x + panel.frame.width + width];
      const stroke: Stroke = {
        kind: 'stroke',
        role,
        opacity: style.opacity ?? 1,
        width,
        clip: panel.frame,
        line: dashed(dash.length > 0 ? sliceByX(line, from, to) : line, dash),
      };
      const jumps = jumpsOf(branches, cuts, placed, valuesAtBreaks(curve, quantity, placed));
      const ends = quantity === 0 ? [] : derivativeEndsOf(branches, curve, placed);
      const dots = [openDots([...jumps.open, ...ends], role), closedDots(jumps.closed, role)];
      const { dense, local } = curve;
      const fine =
        dense && !local ? placedSamples({ ...curve, samples: dense }, quantity, panel.projection) : undefined;
      const computed = columns ? { ...stroke, columns } : stroke;
      const painted = paintedOf(computed, placed, fine, knowledge, input.pixelRatio);
      const poles = polesOf(branches, breaks, (place) => projection.pixelX(place));
      return [{ curve, line, stroke, painted, dots, poles }];
    }),
  );
