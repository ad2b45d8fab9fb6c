import type { ReactiveControllerHost } from 'lit';
import { placeParts, type ToldPart } from '../../plot/place-text.ts';
import type { FluxionPlot } from '../plot.ts';
import { AnnouncementController } from './announcement.ts';
import { Description } from './description.ts';
import type { SceneController } from './scene.ts';
import type { Tracing } from './tracing.ts';

type Host = ReactiveControllerHost & Pick<FluxionPlot, 'label' | 'reading' | 'report' | 'view'>;

/** A figure in words: what it is called, what is described of it, and what a live region tells of it. */
export class Narration {
  readonly #host: Host;
  readonly #scene: SceneController;
  readonly #tracing: Tracing;
  readonly #description = new Description();
  readonly #announcement: AnnouncementController;

  constructor(host: Host, scene: SceneController, tracing: Tracing) {
    this.#host = host;
    this.#scene = scene;
    this.#tracing = tracing;
    this.#announcement = new AnnouncementController(host);
  }

  /** The figure's label, or a generated name. */
  get name(): string {
    return this.#description.name || this.#host.label;
  }

  /** The features found, without constructions. */
  get features(): string {
    return this.#description.features;
  }

  /** Features and constructions. */
  get details(): string {
    return `${this.#description.features} ${this.#scene.constructions.description}`.trim();
  }

  get text(): string {
    return `${this.#description.text} ${this.#scene.constructions.description}`.trim();
  }

  /** What is told of where the crosshair is. */
  get place(): string {
    return this.#place.map(({ text }) => text).join(', ');
  }

  /** What the live region holds. */
  get announced(): string {
    return this.#announcement.text;
  }

  update(): void {
    const { label, report } = this.#host;
    const { content, viewport, unseen } = this.#scene;
    if (content && viewport.viewport) {
      const { curves } = content.functions;
      const panels = this.#scene.panels();
      this.#description.update({ curves, viewport: viewport.viewport, report, label, panels, unseen });
    }
    const { note } = this.#tracing;
    this.#announcement.say([...this.#description.parts, ...this.#place, ...(note ? [note] : [])]);
  }

  get #place(): readonly ToldPart[] {
    const { reading, report, view } = this.#host;
    return reading ? placeParts(reading, report, view.to - view.from, this.#tracing.quantity) : [];
  }
}
