import { css, html, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { cssColour, darkPalette, lightPalette, type ColourRole } from '../plot/palette.ts';
import { systemFonts } from '../plot/theme.ts';

export const roles: readonly ColourRole[] = Object.keys(lightPalette) as ColourRole[];

/** CSS pixels: the height of a figure's font in a page whose root has the usual one of 16 px. */
export const usualFontSize = 12;

/** Samples of each colour and font, not seen: a transition on colours, and the size of texts, tell of every change, whatever caused it. */
export const themeSamples: TemplateResult = html`<div class="samples" aria-hidden="true">
  ${roles.map((role) => html`<span data-role=${role}></span>`)}
  <span data-font="interface"></span><span data-font="mathematics"></span>
</div>`;

// Mixed with nothing in sRGB, so that colours of every notation are computed as sRGB.
const colourRules = roles.map((role) => {
  const own = `light-dark(${cssColour(lightPalette[role])}, ${cssColour(darkPalette[role])})`;
  return `[data-role='${role}'] { color: color-mix(in srgb, var(--fluxion-${role}-color, ${own}) 100%, transparent); }`;
});

/**
 * Styles of the samples. Each colour is `--fluxion-<role>-color`, or ours for the inherited `color-scheme`; fonts are
 * `--fluxion-font-family` and `--fluxion-math-font-family`, or the system's.
 */
export const themeStyles: CSSResult = css`
  .samples {
    position: absolute;
    inset: 0 auto auto 0;
    visibility: hidden;
    pointer-events: none;
    white-space: nowrap;
  }
  [data-role] {
    transition: color 1ms;
  }
  [data-font] {
    position: absolute;
    font-size: inherit;
  }
  [data-font]::before {
    content: 'Rag f(x) −0.123456789';
  }
  [data-font='interface'] {
    font-family: var(--fluxion-font-family, ${unsafeCSS(systemFonts.interface)});
  }
  [data-font='mathematics'] {
    font-family: var(--fluxion-math-font-family, ${unsafeCSS(systemFonts.mathematics)});
  }
  ${unsafeCSS(colourRules.join('\n'))}
`;
