import { html, nothing, type TemplateResult } from 'lit';
import { ExpressionError } from '../expression/error.ts';

/** Characters of a text shown on each side of the place of an error. */
const context = 40;

/** An error with the text it is about, where there is one, and a caret under its place. */
export const errorView = (error: Error, expression: string): TemplateResult =>
  html`<div id="error" class="error" part="error" role="alert">
    ${error instanceof ExpressionError ? quotation(error, expression) : nothing}
    <p>${error.message}</p>
  </div>`;

function quotation({ span }: ExpressionError, expression: string): TemplateResult {
  const start = Math.max(0, span.start - context);
  const before = expression.slice(start, span.start).replaceAll('\n', ' ');
  const after = expression.slice(span.start, span.start + context).replaceAll('\n', ' ');
  const caret = '^'.repeat(Math.max(1, Math.min(span.end - span.start, after.length)));
  return html`<pre aria-hidden="true">
${before}${after}
${' '.repeat(before.length)}${caret}</pre>`;
}
