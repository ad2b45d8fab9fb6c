import { css, type CSSResult } from 'lit';

/**
 * The toolbar: in the upper right corner of the first panel while a mouse is over the figure, or the focus in it; for fingers a row below
 * the picture, always there, which hides nothing.
 */
export const toolbarStyles: CSSResult = css`
  .toolbar {
    --target: 1.75rem;
    --focus: var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    position: absolute;
    inset-block-start: calc(2.25em + 2px);
    inset-inline-end: 1.5em;
    box-sizing: border-box;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: end;
    max-inline-size: calc(100% - 3em);
    padding: 1px;
    border: 1px solid var(--fluxion-frame-color, light-dark(#d5d9de, #343a42));
    border-radius: 0.375rem;
    background: var(--fluxion-toolbar-background, var(--fluxion-background-color, light-dark(#ffffff, #14171b)));
    opacity: 0;
    transition: opacity 120ms;
  }
  .picture:hover + .toolbar,
  .picture:focus-within + .toolbar,
  .toolbar:hover,
  .toolbar:focus-within,
  .toolbar.open {
    opacity: 1;
  }
  .toolbar .buttons {
    display: contents;
  }
  .toolbar button,
  .toolbar select {
    box-sizing: border-box;
    min-inline-size: var(--target);
    block-size: var(--target);
    margin: 0;
    border: 0;
    border-radius: 0.25rem;
    color: var(--fluxion-text-color, light-dark(#1b1f24, #eceff2));
    background: none;
    font: inherit;
    cursor: pointer;
  }
  .toolbar button {
    display: inline-grid;
    place-items: center;
    padding: 0;
  }
  .toolbar svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .toolbar button:hover,
  .toolbar select:hover {
    background: light-dark(#eceef1, #23282e);
  }
  .toolbar button[aria-pressed='true'] {
    color: light-dark(#ffffff, #0e1013);
    background: var(--focus);
  }
  .toolbar button:focus-visible,
  .toolbar select:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .toolbar option {
    color: #1b1f24;
    background: #ffffff;
  }
  @media (pointer: coarse) {
    .toolbar {
      --target: 2.75rem;
      position: static;
      max-inline-size: 100%;
      border-color: transparent;
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .toolbar {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .toolbar {
      forced-color-adjust: auto;
    }
    .toolbar button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .toolbar button:focus-visible,
    .toolbar select:focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .toolbar {
      display: none;
    }
  }
  .selection {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .selection rect {
    fill: var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    fill-opacity: 0.12;
    stroke: var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    stroke-width: 1.5;
    stroke-dasharray: 5 3;
  }
  .bubble {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    max-inline-size: 100%;
    box-sizing: border-box;
    padding: 0.125rem 0.5rem;
    border-radius: 0.375rem;
    color: var(--fluxion-background-color, light-dark(#ffffff, #14171b));
    background: var(--fluxion-text-color, light-dark(#1b1f24, #eceff2));
    font-weight: 600;
    white-space: nowrap;
    pointer-events: none;
  }
`;
