import { jsonNumber } from '../../analysis/report-json.ts';
import type { Report } from '../../analysis/report.ts';
import { print } from '../../expression/print.ts';
import type { SampledCurve } from '../../plot/plot-curve.ts';
import { columnsOf } from '../../plot/sample-columns.ts';
import { spanEnds } from '../../plot/view.ts';
import type { Sampling } from '../controllers/sampling.ts';
import { csvRow } from '../features/csv.ts';

/**
 * The samples of a figure as CSV (RFC 4180), with all their digits. Of several curves the first column names the function, and those that
 * have no value in a column leave it empty.
 */
export const samplesCsv = (curves: readonly SampledCurve[]): string => {
  const isSingle = curves.length === 1;
  const names = curves.map(({ samples }) => columnsOf(samples).map(({ name }) => name));
  const titles = [...new Set(names.flat())];
  const rows = [csvRow([...(isSingle ? [] : ['curve']), ...titles])];
  for (const { curve, samples } of curves) {
    const columns = columnsOf(samples);
    const cells = titles.map((title) => columns.find(({ name }) => name === title)?.cell);
    const curveName = isSingle ? [] : [print(curve.definition)];
    for (let row = 0; row < samples.x.length; row++) {
      rows.push(csvRow([...curveName, ...cells.map((cell) => cell?.(row) ?? null)]));
    }
  }
  return rows.join('');
};

/** The samples and the features of a figure as JSON; NaN and the infinities are text. */
export const figureJson = ({ request, curves }: Sampling, report: Report | undefined): string => {
  const [from, to] = spanEnds(request.x);
  const data = {
    from,
    to,
    parameters: request.parameters,
    curves: curves.map(({ curve, samples, breaks }) => ({
      expression: print(curve.definition),
      method: curve.method ?? 'dual',
      ...(curve.step !== undefined && { step: curve.step }),
      engine: samples.engine,
      arithmetic: samples.arithmetic,
      ...(samples.reason !== undefined && { reason: samples.reason }),
      breaks,
      samples: Object.fromEntries(
        columnsOf(samples).map(({ name, cell }) => [name, Array.from(samples.x, (_, row) => cell(row))]),
      ),
    })),
    features: report ?? null,
  };
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'number' ? jsonNumber(value) : value));
};
