import { html, mathml, type TemplateResult } from 'lit';
import type { Statement, Term } from '../../analysis/reason.ts';
import type { ReportLabels } from '../../plot/report-labels.ts';

type Formula = TemplateResult<3>;

const primes = ['', '′', '″', '‴'] as const;

/** A statement with its formulas in MathML and its words as text. */
export const statementMath = (statement: Statement, labels: ReportLabels): TemplateResult => {
  const parts: TemplateResult[] = [];
  let formula: Formula[] = [];
  const close = (): void => {
    if (formula.length > 0) parts.push(html`<math>${formula}</math>`);
    formula = [];
  };
  for (const [i, term] of statement.entries()) {
    if (term.kind !== 'words') {
      formula.push(termMath(term, labels));
      continue;
    }
    close();
    parts.push(html`${i > 0 ? ' ' : ''}${term.text}${i < statement.length - 1 ? ' ' : ''}`);
  }
  close();
  return html`${parts}`;
};

const termMath = (term: Exclude<Term, { kind: 'words' }>, { x, y }: ReportLabels): Formula => {
  switch (term.kind) {
    case 'derivative':
      return term.at === null
        ? derivative(term.order)
        : mathml`${derivative(term.order)}<mo>&#x2061;</mo><mo stretchy="false">(</mo>${number(x(term.at))}<mo stretchy="false">)</mo>`;
    case 'relation':
      return mathml`<mo>${term.sign}</mo>`;
    case 'ellipsis':
      return mathml`<mo>…</mo>`;
    case 'value':
      return number(y(term.value));
    case 'interval':
      return mathml`${number(x(term.from))}<mo>&lt;</mo><mi>x</mi><mo>&lt;</mo>${number(x(term.to))}`;
  }
};

/** The prime stands beside f as in text: raised by the font itself, where a superscript would raise it twice in fonts without mathematics. */
const derivative = (order: number): Formula => {
  const prime = primes[order];
  if (prime === '') return mathml`<mi>f</mi>`;
  if (prime !== undefined) return mathml`<mi>f</mi><mo form="postfix" lspace="0" rspace="0">${prime}</mo>`;
  return mathml`<msup><mi>f</mi><mrow><mo stretchy="false">(</mo><mn>${order}</mn><mo stretchy="false">)</mo></mrow></msup>`;
};

/** A number as it was written as text: with a true minus sign, and perhaps a power of ten in superscripts. */
const number = (label: string): Formula => {
  const isNegative = label.startsWith('−');
  const magnitude = isNegative ? label.slice(1) : label;
  const digits = magnitude === '∞' ? mathml`<mi>∞</mi>` : mathml`<mn>${magnitude}</mn>`;
  return isNegative ? mathml`<mrow><mo form="prefix">−</mo>${digits}</mrow>` : digits;
};
