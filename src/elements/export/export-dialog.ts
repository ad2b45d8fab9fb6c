import { html, nothing, type TemplateResult } from 'lit';

/** What a figure is exported as; a number is the scale of a picture in pixels. */
export type ExportForm = 'html' | 'svg' | 'samples' | 'features' | 'json' | 1 | 2 | 4;

const pictures: readonly (readonly [form: ExportForm, label: string])[] = [
  ['svg', 'SVG'],
  [1, 'PNG 1×'],
  [2, 'PNG 2×'],
  [4, 'PNG 4×'],
];

const data: readonly (readonly [form: ExportForm, label: string])[] = [
  ['samples', 'Samples, CSV'],
  ['features', 'Features, CSV'],
  ['json', 'Both, JSON'],
];

/**
 * The forms of a figure that a reader can save or copy.
 *
 * @param wrong why the last choice failed; empty where it did not
 * @param note what the clipboard says
 */
export const exportDialog = (choose: (form: ExportForm) => void, wrong: string, note: unknown): TemplateResult => {
  const button = ([form, label]: readonly [ExportForm, string]): TemplateResult =>
    html`<button
      type="button"
      data-form=${form}
      @click=${() => {
        choose(form);
      }}
    >
      ${label}
    </button>`;
  return html`<dialog class="export" part="dialog" aria-labelledby="export-title">
    <h2 id="export-title">Save or copy the figure</h2>
    <div class="row" role="group" aria-label="Picture">${pictures.map(button)}</div>
    <div class="row" role="group" aria-label="Data">${data.map(button)}</div>
    <div class="row">${button(['html', 'Copy HTML'])} ${note}</div>
    ${wrong === '' ? nothing : html`<p class="wrong" role="alert">${wrong}</p>`}
    <form method="dialog"><button>Close</button></form>
  </dialog>`;
};
