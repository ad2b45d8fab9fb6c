import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Comparison, Definition, Expression } from '../expression/expression.ts';
import { mathTree } from '../expression/mathml.ts';
import { dashOf } from '../plot/dashes.ts';
import type { Quantity } from '../plot/figure-input.ts';
import { cssColour, type Palette } from '../plot/palette.ts';
import type { PlotCurve } from '../plot/plot-curve.ts';
import { quantityName, quantityRole } from '../plot/quantity.ts';
import { derivativeEquation, derivativeName } from '../program/derivative-equation.ts';
import { derivativeFormula } from '../program/derivative-formula.ts';
import { ProgramError } from '../program/limits.ts';
import { mathElement } from './math-element.ts';
import type { Content } from './plot-settings.ts';

/** A curve that a legend names. */
interface Entry {
  readonly curve: PlotCurve;
  readonly quantity: Quantity;
}

/** Formulas of higher derivatives are long, and take long to find: those have their names alone. */
const highestFormula = 2;

/** CSS pixels: wide enough for the longest pattern of dashes. */
const swatch = { width: 40, height: 8, stroke: 2 } as const;

/** The curves of a figure: of several functions in panels, each once; else every quantity that is drawn of each. */
const entriesOf = ({ functions: { curves }, layout, quantities }: Content): readonly Entry[] => {
  const isOnce = layout === 'panels' && curves.length > 1;
  return curves.flatMap((curve) => {
    const drawn = quantities.filter((quantity) => curve.quantities?.includes(quantity) ?? true);
    return (isOnce ? drawn.slice(0, 1) : drawn).map((quantity) => ({ curve, quantity }));
  });
};

/** The curves of a figure with their dashes and formulas, or nothing where its attribute says so. */
export const legendView = (content: Content, palette: Palette): unknown => {
  const { functions, layout, quantities, legend } = content;
  const isNeeded = functions.curves.length > 1 || (layout === 'overlay' && quantities.length > 1);
  if (legend === 'none' || (legend === 'auto' && !isNeeded)) return nothing;
  return guard([content, palette], () => {
    const entries = entriesOf(content);
    return html`<ul class="legend" part="legend" role="list" aria-label="Legend">
      ${entries.map((entry) => itemOf(entry, content, palette))}
    </ul>`;
  });
};

const itemOf = ({ curve, quantity }: Entry, content: Content, palette: Palette): TemplateResult => {
  const { curves } = content.functions;
  const { style = {} } = curve;
  const dash = dashOf(curve, quantity, { curves, layout: content.layout });
  return html`<li part="legend-item">
    <svg class="swatch" width=${swatch.width} height=${swatch.height} aria-hidden="true">
      ${svg`<line x1="1" x2=${swatch.width - 1} y1=${swatch.height / 2} y2=${swatch.height / 2} stroke-linecap="round"
        stroke=${cssColour(palette[style.role ?? quantityRole(quantity)], style.opacity)}
        stroke-width=${style.width ?? swatch.stroke} stroke-dasharray=${dash.length > 0 ? dash.join(' ') : nothing} />`}
    </svg>
    ${nameOf({ curve, quantity }, curves.length > 1)}
  </li>`;
};

const nameOf = ({ curve, quantity }: Entry, hasOthers: boolean): unknown => {
  const { definition, method = 'dual' } = curve;
  const show = (source: Definition | Expression | Comparison): Element =>
    mathElement(mathTree(source, definition.variable));
  if (quantity === 'curvature') return html`<span>${quantityName(quantity)}</span>`;
  const name = show(derivativeName(definition, quantity));
  if (method !== 'dual')
    return html`${name}<span
        >${method.replace(/\d*$/, (order) => ` difference${order && ` of order ${order}`}`)}</span
      >`;
  if (quantity === 0 && (definition.name !== null || hasOthers)) return show(definition);
  if (quantity > highestFormula) return name;
  try {
    // Functions without a name are all called f: beside others, the formula alone tells which one is meant.
    const isAlone = definition.name !== null || !hasOthers;
    const formula = isAlone ? derivativeEquation(definition, quantity) : derivativeFormula(definition, quantity);
    return formula ? show(formula) : name;
  } catch (error) {
    if (error instanceof ProgramError) return name;
    throw error;
  }
};
