import { html, nothing, type TemplateResult } from 'lit';
import { toSvg } from '../../plot/svg-painter.ts';
import { type Span, spanAround, spanEnds } from '../../plot/view.ts';
import { featuresCsv } from '../features/csv.ts';
import { exportDialog, type ExportForm } from '../export/export-dialog.ts';
import { figureHtml } from '../export/figure-html.ts';
import { figurePng } from '../export/figure-png.ts';
import { figureJson, samplesCsv } from '../export/sampled-data.ts';
import { saveFile } from '../export/save-file.ts';
import type { FluxionPlot } from '../plot.ts';
import { icons } from '../toolbar/icons.ts';
import type { Viewport } from '../viewport.ts';
import { ClipboardController } from './clipboard.ts';
import { compose, type Shown } from './picture.ts';

/** What is exported: what is shown, the window as it is set by now, and what the figure is called. */
export interface ExportSource {
  readonly viewport: Viewport | undefined;
  /** Undefined before there is a picture. */
  readonly shown: Shown | undefined;
  readonly title: string;
  /** Its features in words. */
  readonly description: string;
}

/** Ends as attributes say them, in float64; about a span that is too narrow for two of them. */
const attributeEnds = (span: Span): readonly [from: number, to: number] => {
  const [from, to] = spanEnds(span);
  return from < to ? [from, to] : spanAround(span);
};

/** A figure in other forms, and the dialog in which a reader chooses one. The host renders `button` and `dialog`. */
export class ExportController {
  readonly #host: FluxionPlot;
  readonly #source: () => ExportSource;
  readonly #clipboard: ClipboardController;
  #isOpen = false;
  #wrong = '';

  constructor(host: FluxionPlot, source: () => ExportSource) {
    this.#host = host;
    this.#source = source;
    this.#clipboard = new ClipboardController(host);
  }

  /** Opens the dialog. */
  get button(): TemplateResult {
    return html`<button
      data-item
      part="toolbar-button"
      tabindex="-1"
      title="Save or copy the figure"
      aria-label="Save or copy the figure"
      aria-haspopup="dialog"
      @click=${() => void this.#open()}
    >
      ${icons.save}
    </button>`;
  }

  /** Only there while it is open. */
  get dialog(): TemplateResult | typeof nothing {
    return this.#isOpen ? exportDialog(this.#choose, this.#wrong, this.#clipboard.template) : nothing;
  }

  svg(): string {
    const { title, description } = this.#source();
    const { scene, theme } = this.#shown;
    const figure = compose(scene, theme);
    return toSvg(figure, theme, figure, { title, description });
  }

  async png(scale?: number): Promise<Blob> {
    const shown = this.#shown;
    return figurePng(shown, scale ?? shown.scene.size.pixelRatio);
  }

  csv(what: 'samples' | 'features'): string {
    const { sampling, report } = this.#shown.scene;
    if (what === 'samples') return samplesCsv(sampling);
    if (!report)
      throw new Error(
        'The features are still being looked for: try again in a moment, in a script after the event fluxion-features.',
      );
    return featuresCsv(report);
  }

  json(): string {
    const { sampling, report } = this.#shown.scene;
    return figureJson(sampling, report);
  }

  html(): string {
    const { scene } = this.#shown;
    const { x, y } = this.#source().viewport ?? scene.viewport;
    const f = y.get(0);
    return figureHtml(this.#host, { x: attributeEnds(x), y: f ? attributeEnds(f) : null });
  }

  get #shown(): Shown {
    const { shown } = this.#source();
    if (!shown) throw new Error('The figure has no picture yet.');
    return shown;
  }

  async #open(): Promise<void> {
    this.#isOpen = true;
    this.#wrong = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.export');
    if (!dialog || dialog.open) return;
    dialog.addEventListener('close', () => {
      this.#isOpen = false;
      this.#host.requestUpdate();
    });
    dialog.showModal();
  }

  /** What goes wrong is told in the dialog. */
  readonly #choose = (form: ExportForm): void => {
    this.#give(form).then(
      () => this.#tell(''),
      (error: unknown) => {
        if (!(error instanceof Error)) throw error;
        this.#tell(error.message);
      },
    );
  };

  async #give(form: ExportForm): Promise<void> {
    if (form === 'html') this.#clipboard.copy(this.html(), 'Copied.');
    else if (form === 'svg') saveFile('figure.svg', new Blob([this.svg()], { type: 'image/svg+xml' }));
    else if (form === 'samples') saveFile('samples.csv', new Blob([this.csv(form)], { type: 'text/csv' }));
    else if (form === 'features') saveFile('features.csv', new Blob([this.csv(form)], { type: 'text/csv' }));
    else if (form === 'json') saveFile('figure.json', new Blob([this.json()], { type: 'application/json' }));
    else saveFile(form === 1 ? 'figure.png' : `figure@${form}x.png`, await this.png(form));
  }

  #tell(message: string): void {
    this.#wrong = message;
    this.#host.requestUpdate();
  }
}
