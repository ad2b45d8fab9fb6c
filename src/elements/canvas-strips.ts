import { NoDevice } from '../engine/webgpu/device.ts';
import type { PaintTarget } from '../plot/paint-target.ts';
import { sizeCanvas } from './canvas-size.ts';

/**
 * Device pixels of a canvas at most, on a software adapter. There Chromium brings each frame of a canvas to the screen by way of memory that it
 * allocates anew where it is near a megabyte or more; of several small canvases it keeps the memory.
 * `npm run bench:present` measures both.
 */
const mostPixels = 160_000;

/** False where a browser does not tell: the member is younger than WebGPU. */
const isSoftware = ({ adapterInfo }: Partial<Pick<GPUDevice, 'adapterInfo'>>): boolean =>
  adapterInfo?.isFallbackAdapter ?? false;

interface Strip {
  readonly canvas: HTMLCanvasElement;
  readonly context: GPUCanvasContext;
}

/** A figure's canvas with WebGPU, on a software adapter cut into strips: a picture is painted in one piece and copied to them. */
export class CanvasStrips implements PaintTarget {
  /** What holds the canvases, and is as large as the figure. */
  readonly element: HTMLElement = document.createElement('div');
  readonly format: GPUTextureFormat = navigator.gpu.getPreferredCanvasFormat();
  readonly #device: GPUDevice;
  readonly #most: number;
  readonly #strips: Strip[] = [];
  #whole: GPUTexture | undefined;
  #size: readonly number[] = [];

  /**
   * Throws NoDevice where canvases have no WebGPU.
   *
   * @param most device pixels of a canvas
   */
  constructor(device: GPUDevice, most: number = isSoftware(device) ? mostPixels : Infinity) {
    this.#device = device;
    this.#most = most;
    this.element.className = 'surface';
    this.#strips.push(this.#strip());
  }

  /** Takes a size in device pixels, and how many make a CSS pixel; the picture is lost where one is another. */
  resize(width: number, height: number, pixelRatio: number): void {
    const size = [width, height, pixelRatio];
    if (size.every((one, i) => one === this.#size[i])) return;
    this.#size = size;
    const rows = Math.ceil(height / Math.max(1, Math.ceil((width * height) / this.#most)));
    const count = Math.ceil(height / rows);
    for (const { context } of this.#strips.splice(count)) context.unconfigure();
    while (this.#strips.length < count) this.#strips.push(this.#strip());
    this.#strips.forEach(({ canvas }, i) => {
      sizeCanvas(canvas, width, Math.min(rows, height - i * rows), pixelRatio);
    });
    this.element.replaceChildren(...this.#strips.map(({ canvas }) => canvas));
    this.#whole?.destroy();
    const usage = GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.COPY_SRC;
    this.#whole =
      count > 1 ? this.#device.createTexture({ size: [width, height], format: this.format, usage }) : undefined;
  }

  texture(): GPUTexture {
    const texture = this.#whole ?? this.#strips[0]?.context.getCurrentTexture();
    if (!texture) throw new Error('a canvas without a size has nothing to paint on');
    return texture;
  }

  present(encoder: GPUCommandEncoder): void {
    if (!this.#whole) return;
    let top = 0;
    for (const { canvas, context } of this.#strips) {
      const { width, height } = canvas;
      const source = { texture: this.#whole, origin: [0, top] };
      encoder.copyTextureToTexture(source, { texture: context.getCurrentTexture() }, [width, height]);
      top += height;
    }
  }

  /** Frees what it holds on the device, but for the last picture. */
  dispose(): void {
    this.#whole?.destroy();
  }

  #strip(): Strip {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgpu');
    if (!context) throw new NoDevice('the canvas has no WebGPU');
    const usage = GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.COPY_DST;
    context.configure({ device: this.#device, format: this.format, alphaMode: 'premultiplied', usage });
    return { canvas, context };
  }
}
