import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  approximationOrder,
  type ApproximationOrder,
  linearApproximation,
  type LinearApproximation,
} from '../analysis/limits/linear-approximation.ts';
import { told } from '../plot/constructions/description.ts';
import { describeLinear, linearLabel, linearMarks } from '../plot/constructions/linear.ts';
import { requireFinite } from './attribute-error.ts';
import { type Constructed, FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import { cardStyles } from './constructions/card-styles.ts';
import { errorPlot } from './constructions/error-plot.ts';
import { largestPower, requireStep, stepBetween } from './constructions/second-point.ts';
import { type Computation, ComputationController } from './controllers/computation.ts';
import { tableStyles } from './table-styles.ts';

/** Powers of ten of Δx over which the error is followed, from a tenth of the largest that fits on. */
const powers = 9;

interface ConstructedLinear extends Constructed {
  readonly approximation: LinearApproximation;
}

/**
 * The linear approximation in the `<fluxion-plot>` around it: the triangle of Δx and f′Δx, the true Δf and the remainder, their numbers, and
 * how the error falls with Δx on logarithmic axes. Both points can be dragged.
 *
 * @fires fluxion-construction-change - one of its points was moved
 * @csspart card - what stands below the figure
 */
export class FluxionLinear extends FluxionConstruction<ConstructedLinear> {
  static override styles: CSSResultGroup = [tableStyles, cardStyles];

  /** Where the tangent touches the curve, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) at: number = 0;

  /** Δx, finite and of either sign, not 0. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) step: number = 1;

  readonly #order = new ComputationController<ApproximationOrder>(this, () => this.subject && this.#askOrder(this.subject)); // prettier-ignore

  override get error(): Error | null {
    return super.error ?? this.#order.error;
  }

  protected override render(): TemplateResult {
    const { result } = this;
    const order = this.#order.result;
    if (!result) return html``;
    const { step, predicted, actual, remainder } = result.approximation;
    const numbers = [
      ['Δx', told(step)],
      ['f′Δx', linearLabel(predicted)],
      ['Δf', linearLabel(actual)],
      ['remainder', linearLabel(remainder)],
    ] as const;
    return html`<div class="card" part="card">
      <dl>
        ${numbers.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${
        order
          ? html`<details>
              <summary>Error against Δx</summary>
              ${errorPlot(order)}
            </details>`
          : nothing
      }
    </div>`;
  }

  protected override ask(subject: ConstructionSubject): Computation<ConstructedLinear> {
    const { definition, parameters } = subject.view;
    const x = requireFinite('at', this.at);
    const step = requireStep(this.step);
    return {
      parts: [definition, parameters, x, step],
      compute: async (signal) => {
        const options = { x: String(x), step: String(step), parameters, signal };
        const approximation = { ...(await linearApproximation(definition, options)), x, step };
        return { approximation, marks: linearMarks(approximation), description: describeLinear(approximation) };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [
      { id: 'at', x: this.at, label: 'Point of the linear approximation' },
      { id: 'step', x: this.at + this.step, label: 'Point that is approximated' },
    ];
  }

  protected override place(id: string, x: number): void {
    if (id === 'at') this.at = x;
    else if (x !== this.at) this.step = stepBetween(this.at, x);
  }

  #askOrder({ view }: ConstructionSubject): Computation<ApproximationOrder> {
    const { definition, parameters, from, to } = view;
    const x = requireFinite('at', this.at);
    const power = largestPower(from, to) - 1;
    return {
      parts: [definition, parameters, x, power],
      compute: (signal) => {
        const steps = Array.from({ length: powers }, (_, k) => `1e${power - k}`);
        return approximationOrder(definition, { x: String(x), steps, parameters, signal });
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-linear': FluxionLinear;
  }
}
