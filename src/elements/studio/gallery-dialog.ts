import { css, type CSSResult, html, type TemplateResult } from 'lit';
import { type Example, gallery } from './gallery.ts';
import { cross } from './icons.ts';

/** The examples by subject. Choosing one closes the dialogue. */
export const galleryDialog = (choose: (example: Example) => void): TemplateResult =>
  html`<dialog class="gallery" aria-labelledby="gallery-title" @click=${closeOutside}>
    <form method="dialog">
      <div class="head">
        <h2 id="gallery-title">Examples</h2>
        <button class="plain square" aria-label="Close">${cross}</button>
      </div>
      <div class="groups">
        ${gallery.map(
          ({ title, examples }) =>
            html`<section>
              <h3>${title}</h3>
              ${examples.map(
                (example) =>
                  html`<button class="plain example" @click=${() => choose(example)}>
                    <strong>${example.title}</strong>
                    <code>${example.state.rows.map(({ text }) => text).join(';  ')}</code>
                    <span>${example.note}</span>
                  </button>`,
              )}
            </section>`,
        )}
      </div>
    </form>
  </dialog>`;

/** A click beside the contents hits the dialogue itself. */
function closeOutside({ target, currentTarget }: Event): void {
  if (target === currentTarget && target instanceof HTMLDialogElement) target.close();
}

export const galleryStyles: CSSResult = css`
  .gallery {
    width: min(60rem, 100vw - 1rem);
    max-width: none;
    max-height: calc(100dvh - 1rem);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    background: var(--surface);
    color: inherit;
    box-shadow: 0 1rem 4rem rgb(0 0 0 / 25%);
    overflow: hidden auto;
  }

  .gallery::backdrop {
    background: rgb(0 0 0 / 35%);
  }

  .gallery .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 0.75rem 0.5rem 1.25rem;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  .gallery h2,
  .gallery h3 {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }

  .gallery h3 {
    padding: 0.5rem;
    font-size: var(--small);
    color: var(--ink-muted);
  }

  .groups {
    columns: 17rem;
    column-gap: 0.5rem;
    padding: 0.75rem;
  }

  .groups section {
    break-inside: avoid;
    margin-bottom: 0.75rem;
  }

  .example {
    display: grid;
    gap: 0.125rem;
    width: 100%;
    padding: 0.5rem;
    justify-items: start;
    justify-content: stretch;
    text-align: start;
    white-space: normal;
  }

  .example strong {
    font-weight: 500;
    color: var(--ink);
  }

  .example code {
    max-width: 100%;
    font: 0.8125rem/1.4 var(--code);
    color: var(--accent);
    overflow-wrap: anywhere;
  }

  .example span {
    font-size: var(--small);
    line-height: 1.4;
  }
`;
