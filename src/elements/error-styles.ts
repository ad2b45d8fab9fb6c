import { css, type CSSResult } from 'lit';

/** The box with what is wrong, and with the text that it is about: the same in every element. */
export const errorStyles: CSSResult = css`
  .error {
    box-sizing: border-box;
    padding: 0.5rem 0.75rem;
    border: 1px solid light-dark(#b3261e, #f2b8b5);
    border-radius: 0.375rem;
    overflow: auto;
    color: light-dark(#8c1d18, #f9dedc);
    background: light-dark(#fdf3f2, #3b1513);
    font-size: 0.9286em;
  }
  .error pre {
    margin: 0 0 0.25rem;
    font:
      1em/1.3 ui-monospace,
      monospace;
  }
  .error p {
    margin: 0;
  }
  @media (forced-colors: active) {
    .error {
      border: 2px solid CanvasText;
      color: CanvasText;
      background: Canvas;
    }
  }
`;
