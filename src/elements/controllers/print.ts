import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deviceSize, paintBackground, paintShapes, paintTexts } from '../../plot/canvas-painter.ts';
import type { Figure } from '../../plot/figure.ts';
import type { Theme } from '../../plot/theme.ts';

/** Device pixels to a CSS pixel on paper: about 300 to an inch. */
export const paperRatio = 3;

/** What is printed: a figure composed for paper, and how it looks there. */
export interface PaperScene {
  readonly figure: Figure;
  readonly theme: Theme;
}

/**
 * The picture of a figure on paper: sharper than the screen's, dark on white. It is painted in two dimensions on a canvas of its own while
 * the page is about to be printed, since nothing asynchronous happens then: a figure that was never on the screen is printed without its
 * features and constructions, and not at all where its samples take decimals or are finite differences. The host renders `canvas`.
 */
export class PrintController implements ReactiveController {
  readonly #scene: () => PaperScene | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #media: MediaQueryList | undefined;

  /** @param scene undefined where there is nothing to print yet */
  constructor(host: ReactiveControllerHost, scene: () => PaperScene | undefined) {
    this.#scene = scene;
    host.addController(this);
  }

  get canvas(): HTMLCanvasElement {
    if (!this.#canvas) {
      this.#canvas = document.createElement('canvas');
      this.#canvas.className = 'paper';
      this.#canvas.hidden = true;
    }
    return this.#canvas;
  }

  hostConnected(): void {
    this.#media = matchMedia('print');
    this.#media.addEventListener('change', this.#onMedia);
    addEventListener('beforeprint', this.#paint);
    addEventListener('afterprint', this.#clear);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#onMedia);
    removeEventListener('beforeprint', this.#paint);
    removeEventListener('afterprint', this.#clear);
    this.#clear();
  }

  readonly #onMedia = ({ matches }: MediaQueryListEvent): void => {
    if (matches) this.#paint();
    else this.#clear();
  };

  readonly #paint = (): void => {
    const scene = this.#scene();
    const context = scene && this.canvas.getContext('2d');
    if (!scene || !context) return;
    const { figure, theme } = scene;
    [this.canvas.width, this.canvas.height] = deviceSize(figure);
    paintBackground(context, theme.palette);
    paintShapes(context, figure, theme.palette, figure.pixelRatio);
    paintTexts(context, figure, theme, figure.pixelRatio);
    this.canvas.hidden = false;
  };

  /** Gives the memory back. */
  readonly #clear = (): void => {
    this.canvas.hidden = true;
    this.canvas.width = this.canvas.height = 0;
  };
}
