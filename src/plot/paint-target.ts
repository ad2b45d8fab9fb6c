/** Where a painter with WebGPU puts its pictures. */
export interface PaintTarget {
  readonly format: GPUTextureFormat;
  /** What the picture of this frame is painted on. */
  texture(): GPUTexture;
  /** Brings it to the screen: adds commands to those that painted it. */
  present(encoder: GPUCommandEncoder): void;
}

/** The canvas of a context. */
export class CanvasTarget implements PaintTarget {
  readonly format: GPUTextureFormat;
  readonly #context: GPUCanvasContext;

  /** Throws a TypeError if the context is not configured. */
  constructor(context: GPUCanvasContext) {
    const format = context.getConfiguration()?.format;
    if (format === undefined) throw new TypeError('configure the canvas context before painting on it');
    this.format = format;
    this.#context = context;
  }

  texture(): GPUTexture {
    return this.#context.getCurrentTexture();
  }

  present(): void {
    // What was painted on is what the screen shows.
  }
}
