import { css, type CSSResult, unsafeCSS } from 'lit';
import { cssColour, darkPalette, lightPalette, type SeriesRole } from '../../plot/palette.ts';
import { mostRows } from './state.ts';

const roles = Array.from({ length: mostRows }, (_, i): SeriesRole => `series-${i + 1}` as SeriesRole);

/** The colours that the figure gives to its series, as custom properties. */
const series = unsafeCSS(
  roles
    .map((role) => `--${role}: light-dark(${cssColour(lightPalette[role])}, ${cssColour(darkPalette[role])});`)
    .join(' '),
);

const figureBackground = unsafeCSS(
  `light-dark(${cssColour(lightPalette.background)}, ${cssColour(darkPalette.background)})`,
);

/** Colours, type and measures of the studio, each settable from outside as a custom property of the same name. */
export const tokens: CSSResult = css`
  :host {
    ${series}
    --surface: ${figureBackground};
    --sunken: light-dark(#f5f6f7, #0e1013);
    --hover: light-dark(#eceef1, #23282e);
    --line: light-dark(#dfe2e6, #2d333a);
    --line-strong: light-dark(#868d96, #767f89);
    --ink: light-dark(#16191d, #eceff2);
    --ink-muted: light-dark(#59616b, #a3abb5);
    --accent: light-dark(#0b5fa5, #6db8f2);
    --on-accent: light-dark(#ffffff, #0e1013);
    --accent-tint: light-dark(#e9f2fa, #16283a);
    --error: light-dark(#b3261e, #ff9c92);
    --interface: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    --mathematics: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', math, serif;
    --code: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    --small: 0.8125rem;
    --radius: 6px;
    --target: 32px;
  }

  @media (pointer: coarse) {
    :host {
      --target: 44px;
    }
  }
`;
