import {
  css,
  html,
  unsafeCSS,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {
  cssColour,
  darkPalette,
  lightPalette,
  parseColour,
  type Colour,
  type ColourRole,
  type Palette,
} from '../../plot/palette.ts';

const roles = Object.keys(lightPalette) as ColourRole[];

/** Samples of each colour, not seen: a transition on them tells of every change, whatever caused it. */
const samples: TemplateResult = html`<div class="colours" aria-hidden="true">
  ${roles.map((role) => html`<span data-role=${role}></span>`)}
</div>`;

// Mixed with nothing in sRGB, so that colours of every notation are computed as sRGB.
const rules = roles.map((role) => {
  const own = `light-dark(${cssColour(lightPalette[role])}, ${cssColour(darkPalette[role])})`;
  return `[data-role='${role}'] { color: color-mix(in srgb, var(--fluxion-${role}-color, ${own}) 100%, transparent); }`;
});

/** Styles of the colour samples. Each colour is `--fluxion-<role>-color`, or ours for the inherited `color-scheme`. */
export const themeStyles: CSSResult = css`
  .colours {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
  }
  .colours > span {
    transition: color 1ms;
  }
  ${unsafeCSS(rules.join('\n'))}
`;

/**
 * The colours of a figure, from custom properties and the inherited `color-scheme`: they follow the reader's preference and a page's own
 * switch. The host renders `template` and uses `themeStyles`, and is updated when a colour changes.
 */
export class ThemeController implements ReactiveController {
  readonly template: TemplateResult = samples;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode & EventTarget };
  #palette: Palette | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode & EventTarget }) {
    this.#host = host;
    host.addController(this);
  }

  /** Available once the host has rendered. */
  get palette(): Palette {
    return (this.#palette ??= this.#read());
  }

  hostConnected(): void {
    this.#palette = undefined;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('transitionend', this.#onChange);
    root.addEventListener('transitioncancel', this.#onChange);
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener('transitionend', this.#onChange);
    root.removeEventListener('transitioncancel', this.#onChange);
  }

  readonly #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || target.dataset['role'] === undefined) return;
    this.#palette = undefined;
    this.#host.requestUpdate();
  };

  #read(): Palette {
    const palette: Record<ColourRole, Colour> = { ...lightPalette };
    for (const sample of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-role]')) {
      const role = roles.find((one) => one === sample.dataset['role']);
      const colour = parseColour(getComputedStyle(sample).color);
      if (role && colour) palette[role] = colour;
    }
    return palette;
  }
}
