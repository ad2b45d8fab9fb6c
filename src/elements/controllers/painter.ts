import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { acquireDevice, NoDevice } from '../../engine/webgpu/device.ts';
import { paintBackground, paintShapes, paintTexts } from '../../plot/canvas-painter.ts';
import type { DeviceCurves } from '../../plot/device-strokes.ts';
import type { Figure } from '../../plot/figure.ts';
import type { Theme } from '../../plot/theme.ts';
import { WebGPUPainter } from '../../plot/webgpu-painter.ts';
import { coveringSize, sizeCanvas } from '../canvas-size.ts';
import { CanvasStrips } from '../canvas-strips.ts';
import { watchLoss } from './device-loss.ts';

/** Milliseconds after which a figure is painted without a device that has not come. */
const patience = 2000;

/** Milliseconds after which a host that has left the page gives back what it holds on the device; moving it takes less. */
const grace = 1000;

type Paint = (figure: Figure, theme: Theme, curves: DeviceCurves | undefined) => void;

/**
 * The canvas with the picture of a figure, painted with WebGPU, or in two dimensions where there is none. A lost device is asked for again.
 * Its host renders `canvas`, and is updated when there is something new to paint with.
 */
export class PainterController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #surface: HTMLElement = document.createElement('div');
  #paint: Paint | undefined;
  #device: GPUDevice | undefined;
  #release: (() => void) | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #isStarting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Another one when the way of painting changes, since a canvas keeps its kind. */
  get surface(): HTMLElement {
    return this.#surface;
  }

  /** With what it paints: another one needs everything painted again. Undefined until it is known. */
  get source(): unknown {
    return this.#paint;
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    if (!this.#paint && !this.#isStarting) void this.#start();
  }

  hostDisconnected(): void {
    this.#leaving = setTimeout(() => this.#release?.(), grace);
  }

  /** The device that it paints with. */
  get device(): GPUDevice | undefined {
    return this.#device;
  }

  /**
   * Nothing happens while there is nothing to paint with; the host is updated when there is.
   *
   * @param curves those that the device computes
   */
  paint(figure: Figure, theme: Theme, curves?: DeviceCurves): void {
    this.#paint?.(figure, theme, curves);
  }

  async #start(): Promise<void> {
    this.#isStarting = true;
    try {
      this.#paint = await this.#withWebGpu();
    } catch (error) {
      if (!(error instanceof NoDevice)) throw error;
      this.#paint = this.#withCanvas();
    } finally {
      this.#isStarting = false;
    }
    this.#host.requestUpdate();
  }

  async #withWebGpu(): Promise<Paint> {
    const device = await Promise.race([acquireDevice(), noDeviceInTime()]);
    const target = new CanvasStrips(device);
    const painter = new WebGPUPainter(device, target);
    const unwatch = watchLoss(device, () => {
      this.#release?.();
      void this.#start();
    });
    this.#release = () => {
      unwatch();
      painter.dispose();
      target.dispose();
      this.#paint = this.#release = this.#device = undefined;
    };
    this.#device = device;
    this.#surface = target.element;
    return (figure, theme, curves) => {
      target.resize(...coveringSize(figure), figure.pixelRatio);
      painter.paint(figure, theme, figure.pixelRatio, curves);
    };
  }

  #withCanvas(): Paint {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas to draw on.');
    canvas.className = 'surface';
    this.#surface = canvas;
    return (figure, theme) => {
      sizeCanvas(canvas, ...coveringSize(figure), figure.pixelRatio);
      paintBackground(context, theme.palette);
      paintShapes(context, figure, theme.palette, figure.pixelRatio);
      paintTexts(context, figure, theme, figure.pixelRatio);
    };
  }
}

async function noDeviceInTime(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, patience));
  throw new NoDevice('WebGPU gives no device in time');
}
