import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../analysis/reading.ts';
import { describeBreak } from '../plot/description.ts';
import { errorView } from './error-view.ts';
import { keySummary } from './toolbar/keys-dialog.ts';

/** What the template of a figure shows. */
export interface FigureParts {
  readonly interactive: boolean;
  /** Whether fingers move the figure rather than the page. */
  readonly held: boolean;
  readonly error: Error | null;
  /** What an error may be about. */
  readonly expression: string;
  readonly name: string;
  /** Its features in words. */
  readonly features: string;
  /** With the shapes, and with what is printed. */
  readonly canvases: readonly HTMLCanvasElement[];
  /** Layers above the canvases with what can be moved: edges of panels, and points of constructions. */
  readonly handles: readonly HTMLElement[];
  /** What stands above the canvases. */
  readonly marks: TemplateResult;
  readonly toolbar: TemplateResult;
  readonly dialogs: unknown;
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
      <div class="picture">${stage(parts)} ${error ? errorView(error, parts.expression) : nothing}</div>
      ${parts.interactive ? parts.toolbar : nothing} ${parts.legend}
      <slot></slot>
      ${status(parts)}
    </div>
    <div class="told" aria-live="polite">${parts.announced}</div>
    ${parts.colours}`;
};

const stage = (parts: FigureParts): TemplateResult => {
  const { interactive, held, error, name, features, canvases, computed } = parts;
  return html`<div
      class="stage ${interactive ? 'interactive' : ''} ${held ? 'held' : ''} ${error && computed !== null ? 'stale' : ''}"
      part="figure"
      role=${interactive ? 'application' : 'img'}
      tabindex=${interactive ? 0 : nothing}
      aria-roledescription=${interactive ? 'graph' : nothing}
      aria-label=${name}
      aria-describedby="${error ? 'error ' : ''}features${interactive ? ' keys' : ''}"
      aria-invalid=${error ? 'true' : nothing}
      aria-errormessage=${error ? 'error' : nothing}
    >
      ${canvases}<canvas class="overlay"></canvas>
      ${interactive ? html`${parts.handles} ${parts.marks}` : nothing}
    </div>
    <div hidden id="features">${features}</div>
    <div hidden id="keys">${keySummary}</div>
    ${interactive ? parts.dialogs : nothing}`;
};

const status = ({ reading, reason, computed }: FigureParts): TemplateResult =>
  html`<div class="status" part="status" title=${reason ?? nothing}>
    <span class="reading">${reading ? describeBreak(reading) : nothing}</span>
    <span class="computed">
      ${reason !== null && !reading ? html`<span class="reason">${reason}</span>` : nothing}
      <span>${computed ?? nothing}</span>
    </span>
  </div>`;
