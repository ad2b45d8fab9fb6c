import { createEngine } from '../engine/create.ts';
import { print } from '../expression/print.ts';
import { columnsOf, type Column } from '../plot/sample-columns.ts';
import { Arguments, UsageError } from './arguments.ts';

/** `fluxion sample`: f and its derivatives on a grid, as CSV or JSON, in pieces: the text of 10⁸ points fits no string. */
export async function sample(text: readonly string[]): Promise<Iterable<string>> {
  const args = new Arguments(text, ['from', 'to', 'count', 'order', 'curvature', 'format', 'json', 'engine', 'arithmetic', 'digits', 'set', 'method', 'step']); // prettier-ignore
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
    const columns = columnsOf(samples);
    if (format === 'csv') return csv(columns, samples.x.length);
    const { engine: name, arithmetic, reason } = samples;
    const origin = { expression: print(args.definition), engine: name, arithmetic, ...(reason && { reason }) };
    return json(origin, columns, samples.x.length);
  } finally {
    engine.dispose();
  }
}

function* csv(columns: readonly Column[], rows: number): Generator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  yield* joined(rows, (row) => columns.map(({ cell }) => cell(row)).join(','), '\n');
}

/** One object: where the samples come from, and an array for each column. */
function* json(origin: object, columns: readonly Column[], rows: number): Generator<string> {
  yield JSON.stringify(origin).slice(0, -1);
  for (const { name, cell } of columns) {
    yield `,${JSON.stringify(name)}:[`;
    yield* joined(rows, (row) => JSON.stringify(cell(row)), ',');
    yield ']';
  }
  yield '}';
}

/** Rows in one piece of text, which is then some hundred kilobytes. */
const rowsTogether = 4096;

function* joined(rows: number, text: (row: number) => string, separator: string): Generator<string> {
  for (let first = 0; first < rows; first += rowsTogether) {
    const count = Math.min(rowsTogether, rows - first);
    const texts = Array.from({ length: count }, (_, i) => text(first + i));
    yield (first > 0 ? separator : '') + texts.join(separator);
  }
}
