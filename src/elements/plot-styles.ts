import { css, unsafeCSS, type CSSResult } from 'lit';
import { systemFonts } from '../plot/theme.ts';

/** Layout of a figure: a stage for its canvases, sliders below it, and a line that says how it was computed. */
export const plotStyles: CSSResult = css`
  :host {
    position: relative;
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    /* Else a grid would make its track as wide as the ratio makes the height of what stands below the picture, and that higher again. */
    min-inline-size: 0;
    aspect-ratio: 3 / 2;
    /* No scroll container: the height that follows from the ratio is then at least that of the content, which is .least. */
    overflow: clip;
    color: var(--fluxion-text-color, light-dark(#1b1f24, #eceff2));
    font: 0.75rem/1.5 var(--fluxion-font-family, ${unsafeCSS(systemFonts.interface)});
  }
  :host([hidden]) {
    display: none;
  }
  .least {
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  /* Where a container is as wide as its content, a figure is as wide as these words in one line; it can be as narrow as one of them. */
  .least::before {
    font-size: 1rem;
    word-spacing: 5.5rem;
    content: '. . . . .';
  }
  /* The layout does not depend on what a page makes of the host. */
  .figure {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
  }
  .picture {
    position: relative;
    flex: 1 1 0;
    /* Where a page gives a height, what stands below the picture is scrolled rather than shown in its place. */
    min-block-size: min(60%, 10rem);
  }
  .stage {
    position: absolute;
    inset: 0;
    overflow: hidden;
    outline: none;
  }
  /* What is behind the picture would be painted under it in every frame. A pixel above the rest covers where both meet inside one. */
  .stage:not(.painted),
  .stage.stale,
  .legend,
  slot,
  .status {
    background: var(--fluxion-background-color, light-dark(#ffffff, #14171b));
    box-shadow: 0 -1px var(--fluxion-background-color, light-dark(#ffffff, #14171b));
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
  .surface,
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    /* Where a figure has grown since it was painted, they are stretched rather than too small. */
    min-inline-size: 100%;
    min-block-size: 100%;
    pointer-events: none;
  }
  /* In flow each begins where the one before it ends: as shares of the height their edges would be rounded apart. */
  .surface {
    display: flex;
    flex-direction: column;
  }
  .surface > canvas {
    position: static;
    flex: none;
    min-block-size: 0;
  }
  .surface > canvas:last-child {
    flex-grow: 1;
  }
  .handles {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .handle {
    position: absolute;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    margin: -12px;
    border: 2px solid transparent;
    border-radius: 50%;
    outline: none;
    cursor: grab;
    pointer-events: auto;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .handle[hidden] {
    display: none;
  }
  .handle:hover {
    border-color: var(--fluxion-muted-color, light-dark(#5b626b, #a3abb5));
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle:focus-visible {
    border-color: var(--fluxion-background-color, light-dark(#ffffff, #14171b));
    outline: 2px solid var(--fluxion-focus-color, light-dark(#0b5fa5, #6db8f2));
  }
  @media (pointer: coarse) {
    .handle {
      inline-size: 44px;
      block-size: 44px;
      margin: -22px;
    }
  }
  .legend {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0;
    padding: 0.25em 1.1667em;
    list-style: none;
  }
  .legend > li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 100%;
    overflow: auto hidden;
  }
  .legend math {
    font-family: var(--fluxion-math-font-family, math);
    font-size: 1.1667em;
  }
  .swatch {
    flex: none;
    forced-color-adjust: preserve-parent-color;
  }
  slot {
    display: block;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: hidden auto;
    padding-inline: 0.75rem;
  }
  .status {
    position: relative;
    flex: none;
    min-block-size: 1.5em;
    padding: 0 0.875rem 0.25rem;
    color: var(--fluxion-muted-color, light-dark(#5b626b, #a3abb5));
    font-size: 0.9167em;
    text-align: end;
    container-type: inline-size;
  }
  /* In place of the rest where there is no room for both: the picture must not change its height under the pointer. So a reason that
     does not fit is cut, too; the title has it whole. */
  .status > .reading {
    position: absolute;
    inset-inline-start: 0.875rem;
    max-inline-size: calc(100% - 1.75rem);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .status > .computed {
    display: flex;
    justify-content: end;
    gap: 0.75em;
  }
  .computed > .reason {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .computed > :last-child {
    flex: none;
    max-inline-size: 100%;
  }
  @container (max-inline-size: 36rem) {
    .status > .reading:not(:empty) + span {
      visibility: hidden;
    }
    .computed > .reason {
      display: none;
    }
  }
  .picture > .error {
    position: absolute;
    inset: auto 0.75rem 0.5rem;
    max-block-size: calc(100% - 1rem);
    font-size: 1.0833em;
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
