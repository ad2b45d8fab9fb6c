import type { Polyline } from './layers.ts';

/** Builds a broken line, cut to a horizontal strip, so that no coordinate is out of the reach of f32 and no run outside costs points. */
export class PolylineBuilder {
  readonly #top: number;
  readonly #bottom: number;
  readonly #starts: number[] = [];
  #points = new Float32Array(256);
  #length = 0;
  #x = NaN;
  #y = NaN;
  /** Whether the last point is the end of a piece that may go on. */
  #open = false;

  constructor(top: number, bottom: number) {
    this.#top = top;
    this.#bottom = bottom;
  }

  /** Starts a new piece. A piece of a single point is a dot. */
  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    this.#open = y >= this.#top && y <= this.#bottom;
    if (this.#open) this.#start(x, y);
  }

  lineTo(x: number, y: number): void {
    const x0 = this.#x;
    const y0 = this.#y;
    this.#x = x;
    this.#y = y;
    if (this.#open && y >= this.#top && y <= this.#bottom) {
      this.#push(x, y);
      return;
    }
    if (Math.max(y0, y) < this.#top || Math.min(y0, y) > this.#bottom) {
      this.#open = false;
      return;
    }
    const inside = (value: number): number => Math.min(this.#bottom, Math.max(this.#top, value));
    const at = (value: number): number => (y === y0 ? x : x0 + (x - x0) * ((value - y0) / (y - y0)));
    if (!this.#open) this.#start(inside(y0) === y0 ? x0 : at(inside(y0)), inside(y0));
    this.#push(inside(y) === y ? x : at(inside(y)), inside(y));
    this.#open = inside(y) === y;
  }

  build(): Polyline {
    return { points: this.#points.slice(0, this.#length), starts: this.#starts };
  }

  #start(x: number, y: number): void {
    this.#starts.push(this.#length / 2);
    this.#push(x, y);
  }

  #push(x: number, y: number): void {
    if (this.#length === this.#points.length) {
      const longer = new Float32Array(2 * this.#points.length);
      longer.set(this.#points);
      this.#points = longer;
    }
    this.#points[this.#length++] = x;
    this.#points[this.#length++] = y;
  }
}

/** Calls back with every segment of a line; a piece of one point is a segment of length 0. */
export const forEachSegment = (
  { points, starts }: Polyline,
  visit: (x0: number, y0: number, x1: number, y1: number, isFirst: boolean) => void,
): void => {
  for (let piece = 0; piece < starts.length; piece++) {
    const first = 2 * (starts[piece] ?? NaN);
    const end = 2 * (starts[piece + 1] ?? points.length / 2);
    let [x0, y0] = [points[first] ?? NaN, points[first + 1] ?? NaN];
    if (end - first === 2) visit(x0, y0, x0, y0, true);
    for (let next = first + 2; next < end; next += 2) {
      const [x1, y1] = [points[next] ?? NaN, points[next + 1] ?? NaN];
      visit(x0, y0, x1, y1, next === first + 2);
      [x0, y0] = [x1, y1];
    }
  }
};

/** The dashes of a line, as pieces: lengths of dash and gap in turn, in pixels along the line, starting anew with each piece. */
export const dashed = (line: Polyline, pattern: readonly number[]): Polyline => {
  const total = pattern.reduce((sum, length) => sum + length, 0);
  if (!(total > 0)) return line;
  const builder = new PolylineBuilder(-Infinity, Infinity);
  let index = 0;
  let left = 0;
  forEachSegment(line, (x0, y0, x1, y1, isFirst) => {
    if (isFirst) {
      index = 0;
      left = pattern[0] ?? 0;
      builder.moveTo(x0, y0);
    }
    const length = Math.hypot(x1 - x0, y1 - y0);
    let done = 0;
    while (length - done > left) {
      done += left;
      const [x, y] = [x0 + ((x1 - x0) * done) / length, y0 + ((y1 - y0) * done) / length];
      if (index % 2 === 0) builder.lineTo(x, y);
      else builder.moveTo(x, y);
      index++;
      left = pattern[index % pattern.length] ?? 0;
    }
    left -= length - done;
    if (index % 2 === 0) builder.lineTo(x1, y1);
  });
  return builder.build();
};

/** The part of a line between two x, where x never falls along a piece. */
export const sliceByX = (line: Polyline, from: number, to: number): Polyline => {
  const builder = new PolylineBuilder(-Infinity, Infinity);
  let connected = false;
  forEachSegment(line, (x0, y0, x1, y1, isFirst) => {
    if (isFirst) connected = false;
    if (x1 < from || x0 > to) return;
    const at = (x: number): number => (x1 === x0 ? y1 : y0 + (y1 - y0) * ((x - x0) / (x1 - x0)));
    const [start, end] = [Math.max(from, x0), Math.min(to, x1)];
    if (!connected) builder.moveTo(start, start === x0 ? y0 : at(start));
    builder.lineTo(end, end === x1 ? y1 : at(end));
    connected = true;
  });
  return builder.build();
};

/** Lines as one. */
export const joined = (lines: readonly Polyline[]): Polyline => {
  const points = new Float32Array(lines.reduce((length, line) => length + line.points.length, 0));
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(...line.starts.map((start) => start + length / 2));
    points.set(line.points, length);
    length += line.points.length;
  }
  return { points, starts };
};

/** The segments of a line that reach into one of some stretches of x; both ascend. */
export const segmentsWithin = (
  line: Polyline,
  stretches: readonly { readonly from: number; readonly to: number }[],
): Polyline => {
  const builder = new PolylineBuilder(-Infinity, Infinity);
  let next = 0;
  let isOpen = false;
  forEachSegment(line, (x0, y0, x1, y1, isFirst) => {
    while (next < stretches.length && (stretches[next]?.to ?? NaN) < x0) next++;
    const isInside = (stretches[next]?.from ?? Infinity) <= x1;
    if (isInside && (isFirst || !isOpen)) builder.moveTo(x0, y0);
    if (isInside) builder.lineTo(x1, y1);
    isOpen = isInside;
  });
  return builder.build();
};

/**
 * Leaves out points that lie within `tolerance` of the line without them, as a cone of directions that reaches all of them shows. Points
 * where the line turns back are kept, so that no extremum moves.
 */
export const simplified = (line: Polyline, tolerance: number): Polyline => {
  const builder = new PolylineBuilder(-Infinity, Infinity);
  let [anchorX, anchorY, lastX, lastY, reach] = [0, 0, 0, 0, 0];
  // The cone, narrower than a half turn, by the directions of its sides; all directions are in it until a point is far enough to tell.
  let [lowX, lowY, highX, highY, isOpen] = [0, 0, 0, 0, true];
  forEachSegment(line, (x0, y0, x1, y1, isFirst) => {
    if (isFirst) {
      if (reach > 0) builder.lineTo(lastX, lastY);
      builder.moveTo(x0, y0);
      anchorX = x0;
      anchorY = y0;
      reach = 0;
      isOpen = true;
    }
    let x = x1 - anchorX;
    let y = y1 - anchorY;
    // Math.hypot is many times slower, and pixels do not overflow.
    let distance = Math.sqrt(x * x + y * y);
    const isInCone = isOpen || (lowX * y - lowY * x >= 0 && x * highY - y * highX >= 0);
    if (distance < reach || !isInCone) {
      builder.lineTo(lastX, lastY);
      anchorX = lastX;
      anchorY = lastY;
      isOpen = true;
      x = x1 - anchorX;
      y = y1 - anchorY;
      distance = Math.sqrt(x * x + y * y);
    }
    if (distance > tolerance) {
      // The tangents to the circle of the tolerance about the point.
      const sine = tolerance / distance;
      const cosine = Math.sqrt(1 - sine * sine);
      const [x2, y2] = [x * cosine + y * sine, y * cosine - x * sine];
      const [x3, y3] = [x * cosine - y * sine, y * cosine + x * sine];
      if (isOpen || lowX * y2 - lowY * x2 > 0) [lowX, lowY] = [x2, y2];
      if (isOpen || x3 * highY - y3 * highX > 0) [highX, highY] = [x3, y3];
      isOpen = false;
    }
    reach = Math.max(distance, Number.MIN_VALUE);
    lastX = x1;
    lastY = y1;
  });
  if (reach > 0) builder.lineTo(lastX, lastY);
  return builder.build();
};
