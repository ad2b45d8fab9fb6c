import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../analysis/reading.ts';
import { describeBreak } from '../plot/description.ts';
import { errorView } from './error-view.ts';

/** What the template of a figure shows. */
export interface FigureParts {
  readonly interactive: boolean;
  /** Whether fingers move the figure rather than the page. */
  readonly held: boolean;
  readonly error: Error | null;
  /** What an error may be about. */
  readonly expression: string;
  readonly name: string;
  readonly canvas: HTMLCanvasElement;
  /** The points of constructions that can be moved. */
  readonly handles: HTMLElement;
  readonly reading: Reading | null;
  /** Why another engine than the one asked for computed the picture. */
  readonly reason: string | null;
  /** What computed it; null while there is no picture. */
  readonly computed: string | null;
  /** What the live region tells. */
  readonly announced: string;
  /** Names of the curves, below the stage. */
  readonly legend: unknown;
  /** Samples of the colours. */
  readonly colours: TemplateResult;
}

/** A stage with the canvases, which takes the focus; below it what stands inside the figure, and the line that says how it was computed. */
export const figureTemplate = (parts: FigureParts): TemplateResult => {
  const { error } = parts;
  return html`<div class="least"></div>
    <div class="figure">
      <div class="picture">
        ${stage(parts)}${parts.interactive ? parts.handles : nothing}
        ${error ? errorView(error, parts.expression) : nothing}
      </div>
      ${parts.legend}
      <slot></slot>
      ${status(parts)}
    </div>
    <div class="told" aria-live="polite">${parts.announced}</div>
    ${parts.colours}`;
};

const stage = ({ interactive, held, error, name, canvas }: FigureParts): TemplateResult =>
  html`<div
    class="stage ${interactive ? 'interactive' : ''} ${held ? 'held' : ''}"
    part="figure"
    role=${interactive ? 'application' : 'img'}
    tabindex=${interactive ? 0 : nothing}
    aria-roledescription=${interactive ? 'graph' : nothing}
    aria-label=${name}
    aria-invalid=${error ? 'true' : nothing}
    aria-errormessage=${error ? 'error' : nothing}
  >
    ${canvas}<canvas class="overlay"></canvas>
  </div>`;

const status = ({ reading, reason, computed }: FigureParts): TemplateResult =>
  html`<div class="status" part="status" title=${reason ?? nothing}>
    <span class="reading">${reading ? describeBreak(reading) : nothing}</span>
    <span class="computed">
      ${reason !== null && !reading ? html`<span class="reason">${reason}</span>` : nothing}
      <span>${computed ?? nothing}</span>
    </span>
  </div>`;
