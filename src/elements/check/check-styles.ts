import { css, type CSSResult } from 'lit';

export const checkStyles: CSSResult = css`
  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host {
    display: block;
    min-height: 100dvh;
    background: var(--surface);
    color: var(--ink);
    font: 0.9375rem/1.55 var(--interface);
  }

  header {
    display: flex;
    align-items: center;
    min-height: calc(var(--target) + 1rem);
    padding: 0 1rem;
    border-bottom: 1px solid var(--line);
  }

  header a {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: inherit;
    font: italic 500 1.375rem/1 var(--mathematics);
    text-decoration: none;
  }

  main {
    max-width: 56rem;
    margin: 0 auto;
    padding: 2rem 1rem 4rem;
  }

  h1 {
    margin: 0 0 0.75rem;
    font-size: 1.5rem;
    font-weight: 600;
    line-height: 1.25;
  }

  p {
    max-width: 42rem;
    margin: 0 0 1rem;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25rem 1.25rem;
    margin: 0 0 1.25rem;
    padding: 0.75rem 1rem;
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: var(--small);
  }

  dt {
    color: var(--ink-muted);
  }

  @media (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    dd:not(:last-child) {
      margin-bottom: 0.5rem;
    }
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .detail {
    font-family: var(--code);
    font-size: 0.75rem;
  }

  .failure {
    color: var(--error);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-bottom: 1.5rem;
  }

  button.main:not(:disabled) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  button.main:hover:not(:disabled) {
    background: var(--accent);
    filter: brightness(1.1);
  }

  .progress {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    color: var(--ink-muted);
    font-variant-numeric: tabular-nums;
  }

  progress {
    width: 10rem;
    accent-color: var(--accent);
  }

  .verdict {
    margin: 0;
    font-weight: 600;
  }

  .scroll {
    margin: 0 -1rem 1.5rem;
    padding: 0 1rem;
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding: 0.5rem 0;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: 0.3125rem 0.625rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    white-space: nowrap;
  }

  thead th {
    color: var(--ink-muted);
    font-weight: 400;
  }

  tbody th {
    font-weight: 400;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  .number {
    text-align: end;
  }

  .outside {
    color: var(--error);
  }

  .sign {
    font-size: 0.75em;
  }
`;
