import { analyze as analyzeFunction } from '../analysis/analyze.ts';
import { reportJson } from '../analysis/report-json.ts';
import { createEngine } from '../engine/create.ts';
import { Arguments } from './arguments.ts';
import { reportText } from './report-text.ts';

/** `fluxion analyze`: the features of a function in a window, what is not resolved, and least and greatest value. */
export async function analyze(text: readonly string[]): Promise<string> {
  const args = new Arguments(text, ['from', 'to', 'json', 'engine', 'set']);
  const engine = await createEngine({ backend: args.backend });
  try {
    const { parameters = {} } = args.evaluation;
    const report = await analyzeFunction(engine, args.definition, { from: args.required('from'), to: args.required('to'), parameters }); // prettier-ignore
    return args.has('json') ? reportJson(report) : reportText(report);
  } finally {
    engine.dispose();
  }
}
