import type { Point } from '../../plot/layers.ts';
import type { Panel } from '../../plot/panel.ts';
import type { Quantity } from '../../plot/figure-input.ts';
import type { Scalar } from '../../engine/engine.ts';
import { pixelXOf } from '../../plot/decimal-label.ts';
import { decimalOf } from '../../plot/scale.ts';
import { exactPlaceUnder, pixelAfter } from '../crosshair-place.ts';
import type { ToldPart } from '../../plot/place-text.ts';

/** What a walk along a curve goes by. */
export interface Traced {
  readonly panels: readonly Panel[];
  /** Where features are, ascending. */
  readonly features: readonly number[];
  /** Where f may break otherwise. */
  readonly breaks: readonly number[];
  readonly quantities: readonly Quantity[];
}

/** CSS pixels beside the crosshair at which a finger takes hold of it. */
const reach = 22;

/** The walk of the crosshair along the first curve, by pointer and by keyboard. */
export class Tracing {
  readonly #traced: () => Traced;
  readonly #place: () => Scalar | null;
  readonly #moveTo: (x: Scalar | null) => void;
  #quantity: Quantity = 0;
  #finger: Point | null = null;
  #note: ToldPart | null = null;

  /** @param place where the crosshair stands */
  constructor(traced: () => Traced, place: () => Scalar | null, moveTo: (x: Scalar | null) => void) {
    this.#traced = traced;
    this.#place = place;
    this.#moveTo = moveTo;
  }

  /** Whose value is told. */
  get quantity(): Quantity {
    return this.#quantity;
  }

  /** Where a finger is that shows the place, in CSS pixels; the reading must not be below it. */
  get finger(): Point | null {
    return this.#finger;
  }

  /** What else is to be told of the last step. */
  get note(): ToldPart | null {
    return this.#note;
  }

  pointAt(at: Point | null, pointer: 'mouse' | 'touch' = 'mouse'): void {
    this.#note = null;
    const { panels, features, breaks } = this.#traced();
    const [panel] = panels;
    const x = at && panel ? exactPlaceUnder(at, panel, [...features, ...breaks]) : null;
    this.#finger = pointer === 'touch' && x !== null ? at : null;
    this.#moveTo(x);
  }

  isHeldAt({ x }: Point): boolean {
    const [panel] = this.#traced().panels;
    const place = this.#place();
    if (!panel || place === null) return false;
    return Math.abs(pixelXOf(panel.projection, decimalOf(place)) - x) <= reach;
  }

  step(by: number): void {
    const [panel] = this.#traced().panels;
    if (panel) this.pointAt(pixelAfter(by, this.#place(), panel));
  }

  /** Goes to the next feature in the window; without a crosshair, to the first one from that side. */
  toFeature(by: 1 | -1): void {
    const { panels, features } = this.#traced();
    const frame = panels[0]?.frame;
    const pixelOf = (x: number): number => panels[0]?.projection.pixelX(x) ?? NaN;
    const isShown = (x: number): boolean =>
      frame !== undefined && pixelOf(x) >= frame.x && pixelOf(x) <= frame.x + frame.width;
    const from = Number(this.#place() ?? -by * Infinity);
    const ahead = features.filter((x) => (x - from) * by > 0 && isShown(x));
    const next = by > 0 ? ahead[0] : ahead.at(-1);
    this.#finger = null;
    this.#note =
      next === undefined ? { about: `end ${by}`, text: `no ${by > 0 ? 'further' : 'earlier'} feature` } : null;
    if (next !== undefined) this.#moveTo(next);
  }

  /** Tells of the next quantity, and begins in the middle where there is no crosshair. */
  toQuantity(by: 1 | -1): void {
    const { quantities } = this.#traced();
    const index = quantities.indexOf(this.#quantity) + by;
    this.#quantity = quantities[Math.min(quantities.length - 1, Math.max(0, index))] ?? 0;
    if (this.#place() === null) this.step(0);
  }
}
