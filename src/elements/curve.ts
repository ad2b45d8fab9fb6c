import { css, type CSSResultGroup, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Method } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { parse } from '../expression/parse.ts';
import { highestStencilOrder, stencils, type StencilName } from '../program/finite-differences.ts';
import { highestDerivative } from '../expression/limits.ts';
import type { ColourRole } from '../plot/palette.ts';
import { AttributeError, requireFinite, requireInteger, requireOneOf } from './attribute-error.ts';
import { FluxionCurveChangeEvent } from './events/curve-change.ts';
import { numberAttribute } from './attribute-converters.ts';
import type { PlotCurve } from '../plot/plot-curve.ts';

const methods: readonly Method[] = ['dual', ...(Object.keys(stencils) as StencilName[])];

const differenceDash = [7, 5] as const;

/**
 * One more curve of the `<fluxion-plot>` around it: another function, a derivative of one, or a finite difference, which is dashed, to
 * lie over the curve by dual numbers.
 *
 * @fires fluxion-curve-change - when it is added or changes
 */
export class FluxionCurve extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: none;
    }
  `;

  /** The function; without one, the first of the figure. It may apply the functions that the figure defines. */
  @property({ useDefault: true }) expression: string = '';

  /** Which derivative is drawn, in the panel of that derivative: 0 (f itself) to 32; a finite difference 1 or 2. @attr */
  @property({ type: Number, useDefault: true }) derivative: number = 0;

  /** How derivatives are formed: `dual`, `forward`, `backward`, `central2`, `central4`, `central6` or `central8`. @attr */
  @property({ useDefault: true }) method: string = 'dual';

  /** Step of the finite difference, above 0. @attr */
  @property({ converter: numberAttribute }) step: number | undefined;

  /**
   * What is to be drawn, beside functions that are known already.
   *
   * @throws ExpressionError for an expression that cannot be read, AttributeError for any other attribute
   */
  curve(definitions: readonly Definition[], role: ColourRole): PlotCurve {
    const method = requireOneOf('method', this.method, methods);
    const isDifference = method !== 'dual';
    const highest = isDifference ? highestStencilOrder : highestDerivative;
    const derivative = requireInteger('derivative', this.derivative, isDifference ? 1 : 0, highest);
    const definition = this.expression === '' ? definitions[0] : parse(this.expression, { definitions });
    if (!definition) throw new AttributeError('expression', 'neither the curve nor its figure has one');
    if (!isDifference) return { definition, quantities: [derivative], style: { role } };
    const step = requireFinite('step', this.step ?? NaN);
    if (step <= 0) throw new AttributeError('step', 'needs a number above 0');
    return { definition, quantities: [derivative], method, step, style: { role, dash: differenceDash } };
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.dispatchEvent(new FluxionCurveChangeEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-curve': FluxionCurve;
  }
}
