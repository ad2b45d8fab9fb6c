import { interval, isEmpty, type Interval } from '../../program/interval.ts';
import type { Behaviour } from './behaviour.ts';
import { type Branch, signOf, usualOrder } from './branch.ts';
import { cascade, type IsolatedRoot, type Monotone, type RootsByOrder } from './cascade.ts';
import type { Budget } from './budget.ts';
import { type Crossing, levelsIn } from './crossing.ts';
import { expandedOver } from './expansion.ts';
import { judge } from './judge.ts';
import { Unlocated } from './locate.ts';
import { cut, ExactPlace, type Piece, type Place } from './place.ts';

/** Orders that are tried where lower ones close no cell, and the number of open cells up to which they are. */
const higherOrders = [6, 12] as const;
const fewCells = 48;

/** Of more cells so many are expanded to see whether it is of use. */
const samples = 6;

/** Cells narrower than this part of the piece, or than so many units in the last place, are not cut any more. */
const narrowest = 2 ** -48;
const narrowestUnits = 8;

/** Generations of cells after which they are enclosed by expansions, and after which places of high multiplicity are looked for. */
const expansionPatience = 3;
const patience = 8;

/** What is known at an end of a piece. */
export interface PieceEnd {
  readonly place: Place;
  /** Up to this distance f, f′ and f″ have no root: proved by an expansion. */
  readonly proved: number;
  /** Up to this distance values at many places, with correct digits, show no root: for what no expansion serves. */
  readonly quiet: number;
}

export function endOf(piece: Piece, side: 1 | -1, { proved, quiet }: Pick<Behaviour, 'proved' | 'quiet'>): PieceEnd {
  return { place: side === 1 ? piece.from : piece.to, proved, quiet };
}

export interface IsolateOptions {
  /** Roots of f⁽⁰⁾ … f⁽ᵗᵒᵖ⁾ are wanted. */
  readonly top: 0 | 1 | 2;
  /** The levels of f that are wanted. */
  readonly levels: Crossing;
  /** When so many roots of f are found, what is open is left. */
  readonly most?: number;
  /** Numbers between the places where roots are expected, at which the piece is cut first. */
  readonly cuts?: readonly number[];
  /** Closes a small cell in another way: by an expansion about a place of high multiplicity. */
  readonly expand?: (cell: Interval) => RootsByOrder | null;
}

export interface Isolated {
  /** roots[k]: those of f⁽ᵏ⁾, strictly inside the piece, by x. */
  readonly roots: RootsByOrder;
  /** Cells of which nothing is known. */
  readonly open: readonly Interval[];
}

interface Cell {
  readonly low: Place;
  readonly high: Place;
}

/** Generations of cells after which float64 may be at its end, and after which enclosures are. */
const noisePatience = 4;
const lastPatience = 12;

/** What an expansion costs, in cells. */
const expansionCost = 15;

/** Most integers that are followed in one cell. */
const mostLevels = 512;

/**
 * Branch and bound: all roots of f … f⁽ᵗᵒᵖ⁾ inside a piece on which f is smooth. A cell is closed where some derivative from the
 * top on excludes 0 (see `cascade`); else it is cut in two. All cells of a generation are looked at before the next, so that where the
 * budget ends what is left open is as little as it can be.
 */
export async function isolate(
  branch: Branch,
  from: PieceEnd,
  to: PieceEnd,
  options: IsolateOptions,
  budget: Budget,
): Promise<Isolated> {
  const search = new Search(branch, from, to, options);
  let cells = search.first();
  for (let generation = 0; cells.length > 0; generation++) {
    const isAlone = generation >= 2 && (cells.length <= fewCells || search.isWorthExpanding(cells, budget));
    const next: Cell[] = [];
    for (const [i, cell] of cells.entries()) {
      if (budget.cells <= 0 || search.found >= (options.most ?? Infinity)) {
        search.leave(cells.slice(i).concat(next));
        return search.result();
      }
      budget.cells--;
      if (i % 16 === 0) await budget.pause();
      if (search.close(cell, isAlone, generation, budget)) continue;
      const halves = search.halves(cell);
      if (halves) next.push(...halves);
      else search.leave([cell]);
    }
    cells = next;
  }
  return search.result();
}

class Search {
  readonly #branch: Branch;
  readonly #from: PieceEnd;
  readonly #to: PieceEnd;
  readonly #options: IsolateOptions;
  readonly #width: number;
  readonly #roots: IsolatedRoot[][] = [[], [], []];
  readonly #open: Interval[] = [];

  constructor(branch: Branch, from: PieceEnd, to: PieceEnd, options: IsolateOptions) {
    this.#branch = branch;
    this.#from = from;
    this.#to = to;
    this.#options = options;
    this.#width = to.place.x - from.place.x;
  }

  /** Number of roots of f, or of f less its levels. */
  get found(): number {
    return this.#roots[0]!.length;
  }

  /** The piece without what is proved at its ends, cut where it is said. */
  first(): Cell[] {
    const inner = (end: PieceEnd, way: 1 | -1) =>
      end.proved > 0 ? new ExactPlace(end.place.x + way * end.proved) : end.place;
    const [low, high] = [inner(this.#from, 1), inner(this.#to, -1)];
    if (!(low.enclosure.high < high.enclosure.low)) return [];
    const cuts = (this.#options.cuts ?? []).filter((x) => x > low.enclosure.high && x < high.enclosure.low);
    const ends = [low, ...cuts.map((x) => new ExactPlace(x)), high];
    return ends.slice(1).map((end, i) => ({ low: ends[i]!, high: end }));
  }

  /** Whether expansions close most of a few cells from all over the piece, so that they are tried in all. */
  isWorthExpanding(cells: readonly Cell[], budget: Budget): boolean {
    const every = Math.ceil(cells.length / samples);
    const chosen = cells.filter((_, i) => i % every === 0);
    budget.cells -= expansionCost * chosen.length;
    const closable = chosen.filter(({ low, high }) => {
      const enclosures = expandedOver(this.#branch, interval(low.enclosure.low, high.enclosure.high));
      return enclosures?.slice(this.#options.top).some((one) => signOf(one));
    });
    return 2 * closable.length > chosen.length;
  }

  /** Whether all roots inside the cell, and at its upper end, are known. */
  close(cell: Cell, isAlone: boolean, generation: number, budget: Budget): boolean {
    const span = interval(cell.low.enclosure.low, cell.high.enclosure.high);
    const isBesideEnd = this.#isBesideQuietEnd(cell);
    for (const order of isAlone && !isBesideEnd ? [usualOrder, ...higherOrders] : [usualOrder]) {
      const enclosures = order === usualOrder ? this.#branch.over(span, order) : this.#branch.overIfHeld(span, order);
      if (!enclosures) break;
      if (isEmpty(enclosures[0]!) || this.#closes(cell, enclosures)) return true;
    }
    if (isBesideEnd) return this.#isQuiet(cell);
    if (generation >= noisePatience && this.#isJudged(cell, false, budget)) return true;
    if (!isAlone) return false;
    if (generation >= expansionPatience) budget.cells -= expansionCost;
    const expanded = generation >= expansionPatience ? expandedOver(this.#branch, span) : null;
    if (expanded && this.#closes(cell, expanded)) return true;
    if (generation >= lastPatience && this.#isJudged(cell, true, budget)) return true;
    const roots = generation >= patience ? this.#options.expand?.(span) : null;
    if (roots) this.#add(roots);
    return Boolean(roots);
  }

  /** Closes a cell where one of the enclosures of the derivatives excludes 0, from the top on. */
  #closes({ low, high }: Cell, enclosures: readonly Interval[]): boolean {
    for (let m: number = this.#options.top; m < enclosures.length; m++) {
      const sign = signOf(enclosures[m]!);
      if (sign === null || sign === 0) continue;
      if (m > 0) return this.#cascade({ from: low, to: high, m, sign }, enclosures[0]!);
      if (this.#levels(enclosures[0]!)?.every((level) => level === 0)) return true;
    }
    return false;
  }

  /** @param isWrong a root that shows that f⁽ᵐ⁾ has one after all */
  #cascade(cell: Monotone, values: Interval, isWrong: (root: IsolatedRoot) => boolean = () => false): boolean {
    try {
      const levels = this.#levels(values);
      if (!levels) return false;
      const roots = cascade(this.#branch, cell, levels);
      if (roots.some((list) => list.some(isWrong))) return false;
      this.#add(roots);
      this.#addAtCut(cell);
      return true;
    } catch (error) {
      if (!(error instanceof Unlocated)) throw error;
      return false;
    }
  }

  #levels(values: Interval): readonly number[] | null {
    // 0 is looked for even where it is not among the values: the lower derivatives have roots of their own.
    if (this.#options.levels === 'zero') return [0];
    const { first, last } = levelsIn(values, this.#options.levels);
    if (!(last - first < mostLevels)) return null;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  }

  /** A root exactly where two cells meet belongs to the left one. */
  #addAtCut({ to, m }: Monotone): void {
    if (to === this.#to.place) return;
    const levels = this.#levels(this.#branch.over(to.enclosure, usualOrder)[0]!)!;
    for (const level of levels) {
      let multiplicity = 0;
      for (let k = m - 1; k >= 0; k--) {
        const isRoot = this.#branch.sign(to, k, k === 0 ? level : 0) === 0;
        multiplicity = isRoot ? multiplicity + 1 : 0;
        if (isRoot && k <= this.#options.top) this.#roots[k]!.push({ place: to, multiplicity, level });
      }
    }
  }

  #add(roots: RootsByOrder): void {
    for (let k = 0; k <= this.#options.top; k++) for (const root of roots[k] ?? []) this.#roots[k]!.push(root);
  }

  /** Closes a cell by what is judged of it. */
  #isJudged(cell: Cell, isLast: boolean, budget: Budget): boolean {
    const { top, levels } = this.#options;
    const lowest = levels === 'zero' ? top : Math.max(1, top);
    const judged = judge(this.#branch, cell, lowest, isLast, budget);
    if (!judged) return false;
    const { m, sign } = judged;
    if (m === 0) return true;
    const values = this.#branch.over(interval(cell.low.enclosure.low, cell.high.enclosure.high), usualOrder)[0]!;
    const isAtRoot = ({ place }: IsolatedRoot) => this.#branch.sign(place, m) === 0;
    return this.#cascade({ from: cell.low, to: cell.high, m, sign }, values, isAtRoot);
  }

  /** Whether a cell lies where values near an end that has no expansion speak. */
  #isBesideQuietEnd({ low, high }: Cell): boolean {
    const [from, to] = [this.#from, this.#to];
    return high.x - from.place.x <= from.quiet || to.place.x - low.x <= to.quiet;
  }

  /** Beside an end where only values speak: narrow enough cells, since proofs had their chance. */
  #isQuiet({ low, high }: Cell): boolean {
    const beside = (near: number, far: number, quiet: number) =>
      far <= quiet && (far - near <= near / 4 || far <= narrowest * 2 ** 8 * this.#width);
    const [from, to] = [this.#from, this.#to];
    return (
      beside(low.x - from.place.x, high.x - from.place.x, from.quiet) ||
      beside(to.place.x - high.x, to.place.x - low.x, to.quiet)
    );
  }

  halves({ low, high }: Cell): readonly [Cell, Cell] | null {
    const [a, b] = [low.enclosure.high, high.enclosure.low];
    const width = b - a;
    const unit = Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
    if (width <= narrowest * this.#width || width <= narrowestUnits * unit) return null;
    const middle = new ExactPlace(a + cut * width);
    return [
      { low, high: middle },
      { low: middle, high },
    ];
  }

  leave(cells: readonly Cell[]): void {
    for (const { low, high } of cells) this.#open.push(interval(low.enclosure.low, high.enclosure.high));
  }

  result(): Isolated {
    for (const roots of this.#roots) roots.sort((a, b) => a.place.x - b.place.x);
    return { roots: this.#roots, open: this.#open.sort((a, b) => a.low - b.low) };
  }
}
