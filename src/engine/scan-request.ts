import type { Definition } from '../expression/expression.ts';
import { differentiate } from '../program/derivatives.ts';
import { keepLive } from '../program/live.ts';
import { lower } from '../program/lower.ts';
import type { DerivativeProgram, Guard } from '../program/program.ts';
import { type ArithmeticRequest, EngineError, type ScanOptions, type SignChange } from './engine.ts';
import { parameterValues, type ResolvedGrid, resolveGrid, resolveOptions, toFloat64 } from './options.ts';

/** What one output of the program of a scan is searched for. */
export interface ScannedOutput extends Pick<SignChange, 'kind' | 'index'> {
  readonly crossing: Guard['crossing'];
  /** Whether its changes are asked for: a derivative is defined only where the lower ones are, so that they are outputs in any case. */
  readonly isAsked: boolean;
}

/** A scan with every default filled in and every value checked. */
export interface ScanRequest {
  /** Its outputs are f, f′ … up to its order, then the guards. */
  readonly program: DerivativeProgram;
  /** What each output is. */
  readonly outputs: readonly ScannedOutput[];
  readonly grid: ResolvedGrid;
  /** Values of the parameter slots, in order. */
  readonly parameters: Float64Array;
  readonly arithmetic: ArithmeticRequest;
  readonly signal?: AbortSignal;
}

/** Highest derivative that is scanned. */
const highest = 2;

/** Fills in the defaults. Throws an EngineError that names the option that is out of range. */
export function scanRequest(f: Definition, options: ScanOptions): ScanRequest {
  const { orders = [0, 1, 2], guards: withGuards = true, ...rest } = options;
  const { arithmetic, parameters, signal } = resolveOptions(rest);
  const wrong = orders.find((order) => !Number.isInteger(order) || order < 0 || order > highest);
  if (wrong !== undefined) throw new EngineError(`orders of a scan are 0, 1 and ${highest}, not ${String(wrong)}`);
  const program = scanProgram(f, Math.max(0, ...orders), withGuards);
  const asked: ReadonlySet<number> = new Set(orders);
  return {
    ...program,
    outputs: program.outputs.map((output) => ({
      ...output,
      isAsked: output.kind === 'guard' || asked.has(output.index),
    })),
    grid: resolveGrid(options),
    parameters: Float64Array.from(parameterValues(program.program.parameters, parameters), (value, i) =>
      toFloat64(value, `parameter ${program.program.parameters[i]!}`),
    ),
    arithmetic,
    ...(signal && { signal }),
  };
}

/** f, its derivatives and its guards, without the slopes of the guards. */
function scanProgram(f: Definition, order: number, withGuards: boolean) {
  const whole = differentiate(lower(f), { order, guards: true });
  const guards = withGuards ? whole.guards : [];
  const outputs = [...whole.outputs, ...guards.map(({ value }) => value)];
  const { registers, ...live } = keepLive({ ...whole, outputs, guards: [] });
  const { curvature, source } = whole;
  return {
    program: { ...live, order, curvature, source, roles: registers.map((register) => whole.roles[register]) },
    outputs: [
      ...whole.outputs.map((_, index) => ({ kind: 'derivative', index, crossing: 'zero' }) as const),
      ...guards.map(({ crossing }, index) => ({ kind: 'guard', index, crossing }) as const),
    ],
  };
}

/** By place; of those at one place, f before its derivatives and these before guards. */
export function inOrder(changes: readonly SignChange[]): SignChange[] {
  const rank = ({ kind, index }: SignChange) => (kind === 'guard' ? highest + 1 : 0) + index;
  return changes.toSorted((a, b) => a.from - b.from || a.to - b.to || rank(a) - rank(b));
}
