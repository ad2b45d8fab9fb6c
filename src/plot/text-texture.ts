import type { Text } from './layers.ts';
import { TextSheet, type PlacedText } from './text-sheet.ts';
import type { Theme } from './theme.ts';

/** The letters of a picture on a device. They are drawn anew where texts or theme are others. */
export class TextTexture {
  readonly #device: GPUDevice;
  readonly #bind: (texture: GPUTexture) => GPUBindGroup;
  readonly #sheet = new TextSheet();
  #drawnFrom: readonly unknown[] = [];
  #placed: readonly PlacedText[] = [];
  #texture: GPUTexture | undefined;
  #bindings: GPUBindGroup | undefined;

  /** @param bind gives a shader a texture */
  constructor(device: GPUDevice, bind: (texture: GPUTexture) => GPUBindGroup) {
    this.#device = device;
    this.#bind = bind;
  }

  /** Undefined before there is a text. */
  get bindings(): GPUBindGroup | undefined {
    return this.#bindings;
  }

  /** @returns where the texts are in the texture and on a picture of so many device pixels */
  draw(texts: readonly Text[], theme: Theme, pixelRatio: number, width: number, height: number): readonly PlacedText[] {
    const from = [texts, theme, pixelRatio, width, height];
    if (from.every((part, i) => part === this.#drawnFrom[i])) return this.#placed;
    const { placed, sheet } = this.#sheet.lay(texts, theme, pixelRatio, width, height);
    this.#drawnFrom = from;
    this.#placed = placed;
    if (!sheet) return placed;
    const size = [sheet.width, sheet.height] as const;
    const texture = this.#textureFor(...size);
    this.#device.queue.writeTexture({ texture }, sheet.data, { bytesPerRow: 4 * sheet.width }, size);
    return placed;
  }

  destroy(): void {
    this.#texture?.destroy();
    this.#texture = this.#bindings = undefined;
    this.#drawnFrom = [];
  }

  /** One at least as large, kept while it is. */
  #textureFor(width: number, height: number): GPUTexture {
    const held = this.#texture;
    if (held && held.width >= width && held.height >= height) return held;
    held?.destroy();
    const texture = this.#device.createTexture({
      label: 'texts',
      size: [Math.max(width, held?.width ?? 0), 2 ** Math.ceil(Math.log2(Math.max(height, held?.height ?? 0)))],
      format: 'rgba8unorm',
      usage: GPUTextureUsage.COPY_DST | GPUTextureUsage.TEXTURE_BINDING,
    });
    this.#texture = texture;
    this.#bindings = this.#bind(texture);
    return texture;
  }
}
