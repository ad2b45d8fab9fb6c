import { css, type CSSResult } from 'lit';

/** What elements that show a table by the side of a figure have in common. */
export const tableStyles: CSSResult = css`
  :host {
    --line: var(--fluxion-frame-color, light-dark(#d5d9de, #343a42));
    --muted: var(--fluxion-muted-color, light-dark(#5b626b, #a3abb5));
    --surface: var(--fluxion-background-color, light-dark(#ffffff, #14171b));
    --focus: var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    display: block;
    min-inline-size: 0;
    color: var(--fluxion-text-color, light-dark(#1b1f24, #eceff2));
    background: var(--surface);
    font:
      0.875rem/1.5 system-ui,
      sans-serif;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
