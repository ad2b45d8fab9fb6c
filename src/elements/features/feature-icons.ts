import { html, type TemplateResult } from 'lit';
import type { Feature } from '../../analysis/report.ts';

/** What f looks like at each kind of feature, in a square of 12. */
const shapes: Readonly<Record<Feature['kind'], string>> = {
  root: 'M1 6H11M3 10L9 2',
  minimum: 'M2 3q4 10 8 0',
  maximum: 'M2 9q4-10 8 0',
  'stationary-inflection': 'M2 10C3 6 5 6 6 6S9 6 10 2',
  inflection: 'M2 10C6 10 6 2 10 2',
  kink: 'M2 3L6 9L10 3',
  jump: 'M1 9H6M6 3H11',
  hole: 'M1 9L4.6 7M8 6a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0M7.8 5L11 3',
  pole: 'M1 4C3 4 4 6 4 11M11 4C9 4 8 6 8 11M6 1V3M6 5V7M6 9V11',
  'domain-edge': 'M3 2V10M3 6Q7 6 11 3',
  plateau: 'M1 6H11M1 3.5V8.5M11 3.5V8.5',
};

/** A small drawing of a kind of feature; the word beside it says the same. */
export const featureIcon = (kind: Feature['kind']): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d=${shapes[kind]} />
  </svg>`;
