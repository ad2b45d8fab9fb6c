import { css, type CSSResult } from 'lit';

/** A construction's card below a figure: a line or two, and a table that is opened. */
export const cardStyles: CSSResult = css`
  .card {
    padding-block: 0.375rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.8125rem;
  }
  .card p {
    margin: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }
  .line input {
    flex: 1 1 8rem;
    min-inline-size: 6rem;
    min-block-size: 1.5rem;
    margin: 0;
    accent-color: var(--fluxion-first-derivative-color, light-dark(#b8420f, #ff9a62));
  }
  output,
  td,
  th {
    font-variant-numeric: tabular-nums;
  }
  button {
    min-block-size: 1.75rem;
    min-inline-size: 4rem;
    padding-inline: 0.625rem;
    border: 1px solid var(--muted);
    border-radius: 0.375rem;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  summary {
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  :is(button, summary, input, .scroll):focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .scroll {
    max-block-size: 14rem;
    overflow: auto;
  }
  .formula {
    overflow-x: auto;
    padding-block: 0.25rem;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.125rem 1rem 0.125rem 0;
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    color: var(--muted);
    background: var(--surface);
  }
  tbody tr {
    border-block-start: 1px solid var(--line);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.25rem;
    margin: 0;
  }
  dl div {
    display: flex;
    gap: 0.375rem;
  }
  dt {
    color: var(--muted);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 22rem;
    block-size: auto;
    font:
      11px system-ui,
      sans-serif;
  }
  svg text {
    fill: var(--muted);
  }
  .grid {
    stroke: var(--line);
  }
  .fit {
    stroke: var(--fluxion-first-derivative-color, light-dark(#b8420f, #ff9a62));
    stroke-width: 1.5;
  }
  .dot {
    fill: var(--fluxion-curvature-color, light-dark(#8f3a84, #e39bd8));
  }
  @media (pointer: coarse) {
    .line input,
    button,
    summary {
      min-block-size: 2.75rem;
    }
  }
`;
