import { html, type TemplateResult } from 'lit';
import type { Trace, TraceStep } from '../../analysis/trace/trace.ts';
import type { Expression } from '../../expression/expression.ts';
import { printExpression } from '../../expression/print.ts';
import { mathTree } from '../../expression/mathml.ts';
import { numberLabel } from '../../plot/number-label.ts';
import { describeSlopes } from '../../plot/description.ts';
import { mathElement } from '../math-element.ts';
import { spokenMath } from '../spoken-math.ts';
import { ruleView } from './rule-view.ts';

/** What is shown of a number, as a part of it. */
const precision = 1e-5;

export interface TraceTableOptions {
  /** Index of the row that takes the focus; the others are reached with arrow keys. */
  readonly current: number;
  /** Index of the row whose step is highlighted. */
  readonly shown: number | null;
}

/** The steps of a trace. The roles are written out since narrow tables have another layout. */
export const traceTable = (trace: Trace, { current, shown }: TraceTableOptions): TemplateResult => {
  const { steps, definition, x } = trace;
  return html`<table part="table" role="table">
    <caption part="caption">
      Forward-mode trace at
      <i>${definition.variable}</i>
      = ${label(x)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Step</th>
        <th role="columnheader" scope="col" class="number">Value</th>
        <th role="columnheader" scope="col" class="number">Dual part</th>
        <th role="columnheader" scope="col" class="why">Rule</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${steps.map(
        (step, i) =>
          html`<tr
            role="row"
            part="step"
            data-step=${i}
            tabindex=${i === current ? 0 : -1}
            aria-current=${i === shown ? 'step' : 'false'}
          >
            <th role="rowheader" scope="row">
              <span class="scroll"
                >${spokenMath(mathOf(step.expression, definition.variable), printExpression(step.expression, definition.variable))}</span
              >
            </th>
            <td role="cell" class="number" data-label="Value">${label(step.value)}</td>
            <td role="cell" class="number" data-label="Dual part">${dualPart(step)}</td>
            <td role="cell" class="why">${ruleView(step, definition.variable)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

const mathOf = (expression: Expression, variable: string): Element => {
  const math = mathElement(mathTree(expression, variable));
  math.setAttribute('displaystyle', 'true');
  return math;
};

const label = (value: number): string => numberLabel(value, Math.abs(value) * precision || precision);

const dualPart = ({ value, derivative, slopes }: TraceStep): TemplateResult | string =>
  slopes && Number.isFinite(value)
    ? html`<span class="broken">${describeSlopes(slopes, derivative)}</span>`
    : label(derivative);
