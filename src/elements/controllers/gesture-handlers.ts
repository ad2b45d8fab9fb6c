import type { Point } from '../../plot/layers.ts';
import type { TraceCommand } from './keys.ts';

/** What gestures ask for. Points are CSS pixels from the element's upper left corner; distances are CSS pixels. */
export interface GestureHandlers {
  /** Drag, arrow keys, a wheel turned sideways. `at` is where the drag began. */
  pan(byX: number, byY: number, at: Point): void;
  /** Wheel, pinch, double-click, plus and minus keys: multiplies what is shown by a factor, about a point. */
  zoom(factor: number, at: Point): void;
  /** A box is drawn from one point to another; it is dropped where `to` is null. */
  drawBox(from: Point, to: Point | null): void;
  /** The box that is drawn is to fill the figure. */
  zoomToBox(): void;
  /** The keys 0 and Home. */
  reset(): void;
  /** The pointer rests or moves over the element, or a finger taps it; null when it has left. */
  point(at: Point | null, pointer: 'mouse' | 'touch'): void;
  /** Whether a finger at a point takes hold of the crosshair rather than of the picture. */
  holdsCrosshair(at: Point): boolean;
  /** A key walks along the curve, or asks for something that is not the picture's. */
  trace(command: TraceCommand): void;
  /** Escape: whether there was anything to leave. */
  leave(): boolean;
}
