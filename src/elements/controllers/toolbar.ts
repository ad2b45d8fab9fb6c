import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Report } from '../../analysis/report.ts';
import { AttributeError } from '../attribute-error.ts';
import { decimals, readNumber, shortNumber } from '../studio/short-number.ts';
import { keysDialog } from '../toolbar/keys-dialog.ts';
import { tableDialog } from '../toolbar/table-dialog.ts';
import { toolbar, type ToolbarActions } from '../toolbar/toolbar.ts';
import { windowDialog, type WindowActions, type WindowTexts } from '../toolbar/window-dialog.ts';
import { zoomStep } from './keys.ts';

/** What the buttons act on. */
export interface ToolbarTarget {
  readonly drawsBoxes: boolean;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly report: Report | null;
  /** Ends of x and of the first panel's y; null where y is automatic. */
  readonly window: { readonly x: readonly [number, number]; readonly y: readonly [number, number] | null };
  /** About the middle. */
  zoom(factor: number): void;
  zoomY(factor: number): void;
  /** By parts of the figure. */
  move(x: number, y: number): void;
  home(): void;
  fit(): void;
  setDrawsBoxes(drawsBoxes: boolean): void;
  toggleSound(): void;
  setSpeed(speed: number): void;
  /** y is automatic without ends. @throws AttributeError for ends that make no window */
  setWindow(x: readonly [number, number], y: readonly [number, number] | null): void;
}

type Dialog = 'keys' | 'table' | 'window';

/** The toolbar of a figure and its dialogs. */
export class Toolbar {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #target: ToolbarTarget;
  #isOpen = false;
  #dialog: Dialog | undefined;
  #wrong: string | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, target: ToolbarTarget) {
    this.#host = host;
    this.#target = target;
  }

  /** @param exportMenu items for what the figure can be saved as */
  template(exportMenu: unknown): TemplateResult {
    const { drawsBoxes, isPlaying, speed } = this.#target;
    return toolbar({ isOpen: this.#isOpen, drawsBoxes, isPlaying, speed }, this.#actions, exportMenu);
  }

  /** Only the one that is open is there. */
  get dialogs(): TemplateResult | typeof nothing {
    switch (this.#dialog) {
      case undefined:
        return nothing;
      case 'keys':
        return html`${keysDialog()}`;
      case 'table':
        return html`${tableDialog(this.#target.report)}`;
      case 'window':
        return html`${windowDialog(this.#texts, this.#wrong, this.#windowActions)}`;
    }
  }

  showKeys(): void {
    void this.#show('keys');
  }

  async #show(dialog: Dialog): Promise<void> {
    this.#dialog = dialog;
    this.#wrong = null;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = this.#host.renderRoot.querySelector('dialog');
    if (!element || element.open) return;
    element.addEventListener('close', () => {
      this.#dialog = undefined;
      this.#host.requestUpdate();
    });
    element.showModal();
  }

  get #actions(): ToolbarActions {
    const target = this.#target;
    return {
      zoomIn: () => target.zoom(1 / zoomStep),
      zoomOut: () => target.zoom(zoomStep),
      home: () => target.home(),
      fit: () => target.fit(),
      toggleOpen: () => {
        this.#isOpen = !this.#isOpen;
        this.#host.requestUpdate();
      },
      toggleBoxes: () => target.setDrawsBoxes(!target.drawsBoxes),
      showWindow: () => void this.#show('window'),
      toggleSound: () => target.toggleSound(),
      setSpeed: (speed) => target.setSpeed(speed),
      showTable: () => void this.#show('table'),
      showKeys: () => this.showKeys(),
    };
  }

  get #texts(): WindowTexts {
    const { x, y } = this.#target.window;
    const texts = ([low, high]: readonly [number, number]): [string, string] => {
      const digits = decimals(high - low);
      return [shortNumber(low, digits), shortNumber(high, digits)];
    };
    const [from, to] = texts(x);
    const [yFrom, yTo] = y ? texts(y) : ['', ''];
    return { from, to, yFrom, yTo };
  }

  get #windowActions(): WindowActions {
    return {
      move: (x, y) => this.#target.move(x, y),
      zoomY: (factor) => this.#target.zoomY(factor),
      set: (texts) => {
        this.#wrong = this.#set(texts);
        this.#host.requestUpdate();
        return this.#wrong;
      },
    };
  }

  #set({ from, to, yFrom, yTo }: WindowTexts): string | null {
    const ends = (a: string, b: string): [number, number] => [readNumber(a), readNumber(b)];
    try {
      this.#target.setWindow(ends(from, to), yFrom === '' && yTo === '' ? null : ends(yFrom, yTo));
      return null;
    } catch (error) {
      if (error instanceof AttributeError) return error.message;
      throw error;
    }
  }
}
