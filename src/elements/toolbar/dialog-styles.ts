import { css, type CSSResult } from 'lit';

/** The dialogs of a figure. */
export const dialogStyles: CSSResult = css`
  dialog {
    --focus: var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(44rem, calc(100vw - 1rem));
    max-block-size: calc(100vh - 1rem);
    padding: 1rem;
    overflow: auto;
    border: 1px solid light-dark(#868d96, #767f89);
    border-radius: 0.5rem;
    color: var(--fluxion-text-color, light-dark(#1b1f24, #eceff2));
    background: var(--fluxion-background-color, light-dark(#ffffff, #14171b));
    font-size: 0.875rem;
    cursor: default;
    user-select: text;
    -webkit-user-select: text;
    forced-color-adjust: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  dialog h2 {
    margin: 0 0 0.75rem;
    font-size: 1rem;
    outline: none;
  }
  dialog button,
  dialog input {
    box-sizing: border-box;
    min-block-size: 2rem;
    min-inline-size: 2rem;
    padding: 0 0.75rem;
    border: 1px solid light-dark(#868d96, #767f89);
    border-radius: 0.375rem;
    color: inherit;
    background: none;
    font: inherit;
  }
  dialog input {
    inline-size: 8rem;
  }
  dialog input[aria-invalid='true'] {
    border: 2px solid light-dark(#b3261e, #ff9c92);
  }
  dialog :is(button, input):focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  dialog .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-block-end: 0.75rem;
  }
  dialog .wrong {
    margin: 0 0 0.75rem;
    color: light-dark(#b3261e, #ff9c92);
  }
  dialog dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 1rem;
    margin: 0 0 1rem;
  }
  dialog dt {
    font-weight: 600;
  }
  dialog dd {
    margin: 0;
  }
  @media (max-width: 30rem) {
    dialog dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dialog dd {
      margin-block-end: 0.5rem;
    }
  }
  @media (pointer: coarse) {
    dialog button,
    dialog input {
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
    }
  }
`;
