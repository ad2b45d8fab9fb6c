import { css, type CSSResult } from 'lit';

export const studioStyles: CSSResult = css`
  :host {
    --header: calc(var(--target) + 1rem);
    --footer: 2.75rem;
    display: block;
    min-height: 100dvh;
    background: var(--surface);
    color: var(--ink);
    font: 0.875rem/1.5 var(--interface);
    accent-color: var(--accent);
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  .page > header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--header);
    padding: 0 0.75rem 0 1rem;
    border-bottom: 1px solid var(--line);
  }

  h1 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0 auto 0 0;
    font: italic 500 1.375rem/1 var(--mathematics);
  }

  h2 {
    margin: 0;
    font-size: var(--small);
    font-weight: 600;
  }

  main {
    display: grid;
    grid-template: 'rows' 'figure' 'points' / minmax(0, 1fr);
  }

  .rows {
    grid-area: rows;
  }

  .add {
    width: 100%;
    border: 0;
    border-bottom: 1px solid var(--line);
    border-radius: 0;
    justify-content: flex-start;
    padding-inline: 1rem;
    min-height: calc(var(--target) + 0.5rem);
    color: var(--ink-muted);
  }

  .parameters,
  .points {
    padding: 0.75rem 1rem;
  }

  .parameters {
    border-bottom: 1px solid var(--line);
  }

  .points {
    grid-area: points;
    display: grid;
    gap: 0.375rem;
    align-content: start;
  }

  .points > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.375rem 1rem;
  }

  .figure {
    grid-area: figure;
    display: flex;
    flex-direction: column;
    min-width: 0;
  }

  .figure > .controls {
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--line);
  }

  fluxion-plot {
    aspect-ratio: auto;
    height: clamp(24rem, 78svh, 44rem);
  }

  /* The row that owns the panels gives f its colour. */
  fluxion-plot.series-1 {
    --fluxion-function-color: var(--series-1);
  }

  fluxion-plot.series-2 {
    --fluxion-function-color: var(--series-2);
  }

  fluxion-plot.series-3 {
    --fluxion-function-color: var(--series-3);
  }

  fluxion-plot.series-4 {
    --fluxion-function-color: var(--series-4);
  }

  fluxion-plot.series-5 {
    --fluxion-function-color: var(--series-5);
  }

  fluxion-plot.series-6 {
    --fluxion-function-color: var(--series-6);
  }

  fluxion-plot.series-7 {
    --fluxion-function-color: var(--series-7);
  }

  fluxion-plot.series-8 {
    --fluxion-function-color: var(--series-8);
  }

  .invitation {
    flex: 1;
    display: grid;
    place-items: center;
    min-height: 16rem;
    margin: 0;
    color: var(--ink-muted);
    font-size: 1rem;
  }

  footer {
    position: relative;
    border-top: 1px solid var(--line);
  }

  .trace {
    border-bottom: 1px solid var(--line);
  }

  .trace > fluxion-trace {
    padding: 0 1rem 1rem;
  }

  footer ::slotted(a) {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: var(--ink-muted);
    font-size: var(--small);
  }

  footer ::slotted(a:hover) {
    color: var(--ink);
  }

  /* Beside what opens the shader, where there is room. */
  footer slot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    padding: 0 1rem 0.75rem;
  }

  @media (min-width: 40rem) {
    footer slot {
      position: absolute;
      inset: 0 0 auto auto;
      align-items: center;
      min-height: var(--footer);
      padding: 0 1rem;
    }
  }

  /* Where one thing follows another the picture comes before its settings. */
  @media (max-width: 55.99rem) {
    .figure > .controls {
      order: 1;
      border-block: 1px solid var(--line);
    }
  }

  @media (min-width: 56rem) {
    main {
      grid-template: 'rows figure' auto 'points figure' 1fr / 21.25rem minmax(0, 1fr);
    }

    .rows,
    .points {
      border-inline-end: 1px solid var(--line);
    }

    fluxion-features {
      max-height: 34rem;
    }

    .figure {
      position: sticky;
      top: 0;
      height: max(30rem, calc(100dvh - var(--header) - 2 * var(--footer)));
    }

    fluxion-plot {
      flex: 1;
      min-height: 0;
      height: auto;
    }
  }

  fluxion-plot::part(figure) {
    transition: opacity 0.2s;
  }

  fluxion-plot.stale::part(figure) {
    opacity: 0.4;
  }

  @media (prefers-reduced-motion: reduce) {
    fluxion-plot::part(figure) {
      transition: none;
    }
  }

  header select {
    min-width: 0;
    max-width: 100%;
  }

  header label {
    min-width: 0;
  }

  @media (max-width: 30rem) {
    .page > header {
      padding-inline: 0.75rem 0.5rem;
      gap: 0.25rem;
    }

    .page > header button {
      padding-inline: 0.5rem;
    }
  }

  /* The mark alone, so that the theme can be read. */
  @media (max-width: 22rem) {
    h1 {
      inline-size: 1.5rem;
      overflow: clip;
    }

    h1 svg {
      flex: none;
    }
  }
`;
