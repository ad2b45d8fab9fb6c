import { css, type CSSResult } from 'lit';

/** Edges between panels: a bar above the title of the lower one, seen where a reader may want it. */
export const separatorStyles: CSSResult = css`
  .separators {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .separator {
    position: absolute;
    display: grid;
    place-items: start center;
    inline-size: 64px;
    block-size: 24px;
    translate: -50% -50%;
    border-radius: 4px;
    outline: none;
    cursor: row-resize;
    opacity: 0;
    pointer-events: auto;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    transition: opacity 0.15s;
  }
  .stage:not(.held) .separator {
    touch-action: pan-x pan-y pinch-zoom;
  }
  .separator::before {
    inline-size: 36px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--fluxion-guide-color, light-dark(#7a818a, #858d97));
    content: '';
    forced-color-adjust: preserve-parent-color;
  }
  .picture:hover .separator:not(:hover, :active, :focus-visible) {
    opacity: 0.45;
  }
  .separator:hover,
  .separator:active,
  .separator:focus-visible {
    opacity: 1;
  }
  .separator:focus-visible {
    outline: 2px solid var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .separator {
      /* As much as the panels can spare (WCAG 2.2, 2.5.8). */
      block-size: clamp(24px, var(--room, 44px), 44px);
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .separator::before {
      background: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .separator {
      transition: none;
    }
  }
  @media print {
    .separators {
      display: none;
    }
  }
`;
