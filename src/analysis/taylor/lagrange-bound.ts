import { Enclosures } from '../../engine/interval/enclosures.ts';
import type { Scalar } from '../../engine/engine.ts';
import type { Definition } from '../../expression/expression.ts';
import { highestDerivative } from '../../expression/limits.ts';
import { differentiate } from '../../program/derivatives.ts';
import {
  absolute,
  type Interval,
  interval,
  isEmpty,
  point,
  product,
  quotient,
  difference,
} from '../../program/interval.ts';
import { lower } from '../../program/lower.ts';
import type { DerivativeProgram } from '../../program/program.ts';
import { derivativeDefinition } from '../derivative-definition.ts';
import { ParameterValues } from '../search/parameter-values.ts';

/** max|f⁽ⁿ⁺¹⁾| and what follows from it; both Infinity where f is not known to be n + 1 times differentiable in between. */
export interface LagrangeBound {
  /** An upper bound of |f⁽ⁿ⁺¹⁾| from x₀ to every point of the window. */
  readonly derivative: number;
  /** An upper bound of |f − Tₙ| over the window. */
  readonly bound: number;
}

export interface LagrangeOptions {
  readonly about: number;
  readonly degree: number;
  readonly from: number;
  readonly to: number;
  readonly parameters: Readonly<Record<string, Scalar>>;
}

/** How near the enclosure of max|f⁽ⁿ⁺¹⁾| comes to it where nothing hinders. */
const tightness = 1.001;

/** Operations that are spent on one side, and the cells that it is cut into at the least and at the most. */
const mostOperations = 200_000;
const fewestCells = 16;
const mostCells = 500;

/**
 * Lagrange's bound of the error of a Taylor polynomial, max|f⁽ⁿ⁺¹⁾|·|x − x₀|ⁿ⁺¹/(n + 1)!, on each side of x₀ by itself. The
 * maximum is enclosed by intervals over cells that are halved where the enclosure is widest, so the bound holds whatever rounding
 * does. Where a guard of f may vanish f may break, and the bound is Infinity.
 *
 * @throws ProgramError for an expression whose derivatives are too large
 */
export function lagrangeBound(f: Definition, { about, degree, from, to, parameters }: LagrangeOptions): LagrangeBound {
  // The highest derivative there is by one more is that of f′.
  const [source, order] = degree < highestDerivative ? [f, degree + 1] : [derivativeDefinition(f, 1), degree];
  const program = differentiate(lower(source), { order, guards: true });
  const derivative = new GuardedDerivative(program, new ParameterValues(parameters).intervals(program));
  const cells = Math.max(fewestCells, Math.min(mostCells, Math.floor(mostOperations / program.instructions.length)));
  const sides = [
    { end: from, stretch: interval(from, about) },
    { end: to, stretch: interval(about, to) },
  ].filter(({ stretch }) => stretch.low < stretch.high);
  const greatest = sides.map(({ stretch }) => greatestIn(derivative, stretch, cells));
  const bounds = sides.map(({ end }, i) => {
    const distance = absolute(difference(point(end), point(about)));
    let bound = point(greatest[i]!);
    for (let k = 1; k <= degree + 1; k++) bound = product(bound, quotient(distance, point(k)));
    return bound.high;
  });
  return { derivative: Math.max(...greatest), bound: Math.max(...bounds) };
}

/** |f⁽ⁿ⁺¹⁾| over cells. */
class GuardedDerivative {
  readonly #program: DerivativeProgram;
  readonly #enclosures: Enclosures;

  constructor(program: DerivativeProgram, parameters: readonly Interval[]) {
    this.#program = program;
    const guards = program.guards.map(({ value }) => value);
    this.#enclosures = new Enclosures({ ...program, outputs: [...program.outputs, ...guards] }, parameters);
  }

  /** The least and greatest value that it may have in a cell; up to Infinity where f may break or is undefined there. */
  over(cell: Interval): Interval {
    const { outputs, guards } = this.#program;
    const ranges = this.#enclosures.over(cell);
    const derivatives = ranges.slice(0, outputs.length);
    const mayBreak = guards.some(({ crossing }, i) => {
      const { low, high } = ranges[outputs.length + i]!;
      return crossing === 'zero' ? low <= 0 && high >= 0 : Math.ceil(low) <= Math.floor(high);
    });
    if (mayBreak || derivatives.some(isEmpty)) return interval(0, Infinity);
    return absolute(derivatives.at(-1)!);
  }
}

/** An upper bound of the greatest value in a stretch. */
function greatestIn(derivative: GuardedDerivative, stretch: Interval, mostCells: number): number {
  let certain = 0;
  const looked = (cell: Interval) => {
    const middle = cell.low / 2 + cell.high / 2;
    certain = Math.max(certain, derivative.over(point(middle)).low);
    return { cell, middle, high: derivative.over(cell).high };
  };
  const cells = [looked(stretch)];
  while (cells.length < mostCells) {
    let widest = 0;
    cells.forEach(({ high }, i) => (widest = high > cells[widest]!.high ? i : widest));
    const { cell, middle, high } = cells[widest]!;
    if (high <= tightness * certain || !(cell.low < middle && middle < cell.high)) return high;
    cells[widest] = looked(interval(cell.low, middle));
    cells.push(looked(interval(middle, cell.high)));
  }
  return Math.max(...cells.map(({ high }) => high));
}
