import { css, type CSSResult } from 'lit';

/** The list of features and what stands around it. */
export const featuresStyles: CSSResult = css`
  :host {
    --target: 2rem;
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
  }
  :host([hidden]) {
    display: none;
  }
  .scroll {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.25rem;
    color: var(--muted);
    font-size: 0.8125rem;
    text-align: start;
  }
  th,
  td {
    padding: 0.125rem 0.5rem;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .list thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    color: var(--muted);
    background: var(--surface);
    font-size: 0.8125rem;
  }
  .list tbody tr {
    border-block-start: 1px solid var(--line);
  }
  .list tbody tr:hover {
    background: color-mix(in srgb, currentColor 6%, transparent);
  }
  .list th:first-child {
    padding-inline-start: 0;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .why {
    padding-inline-start: 1.25rem;
  }
  .statement {
    display: inline-block;
  }
  .none,
  .note {
    color: var(--muted);
  }
  .name {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    min-block-size: var(--target);
    padding: 0 0.375rem;
    white-space: nowrap;
  }
  .icon {
    flex: none;
    inline-size: 12px;
    color: var(--muted);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    text-align: center;
  }
  button {
    border: 1px solid var(--line);
    border-radius: 6px;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.name {
    inline-size: 100%;
    border-color: transparent;
    text-align: start;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 0.75rem;
    margin: 0;
  }
  dt {
    color: var(--muted);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  p {
    margin: 0;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
    align-items: center;
  }
  .copy button {
    min-block-size: var(--target);
    padding: 0 0.625rem;
  }
  .copy textarea {
    flex: 1 0 100%;
    inline-size: 100%;
    block-size: 6rem;
    border: 1px solid var(--line);
    color: inherit;
    background: none;
    font:
      0.8125rem/1.4 ui-monospace,
      monospace;
  }
  @media (pointer: coarse) {
    :host {
      --target: 2.75rem;
    }
  }
  /* Where there is no room for four columns the reason stands below its feature. */
  @container (max-inline-size: 34rem) {
    .list,
    .list thead,
    .list tbody {
      display: block;
    }
    .list caption {
      display: block;
    }
    .list tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(4.5rem, max-content) minmax(3.5rem, max-content);
      align-items: center;
      padding-block-end: 0.25rem;
    }
    .list thead tr {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--surface);
    }
    .list .why {
      grid-column: 1 / -1;
      padding: 0 0 0 1.5rem;
      color: var(--muted);
      font-size: 0.8125rem;
    }
    .list thead .why {
      display: none;
    }
    .list .unresolved .number {
      grid-column: 2 / -1;
    }
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
