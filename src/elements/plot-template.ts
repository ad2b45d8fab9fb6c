import { html, nothing, type TemplateResult } from 'lit';
import { describeBreak } from '../plot/description.ts';
import type { Narration } from './controllers/narration.ts';
import type { SceneController } from './controllers/scene.ts';
import { errorView } from './error-view.ts';
import type { FluxionPlot } from './plot.ts';
import { keySummary } from './toolbar/keys-dialog.ts';

/** What the template of a figure shows. */
export interface FigureParts {
  readonly figure: Pick<FluxionPlot, 'interactive' | 'error' | 'expression' | 'reading' | 'reason'>;
  readonly scene: Pick<SceneController, 'canvases' | 'layers' | 'themeSamples'>;
  readonly told: Pick<Narration, 'name' | 'details' | 'announced'>;
  /** Whether fingers move the figure rather than the page. */
  readonly held: boolean;
  /** What stands above the canvases. */
  readonly marks: TemplateResult;
  readonly toolbar: TemplateResult;
  readonly dialogs: unknown;
  /** What computed it; null while there is no picture. */
  readonly computed: string | null;
  /** Names of the curves, below the stage. */
  readonly legend: unknown;
}

/** A stage with the canvases, which takes the focus; below it what stands inside the figure, and the line that says how it was computed. */
export const figureTemplate = (parts: FigureParts): TemplateResult => {
  const { error, expression, interactive } = parts.figure;
  return html`<div class="least"></div>
    <div class="figure">
      <div class="picture">${stage(parts)} ${error ? errorView(error, expression) : nothing}</div>
      ${interactive ? parts.toolbar : nothing} ${parts.legend}
      <slot></slot>
      ${status(parts)}
    </div>
    <div class="told" aria-live="polite">${parts.told.announced}</div>
    ${parts.scene.themeSamples}`;
};

const stage = ({ figure, scene, told, held, marks, dialogs, computed }: FigureParts): TemplateResult => {
  const { interactive, error } = figure;
  return html`<div
      class="stage ${interactive ? 'interactive' : ''} ${held ? 'held' : ''} ${computed === null ? '' : `painted ${error ? 'stale' : ''}`}"
      part="figure"
      role=${interactive ? 'application' : 'img'}
      tabindex=${interactive ? 0 : nothing}
      aria-roledescription=${interactive ? 'graph' : nothing}
      aria-label=${told.name}
      aria-describedby="${error ? 'error ' : ''}features${interactive ? ' keys' : ''}"
      aria-invalid=${error ? 'true' : nothing}
      aria-errormessage=${error ? 'error' : nothing}
    >
      ${scene.canvases}<canvas class="overlay" hidden></canvas>
      ${interactive ? html`${scene.layers} ${marks}` : nothing}
    </div>
    <div hidden id="features">${told.details}</div>
    <div hidden id="keys">${keySummary}</div>
    ${interactive ? dialogs : nothing}`;
};

const status = ({ figure: { reading, reason }, computed }: FigureParts): TemplateResult =>
  html`<div class="status" part="status" title=${reason ?? nothing}>
    <span class="reading">${reading ? describeBreak(reading) : nothing}</span>
    <span class="computed">
      ${reason !== null && !reading ? html`<span class="reason">${reason}</span>` : nothing}
      <span>${computed ?? nothing}</span>
    </span>
  </div>`;
