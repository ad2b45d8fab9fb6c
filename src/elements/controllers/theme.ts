import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { lightPalette, parseColour, type Colour, type ColourRole, type Palette } from '../../plot/palette.ts';
import { systemFonts, type Theme } from '../../plot/theme.ts';
import { roles, themeSamples, usualFontSize } from '../theme-samples.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode & EventTarget };

/**
 * The look of a figure, from custom properties, the inherited `color-scheme` and the size of its font: it follows the reader's preferences
 * and a page's own switches. The host renders `template` and uses `themeStyles`, and is updated when a colour, a font or its size changes.
 */
export class ThemeController implements ReactiveController {
  readonly template: TemplateResult = themeSamples;
  readonly #host: Host;
  #theme: Theme | undefined;
  #isKnown = false;
  #fonts: ResizeObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Available once the host has rendered; the same object while nothing has changed. */
  get theme(): Theme {
    if (this.#theme && this.#isKnown) return this.#theme;
    const theme = this.#read();
    this.#isKnown = true;
    return this.#theme && areSame(this.#theme, theme) ? this.#theme : (this.#theme = theme);
  }

  /** The look on paper: dark on white. */
  get onPaper(): Theme {
    const samples = this.#host.renderRoot.querySelector('.samples');
    samples?.classList.add('printing');
    const theme = this.#read();
    samples?.classList.remove('printing');
    return theme;
  }

  hostConnected(): void {
    this.#isKnown = false;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('transitionend', this.#onTransition);
    root.addEventListener('transitioncancel', this.#onTransition);
    this.#observeFonts();
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener('transitionend', this.#onTransition);
    root.removeEventListener('transitioncancel', this.#onTransition);
    this.#fonts?.disconnect();
    this.#fonts = undefined;
  }

  /** The samples of fonts change their size with a family, its size or its loading, and when a hidden figure is shown. */
  #observeFonts(): void {
    if (this.#fonts) return;
    // A frame later, since an observer that changes the layout is an error to browsers.
    this.#fonts = new ResizeObserver(() => {
      requestAnimationFrame(() => this.#forget());
    });
    for (const sample of this.#host.renderRoot.querySelectorAll('[data-font]')) this.#fonts.observe(sample);
  }

  readonly #onTransition = ({ target }: Event): void => {
    if (target instanceof HTMLElement && target.dataset['role'] !== undefined) this.#forget();
  };

  #forget(): void {
    this.#isKnown = false;
    this.#host.requestUpdate();
  }

  #read(): Theme {
    const [numbers, mathematics] = [...this.#host.renderRoot.querySelectorAll('[data-font]')].map((sample) =>
      getComputedStyle(sample),
    );
    const size = Number.parseFloat(numbers?.fontSize ?? '');
    return {
      palette: this.#readPalette(),
      fonts: {
        interface: numbers?.fontFamily ?? systemFonts.interface,
        mathematics: mathematics?.fontFamily ?? systemFonts.mathematics,
      },
      textScale: size > 0 ? size / usualFontSize : 1,
    };
  }

  #readPalette(): Palette {
    const palette: Record<ColourRole, Colour> = { ...lightPalette };
    for (const sample of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-role]')) {
      const role = roles.find((one) => one === sample.dataset['role']);
      const colour = parseColour(getComputedStyle(sample).color);
      if (role && colour) palette[role] = colour;
    }
    return palette;
  }
}

function areSame(a: Theme, b: Theme): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
