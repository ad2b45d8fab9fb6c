import { css, type CSSResult } from 'lit';

export const expressionRowStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  :host([selected]) {
    background: var(--accent-tint);
  }

  :host([selected])::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 3px;
    background: var(--row-colour);
  }

  .line {
    display: flex;
    align-items: center;
    padding: 0.375rem 0.25rem 0.375rem 0.5rem;
  }

  .field {
    position: relative;
    flex: 1;
    min-width: 0;
    overflow: hidden;
    border-radius: var(--radius);
  }

  input.expression,
  .mirror {
    width: 100%;
    padding: 0 0.5rem;
    border: 1px solid transparent;
    font-family: var(--code);
    font-size: 1rem;
    line-height: 1.5;
    letter-spacing: normal;
  }

  input.expression {
    position: relative;
    background: none;
  }

  :host([selected]) input.expression,
  input.expression:hover {
    background: var(--surface);
    border-color: var(--line);
  }

  input.expression:focus {
    border-color: var(--accent);
    outline-offset: -2px;
  }

  input.expression[aria-invalid='true'] {
    border-color: var(--error);
  }

  input.expression::placeholder {
    color: var(--ink-muted);
    opacity: 1;
  }

  .mirror {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    width: max-content;
    min-width: 100%;
    color: transparent;
    white-space: pre;
    pointer-events: none;
    user-select: none;
    transform: translateX(calc(-1 * var(--scrolled, 0px)));
    z-index: 1;
  }

  .mirror span {
    display: inline-block;
    min-width: 0.6em;
    height: 1.5em;
    background: color-mix(in srgb, var(--error) 18%, transparent);
    border-bottom: 2px solid var(--error);
  }

  .mirror span::after {
    content: '';
    position: absolute;
    bottom: 0;
    margin-left: -0.15em;
    border: 5px solid transparent;
    border-top-width: 0;
    border-bottom-color: var(--error);
  }

  .swatch svg {
    stroke: var(--row-colour);
    stroke-width: 3;
    stroke-linecap: round;
    fill: none;
  }

  .dashed {
    stroke-dasharray: 6 5;
  }

  .dotted {
    stroke-dasharray: 0.5 5;
  }

  :host([concealed]) .formula,
  :host([concealed]) .swatch svg {
    opacity: 0.45;
  }

  .formula,
  .error {
    margin: 0;
    padding: 0 0.75rem 0.5rem calc(1rem + var(--target));
  }

  .formula:has(+ details) {
    padding-bottom: 0;
  }

  .formula {
    overflow-x: auto;
    font-size: 1.0625rem;
    line-height: 1.6;
    cursor: default;
  }

  /* Under the formula and no wider than its column, so that the row stays as quiet as it is without. */
  details {
    padding-bottom: 0.25rem;
  }

  summary {
    width: fit-content;
    margin-left: calc(1rem + var(--target) - 0.25rem);
    padding: 0.125rem 0.25rem;
    border-radius: var(--radius);
    color: var(--ink-muted);
    font-size: var(--small);
    line-height: 1.5rem;
  }

  @media (pointer: coarse) {
    summary {
      line-height: calc(var(--target) - 0.25rem);
    }
  }

  summary:hover {
    background: var(--hover);
    color: var(--ink);
  }

  details .formula {
    padding-top: 0.25rem;
    padding-bottom: 0.25rem;
  }

  math {
    font-family: var(--mathematics);
  }

  /* Primes, which are raised already in fonts for text, and not in all of those for mathematics. */
  msup > mo:last-child {
    position: relative;
    top: 0.55em;
    font-family: serif;
    font-size: 1em;
  }

  .error {
    color: var(--error);
    font-size: var(--small);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .error button {
    margin-top: 0.25rem;
    color: var(--ink);
  }

  .appearance {
    display: grid;
    gap: 0.5rem;
    padding: 0.25rem 0.75rem 0.75rem;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-size: var(--small);
    color: var(--ink-muted);
  }

  .choice {
    position: relative;
    display: grid;
    place-items: center;
    width: var(--target);
    height: var(--target);
    border-radius: var(--radius);
    cursor: pointer;
  }

  .choice.wide {
    width: calc(1.5 * var(--target));
  }

  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--hover);
  }

  .choice:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--ink);
  }

  .choice:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  .choice svg {
    fill: none;
    stroke: var(--row-colour);
    stroke-width: 3;
    stroke-linecap: round;
  }

  circle.series-1 {
    fill: var(--series-1);
  }
  circle.series-2 {
    fill: var(--series-2);
  }
  circle.series-3 {
    fill: var(--series-3);
  }
  circle.series-4 {
    fill: var(--series-4);
  }
  circle.series-5 {
    fill: var(--series-5);
  }
  circle.series-6 {
    fill: var(--series-6);
  }
  circle.series-7 {
    fill: var(--series-7);
  }
  circle.series-8 {
    fill: var(--series-8);
  }

  .choice circle {
    stroke: none;
  }
`;
