import { Decimal } from 'decimal.js';
import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { Program } from '../../program/program.ts';
import {
  type EngineArithmetic,
  type Engine,
  EngineError,
  type EngineName,
  type Envelope,
  type EvaluateOptions,
  type Grid,
  type Samples,
  type Scalar,
  type ScanPart,
} from '../engine.ts';
import { gridPoints, parameterValues, requireCount, type ResolvedOptions, resolveOptions } from '../options.ts';
import { correctDigits } from './correct-digits.ts';
import { exactScalar } from './exact-scalar.ts';
import { finiteDifferenceProgram } from './finite-difference-program.ts';
import type { Point } from './interpreter.ts';

/** Longest time, in milliseconds, between two turns of the event loop, apart from the time of one point. */
const longestTurn = 50;

/** Digits of grid points beyond those of the results: enough to tell neighbours apart in a window 10⁻⁶⁰ of its centre wide. */
const gridGuard = 60;

/**
 * Evaluates with as many correct digits as are asked for (see `correctDigits`), in decimals. Slow and sure: it judges the other
 * engines, and serves windows that are too narrow for float64. Text is read as an exact decimal, a number as the exact value of the
 * float64.
 */
export class ReferenceEngine implements Engine {
  readonly name: EngineName = 'reference';
  readonly arithmetic: EngineArithmetic = { numbers: ['decimal'] };

  async evaluate(f: Definition, points: ArrayLike<Scalar>, options: EvaluateOptions = {}): Promise<Samples> {
    const resolved = resolveOptions(options);
    return this.#at(f, Array.from(points, (point, i) => exactScalar(point, `point ${i}`)), resolved); // prettier-ignore
  }

  /** With both ends as numbers the points are those of the other engines; with text they are decimals. */
  async sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples> {
    const resolved = resolveOptions(options);
    return this.#at(f, decimalGrid(options, resolved.digits), resolved);
  }

  /** @throws EngineError always: proposals need no decimals, and intervals prove more than a dense grid of them */
  signChanges(): AsyncIterable<ScanPart> {
    throw new EngineError('the reference engine does not scan for sign changes: use the engine cpu or webgpu');
  }

  /** @throws EngineError always: a picture shows no more than float64 has */
  envelope(): Promise<Envelope> {
    return Promise.reject(new EngineError('the reference engine makes no envelopes: use the engine cpu or webgpu'));
  }

  dispose(): void {
    // Holds nothing outside the memory of JavaScript.
  }

  async #at(f: Definition, points: readonly Decimal[], options: ResolvedOptions): Promise<Samples> {
    const { order, curvature, signal } = options;
    const program = derivativeProgram(f, options);
    const parameters = parameterValues(program.parameters, options.parameters).map((value, i) =>
      exactScalar(value, `parameter ${program.parameters[i]}`),
    );
    const rows: Decimal[][] = [];
    let turn = performance.now();
    for (const x of points) {
      signal?.throwIfAborted();
      rows.push(row(program, { x, parameters }, options));
      if (performance.now() - turn > longestTurn) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = performance.now();
      }
    }
    signal?.throwIfAborted();
    const column = (k: number) => Float64Array.from(rows, (row) => row[k]!.toNumber());
    return {
      engine: this.name,
      arithmetic: 'decimal',
      x: Float64Array.from(points, (x) => x.toNumber()),
      derivatives: Array.from({ length: order + 1 }, (_, k) => column(k)),
      digits: rows.map((row) => row.slice(0, order + 1).map(text)),
      ...(curvature !== 'none' && {
        curvature: column(order + 1),
        curvatureDigits: rows.map((row) => text(row[order + 1]!)),
      }),
    };
  }
}

function derivativeProgram(f: Definition, { method, step, order, curvature }: ResolvedOptions): Program {
  const source = lower(f);
  if (method === 'dual') return differentiate(source, { order, curvature });
  const exactStep = exactScalar(step!, 'the step');
  return finiteDifferenceProgram(source, method, exactStep.toString(), order, curvature);
}

/** The outputs at one point. The curvature stands last, and exists where f, f′ and f″ do. */
function row(program: Program, point: Point, { digits, order, curvature }: ResolvedOptions): Decimal[] {
  if (!point.x.isFinite()) return program.outputs.map(() => new Decimal(NaN));
  const outputs = [...correctDigits(program, point, digits, order + 1)];
  if (curvature !== 'none' && outputs.slice(0, Math.min(order, 2) + 1).some((output) => output.isNaN())) {
    outputs[order + 1] = new Decimal(NaN);
  }
  return outputs;
}

function decimalGrid(grid: Grid, digits: number): Decimal[] {
  if (typeof grid.from === 'number' && typeof grid.to === 'number') {
    return Array.from(gridPoints(grid), (x) => exactScalar(x, 'a grid point'));
  }
  const count = requireCount(grid);
  const from = exactScalar(grid.from, 'from');
  const to = exactScalar(grid.to, 'to');
  if (!from.isFinite() || !to.isFinite() || !from.lt(to)) {
    throw new EngineError(`from must be less than to, but from is ${grid.from} and to is ${grid.to}`);
  }
  const D = Decimal.clone({
    defaults: true,
    precision: Math.max(from.precision(), to.precision()) + digits + gridGuard,
  });
  const range = new D(to).minus(from);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? to : range.times(i).div(count - 1).plus(from))); // prettier-ignore
}

/** Plain for exponents −7 … 20, else scientific; no trailing zeros. */
function text(value: Decimal): string {
  return value.isZero() ? '0' : value.toString();
}
