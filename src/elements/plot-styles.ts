import { css, type CSSResult } from 'lit';

/** Layout of a figure: a stage for its canvases, sliders below it, and a line that says how it was computed. */
export const plotStyles: CSSResult = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    overflow: hidden;
    color: var(--fluxion-text-color, light-dark(#1b1f24, #eceff2));
    background: var(--fluxion-background-color, light-dark(#ffffff, #14171b));
    font:
      0.75rem/1.5 system-ui,
      sans-serif;
    forced-color-adjust: none;
  }
  :host([hidden]) {
    display: none;
  }
  .stage {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    overflow: hidden;
    outline: none;
  }
  .stage.interactive {
    cursor: crosshair;
    user-select: none;
    -webkit-user-select: none;
    touch-action: pan-x pan-y pinch-zoom;
  }
  .stage.held {
    touch-action: none;
  }
  .stage:focus-visible,
  .stage.held {
    outline: 2px solid var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    outline-offset: -2px;
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  slot {
    display: block;
    flex: none;
    padding-inline: 0.75rem;
  }
  .status {
    display: flex;
    flex: none;
    gap: 1rem;
    min-block-size: 1.5em;
    padding: 0 0.875rem 0.25rem;
    color: var(--fluxion-muted-color, light-dark(#5b626b, #a3abb5));
    font-size: 0.6875rem;
  }
  .status > * {
    flex: none;
  }
  /* One line, whatever it says: the picture must not change its height under the pointer. */
  .status > :last-child {
    flex: 0 1 auto;
    margin-inline-start: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .error {
    position: absolute;
    inset: auto 0.75rem 2rem;
    max-block-size: 60%;
    padding: 0.5rem 0.75rem;
    overflow: auto;
    border: 1px solid light-dark(#b3261e, #f2b8b5);
    border-radius: 0.375rem;
    color: light-dark(#8c1d18, #f9dedc);
    background: light-dark(#fdf3f2, #3b1513);
    font-size: 0.8125rem;
  }
  .error pre {
    margin: 0 0 0.25rem;
    font:
      0.8125rem/1.3 ui-monospace,
      monospace;
  }
  .error p {
    margin: 0;
  }
  .told {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
