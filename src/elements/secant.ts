import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { secantTable, type SecantTable } from '../analysis/limits/secant.ts';
import { remainders } from '../analysis/taylor/remainder.ts';
import { describeLimits, describeSecant, type SecantPoints, secantMarks } from '../plot/constructions/secant.ts';
import { slopeLabel } from '../plot/constructions/tangent.ts';
import { told } from '../plot/constructions/description.ts';
import { requireFinite } from './attribute-error.ts';
import { type Constructed, FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import { cardStyles } from './constructions/card-styles.ts';
import { secantRows } from './constructions/secant-rows.ts';
import { largestPower, requireStep, stepBetween } from './constructions/second-point.ts';
import { type Computation, ComputationController } from './controllers/computation.ts';
import { SlideController } from './controllers/slide.ts';
import { tableStyles } from './table-styles.ts';

/** Powers of ten in the table, and through which the second point slides. */
const tablePowers = 7;
const slidePowers = 4;

/** Steps of the slider. */
const scrubSteps = 400;

/** Digits of Δx while it slides. */
const digits = 4;

interface ConstructedSecant extends Constructed {
  readonly points: SecantPoints;
}

/**
 * A secant of the `<fluxion-plot>` around it, whose second point slides to the first, with the tangent that it turns into and a table of Δx
 * against its slope. Both points can be dragged. Where the reader wants reduced motion nothing plays; the slider moves it all the same.
 *
 * @fires fluxion-construction-change - one of its points was moved, by the reader or by the animation
 * @csspart card - what stands below the figure
 * @csspart table - the `<table>` of Δx against slope
 */
export class FluxionSecant extends FluxionConstruction<ConstructedSecant> {
  static override styles: CSSResultGroup = [tableStyles, cardStyles];

  /** The point that stays, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) at: number = 0;

  /** Δx to the other point, finite and of either sign, not 0. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) step: number = 1;

  /** Plays as soon as it is drawn, unless the reader wants reduced motion. @attr */
  @property({ type: Boolean }) autoplay: boolean = false;

  readonly #table = new ComputationController<SecantTable>(this, () => this.subject && this.#askTable(this.subject));
  readonly #slide = new SlideController(this, (part) => this.#slideTo(part));
  /** Δx from which it slides. */
  #reach = 1;
  #slid = NaN;
  #hasPlayed = false;

  override get error(): Error | null {
    return super.error ?? this.#table.error;
  }

  /** Whether the second point slides by itself. */
  get playing(): boolean {
    return this.#slide.playing;
  }

  /** Lets the second point slide to the first; does nothing where the reader wants reduced motion. */
  play(): void {
    this.#slide.play(this.#part);
  }

  pause(): void {
    this.#slide.pause();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('step') && this.step !== this.#slid && this.step !== 0) this.#reach = Math.abs(this.step);
    if (!this.autoplay || this.#hasPlayed || !this.result) return;
    this.#hasPlayed = true;
    this.play();
  }

  protected override render(): TemplateResult {
    const { result } = this;
    const table = this.#table.result;
    if (!result) return html``;
    const { points } = result;
    const { playing, allowed } = this.#slide;
    const slope = Number.isNaN(points.slope) ? 'undefined' : slopeLabel(points.slope);
    return html`<div class="card" part="card">
      <div class="line">
        ${
          allowed
            ? html`<button @click=${() => (playing ? this.pause() : this.play())}>
                ${playing ? 'Pause' : 'Play'}
              </button>`
            : nothing
        }
        <input
          type="range"
          min="0"
          max=${scrubSteps}
          .value=${live(String(Math.round(this.#part * scrubSteps)))}
          aria-label="Slide the second point of the secant to the first"
          aria-valuetext="Δx = ${told(this.step)}, slope ${slope}"
          @input=${this.#onScrub}
        />
        <output>Δx = ${told(points.step)}, slope ${slope}</output>
      </div>
      ${table ? this.#limits(table) : nothing}
    </div>`;
  }

  protected override ask(subject: ConstructionSubject): Computation<ConstructedSecant> {
    const { definition, parameters } = subject.view;
    const x = requireFinite('at', this.at);
    const step = requireStep(this.step);
    const table = this.#table.result?.x === x ? this.#table.result : null;
    return {
      parts: [definition, parameters, x, step, table],
      compute: async (signal) => {
        const shared = { about: String(x), degree: 0, parameters, signal };
        const [rise] = await remainders(definition, [String(step)], shared);
        const points: SecantPoints = {
          at: { x, y: subject.valueAt(x) },
          step,
          slope: Number(rise) / step,
          limits: table?.limits ?? [null, null],
          derivative: table?.derivative ?? null,
        };
        return { points, marks: secantMarks(points), description: describeSecant(points) };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [
      { id: 'at', x: this.at, label: 'Point of the secant' },
      { id: 'step', x: this.at + this.step, label: 'Second point of the secant' },
    ];
  }

  protected override place(id: string, x: number): void {
    this.pause();
    if (id === 'at') this.at = x;
    else if (x !== this.at) this.step = stepBetween(this.at, x);
  }

  /** How far the second point is on its way. */
  get #part(): number {
    const part = Math.log10(this.#reach / Math.abs(this.step)) / slidePowers;
    return Math.min(1, Math.max(0, part));
  }

  #slideTo(part: number): void {
    const size = this.#reach * 10 ** (-slidePowers * part);
    this.#slid = Number((Math.sign(this.step) * size).toPrecision(digits));
    this.step = this.#slid;
    this.tellChange('step', this.at + this.step);
  }

  readonly #onScrub = (event: Event): void => {
    this.pause();
    this.#slideTo((event.target as HTMLInputElement).valueAsNumber / scrubSteps);
  };

  #askTable({ view }: ConstructionSubject): Computation<SecantTable> {
    const { definition, parameters, from, to } = view;
    const x = requireFinite('at', this.at);
    const power = largestPower(from, to);
    return {
      parts: [definition, parameters, x, power],
      compute: async (signal) => {
        const steps = Array.from({ length: tablePowers }, (_, k) => `1e${power - k}`);
        // The decimal that was written: at 0.1, |x − 0.1| has its corner at 0.1 and not at the float64 nearest to it.
        const table = await secantTable(definition, { x: String(x), steps, parameters, signal });
        return { ...table, x };
      },
    };
  }

  #limits(table: SecantTable): TemplateResult {
    return html`<p>${describeLimits(table.x, table)}</p>
      <details>
        <summary>Δx against slope</summary>
        ${secantRows(table)}
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-secant': FluxionSecant;
  }
}
