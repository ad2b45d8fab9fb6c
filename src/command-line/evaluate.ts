import { type Break, readBreak } from '../analysis/reading.ts';
import { createEngine } from '../engine/create.ts';
import type { Samples } from '../engine/engine.ts';
import { print } from '../expression/print.ts';
import { derivativeNames } from '../plot/sample-columns.ts';
import { Arguments, UsageError } from './arguments.ts';
import { formulaLines, formulaTexts, notationOf } from './formulas.ts';
import { jsonNumber, table } from './output.ts';

/** `fluxion evaluate`: f, its derivatives and the curvature at points, their formulas before them where they are asked for. */
export async function evaluate(text: readonly string[]): Promise<string> {
  const args = new Arguments(text, ['at', 'order', 'json', 'engine', 'arithmetic', 'digits', 'set', 'method', 'step', 'formula']); // prettier-ignore
  const name = args.text('formula');
  if (name === undefined)
    return args.has('json') ? JSON.stringify(await valuesOf(args)) : tableOf(await valuesOf(args));
  const notation = notationOf(name);
  const f = args.definition;
  const { order = 2 } = args.evaluation;
  const values = args.text('at') === undefined ? null : await valuesOf(args);
  if (args.has('json')) {
    return JSON.stringify({ expression: print(f), ...values, order, formulas: formulaTexts(f, order, notation) });
  }
  return [...formulaLines(f, order, notation), ...(values ? [tableOf(values)] : [])].join('\n');
}

/** What the engine gives at the points of `--at`. */
interface Values {
  readonly expression: string;
  readonly engine: string;
  readonly arithmetic: string;
  readonly reason?: string;
  readonly order: number;
  readonly points: readonly PointReading[];
}

async function valuesOf(args: Arguments): Promise<Values> {
  const points = args.required('at').split(',').map((point) => point.trim()); // prettier-ignore
  if (points.some((point) => point === ''))
    throw new UsageError('--at takes numbers with commas between, as in --at 0,1.5');
  const engine = await createEngine({ backend: args.backend });
  try {
    const f = args.definition;
    const options = { ...args.evaluation, curvature: 'unsigned' } as const;
    const samples = await engine.evaluate(f, points, options);
    const readings = await Promise.all(
      points.map(async (point, i): Promise<PointReading> => ({
        x: samples.digits ? point : samples.x[i]!,
        values: valuesAt(samples, i),
        curvature: curvatureAt(samples, i),
        ...breakOf(await readBreak(f, point, options)),
      })),
    );
    const { engine: name, arithmetic, reason } = samples;
    return {
      expression: print(f),
      engine: name,
      arithmetic,
      ...(reason && { reason }),
      order: samples.derivatives.length - 1,
      points: readings,
    };
  } finally {
    engine.dispose();
  }
}

function tableOf({ order, points }: Values): string {
  const numbers = table(
    ['x', ...derivativeNames(order + 1), 'curvature'],
    points.map(({ x, values, curvature }) => [x, ...values, curvature].map(String)),
  );
  return [numbers, ...points.flatMap(noteOf)].join('\n');
}

interface PointReading {
  readonly x: number | string;
  readonly values: readonly (number | string)[];
  readonly curvature: number | string;
  readonly differentiable?: false;
  readonly slopes?: readonly (number | string | null)[];
}

function valuesAt({ digits, derivatives }: Samples, i: number): readonly (number | string)[] {
  return digits ? digits[i]! : derivatives.map((values) => jsonNumber(values[i]!));
}

function curvatureAt({ curvatureDigits, curvature }: Samples, i: number): number | string {
  return curvatureDigits ? curvatureDigits[i]! : jsonNumber(curvature?.[i] ?? NaN);
}

/** Why f1 is no derivative: a line for a point where f is defined and not differentiable. */
function noteOf({ x, values: [f, slope], slopes }: PointReading): string[] {
  if (!slopes || f === 'NaN' || slope === undefined) return [];
  const [left, right] = slopes.map((one) => one ?? 'none');
  const used = slope === 'NaN' ? '' : ` (frameworks use ${slope})`;
  return [`at ${x} f1 is undefined: ${left} left, ${right} right${used}`];
}

/** What a point where f is not differentiable has besides: the slopes of both sides, and no curvature. */
function breakOf(found: Break | null): Partial<PointReading> {
  if (!found) return {};
  const slopes = found.slopes.map((slope) => (slope === null ? null : jsonNumber(slope)));
  return { curvature: jsonNumber(NaN), differentiable: false, slopes };
}
