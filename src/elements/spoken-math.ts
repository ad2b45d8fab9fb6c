import { html, type TemplateResult } from 'lit';
import { readableFormula } from '../plot/readable-formula.ts';

/** A formula as it is seen, and in its place for screen readers its text: not all of them read MathML in the names of tables and rows. */
export const spokenMath = (math: unknown, printed: string): TemplateResult =>
  html`<span aria-hidden="true">${math}</span><span class="hidden">${readableFormula(printed, '')}</span>`;
