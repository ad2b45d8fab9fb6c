import { css, type CSSResult } from 'lit';

/** The variation table: lines through the places, double bars where something is undefined, hatching where f is. */
export const variationStyles: CSSResult = css`
  /* A shadow at the end while there is more to scroll to: what is scrolled carries a cover for it. At the start the headers stay. */
  .wide {
    --end: 100%;
    --inward: to left;
    --shadow: color-mix(in srgb, currentColor 35%, transparent);
    background:
      linear-gradient(var(--inward), var(--surface) 1rem, transparent) var(--end) 0 / 2rem 100% no-repeat local,
      linear-gradient(var(--inward), var(--shadow), transparent) var(--end) 0 / 0.75rem 100% no-repeat scroll;
  }
  .wide:dir(rtl) {
    --end: 0%;
    --inward: to right;
  }
  .variation {
    inline-size: max-content;
    min-inline-size: min(100%, 24rem);
    margin-block-end: 0.25rem;
    font-variant-numeric: normal;
  }
  .variation th,
  .variation td {
    position: relative;
    block-size: 2.25rem;
    padding: 0.125rem 0.375rem;
    border-block: 1px solid var(--line);
    text-align: center;
    vertical-align: middle;
    white-space: nowrap;
  }
  .variation tbody th,
  .variation thead th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 2.25rem;
    border-inline-end: 1px solid var(--muted);
    background: var(--surface);
    font:
      1rem/1 'STIX Two Math',
      'STIX Two Text',
      'Cambria Math',
      Cambria,
      Georgia,
      serif;
  }
  .variation .signs td:not(.place) {
    min-inline-size: 3rem;
  }
  .variation .values td {
    block-size: 4.5rem;
  }
  .text {
    font-size: 1rem;
  }
  .positive {
    color: var(--fluxion-positive-color, light-dark(#0072b2, #56b4e9));
    font-weight: 600;
  }
  .negative {
    color: var(--fluxion-negative-color, light-dark(#c2540a, #f0975a));
    font-weight: 600;
  }
  /* The line through a place, which what stands on it interrupts. */
  .place::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(50% - 0.5px);
    border-inline-start: 1px dotted var(--line);
  }
  .place.broken::before {
    inset-inline-start: calc(50% - 2.5px);
    inline-size: 5px;
    border-inline: 1px solid currentColor;
  }
  .place > .text,
  .value {
    position: relative;
    padding-inline: 0.125rem;
    background: var(--surface);
  }
  .value {
    display: inline-block;
  }
  .value.top {
    inset-block-start: -1.375rem;
  }
  .value.bottom {
    inset-block-start: 1.375rem;
  }
  /* Equal halves, so that the bars of all rows stand in line. */
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: 0.875rem;
    align-items: center;
  }
  .values .sides {
    block-size: 4.25rem;
  }
  .sides > :first-child {
    text-align: end;
  }
  .sides > :last-child {
    text-align: start;
  }
  .sides > .top {
    align-self: start;
  }
  .sides > .bottom {
    align-self: end;
  }
  .undefined {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 6px);
  }
  .unknown {
    color: var(--muted);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .arrow {
    display: block;
    margin-inline: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .arrow text {
    fill: var(--muted);
    stroke: none;
    font-size: 11px;
    text-anchor: middle;
  }
  /* Hatching is a background, which forced colours would remove. */
  @media (forced-colors: active) {
    .undefined {
      --line: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
