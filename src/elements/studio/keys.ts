import { css, type CSSResult, html, type TemplateResult } from 'lit';

interface Key {
  readonly label: string;
  readonly name: string;
  readonly text: string;
  /** How far the caret goes back into what was inserted. */
  readonly caretBack?: number;
}

const keys: readonly Key[] = [
  { label: 'x', name: 'x', text: 'x' },
  { label: '^', name: 'to the power of', text: '^' },
  { label: '(', name: 'opening parenthesis', text: '(' },
  { label: ')', name: 'closing parenthesis', text: ')' },
  { label: '√', name: 'square root', text: '√()', caretBack: 1 },
  { label: 'π', name: 'pi', text: 'π' },
  { label: 'e', name: 'e', text: 'e' },
];

/** What is hard to find on the keyboard of a phone. The field keeps the focus, so that its keyboard stays. */
export const keyRow = (insert: (text: string, caretBack?: number) => void): TemplateResult =>
  html`<div class="keys" role="group" aria-label="Insert">
    ${keys.map(
      ({ label, name, text, caretBack }) =>
        html`<button
          aria-label=${name}
          @pointerdown=${(event: PointerEvent) => event.preventDefault()}
          @mousedown=${(event: MouseEvent) => event.preventDefault()}
          @click=${() => insert(text, caretBack)}
        >
          ${label}
        </button>`,
    )}
  </div>`;

export const keyStyles: CSSResult = css`
  .keys {
    display: none;
  }

  @media (any-pointer: coarse) {
    .keys {
      display: grid;
      grid-template-columns: repeat(7, 1fr);
      gap: min(0.25rem, (100% - 7 * var(--target)) / 6);
      padding: 0.5rem 0.25rem;
      border-bottom: 1px solid var(--line);
      background: var(--sunken);
    }

    .keys button {
      min-width: 0;
      padding: 0;
      font-family: var(--mathematics);
      font-size: 1.125rem;
    }
  }
`;
