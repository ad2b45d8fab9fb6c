import type { Point } from '../../plot/layers.ts';
import { releaseVelocity, type TimedPoint, withPlace } from '../inertia.ts';
import type { GestureHandlers } from './gesture-handlers.ts';
import { Glide } from './glide.ts';

/**
 * A pointer that moves less than this has not been dragged; up or down, a drag across keeps its height until this is exceeded; a finger that
 * comes further has swiped, not tapped.
 */
const slop = { drag: 3, vertical: 12, tap: 12 } as const;

/** What a drag moves. */
export type Grip = 'picture' | 'box' | 'crosshair';

interface Drag {
  readonly grip: Grip;
  readonly began: Point;
  readonly at: Point;
  readonly isMoving: boolean;
  /** Whether it goes up and down as well as across. */
  readonly isFree: boolean;
  readonly trail: readonly TimedPoint[];
}

/** The pointers that are down: one moves what it grips, and throws a picture; two pinch. */
export class Drags {
  readonly #handlers: GestureHandlers;
  readonly #drags = new Map<number, Drag>();
  readonly #glide = new Glide();

  constructor(handlers: GestureHandlers) {
    this.#handlers = handlers;
  }

  begin(id: number, at: Point, grip: Grip): void {
    this.#glide.stop();
    // A second finger makes a pinch of whatever the first one did.
    if (this.#drags.size > 0) this.dropBox();
    this.#drags.set(id, { grip, began: at, at, isMoving: false, isFree: false, trail: [] });
  }

  has(id: number): boolean {
    return this.#drags.has(id);
  }

  /** Whether a pointer that ends at a place has tapped: it was not dragged, and came no further than fingers roll. */
  isTap(id: number, at: Point): boolean {
    const drag = this.#drags.get(id);
    return !!drag && !drag.isMoving && Math.hypot(at.x - drag.began.x, at.y - drag.began.y) <= slop.tap;
  }

  move(id: number, at: Point, time: number): void {
    const drag = this.#drags.get(id);
    if (!drag) return;
    if (this.#drags.size > 1) this.#pinch(id, drag, at);
    else this.#drag(id, drag, at, time);
  }

  end(id: number, time: number): void {
    const drag = this.#drags.get(id);
    if (!drag) return;
    this.#drags.delete(id);
    if (drag.isMoving && drag.grip === 'box') this.#handlers.zoomToBox();
    if (drag.isMoving && drag.grip === 'picture' && this.#drags.size === 0) this.#throw(drag, time);
  }

  /** Forgets a pointer without an end to what it did. */
  cancel(id: number): void {
    const drag = this.#drags.get(id);
    this.#drags.delete(id);
    if (drag?.grip === 'box' && drag.isMoving) this.#handlers.drawBox(drag.began, null);
  }

  /** Forgets the box that is being drawn: whether there was one. */
  dropBox(): boolean {
    const boxes = [...this.#drags].filter(([, { grip }]) => grip === 'box');
    for (const [id] of boxes) this.cancel(id);
    return boxes.length > 0;
  }

  /** Stops a picture that glides, and forgets all pointers. */
  clear(): void {
    this.#glide.stop();
    for (const id of [...this.#drags.keys()]) this.cancel(id);
  }

  stop(): void {
    this.#glide.stop();
  }

  #drag(id: number, drag: Drag, at: Point, time: number): void {
    const [fromStartX, fromStartY] = [Math.abs(at.x - drag.began.x), Math.abs(at.y - drag.began.y)];
    if (!drag.isMoving && Math.max(fromStartX, fromStartY) < slop.drag) return;
    const isFree = drag.isFree || fromStartY > slop.vertical;
    const trail = withPlace(drag.trail, { ...at, time });
    this.#drags.set(id, { ...drag, at, isMoving: true, isFree, trail });
    if (drag.grip === 'box') this.#handlers.drawBox(drag.began, at);
    else if (drag.grip === 'crosshair') this.#handlers.point(at, 'touch');
    else this.#handlers.pan(at.x - drag.at.x, drag.isFree ? at.y - drag.at.y : 0, drag.began);
  }

  #throw({ trail, isFree, began }: Drag, time: number): void {
    const { x, y } = releaseVelocity(trail, time);
    this.#glide.start({ x, y: isFree ? y : 0 }, (by) => this.#handlers.pan(by.x, by.y, began));
  }

  #pinch(id: number, drag: Drag, at: Point): void {
    const other = [...this.#drags].find(([key]) => key !== id)?.[1];
    this.#drags.set(id, { ...drag, grip: 'picture', at, isMoving: true, trail: [] });
    if (!other) return;
    const distance = (from: Point): number => Math.hypot(from.x - other.at.x, from.y - other.at.y);
    const middle = { x: (at.x + other.at.x) / 2, y: (at.y + other.at.y) / 2 };
    this.#handlers.pan((at.x - drag.at.x) / 2, 0, middle);
    if (distance(at) > slop.drag) this.#handlers.zoom(distance(drag.at) / distance(at), middle);
  }
}
