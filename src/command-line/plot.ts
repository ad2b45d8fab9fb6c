import { writeFile } from 'node:fs/promises';
import { createEngine } from '../engine/create.ts';
import { greatestTerminal, leastTerminal, terminalSurface, toBraille } from '../plot/braille-painter.ts';
import type { Surface } from '../plot/canvas-painter.ts';
import { computeFigure, type ComputedFigure } from '../plot/computed-figure.ts';
import { describeFeatures, describeFigure } from '../plot/description.ts';
import { leftOutText } from '../plot/left-out.ts';
import { toSvg } from '../plot/svg-painter.ts';
import { darkTheme, lightTheme } from '../plot/theme.ts';
import { Arguments, UsageError } from './arguments.ts';
import { OutputError } from './output.ts';
import { figureRequestOf, requestOptions } from './plot-request.ts';

/** CSS pixels of a picture. */
const defaultWidth = 800;
const leastSide = 50;
const greatestSide = 10_000;

/** CSS pixels that f takes, and each panel below it. */
const heights = { first: 240, other: 160, overlay: 480 } as const;

/** Characters of a terminal whose size is not known. */
const usualTerminal = { columns: 80, rows: 24 } as const;

/** `fluxion plot`: a figure as SVG, in a file or on standard output, or as text for a terminal. Null where a file has it. */
export async function plot(text: readonly string[]): Promise<string | null> {
  const args = new Arguments(text, [
    ...requestOptions,
    'output',
    'terminal',
    'width',
    'height',
    'dark',
    'columns',
    'rows',
    'engine',
  ]);
  const target = args.text('output') ?? '-';
  if (args.has('terminal')) {
    if (target !== '-') throw new UsageError('--terminal writes to the terminal, not to a file');
    const surface = terminalOf(args);
    return toBraille((await figureOf(args, surface)).figure, surface, isColoured());
  }
  if (target !== '-' && !/\.svg$/i.test(target)) throw new UsageError(wrongFile(target));
  const { figure, request, report } = await figureOf(args, pictureOf(args));
  const leftOut = leftOutText(figure);
  const svg = toSvg(figure, args.has('dark') ? darkTheme : lightTheme, figure, {
    title: describeFigure(request.curves, request.x),
    description: [...describeFeatures(report), ...(leftOut === '' ? [] : [`${leftOut}.`])].join(' '),
  });
  if (target === '-') return svg;
  try {
    await writeFile(target, `${svg}\n`);
  } catch (error) {
    throw new OutputError(`${target} cannot be written: ${(error as Error).message}`, { cause: error });
  }
  return null;
}

const wrongFile = (target: string): string =>
  `--output takes a name that ends in .svg, or - for standard output, not ${target}; other pictures are exported in a browser`;

async function figureOf(args: Arguments, surface: Surface): Promise<ComputedFigure> {
  const request = figureRequestOf(args, surface);
  const engine = await createEngine({ backend: args.backend });
  try {
    return await computeFigure(engine, request);
  } finally {
    engine.dispose();
  }
}

function pictureOf(args: Arguments): Surface {
  const panels = (args.integer('order') ?? 2) + (args.has('curvature') ? 1 : 0);
  const height = args.text('layout') === 'overlay' ? heights.overlay : heights.first + panels * heights.other;
  const side = (name: 'width' | 'height', usual: number): number =>
    between(name, args.integer(name) ?? Math.min(usual, greatestSide), leastSide, greatestSide);
  return { width: side('width', defaultWidth), height: side('height', height), pixelRatio: 2 };
}

/** As large as the terminal, but for the line in which the next command is typed. */
function terminalOf(args: Arguments): Surface {
  // Where the output is a pipe there is no terminal to ask.
  const { columns, rows } = process.stdout.isTTY ? process.stdout : usualTerminal;
  const side = (name: 'columns' | 'rows', usual: number): number => {
    const [least, greatest] = [leastTerminal[name], greatestTerminal[name]];
    return between(name, args.integer(name) ?? Math.min(greatest, Math.max(least, usual)), least, greatest);
  };
  return terminalSurface(side('columns', columns), side('rows', rows - 1));
}

function between(name: string, value: number, least: number, greatest: number): number {
  if (value < least || value > greatest) throw new UsageError(`--${name} is ${least} to ${greatest}, not ${value}`);
  return value;
}

/** Where a reader sees colours, and has not asked for none (https://no-color.org). */
function isColoured(): boolean {
  return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
}
