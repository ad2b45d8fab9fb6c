import type { Curvature, Program } from '../../program/program.ts';
import { type Stencil, stencils, type StencilName } from '../../program/finite-differences.ts';
import { curvatureOf } from '../curvature.ts';
import type { Evaluator } from './evaluator.ts';
import { ProgramEvaluator } from './program-evaluator.ts';

export interface Difference {
  readonly method: StencilName;
  readonly step: number;
}

/** The points and values of f at one offset of the stencil. */
interface Node {
  readonly x: Float64Array;
  readonly f: Float64Array;
}

/**
 * f, f′ … by a finite difference, then the curvature if it is asked for. Points of the stencil are x + offset·step rounded, and every
 * difference is divided by the exact distance of its points.
 */
export class FiniteDifferenceEvaluator implements Evaluator {
  readonly blockLength: number;
  readonly #f: ProgramEvaluator;
  readonly #stencil: Stencil;
  readonly #step: number;
  readonly #order: number;
  readonly #curvature: Curvature;
  readonly #nodes: ReadonlyMap<number, Node>;

  constructor(
    program: Program,
    parameters: Float64Array,
    { method, step }: Difference,
    order: number,
    curvature: Curvature,
  ) {
    this.#f = new ProgramEvaluator(program, parameters);
    this.blockLength = this.#f.blockLength;
    this.#stencil = stencils[method];
    this.#step = step;
    this.#order = order;
    this.#curvature = curvature;
    const row = () => new Float64Array(this.blockLength);
    this.#nodes = new Map([...this.#offsets()].map((offset) => [offset, { x: row(), f: row() }]));
  }

  /** How often f is evaluated for one point. */
  get nodes(): number {
    return this.#nodes.size;
  }

  run(x: Float64Array, start: number, count: number, results: readonly Float64Array[]): void {
    for (const [offset, node] of this.#nodes) {
      for (let i = 0; i < count; i++) node.x[i] = x[start + i]! + offset * this.#step;
      this.#f.run(node.x, 0, count, [node.f]);
    }
    const derivatives = [this.#nodes.get(0)!.f.subarray(0, count)];
    if (this.#highest >= 1) derivatives.push(this.#first(count));
    if (this.#highest >= 2) derivatives.push(this.#second(count));
    for (let k = 0; k <= this.#order; k++) results[k]!.set(derivatives[k]!, start);
    if (this.#curvature !== 'none') {
      results[this.#order + 1]!.set(curvatureOf(derivatives[1]!, derivatives[2]!, this.#curvature), start);
    }
  }

  get #highest(): number {
    return this.#curvature === 'none' ? this.#order : 2;
  }

  #offsets(): Set<number> {
    const { first, second } = this.#stencil;
    const differences = [...(this.#highest >= 1 ? first : []), ...(this.#highest >= 2 ? second : [])];
    return new Set([0, ...differences.flatMap(({ offsets }) => offsets as readonly number[])]);
  }

  #first(count: number): Float64Array {
    const sum = new Float64Array(count);
    for (const { weight, offsets } of this.#stencil.first) {
      const [a, b] = [this.#nodes.get(offsets[0])!, this.#nodes.get(offsets[1])!];
      for (let i = 0; i < count; i++) sum[i]! += (weight[0] * divided(a, b, i)) / weight[1];
    }
    return sum;
  }

  #second(count: number): Float64Array {
    const sum = new Float64Array(count);
    for (const { weight, offsets } of this.#stencil.second) {
      const [a, b, c] = [this.#nodes.get(offsets[0])!, this.#nodes.get(offsets[1])!, this.#nodes.get(offsets[2])!];
      for (let i = 0; i < count; i++) {
        const difference = (divided(b, c, i) - divided(a, b, i)) / (c.x[i]! - a.x[i]!);
        sum[i]! += (weight[0] * 2 * difference) / weight[1];
      }
    }
    return sum;
  }
}

/** f[a, b] = (f(b) − f(a))/(b − a); undefined where the step is too small to lead to another number. */
function divided(a: Node, b: Node, i: number): number {
  return (b.f[i]! - a.f[i]!) / (b.x[i]! - a.x[i]!);
}
