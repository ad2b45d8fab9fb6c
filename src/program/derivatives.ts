import { highestDerivative } from '../expression/limits.ts';
import { Builder } from './builder.ts';
import { ProgramError } from './limits.ts';
import { keepLive } from './live.ts';
import { operations } from './operations.ts';
import type { Curvature, DerivativeProgram, Guard, Program, Register, Role } from './program.ts';
import { type Series, SeriesAlgebra } from './series.ts';
import { derivativeOfCoefficient, transfer } from './transfer.ts';

export interface DerivativeOptions {
  /** Highest derivative: 0 … {@link highestDerivative}. */
  readonly order: number;
  readonly curvature?: Curvature;
  /** Whether the program also has the guards of f. */
  readonly guards?: boolean;
}

const known = new WeakMap<Program, Map<string, DerivativeProgram>>();

/**
 * The program of f and its derivatives, by truncated Taylor arithmetic along x + t (order 1 is dual-number arithmetic). A
 * derivative is meant to be defined only where f and all lower ones are; engines apply that to the outputs.
 *
 * @throws ProgramError for an order out of range or a result that is too large
 */
export function differentiate(source: Program, options: DerivativeOptions): DerivativeProgram {
  const { order, curvature = 'none', guards = false } = options;
  if (!Number.isInteger(order) || order < 0 || order > highestDerivative) {
    throw new ProgramError(`The order of a derivative is a whole number from 0 to ${highestDerivative}, not ${order}.`);
  }
  const key = `${order} ${curvature} ${guards}`;
  let variants = known.get(source);
  if (!variants) known.set(source, (variants = new Map<string, DerivativeProgram>()));
  let program = variants.get(key);
  if (!program) variants.set(key, (program = make(source, order, curvature, guards)));
  return program;
}

function make(source: Program, order: number, curvature: Curvature, withGuards: boolean): DerivativeProgram {
  const builder = new Builder();
  const algebra = new SeriesAlgebra(builder);
  const highest = Math.max(order, curvature === 'none' ? 0 : 2, withGuards ? 1 : 0);
  const series = transfer(source, algebra, algebra.variable(builder.variable), highest);
  const f = series[source.outputs[0]!]!;
  const derivative = (k: number) => derivativeOfCoefficient(builder, f.coefficient(k), k);
  const outputs = Array.from({ length: order + 1 }, (_, k) => derivative(k));
  if (curvature !== 'none') outputs.push(curvatureOf(builder, derivative(1), derivative(2), curvature));
  const guards = withGuards ? guardsOf(source, algebra, series) : [];
  const roles = rolesOf(builder, series, highest);
  const { registers, ...live } = keepLive(builder.finish(outputs, guards));
  return { ...live, order, curvature, source, roles: registers.map((register) => roles[register]) };
}

/** κ = |f″|/(1 + f′²)^{3/2}, one factor √(1 + f′²) at a time so that nothing overflows. */
export function curvatureOf(builder: Builder, slope: Register, bend: Register, kind: Curvature): Register {
  const length = builder.emit('hypotenuse', [slope]);
  let ratio = kind === 'signed' ? bend : builder.emit('abs', [bend]);
  for (let i = 0; i < 3; i++) ratio = builder.emit('divide', [ratio, length]);
  return ratio;
}

function guardsOf(source: Program, algebra: SeriesAlgebra, series: readonly Series[]): Guard[] {
  const { builder } = algebra;
  const guards = new Map<string, Guard>();
  for (const { operation, operands, immediates } of source.instructions) {
    const quantities = operations[operation].guards?.(algebra, operands.map((u) => series[u]!), immediates) ?? []; // prettier-ignore
    for (const { crossing, quantity } of quantities) {
      const [value, slope] = [quantity.coefficient(0), quantity.coefficient(1)];
      // A quantity that is free of x breaks nowhere or everywhere.
      if (builder.integerAt(slope) === 0) continue;
      guards.set(`${crossing} ${value}`, { crossing, operation, value, slope });
    }
  }
  return [...guards.values()];
}

/** Names the first instruction that computes each coefficient, values before slopes. */
function rolesOf(builder: Builder, series: readonly Series[], highest: number): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (let order = 0; order <= highest; order++) {
    series.forEach((one, register) => {
      const made = one.coefficient(order);
      if (builder.integerAt(made) === undefined) roles[made] ??= { register, order };
    });
  }
  return roles;
}
