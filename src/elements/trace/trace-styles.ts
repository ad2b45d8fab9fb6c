import { css, type CSSResult } from 'lit';

/** A formula over the table of its steps, which become blocks where there is no room for columns. */
export const traceStyles: CSSResult = css`
  math {
    font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', math, serif;
    font-size: 1.0625em;
  }
  /* In view while the steps below it are walked through. */
  .formula {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.75rem 0.5rem;
    overflow: auto;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
    font-size: 1.25rem;
    text-align: center;
  }
  .shown {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--focus) 16%, transparent);
  }
  .steps {
    overflow: auto hidden;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding: 0.5rem 0.5rem 0.25rem;
    color: var(--muted);
    font-size: 0.8125rem;
    text-align: start;
  }
  th,
  td {
    padding: 0.5rem;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    padding-block: 0.125rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  tbody tr {
    border-block-start: 1px solid var(--line);
    cursor: default;
  }
  th:first-child {
    border-inline-start: 3px solid transparent;
  }
  tbody tr[aria-current='step'] {
    background: color-mix(in srgb, var(--focus) 10%, transparent);
  }
  tbody tr[aria-current='step'] th {
    border-inline-start-color: var(--focus);
  }
  tbody tr:last-child .number {
    font-weight: 600;
  }
  tr:focus {
    outline: none;
  }
  tr:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .broken {
    display: inline-block;
    max-inline-size: 15em;
    font-weight: 400;
    text-align: start;
    white-space: normal;
  }
  .why {
    padding-inline-start: 1.5rem;
  }
  .rule {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625rem;
    align-items: baseline;
  }
  .rule b {
    font-weight: 600;
  }
  .law + .law {
    margin-inline-start: -0.25rem;
  }
  .letters {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    min-inline-size: 0;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .note {
    margin: 0;
    padding: 0.5rem;
    color: var(--muted);
  }
  /* Where there is no room for four columns the numbers and the rule stand below their step. */
  @container (max-inline-size: 40rem) {
    table,
    caption,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 0.125rem 0.5rem;
      padding: 0.5rem;
      border-inline-start: 3px solid transparent;
    }
    tbody tr[aria-current='step'] {
      border-inline-start-color: var(--focus);
    }
    tbody th:first-child,
    td,
    td.why {
      padding: 0;
      border: 0;
    }
    .scroll,
    .law,
    .letters > span {
      max-inline-size: 100%;
      padding-block: 1px;
      overflow: auto hidden;
    }
    .scroll {
      display: block;
    }
    tbody th,
    td.why {
      grid-column: 1 / -1;
      min-inline-size: 0;
    }
    td.number {
      text-align: start;
      white-space: normal;
    }
    td.number::before {
      content: attr(data-label) ' ';
      color: var(--muted);
      font-weight: 400;
      font-size: 0.8125rem;
    }
  }
  @media (forced-colors: active) {
    .shown {
      outline-color: Highlight;
    }
    th:first-child,
    tbody tr {
      border-inline-start-color: Canvas;
    }
    tbody tr[aria-current='step'],
    tbody tr[aria-current='step'] th {
      border-inline-start-color: Highlight;
    }
  }
`;
