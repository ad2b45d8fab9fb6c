import { highestDerivative } from '../expression/limits.ts';
import { isPeriodicInPi } from '../expression/period.ts';
import type { AxisOptions } from '../plot/axis-options.ts';
import type { Surface } from '../plot/canvas-painter.ts';
import type { FigureRequest } from '../plot/computed-figure.ts';
import { curvesOf } from '../plot/plot-curve.ts';
import { linear, log, type Scale } from '../plot/scale.ts';
import { reachOfValues, spanBetween, type Reach, type Span } from '../plot/view.ts';
import { UsageError, type Arguments, type Name } from './arguments.ts';

/** Options that say what a figure shows. */
export const requestOptions: readonly Name[] = [
  'from',
  'to',
  'y-from',
  'y-to',
  'x-scale',
  'y-scale',
  'x-ticks',
  'equal',
  'order',
  'curvature',
  'layout',
  'arithmetic',
  'set',
];

/** Ends of the window where none are given, as in a page. */
const [defaultFrom, defaultTo] = ['-10', '10'] as const;

const layouts = ['panels', 'overlay'] as const;
const scaleNames = ['linear', 'log'] as const;
const tickNames = ['auto', 'decimal', 'pi'] as const;
const scales = { linear, log } as const;

/**
 * The figure that the arguments ask for.
 *
 * @throws UsageError, or ExpressionError for the expression
 */
export function figureRequestOf(args: Arguments, surface: Surface): FigureRequest {
  const order = args.integer('order') ?? 2;
  if (order > highestDerivative) throw new UsageError(`--order is 0 to ${highestDerivative}, not ${order}`);
  const curves = curvesOf(args.expression);
  const [x, y] = [scales[oneOf(args, 'x-scale', scaleNames)], scales[oneOf(args, 'y-scale', scaleNames)]];
  return {
    ...surface,
    curves,
    parameters: numericParameters(args),
    x: span(['--from', args.text('from') ?? defaultFrom], ['--to', args.text('to') ?? defaultTo], x),
    y: rangesOf(args, y),
    order,
    curvature: args.has('curvature') ? 'unsigned' : 'none',
    arithmetic: args.evaluation.arithmetic ?? 'auto',
    layout: oneOf(args, 'layout', layouts),
    axes: axesOf(args, curves, y),
  };
}

function axesOf(args: Arguments, [subject]: FigureRequest['curves'], yScale: Scale): AxisOptions {
  const ticks = oneOf(args, 'x-ticks', tickNames);
  const isPeriodic = subject !== undefined && isPeriodicInPi(subject.definition);
  return { inPi: ticks === 'pi' || (ticks === 'auto' && isPeriodic), yScale, equal: args.has('equal') };
}

/** One of several words, the first unless another is given. */
function oneOf<Word extends string>(
  args: Arguments,
  name: 'layout' | 'x-scale' | 'y-scale' | 'x-ticks',
  words: readonly [Word, ...Word[]],
): Word {
  const text = args.text(name) ?? words[0];
  const word = words.find((one) => one === text);
  if (!word) throw new UsageError(`--${name} is ${words.join(' or ')}, not ${text}`);
  return word;
}

function numericParameters(args: Arguments): Record<string, number> {
  const { parameters = {} } = args.evaluation;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, finite(`--set ${name}`, String(value))]),
  );
}

function rangesOf(args: Arguments, scale: Scale): FigureRequest['y'] {
  const [from, to] = [args.text('y-from'), args.text('y-to')];
  if (from === undefined && to === undefined) return new Map();
  if (from === undefined || to === undefined) throw new UsageError('--y-from and --y-to need each other');
  return new Map([[0, span(['--y-from', from], ['--y-to', to], scale, reachOfValues)]]);
}

function span(
  [lower, from]: readonly [string, string],
  [upper, to]: readonly [string, string],
  scale: Scale,
  reach?: Reach,
): Span {
  const ends = [finite(lower, from), finite(upper, to)] as const;
  if (ends[0] >= ends[1]) throw new UsageError(`${lower} is less than ${upper}, not ${from} to ${to}`);
  if (scale.kind === 'log' && ends[0] <= 0) throw new UsageError(`${lower} is above 0 on a logarithmic axis`);
  return spanBetween(...ends, scale, reach);
}

function finite(name: string, text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new UsageError(`${name} is a finite number, not ${text}`);
  return value;
}
