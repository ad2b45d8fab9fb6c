import type { Extremum, Feature, Kink, PointFeature, Report, Sides, Sign, StationaryInflection } from './report.ts'; // prettier-ignore

/** A part of a statement about f, to be written as text or as a formula. */
export type Term =
  | { readonly kind: 'words'; readonly text: string }
  /** A derivative of f (order 0 is f itself), at a place or as a function. */
  | { readonly kind: 'derivative'; readonly order: number; readonly at: number | null }
  | { readonly kind: 'relation'; readonly sign: '=' | '≠' | '<' | '>' | '→' | '∈' }
  | { readonly kind: 'ellipsis' }
  /** A value of f or of a derivative; ±Infinity where it is unbounded. */
  | { readonly kind: 'value'; readonly value: number }
  /** from < x < to: the ends, where f may break, do not belong to it. */
  | { readonly kind: 'interval'; readonly from: number; readonly to: number };

/** One statement, such as f′(−1) = 0. */
export type Statement = readonly Term[];

/** Derivatives up to this order are all named; beyond it the ones between are an ellipsis. */
const mostNamed = 4;

const words = (text: string): Term => ({ kind: 'words', text });
const derivative = (order: number, at: number | null = null): Term => ({ kind: 'derivative', order, at });
const relation = (sign: Extract<Term, { kind: 'relation' }>['sign']): Term => ({ kind: 'relation', sign });
const number = (value: number): Term => ({ kind: 'value', value });
const equals = (order: number, at: number, value: number): Statement => [derivative(order, at), relation('='), number(value)]; // prettier-ignore

/** Why a feature is what it is called: the test that was used and what it found. */
export function reasonOf(feature: Feature, report: Pick<Report, 'intervals'>): readonly Statement[] {
  switch (feature.kind) {
    case 'root': {
      const { x, multiplicity } = feature;
      const [left, right] = signsBeside('sign', x, report);
      const side: readonly Statement[] =
        multiplicity === 1 || !left || !right
          ? []
          : [[derivative(0), words(left === right ? 'keeps its sign' : 'changes sign')]];
      return [equals(0, x, 0), ...(multiplicity === null ? [] : [[words(`multiplicity ${multiplicity}`)]]), ...side];
    }
    case 'minimum':
    case 'maximum':
      return reasonOfExtremum(feature);
    case 'stationary-inflection':
      return reasonOfStationaryInflection(feature, report);
    case 'inflection': {
      const { x, slope } = feature;
      const tangent: Statement = Number.isFinite(slope)
        ? equals(1, x, slope)
        : [derivative(1), relation('→'), number(slope), words('on both sides')];
      return [changeOf(2, feature, report), tangent];
    }
    case 'kink':
      return reasonOfKink(feature);
    case 'jump':
      return bothSides(0, feature.limits);
    case 'hole': {
      const { x, y, limit } = feature;
      const value: Statement = y === null || y === limit ? [derivative(0, x), words('undefined')] : equals(0, x, y);
      return [[derivative(0), relation('→'), number(limit), words('on both sides')], value];
    }
    case 'pole':
      return bothSides(0, feature.limits);
    case 'domain-edge':
      return [[derivative(0), words(`is defined on the ${feature.side} only, and bounded there`)]];
    case 'plateau': {
      const { from, to, y, extremum } = feature;
      const beside = { minimum: 'is greater on both sides', maximum: 'is less on both sides' } as const;
      return [
        [derivative(0), relation('='), number(y), words('for'), { kind: 'interval', from, to }],
        ...(extremum ? [[derivative(0), words(beside[extremum])]] : []),
      ];
    }
  }
}

function reasonOfExtremum({ kind, x, smooth, order, test }: Extremum): readonly Statement[] {
  const isMinimum = kind === 'minimum';
  if (test === 'sign-change' || order === null) {
    const change = [derivative(1), words(isMinimum ? 'changes from − to +' : 'changes from + to −')];
    return smooth ? [equals(1, x, 0), change] : [change, [derivative(0), words('is continuous, not differentiable')]];
  }
  return [vanishing(order, x), [derivative(order, x), relation(isMinimum ? '>' : '<'), number(0)]];
}

function reasonOfStationaryInflection(
  feature: StationaryInflection,
  report: Pick<Report, 'intervals'>,
): readonly Statement[] {
  const { x, order, test } = feature;
  if (test === 'sign-change' || order === null) {
    return [equals(1, x, 0), [derivative(1), words('keeps its sign')], changeOf(2, feature, report)];
  }
  return [vanishing(order, x), [derivative(order, x), relation('≠'), number(0)]];
}

/** f′ = … = 0 up to the derivative before `order`. */
function vanishing(order: number, at: number): Statement {
  const isLong = order - 1 > mostNamed;
  const orders = isLong ? [1, 2] : Array.from({ length: order - 1 }, (_, i) => i + 1);
  const last: Term[] = isLong ? [{ kind: 'ellipsis' }, relation('='), derivative(order - 1, at), relation('=')] : [];
  return [...orders.flatMap((k) => [derivative(k, at), relation('=')]), ...last, number(0)];
}

function reasonOfKink({ slopes, shape }: Kink): readonly Statement[] {
  const [left, right] = slopes;
  if (shape === 'vertical-tangent' && left !== null && left === right) {
    return [[derivative(1), relation('→'), number(left), words('on both sides')]];
  }
  return bothSides(1, slopes);
}

/** What f or a derivative tends to on the left and on the right. */
function bothSides(order: number, limits: Sides<number | null>): readonly Statement[] {
  return limits.map((limit, i) => {
    const side = words(i === 0 ? 'on the left' : 'on the right');
    if (limit !== null) return [derivative(order), relation('→'), number(limit), side];
    return [derivative(order), words(order === 0 ? 'undefined' : 'without a limit'), side];
  });
}

/** f″ changes sign, with its signs where the pieces beside the place tell them. */
function changeOf(order: 1 | 2, { x }: PointFeature, report: Pick<Report, 'intervals'>): Statement {
  const [left, right] = signsBeside(order === 1 ? 'slope' : 'bend', x, report);
  if (!left || !right || left === right) return [derivative(order), words('changes sign')];
  return [derivative(order), words(left < 0 ? 'changes from − to +' : 'changes from + to −')];
}

/** The signs of f, f′ or f″ on the pieces beside a place; null where none is known. */
function signsBeside(
  quantity: 'sign' | 'slope' | 'bend',
  x: number,
  { intervals }: Pick<Report, 'intervals'>,
): Sides<Sign | null> {
  const [left, right] = [intervals.find(({ to }) => to === x), intervals.find(({ from }) => from === x)];
  return [left?.[quantity] ?? null, right?.[quantity] ?? null];
}
