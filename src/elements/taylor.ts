import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { taylorError, type TaylorError } from '../analysis/taylor/taylor-error.ts';
import { taylorPolynomial, type TaylorPolynomial } from '../analysis/taylor/taylor-polynomial.ts';
import { highestDerivative } from '../expression/limits.ts';
import { told } from '../plot/constructions/description.ts';
import { describeTaylor, errorLabel, partialSumLabels, polynomialName, taylorMarks } from '../plot/constructions/taylor.ts'; // prettier-ignore
import { requireFinite, requireInteger } from './attribute-error.ts';
import { type Constructed, FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import { cardStyles } from './constructions/card-styles.ts';
import { type Computation, ComputationController } from './controllers/computation.ts';
import { mathematics } from './mathematics.ts';
import { tableStyles } from './table-styles.ts';

/** Milliseconds for which a window must rest before the error over it is looked for. */
const rest = 200;

interface ConstructedPolynomial extends Constructed {
  readonly polynomial: TaylorPolynomial;
}

/**
 * A Taylor polynomial of the `<fluxion-plot>` around it, with what it misses shaded, written out, its greatest error in the window, Lagrange's
 * bound, and its partial sums where the crosshair is. The point of expansion can be dragged.
 *
 * @fires fluxion-construction-change - the point of expansion was moved
 * @csspart card - what stands below the figure
 * @csspart table - the `<table>` of partial sums
 */
export class FluxionTaylor extends FluxionConstruction<ConstructedPolynomial> {
  static override styles: CSSResultGroup = [tableStyles, cardStyles];

  /** The point of expansion, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) about: number = 0;

  /** Its degree: 0 to 32. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) degree: number = 1;

  readonly #error = new ComputationController<TaylorError>(this, () => this.subject && this.#askError(this.subject), rest); // prettier-ignore

  override get error(): Error | null {
    return super.error ?? this.#error.error;
  }

  protected override render(): TemplateResult {
    const { result } = this;
    if (!result) return html``;
    const { polynomial, description } = result;
    const { definition, degree } = polynomial;
    if (!definition) return html`<div class="card" part="card"><p>${description}</p></div>`;
    return html`<div class="card" part="card">
      <div class="formula" tabindex="0" role="group" aria-label="Taylor polynomial, written out">
        ${polynomialName(degree)}(${definition.variable}) = ${mathematics(definition)}
      </div>
      ${this.#error.result ? errorsOf(this.#error.result) : nothing} ${this.#partialSums(polynomial)}
    </div>`;
  }

  protected override ask(subject: ConstructionSubject): Computation<ConstructedPolynomial> {
    const { definition, parameters } = subject.view;
    const about = requireFinite('about', this.about);
    const degree = requireInteger('degree', this.degree, 0, highestDerivative);
    return {
      parts: [definition, parameters, about, degree],
      compute: async (signal) => {
        const polynomial = await taylorPolynomial(definition, { about, degree, parameters, signal });
        const marks = taylorMarks(polynomial, subject.valuesOver);
        return { polynomial, marks, description: describeTaylor(polynomial) };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [{ id: 'about', x: this.about, label: 'Point of expansion' }];
  }

  protected override place(_id: string, x: number): void {
    this.about = x;
  }

  #askError({ view }: ConstructionSubject): Computation<TaylorError> | null {
    const polynomial = this.result?.polynomial;
    if (!polynomial?.definition) return null;
    const { definition, parameters, from, to } = view;
    return {
      parts: [polynomial, from, to],
      compute: (signal) => taylorError(definition, polynomial, { from, to, parameters, signal }),
    };
  }

  #partialSums(polynomial: TaylorPolynomial): TemplateResult {
    const { subject } = this;
    const x = subject?.view.point ?? null;
    if (!subject || x === null) return html`<p>Its partial sums are shown where the crosshair is.</p>`;
    return html`<details open>
      <summary>Partial sums at x = ${subject.placeLabel(x)}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="Partial sums">
        <table part="table">
          <tbody>
            ${partialSumLabels(polynomial, x).map(
              ({ degree, label }) =>
                html`<tr>
                  <th scope="row">${polynomialName(degree)}</th>
                  <td>${label}</td>
                </tr>`,
            )}
            <tr>
              <th scope="row">f</th>
              <td>${subject.valueLabel(x, sumDigits)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

/** Digits of f beside partial sums. */
const sumDigits = 10;

const errorsOf = ({ greatest, lagrange }: TaylorError): TemplateResult => {
  const found = greatest ? `${errorLabel(greatest.error)} at x = ${told(greatest.x)}` : 'undefined';
  const bound = Number.isFinite(lagrange.bound) ? errorLabel(lagrange.bound) : 'none, since f may break in the window';
  return html`<dl>
    <div>
      <dt>greatest error in the window</dt>
      <dd>${found}</dd>
    </div>
    <div>
      <dt>Lagrange’s bound</dt>
      <dd>${bound}</dd>
    </div>
  </dl>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-taylor': FluxionTaylor;
  }
}
