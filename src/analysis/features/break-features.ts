import type { Decimal } from 'decimal.js';
import { areSame, type Behaviour, finite, type Limit, numberOf } from '../search/behaviour.ts';
import { errorOf, type Place } from '../search/place.ts';
import type { Feature, KinkShape, Sides, Sign } from '../report.ts';

/** What is known at a place where f may break; a side on which f is undefined is null. */
export interface BreakSides {
  readonly place: Place;
  readonly left: Behaviour | null;
  readonly right: Behaviour | null;
  /** f there; null where it is undefined. */
  readonly value: Decimal | null;
}

export type BreakResult =
  | { readonly kind: 'features'; readonly features: readonly Feature[]; readonly isContinuous: boolean }
  /** Not one of the kinds of features: why it is unresolved. */
  | { readonly kind: 'unresolved'; readonly reason: string };

/** What a place is at which f may break, by what f is on both sides of it and at it. */
export function classifyBreak(sides: BreakSides): BreakResult {
  const { left, right, value } = sides;
  if (!left && !right) {
    if (value === null) return features([]);
    return { kind: 'unresolved', reason: 'f is defined at a single point' };
  }
  if ([left, right].some((side) => side && (side.limit === null || side.signs.includes(null)))) {
    return { kind: 'unresolved', reason: 'f oscillates, or no limit could be found' };
  }
  const limits: Sides<number | null> = [numberOf(left?.limit ?? null), numberOf(right?.limit ?? null)];
  const broken = { ...placeOf(sides.place), signs: signsOf(left, right) };
  if (limits.includes(Infinity) || limits.includes(-Infinity)) {
    return features([{ kind: 'pole', ...broken, y: numberAt(value), limits }]);
  }
  if (!left || !right) return domainEdge(sides, broken);
  const [a, b] = [left.limit as Decimal, right.limit as Decimal];
  if (!areSame(a, b)) {
    const jump = { kind: 'jump', ...broken, y: numberAt(value), limits: [finite(a), finite(b)] } as const;
    return features([jump, ...rootAt(sides)]);
  }
  if (value === null || !areSame(value, a)) {
    return features([{ kind: 'hole', ...broken, y: numberAt(value) ?? finite(a), limit: finite(a) }]);
  }
  return continuous(sides, left, right, broken);
}

const features = (list: readonly Feature[], isContinuous = false): BreakResult => ({
  kind: 'features',
  features: list,
  isContinuous,
});

const placeOf = (place: Place) => ({ x: place.x, error: errorOf(place) });

const numberAt = (value: Decimal | null) => value && finite(value);

function signsOf(left: Behaviour | null, right: Behaviour | null) {
  const of = (k: 1 | 2): Sides<Sign | null> => [left?.signs[k] ?? null, right?.signs[k] ?? null];
  return { slope: of(1), bend: of(2) };
}

type Broken = ReturnType<typeof placeOf> & { readonly signs: ReturnType<typeof signsOf> };

function domainEdge(sides: BreakSides, broken: Broken): BreakResult {
  const inside = (sides.left ?? sides.right)!;
  const y = finite(sides.value ?? (inside.limit as Decimal));
  const side = sides.left ? 'left' : 'right';
  return features([{ kind: 'domain-edge', ...broken, y, side, taken: sides.value !== null }, ...rootAt(sides)]);
}

function continuous(sides: BreakSides, left: Behaviour, right: Behaviour, broken: Broken): BreakResult {
  const y = finite(sides.value!);
  const slopes: Sides<number | null> = [numberOf(left.slope), numberOf(right.slope)];
  const isSmooth = isOneSlope(left.slope, right.slope);
  const found: Feature[] = [];
  const at = { ...placeOf(sides.place), y };
  if (!isSmooth) found.push({ kind: 'kink', ...broken, y, shape: shapeOf(slopes), slopes });
  const order = isSmooth ? commonOrder(left, right) : null;
  const test = order === null ? 'sign-change' : order === 2 ? 'second-derivative' : 'higher-derivative';
  const [before, after] = [left.signs[1]!, right.signs[1]!];
  const bends = left.signs[2]! * right.signs[2]! < 0;
  if (before * after < 0) {
    found.push({ kind: before < 0 ? 'minimum' : 'maximum', ...at, smooth: isSmooth, order, test });
  } else if (bends && isSmooth && slopes[0] === 0) {
    found.push({ kind: 'stationary-inflection', ...at, order, test });
  } else if (bends && (isSmooth || shapeOf(slopes) === 'vertical-tangent')) {
    found.push({ kind: 'inflection', ...at, slope: slopes[0]! });
  }
  return features([...found, ...rootAt(sides)], true);
}

/** f = 0, and not all along a side. */
function rootAt({ place, left, right, value }: BreakSides): Feature[] {
  if (!value?.isZero() || left?.signs[0] === 0 || right?.signs[0] === 0) return [];
  const multiplicity = left && right && isOneSlope(left.slope, right.slope) ? commonMultiplicity(left, right) : null;
  const touching = left !== null && right !== null && left.signs[0] === right.signs[0];
  return [{ kind: 'root', ...placeOf(place), y: 0, multiplicity, touching }];
}

function isOneSlope(left: Limit, right: Limit): boolean {
  return left !== null && right !== null && typeof left !== 'number' && typeof right !== 'number' && areSame(left, right); // prettier-ignore
}

function shapeOf([left, right]: Sides<number | null>): KinkShape {
  if (left === null || right === null || Number.isFinite(left) || Number.isFinite(right)) return 'corner';
  return left === right ? 'vertical-tangent' : 'cusp';
}

/** The first derivative from f′ on that is not 0, where both sides have the same. */
function commonOrder(left: Behaviour, right: Behaviour): number | null {
  return firstCommon(left, right, 1);
}

function commonMultiplicity(left: Behaviour, right: Behaviour): number | null {
  return firstCommon(left, right, 0);
}

function firstCommon(left: Behaviour, right: Behaviour, from: 0 | 1): number | null {
  const [a, b] = [left.derivatives, right.derivatives];
  if (!a || !b) return null;
  const first = a.findIndex((one, k) => k >= from && !one.isZero());
  const isCommon = first >= 0 && b.findIndex((one, k) => k >= from && !one.isZero()) === first;
  return isCommon && areSame(a[first]!, b[first]!) ? first : null;
}
