import { html, nothing, type TemplateResult } from 'lit';
import { panPart, zoomStep } from '../controllers/keys.ts';

/** Ends of the window as they are typed; y is empty where it is chosen. */
export interface WindowTexts {
  readonly from: string;
  readonly to: string;
  readonly yFrom: string;
  readonly yTo: string;
}

/** What the dialog asks for. */
export interface WindowActions {
  /** By parts of the figure; positive x moves the picture to the right, positive y down. */
  move(x: number, y: number): void;
  /** Zooms y of the first panel alone. */
  zoomY(factor: number): void;
  /** Why the texts make no window; null where they did. */
  set(texts: WindowTexts): string | null;
}

const fields = [
  ['from', 'x from'],
  ['to', 'x to'],
  ['yFrom', 'y from'],
  ['yTo', 'y to'],
] as const;

/** Everything that a drag, a pinch or a box does to the window, by fields and buttons. */
export const windowDialog = (texts: WindowTexts, wrong: string | null, actions: WindowActions): TemplateResult =>
  html`<dialog class="window" part="dialog" aria-labelledby="window-title">
    <h2 id="window-title">Window</h2>
    <div class="row" role="group" aria-label="Move">
      <button @click=${() => actions.move(panPart, 0)}>← Left</button>
      <button @click=${() => actions.move(-panPart, 0)}>Right →</button>
      <button @click=${() => actions.move(0, panPart)}>↑ Up</button>
      <button @click=${() => actions.move(0, -panPart)}>Down ↓</button>
    </div>
    <div class="row" role="group" aria-label="Zoom y">
      <button @click=${() => actions.zoomY(1 / zoomStep)}>Zoom y in</button>
      <button @click=${() => actions.zoomY(zoomStep)}>Zoom y out</button>
    </div>
    <form method="dialog" @submit=${(event: Event) => onSubmit(event, actions)}>
      ${[fields.slice(0, 2), fields.slice(2)].map(
        (pair) =>
          html`<div class="row">
            ${pair.map(
              ([name, label]) =>
                html`<label
                  >${label}
                  <input
                    name=${name}
                    inputmode="decimal"
                    autocomplete="off"
                    .value=${texts[name]}
                    placeholder=${name.startsWith('y') ? 'automatic' : nothing}
                    aria-invalid=${wrong === null ? nothing : 'true'}
                    aria-describedby=${wrong === null ? nothing : 'window-wrong'}
                /></label>`,
            )}
          </div>`,
      )}
      ${wrong === null ? nothing : html`<p id="window-wrong" class="wrong" role="alert">${wrong}</p>`}
      <div class="row">
        <button>Show</button>
        <button type="button" @click=${close}>Close</button>
      </div>
    </form>
  </dialog>`;

const close = ({ target }: Event): void => {
  if (target instanceof Element) target.closest('dialog')?.close();
};

/** The dialog stays open with what is wrong. */
function onSubmit(event: Event, actions: WindowActions): void {
  const data = new FormData(event.target as HTMLFormElement);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const wrong = actions.set({ from: text('from'), to: text('to'), yFrom: text('yFrom'), yTo: text('yTo') });
  if (wrong !== null) event.preventDefault();
}
