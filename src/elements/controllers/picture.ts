import type { ReactiveControllerHost } from 'lit';
import type { Reading } from '../../analysis/reading.ts';
import type { Report } from '../../analysis/report.ts';
import { clearCanvas, paintShapes, paintTexts } from '../../plot/canvas-painter.ts';
import type { Construction } from '../../plot/constructions/construction.ts';
import { crosshairOf } from '../../plot/crosshair.ts';
import { composeFigure, type Figure } from '../../plot/figure.ts';
import type { DeviceCurves } from '../../plot/device-strokes.ts';
import type { Theme } from '../../plot/theme.ts';
import { drawnCurves, drawnReading } from '../../plot/drawn.ts';
import { coveringSize, sizeCanvas } from '../canvas-size.ts';
import type { Content } from '../plot-settings.ts';
import type { Viewport } from '../viewport.ts';
import { PainterController } from './painter.ts';
import type { Sampling } from './sampling.ts';
import type { Size } from './size.ts';

/** What a picture is made of. It is composed anew where one of these is another object. */
export interface Scene {
  readonly size: Size;
  readonly viewport: Viewport;
  readonly content: Content;
  readonly sampling: Sampling;
  readonly report: Report | undefined;
  readonly constructions: readonly Construction[];
  readonly panelHeights: readonly number[];
  /** What the device computes of the curves. */
  readonly onDevice: DeviceCurves | undefined;
}

/** A scene, and what it looks like. */
export interface Shown {
  readonly scene: Scene;
  readonly theme: Theme;
}

/** The figure of a scene. */
export const compose = (scene: Scene, { textScale }: Theme): Figure => {
  const { size, viewport, content, sampling, report, constructions, panelHeights } = scene;
  const { layout, quantities, axes } = content;
  const curves = drawnCurves(sampling.curves, report);
  const shown = { layout, quantities, axes, curves, constructions, panelHeights };
  return composeFigure({ ...size, ...viewport, ...shown, textScale });
};

/** The picture of a figure, and the crosshair on a canvas above. */
export class PictureController {
  readonly #painter: PainterController;
  readonly #overlay: () => HTMLCanvasElement | null;
  #composedFrom: readonly unknown[] = [];
  #paintedFrom: readonly unknown[] = [];
  #figure: Figure | undefined;

  #shown: Shown | undefined;

  /** @param overlay the canvas above, once the host has rendered it */
  constructor(host: ReactiveControllerHost, overlay: () => HTMLCanvasElement | null) {
    this.#painter = new PainterController(host);
    this.#overlay = overlay;
  }

  /** What shows the picture. */
  get surface(): HTMLElement {
    return this.#painter.surface;
  }

  /** The device that it is painted with. */
  get device(): GPUDevice | undefined {
    return this.#painter.device;
  }

  /** What is shown. */
  get figure(): Figure | undefined {
    return this.#figure;
  }

  /** What it is made of. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  paint(scene: Scene, theme: Theme, reading: Reading | null): void {
    const { size, viewport, content, sampling, report, constructions, panelHeights, onDevice } = scene;
    const { textScale } = theme;
    this.#shown = { scene, theme };
    const parts = [size, viewport, content, sampling, report, constructions, panelHeights, textScale];
    if (!this.#figure || !areSame(parts, this.#composedFrom)) {
      this.#figure = compose(scene, theme);
      this.#composedFrom = parts;
    }
    const painted = [this.#figure, theme, onDevice, this.#painter.source];
    if (!areSame(painted, this.#paintedFrom)) {
      this.#painter.paint(this.#figure, theme, onDevice);
      this.#paintedFrom = painted;
    }
    this.#paintOverlay(this.#figure, theme, reading && drawnReading(reading, content.functions.curvature));
  }

  #paintOverlay(figure: Figure, theme: Theme, reading: Parameters<typeof crosshairOf>[1] | null): void {
    const canvas = this.#overlay();
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    // Hidden where it is empty, since to bring it to the screen costs as much as the picture.
    canvas.hidden = !reading;
    if (!reading) return;
    sizeCanvas(canvas, ...coveringSize(figure), figure.pixelRatio);
    clearCanvas(context);
    const crosshair = crosshairOf(figure, reading);
    paintShapes(context, crosshair, theme.palette, figure.pixelRatio);
    paintTexts(context, crosshair, theme, figure.pixelRatio);
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}
