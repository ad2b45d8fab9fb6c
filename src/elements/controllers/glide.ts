import type { Point } from '../../plot/layers.ts';
import { glided, isAtRest, type Velocity } from '../inertia.ts';

/** Lets a picture glide on after it was thrown, a step an animation frame, for readers who do not prefer reduced motion. */
export class Glide {
  #frame: number | undefined;

  /** @param move called with the CSS pixels of each step */
  start(velocity: Velocity, move: (by: Point) => void): void {
    this.stop();
    if (isAtRest(velocity, 0) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const began = performance.now();
    let before: Point = { x: 0, y: 0 };
    const step = (): void => {
      const elapsed = performance.now() - began;
      const now = glided(velocity, elapsed);
      this.#frame = isAtRest(velocity, elapsed) ? undefined : requestAnimationFrame(step);
      move({ x: now.x - before.x, y: now.y - before.y });
      before = now;
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
