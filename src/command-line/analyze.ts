import { analyze as analyzeFunction } from '../analysis/analyze.ts';
import { createEngine } from '../engine/create.ts';
import { Arguments } from './arguments.ts';
import { table } from './output.ts';

/** `fluxion analyze`: where f′ and f″ change sign in a window. */
export async function analyze(text: readonly string[]): Promise<string> {
  const args = new Arguments(text, ['from', 'to', 'json', 'engine', 'set']);
  const engine = await createEngine({ backend: args.backend });
  try {
    const { parameters = {} } = args.evaluation;
    const report = await analyzeFunction(engine, args.definition, { from: args.required('from'), to: args.required('to'), parameters }); // prettier-ignore
    if (args.has('json')) return JSON.stringify(report);
    if (report.features.length === 0) return 'No sign change of f′ or f″ was found.';
    return table(
      ['kind', 'x', 'f(x)'],
      report.features.map(({ kind, x, y }) => [kind, String(x), String(y)]),
    );
  } finally {
    engine.dispose();
  }
}
