import { css, type CSSResult } from 'lit';

/** Buttons, fields and focus rings, the same in every part of the studio. */
export const controlStyles: CSSResult = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    margin: 0;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-height: var(--target);
    padding: 0 0.625rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover:not(:disabled) {
    background: var(--hover);
  }

  button:disabled {
    color: var(--ink-muted);
    cursor: default;
  }

  button.plain {
    border-color: transparent;
    background: none;
    color: var(--ink-muted);
  }

  button.plain:hover:not(:disabled) {
    background: var(--hover);
    color: var(--ink);
  }

  button.square {
    width: var(--target);
    padding: 0;
    flex: none;
  }

  input:not([type='checkbox'], [type='radio'], [type='range']),
  select {
    min-height: var(--target);
    padding: 0 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }

  input[type='checkbox'],
  input[type='range'] {
    accent-color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* A font below 16 px makes phones zoom in on focus. */
  @media (pointer: coarse) {
    input,
    select {
      font-size: 1rem;
    }
  }

  summary {
    padding: 0.75rem 1rem;
    cursor: pointer;
  }

  summary span {
    color: var(--ink-muted);
    font-size: var(--small);
  }
`;
