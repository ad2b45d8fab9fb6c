import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

/**
 * Copies text and says so in a live region. Where the browser refuses, as on pages without a secure context, the text is shown and
 * selected, to be copied by hand. The host renders `template`.
 */
export class ClipboardController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #field = createRef<HTMLTextAreaElement>();
  #said = '';
  #refused: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get template(): TemplateResult {
    return html`<span class="note" role="status">${this.#said}</span> ${
        this.#refused === null
          ? nothing
          : html`<textarea ${ref(this.#field)} readonly aria-label="Text to copy" .value=${this.#refused}></textarea>`
      }`;
  }

  /** Puts a text on the clipboard, and says `done` once it is there. */
  copy(text: string, done: string): void {
    void this.#copy(text, done);
  }

  hostDisconnected(): void {
    this.#said = '';
    this.#refused = null;
  }

  async #copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#said = done;
      this.#refused = null;
    } catch {
      this.#said = 'The browser refused to copy: copy the selected text by hand.';
      this.#refused = text;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#field.value?.select();
    this.#field.value?.focus();
  }
}
