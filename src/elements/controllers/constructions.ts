import type { Report } from '../../analysis/report.ts';
import type { Construction } from '../../plot/constructions/construction.ts';
import type { Figure } from '../../plot/figure.ts';
import type { Panel } from '../../plot/panel.ts';
import { spanEnds, type Span } from '../../plot/view.ts';
import type { FluxionConstruction } from '../construction.ts';
import { ConstructionSubject, type ConstructionView } from '../construction-subject.ts';
import { isOfReader } from '../reader-error.ts';
import type { Sampling } from './sampling.ts';

/** What constructions are drawn from. */
export interface ConstructionScene {
  readonly sampling: Sampling;
  readonly x: Span;
  readonly report: Report | undefined;
  readonly point: number | null;
  readonly figure: Figure | undefined;
}

/** Scales of x and y that differ by less than this part are one. */
const equalScales = 0.01;

/** The constructions of a figure: tells them what it shows, and gathers what they draw. */
export class ConstructionsController {
  readonly #elements: () => readonly FluxionConstruction[];
  #subject: ConstructionSubject | null = null;
  #error: Error | null = null;
  #drawn: readonly Construction[] = [];

  /** @param elements those inside the figure now */
  constructor(elements: () => readonly FluxionConstruction[]) {
    this.#elements = elements;
  }

  /** Why one of them shows an earlier drawing, or none. */
  get error(): Error | null {
    return this.#error ?? this.#elements().find(({ error }) => error)?.error ?? null;
  }

  /** All of them in words. */
  get description(): string {
    return this.#elements()
      .map(({ description }) => description)
      .filter((text) => text !== '')
      .join(' ');
  }

  /** What they draw now: the same array as long as nothing of it has changed. */
  follow(scene: ConstructionScene): readonly Construction[] {
    const elements = this.#elements();
    if (elements.length > 0) this.#setSubject(scene);
    for (const element of elements) element.follow(this.#subject);
    const drawn = elements.map((element) => element.drawn);
    const isSame = drawn.length === this.#drawn.length && drawn.every((one, i) => one === this.#drawn[i]);
    if (!isSame) this.#drawn = drawn;
    return this.#drawn;
  }

  #setSubject({ sampling, x, report, point, figure }: ConstructionScene): void {
    const definition = sampling.curves[0]?.curve.definition;
    if (!definition) {
      this.#subject = null;
      return;
    }
    const [from, to] = spanEnds(x);
    const { parameters } = sampling.request;
    const view: ConstructionView = { definition, parameters, from, to, report, point, isEqual: isEqual(figure?.panels[0]) }; // prettier-ignore
    if (this.#subject?.isOf(view)) return;
    try {
      this.#subject = new ConstructionSubject(view, this.#subject);
      this.#error = null;
    } catch (error) {
      if (!isOfReader(error)) throw error;
      this.#error = error;
      this.#subject = null;
    }
  }
}

const isEqual = (panel: Panel | undefined): boolean => {
  if (!panel) return false;
  const { projection, frame } = panel;
  const [x, y] = projection.toData(frame.x, frame.y);
  const [x1, y1] = projection.toData(frame.x + 100, frame.y + 100);
  return Math.abs((x1 - x) / (y - y1) - 1) < equalScales;
};
