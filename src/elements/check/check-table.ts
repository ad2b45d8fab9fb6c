import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedFunction } from '../../accuracy/device-check.ts';

const families = { single: 'Single precision', 'double-single': 'Double-single precision' } as const;
const units = { ulp: 'ulp', '2^-44': '· 2⁻⁴⁴', '2^-40': '· 2⁻⁴⁰' } as const;

/** What was measured, a table for each kind of numbers. */
export const checkTable = (rows: readonly CheckedFunction[]): TemplateResult[] =>
  (['single', 'double-single'] as const)
    .map((family) => [family, rows.filter((row) => row.family === family)] as const)
    .filter(([, ofFamily]) => ofFamily.length > 0)
    .map(
      ([family, ofFamily]) =>
        html`<div class="scroll">
          <table>
            <caption>
              ${families[family]}
            </caption>
            <thead>
              <tr>
                <th scope="col">Function</th>
                <th scope="col" class="number">Greatest error</th>
                <th scope="col" class="number">Allowed</th>
                <th scope="col" class="number">At</th>
                ${family === 'single' ? html`<th scope="col" class="number">Not nearest</th>` : nothing}
                <th scope="col" class="number">Arguments</th>
              </tr>
            </thead>
            <tbody>
              ${ofFamily.map(tableRow)}
            </tbody>
          </table>
        </div>`,
    );

const tableRow = (row: CheckedFunction): TemplateResult => {
  const { title, error, unit, bound, isWithin, at, compared, notCorrectlyRounded, failure } = row;
  const amount = (value: number, digits: number) => `${value.toFixed(digits)} ${units[unit]}`;
  return html`<tr class=${isWithin ? '' : 'outside'}>
    <th scope="row">${title}</th>
    <td class="number">
      ${isWithin ? nothing : html`<span class="sign" title="above the bound">▲</span>`}
      ${error === null ? html`<span title=${failure ?? ''}>refused</span>` : isFinite(error) ? amount(error, 3) : 'no number'}
    </td>
    <td class="number">${amount(bound, 0)}</td>
    <td class="number">${at.map((x) => shortest(x)).join(', ')}</td>
    ${
      notCorrectlyRounded === undefined
        ? nothing
        : html`<td class="number">${((100 * notCorrectlyRounded) / compared).toFixed(1)} %</td>`
    }
    <td class="number">${compared.toLocaleString('en-US')}</td>
  </tr>`;
};

/** The fewest digits that mean the same number in single precision, or six of a pair. */
function shortest(x: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const text = x.toPrecision(digits);
    if (Math.fround(Number(text)) === x) return String(Number(text));
  }
  return String(Number(x.toPrecision(9)));
}
