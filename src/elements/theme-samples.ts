import { css, html, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { cssColour, darkContrast, darkPalette, lightContrast, lightPalette, type ColourRole } from '../plot/palette.ts';
import { systemFonts } from '../plot/theme.ts';

export const roles: readonly ColourRole[] = Object.keys(lightPalette) as ColourRole[];

/** CSS pixels: the height of a figure's font in a page whose root has the usual one of 16 px. */
export const usualFontSize = 12;

/** Samples of each colour and font, not seen: a transition on colours, and the size of texts, tell of every change, whatever caused it. */
export const themeSamples: TemplateResult = html`<div class="samples" aria-hidden="true">
  ${roles.map((role) => html`<span data-role=${role}></span>`)}
  <span data-font="interface"></span><span data-font="mathematics"></span>
</div>`;

const ruleOf = (role: ColourRole, colour: string): string => `[data-role='${role}'] { color: ${colour}; }`;

// Mixed with nothing in sRGB, so that colours of every notation are computed as sRGB.
const ownRule = (role: ColourRole, colour: string): string =>
  ruleOf(role, `color-mix(in srgb, var(--fluxion-${role}-color, ${colour}) 100%, transparent)`);

const [light, dark] = [
  { ...lightPalette, ...lightContrast },
  { ...darkPalette, ...darkContrast },
];
const usualRules = roles.map((role) =>
  ownRule(role, `light-dark(${cssColour(lightPalette[role])}, ${cssColour(darkPalette[role])})`),
);
const contrastRules = roles.map((role) =>
  ownRule(role, `light-dark(${cssColour(light[role])}, ${cssColour(dark[role])})`),
);

/** What is the paper's in print, whatever the colours of a page; curves keep those that a page gave them. */
const ofPaper: readonly ColourRole[] = ['background', 'text', 'muted', 'frame', 'axis', 'grid', 'minor-grid', 'guide'];
const paperRules = ofPaper.map((role) => ruleOf(role, cssColour(lightPalette[role])));

/** Forced colours are few: curves that share one are told apart by their panels and dashes, signs by their marks. */
const systemColours: Readonly<Record<ColourRole, string>> = {
  background: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  frame: 'GrayText',
  axis: 'CanvasText',
  grid: 'color-mix(in srgb, GrayText 35%, Canvas)',
  'minor-grid': 'Canvas',
  guide: 'CanvasText',
  positive: 'LinkText',
  negative: 'CanvasText',
  function: 'LinkText',
  'first-derivative': 'CanvasText',
  'second-derivative': 'VisitedText',
  'third-derivative': 'LinkText',
  'fourth-derivative': 'CanvasText',
  'higher-derivative': 'VisitedText',
  curvature: 'CanvasText',
  'series-1': 'LinkText',
  'series-2': 'CanvasText',
  'series-3': 'VisitedText',
  'series-4': 'LinkText',
  'series-5': 'CanvasText',
  'series-6': 'VisitedText',
  'series-7': 'LinkText',
  'series-8': 'CanvasText',
};
const forcedRules = roles.map((role) => ruleOf(role, `color-mix(in srgb, ${systemColours[role]} 100%, transparent)`));

/**
 * Styles of the samples. Each colour is `--fluxion-<role>-color`, or ours for the inherited `color-scheme`; forced colours are the
 * system's, and on paper all but curves is dark on white. Fonts are `--fluxion-font-family` and `--fluxion-math-font-family`, or the system's.
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
  ${unsafeCSS(usualRules.join('\n'))}
  @media (prefers-contrast: more) {
    ${unsafeCSS(contrastRules.join('\n'))}
  }
  .samples.printing {
    color-scheme: light;
    [data-role] {
      transition: none;
    }
    ${unsafeCSS(paperRules.join('\n'))}
  }
  @media print {
    .samples {
      color-scheme: light;
      ${unsafeCSS(paperRules.join('\n'))}
    }
  }
  @media (forced-colors: active) {
    .samples {
      forced-color-adjust: none;
    }
    ${unsafeCSS(forcedRules.join('\n'))}
  }
`;
