import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedFunction } from '../../accuracy/device-check.ts';

const families = { single: 'Single precision', 'double-single': 'Double-single precision' } as const;
/** Below it there is nothing to tell: correct rounding is half an ulp off. */
const least = { ulp: 0.5, '2^-44': 0.001, '2^-40': 0.001 } as const;
const units = { ulp: 'ulp', '2^-44': '· 2⁻⁴⁴', '2^-40': '· 2⁻⁴⁰' } as const;

/** What was measured, a table for each kind of numbers. */
export const checkTable = (rows: readonly CheckedFunction[]): TemplateResult[] =>
  (['single', 'double-single'] as const)
    .map((family) => [family, rows.filter((row) => row.family === family)] as const)
    .filter(([, ofFamily]) => ofFamily.length > 0)
    .map(
      ([family, ofFamily]) =>
        html`<div class="scroll" role="region" aria-label=${families[family]} tabindex="0">
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
  const amount = (value: string | number) => `${value} ${units[unit]}`;
  return html`<tr class=${isWithin ? '' : 'outside'}>
    <th scope="row">${title}</th>
    <td class="number">
      ${isWithin ? nothing : html`<span class="sign" title="above the bound">▲</span>`}
      ${error === null ? html`<span title=${failure ?? ''}>refused</span>` : isFinite(error) ? amount(error <= least[unit] ? `≤ ${least[unit]}` : error.toFixed(3)) : 'no number'}
    </td>
    <td class="number">${amount(bound)}</td>
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
  for (let digits = 1; digits < 9; digits++) {
    const rounded = Number(x.toPrecision(digits));
    if (Math.fround(rounded) === x) return written(rounded);
  }
  return written(Number(x.toPrecision(9)));
}

const written = (x: number): string => (Math.abs(x) < 1e9 ? String(x) : x.toExponential()).replaceAll('-', '−');
