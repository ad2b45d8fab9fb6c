import { css, type CSSResultGroup, LitElement, type PropertyValues } from 'lit';
import type { Construction } from '../plot/constructions/construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import { type Computation, ComputationController } from './controllers/computation.ts';
import { FluxionConstructionChangeEvent } from './events/construction-change.ts';
import { ConstructionDrawnEvent } from './events/construction-drawn.ts';
import type { Handle } from './handles.ts';

/** What a construction makes of a function. */
export interface Constructed {
  readonly marks: Construction;
  /** It in words. */
  readonly description: string;
}

/** Where a handle stands, and what it is called. */
export type HandlePlace = Pick<Handle, 'id' | 'x' | 'label'>;

/**
 * Something that is drawn into the `<fluxion-plot>` around it, about its first function. What it shows is computed beside the picture,
 * never in its way: until a new result is there the last one stands.
 */
export abstract class FluxionConstruction<Result extends Constructed = Constructed> extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: none;
    }
  `;

  readonly #computation = new ComputationController<Result>(this, () => this.#subject && this.ask(this.#subject));
  #subject: ConstructionSubject | null = null;
  #told: readonly unknown[] = [];

  /** What is drawn. */
  get drawn(): Construction {
    return this.#computation.result?.marks ?? [];
  }

  /** It in words; empty before there is anything. */
  get description(): string {
    return this.#computation.result?.description ?? '';
  }

  /** The points that a reader can move. */
  get handles(): readonly Handle[] {
    const subject = this.#subject;
    if (!subject) return [];
    return this.places()
      .filter(({ x }) => Number.isFinite(x))
      .map((place) => ({
        ...place,
        quantity: 0,
        y: subject.valueAt(place.x),
        valueText: this.describePlace(place, subject),
      }));
  }

  /** Why it shows an earlier drawing, or none. */
  get error(): Error | null {
    return this.#computation.error;
  }

  /** Draws what the figure shows now; null while it shows nothing. */
  follow(subject: ConstructionSubject | null): void {
    if (subject === this.#subject) return;
    this.#subject = subject;
    this.requestUpdate();
  }

  /** Puts one of its points at x and tells so. */
  moveHandle(id: string, x: number): void {
    this.place(id, x);
    this.tellChange(id, x);
  }

  protected get subject(): ConstructionSubject | null {
    return this.#subject;
  }

  protected get result(): Result | null {
    return this.#computation.result;
  }

  protected tellChange(attribute: string, x: number): void {
    this.dispatchEvent(new FluxionConstructionChangeEvent(attribute, x, this.#subject?.valueAt(x) ?? NaN));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { drawn, error } = this;
    const isTold = this.#told[0] === drawn && this.#told[1] === error;
    this.#told = [drawn, error];
    if (!isTold || changed.size > 0) this.dispatchEvent(new ConstructionDrawnEvent());
  }

  protected describePlace({ x }: HandlePlace, subject: ConstructionSubject): string {
    return subject.describe(x);
  }

  /** @throws AttributeError for an attribute that cannot be used */
  protected abstract ask(subject: ConstructionSubject): Computation<Result>;

  protected abstract places(): readonly HandlePlace[];

  /** Sets the attribute that a handle moves. */
  protected abstract place(id: string, x: number): void;
}
