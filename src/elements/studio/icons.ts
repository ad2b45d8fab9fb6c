import { css, type CSSResult, html, svg, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${paths}</svg>`;

export const eye: TemplateResult = icon(
  svg`<path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z" /><circle cx="10" cy="10" r="2.4" />`,
);

export const eyeClosed: TemplateResult = icon(
  svg`<path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z" /><path d="M4 16 16 4" />`,
);

export const cross: TemplateResult = icon(svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`);

export const plus: TemplateResult = icon(svg`<path d="M10 4.5v11M4.5 10h11" />`);

/** A curve and its tangent. */
export const mark: TemplateResult = html`<svg
  class="mark"
  viewBox="0 0 28 28"
  width="28"
  height="28"
  aria-hidden="true"
>
  <path class="tangent" d="M4 11.5 24 4.5" />
  <path class="curve" d="M3 24C7 24 8 7 14 7s6.5 12 11 12" />
  <circle cx="14" cy="7.6" r="2.6" />
</svg>`;

export const markStyles: CSSResult = css`
  .mark {
    fill: none;
    stroke-linecap: round;
    stroke-width: 2.5;
  }

  .mark .curve {
    stroke: var(--series-1);
  }

  .mark .tangent {
    stroke: var(--series-2);
    stroke-width: 2;
  }

  .mark circle {
    fill: var(--surface);
    stroke: var(--series-2);
    stroke-width: 2;
  }
`;
