import type { Feature, Piece, Plateau, PointFeature, Report, Sides, Sign, Unresolved } from './report.ts';

/** A derivative at a place; `unknown` where the report does not tell. */
export type PlaceSign =
  | { readonly kind: 'sign'; readonly sign: Sign }
  /** It does not exist there; the limits of its sides where they are known. */
  | { readonly kind: 'undefined'; readonly sides: Sides<number | null> | null }
  | { readonly kind: 'unknown' };

/** How high a value stands in the row of f. */
export type Height = 'top' | 'middle' | 'bottom';

/** A limit of f on one side of a break, null where f is undefined there or its limit not known. */
export interface SideLimit {
  readonly limit: number | null;
  readonly height: Height;
}

/** f at a place. */
export type PlaceValue =
  | { readonly kind: 'value'; readonly y: number; readonly height: Height }
  /** A double bar: f breaks, or is undefined. `y` is f itself there, where it has a value. */
  | { readonly kind: 'break'; readonly sides: Sides<SideLimit | null>; readonly y: number | null }
  | { readonly kind: 'unknown' };

/** A number at which f, f′ or f″ changes sign or breaks, or an end of the window. */
export interface PlaceColumn {
  readonly kind: 'place';
  readonly x: number;
  readonly slope: PlaceSign;
  readonly bend: PlaceSign;
  readonly value: PlaceValue;
}

/** What lies between two places. */
export interface PieceColumn {
  readonly kind: 'piece';
  readonly from: number;
  readonly to: number;
  /** Whether f, f′ and f″ have their signs there, f is not defined, or nothing is claimed. */
  readonly status: 'known' | 'undefined' | 'unresolved';
  readonly slope: Sign | null;
  readonly bend: Sign | null;
  readonly direction: Piece['direction'];
  readonly shape: Piece['shape'];
  /** Where f starts and ends in its row. */
  readonly heights: Sides<Height>;
  /** Why nothing is claimed. */
  readonly reason: string | null;
}

export type VariationColumn = PlaceColumn | PieceColumn;

export interface VariationTable {
  /** Places and pieces in turn, from a place to a place. */
  readonly columns: readonly VariationColumn[];
  /** How many columns beyond the greatest number were left out. */
  readonly omitted: number;
}

type Broken = Extract<PointFeature, { signs: unknown }>;

const unknown = { kind: 'unknown' } as const;
const zero = { kind: 'sign', sign: 0 } as const;

/**
 * The variation table of a report: a column for each place where f, f′ or f″ changes sign or breaks, for the ends of the window, and
 * for each piece between. At most about `most` columns, from the left.
 */
export function variationTable(report: Report, most?: number): VariationTable {
  const pieces = withHeights(withoutGaps(report));
  const shown = pieces.slice(0, Math.max(1, Math.floor(((most ?? Infinity) - 1) / 2)));
  const columns = shown.flatMap((piece, i): VariationColumn[] => [
    placeColumn(piece.from, shown[i - 1], piece, report),
    piece,
  ]);
  const last = shown.at(-1);
  if (last) columns.push(placeColumn(last.to, last, pieces[shown.length], report));
  return { columns, omitted: 2 * (pieces.length - shown.length) };
}

/** The pieces as columns; what the report leaves between them is not resolved. */
function withoutGaps({ intervals, unresolved, from, to }: Report): PieceColumn[] {
  const columns: PieceColumn[] = [];
  const gap = (start: number, end: number): void => {
    if (start < end) columns.push({ ...nothing, from: start, to: end, ...statusOf(start, end, unresolved, true) });
  };
  let end = from;
  for (const piece of intervals) {
    gap(end, piece.from);
    const { slope, bend, direction, shape } = piece;
    const isSilent = piece.sign === null && slope === null && bend === null && direction === null;
    const status = statusOf(piece.from, piece.to, unresolved, isSilent);
    columns.push({
      kind: 'piece',
      from: piece.from,
      to: piece.to,
      slope,
      bend,
      direction,
      shape,
      heights: level,
      ...status,
    });
    end = piece.to;
  }
  gap(end, to);
  return columns;
}

const level: Sides<Height> = ['middle', 'middle'];
const nothing = { kind: 'piece', slope: null, bend: null, direction: null, shape: null, heights: level } as const;

/** A constant piece is as high as what falls or rises to it and away from it, where both agree. */
function withHeights(pieces: readonly PieceColumn[]): PieceColumn[] {
  return pieces.map((piece, i) => {
    if (piece.direction === 'rising') return { ...piece, heights: ['bottom', 'top'] };
    if (piece.direction === 'falling') return { ...piece, heights: ['top', 'bottom'] };
    if (piece.direction === null) return piece;
    const [before, after] = [pieces[i - 1]?.direction, pieces[i + 1]?.direction];
    const around = new Set<Height>();
    if (before === 'rising' || after === 'falling') around.add('top');
    if (before === 'falling' || after === 'rising') around.add('bottom');
    const [height = 'middle', other] = around;
    return other ? piece : { ...piece, heights: [height, height] };
  });
}

function statusOf(
  from: number,
  to: number,
  unresolved: readonly Unresolved[],
  isSilent: boolean,
): Pick<PieceColumn, 'status' | 'reason'> {
  if (!isSilent) return { status: 'known', reason: null };
  const middle = from / 2 + to / 2;
  const part = unresolved.find((one) => one.from <= middle && middle <= one.to);
  return part ? { status: 'unresolved', reason: part.reason } : { status: 'undefined', reason: null };
}

function placeColumn(
  x: number,
  before: PieceColumn | undefined,
  after: PieceColumn | undefined,
  report: Report,
): PlaceColumn {
  const here = report.features.filter((feature) => feature.kind !== 'plateau' && feature.x === x) as PointFeature[];
  const sides = [before, after] as const;
  return {
    kind: 'place',
    x,
    slope: signAt(1, sides, here),
    bend: signAt(2, sides, here),
    value: valueAt(x, sides, here, report),
  };
}

type Beside = Sides<PieceColumn | undefined>;

const isBroken = (feature: Feature): feature is Broken => 'signs' in feature;

/** The sign of f′ or f″ at a place: from what is known of the point, else the one that both sides share. */
function signAt(order: 1 | 2, [before, after]: Beside, here: readonly PointFeature[]): PlaceSign {
  const broken = here.find(isBroken);
  if (broken) return { kind: 'undefined', sides: order === 1 && broken.kind === 'kink' ? broken.slopes : null };
  const told = here.map((feature) => signTold(order, feature)).find((sign) => sign !== undefined);
  if (told) return told;
  const [left, right] = [before, after].map((piece) => (order === 1 ? piece?.slope : piece?.bend));
  if (left === undefined || right === undefined || left === null || right === null) return unknown;
  // f is differentiable here, and on the constant side all its difference quotients are 0.
  if (order === 1 && (left === 0 || right === 0)) return zero;
  return left === right ? { kind: 'sign', sign: left } : unknown;
}

/** What a feature says of f′ or f″ at its place; undefined where it says nothing. */
function signTold(order: 1 | 2, feature: PointFeature): PlaceSign | undefined {
  switch (feature.kind) {
    case 'root':
      return feature.multiplicity !== null && order < feature.multiplicity ? zero : undefined;
    case 'minimum':
    case 'maximum':
    case 'stationary-inflection':
      if (order === 1) return zero;
      if (feature.order === null) return unknown;
      return order < feature.order ? zero : undefined;
    case 'inflection':
      if (!Number.isFinite(feature.slope)) return { kind: 'undefined', sides: null };
      return order === 2 ? zero : undefined;
    default:
      return undefined;
  }
}

function valueAt(x: number, [before, after]: Beside, here: readonly PointFeature[], report: Report): PlaceValue {
  const broken = here.find((feature) => isBroken(feature) && feature.kind !== 'kink') as Broken | undefined;
  const [left = 'middle', right = 'middle'] = [before?.heights[1], after?.heights[0]];
  if (broken) {
    const [onLeft, onRight] = limitsOf(broken);
    const side = (limit: number | null | undefined, height: Height): SideLimit | null =>
      limit === undefined ? null : { limit, height: limit === null ? 'middle' : limitHeight(limit, height) };
    return { kind: 'break', sides: [side(onLeft, left), side(onRight, right)], y: ownValue(broken) };
  }
  const y = here.find((feature) => feature.y !== null)?.y ?? plateauValue(x, report) ?? endValue(x, report);
  if (y === undefined) return unknown;
  return { kind: 'value', y, height: !before ? right : !after || left === right ? left : 'middle' };
}

/** Limits of both sides; undefined on a side where f does not exist. */
function limitsOf(broken: Broken): Sides<number | null | undefined> {
  switch (broken.kind) {
    case 'jump':
      return broken.limits;
    case 'pole':
      return [broken.limits[0] ?? undefined, broken.limits[1] ?? undefined];
    case 'hole':
      return [broken.limit, broken.limit];
    case 'domain-edge':
      return broken.side === 'left' ? [broken.y, undefined] : [undefined, broken.y];
    case 'kink':
      return [broken.y, broken.y];
  }
}

/** f at a break itself, where that is told apart from a limit. */
function ownValue(broken: Broken): number | null {
  if (broken.kind === 'jump') return broken.y;
  return broken.kind === 'hole' && broken.y !== broken.limit ? broken.y : null;
}

function plateauValue(x: number, { features }: Report): number | undefined {
  return features.find((one): one is Plateau => one.kind === 'plateau' && one.from <= x && x <= one.to)?.y;
}

/** f at an end of the window, where it is the least or the greatest value in it. */
function endValue(x: number, { window: { least, greatest } }: Report): number | undefined {
  return [least, greatest].find((extreme) => extreme?.at.includes(x))?.value;
}

function limitHeight(limit: number, height: Height): Height {
  return Number.isFinite(limit) ? height : limit > 0 ? 'top' : 'bottom';
}
