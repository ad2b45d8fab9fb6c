import { createEngine } from '../engine/create.ts';
import { print } from '../expression/print.ts';
import { Arguments, UsageError } from './arguments.ts';
import { derivativeNames, jsonNumber } from './output.ts';

/** `fluxion sample`: f and its derivatives on a grid, as CSV or JSON. */
export async function sample(text: readonly string[]): Promise<string> {
  const args = new Arguments(text, ['from', 'to', 'count', 'order', 'curvature', 'format', 'json', 'engine', 'digits', 'set', 'method', 'step']); // prettier-ignore
  const format = args.text('format') ?? (args.has('json') ? 'json' : 'csv');
  if (format !== 'csv' && format !== 'json') throw new UsageError(`--format is csv or json, not ${format}`);
  const engine = await createEngine({ backend: args.backend });
  try {
    const samples = await engine.sample(args.definition, {
      ...args.evaluation,
      from: args.required('from'),
      to: args.required('to'),
      count: args.integer('count') ?? 1001,
      curvature: args.has('curvature') ? 'unsigned' : 'none',
    });
    const { x, derivatives, curvature, digits, curvatureDigits } = samples;
    const value = (i: number, k: number) => digits?.[i]?.[k] ?? jsonNumber(derivatives[k]![i]!);
    const bend = (i: number) => curvatureDigits?.[i] ?? jsonNumber(curvature![i]!);
    const row = (i: number) => [x[i]!, ...derivatives.map((_, k) => value(i, k)), ...(curvature ? [bend(i)] : [])];
    const rows = Array.from(x, (_, i) => row(i));
    const names = ['x', ...derivativeNames(derivatives.length), ...(curvature ? ['k'] : [])];
    if (format === 'csv') return [names, ...rows].map((cells) => cells.join(',')).join('\n');
    const columns = Object.fromEntries(names.map((name, column) => [name, rows.map((cells) => cells[column])]));
    const { engine: name, arithmetic, reason } = samples;
    return JSON.stringify({
      expression: print(args.definition),
      engine: name,
      arithmetic,
      ...(reason && { reason }),
      ...columns,
    });
  } finally {
    engine.dispose();
  }
}
