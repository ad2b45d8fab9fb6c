import { jsonNumber } from '../../analysis/report-json.ts';
import type { Report } from '../../analysis/report.ts';
import { print } from '../../expression/print.ts';
import type { SampledCurve } from '../../plot/plot-curve.ts';
import { columnsOf, type Column } from '../../plot/sample-columns.ts';
import { decimalAt, type Scale } from '../../plot/scale.ts';
import { spanEnds, type Span } from '../../plot/view.ts';
import type { Sampling } from '../controllers/sampling.ts';
import { csvRow } from '../features/csv.ts';

/** Decimals that tell numbers of a window apart, beyond those of its width. */
const decimalsInWindow = 9;

/** A number of a window; text where float64 does not tell its numbers apart. */
const told = ({ halfWidth }: Span, scale: Scale, plane: number): number | string => {
  if (scale.kind !== 'offset') return scale.toData(plane);
  const last = Math.floor(Math.log10(2 * halfWidth)) - decimalsInWindow;
  return decimalAt(scale, plane).toNearest(`1e${last}`).toString();
};

const toldEnds = (window: Span): readonly [from: number | string, to: number | string] => {
  const { centre, halfWidth, scale } = window;
  if (scale?.kind !== 'offset') return spanEnds(window);
  return [told(window, scale, centre - halfWidth), told(window, scale, centre + halfWidth)];
};

const columnsIn = (window: Span, { samples, local }: SampledCurve): readonly Column[] =>
  columnsOf(samples).map((column) =>
    column.name === 'x' && local
      ? { ...column, cell: (row) => told(window, local.scale, local.x[row] ?? NaN) }
      : column,
  );

/**
 * The samples of a figure as CSV (RFC 4180), with all their digits. Of several curves the first column names the function, and those that
 * have no value in a column leave it empty.
 */
export const samplesCsv = ({ request, curves }: Sampling): string => {
  const isSingle = curves.length === 1;
  const names = curves.map(({ samples }) => columnsOf(samples).map(({ name }) => name));
  const titles = [...new Set(names.flat())];
  const rows = [csvRow([...(isSingle ? [] : ['curve']), ...titles])];
  for (const sampled of curves) {
    const { curve, samples } = sampled;
    const columns = columnsIn(request.x, sampled);
    const cells = titles.map((title) => columns.find(({ name }) => name === title)?.cell);
    const curveName = isSingle ? [] : [print(curve.definition)];
    for (let row = 0; row < samples.x.length; row++) {
      rows.push(csvRow([...curveName, ...cells.map((cell) => cell?.(row) ?? null)]));
    }
  }
  return rows.join('');
};

/** The samples and the features of a figure as JSON; NaN, the infinities and numbers that float64 does not tell apart are text. */
export const figureJson = ({ request, curves }: Sampling, report: Report | undefined): string => {
  const [from, to] = toldEnds(request.x);
  const data = {
    from,
    to,
    parameters: request.parameters,
    curves: curves.map((sampled) => {
      const { curve, samples, breaks } = sampled;
      const columns = columnsIn(request.x, sampled);
      return {
        expression: print(curve.definition),
        method: curve.method ?? 'dual',
        ...(curve.step !== undefined && { step: curve.step }),
        engine: samples.engine,
        arithmetic: samples.arithmetic,
        ...(samples.reason !== undefined && { reason: samples.reason }),
        breaks,
        samples: Object.fromEntries(
          columns.map(({ name, cell }) => [name, Array.from(samples.x, (_, row) => cell(row))]),
        ),
      };
    }),
    features: report ?? null,
  };
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'number' ? jsonNumber(value) : value));
};
