import type { Density } from './layers.ts';

interface Held {
  readonly texture: GPUTexture;
  readonly bindings: GPUBindGroup;
}

/** The cells of densities on a device, one texture each, which is kept while its density is painted. */
export class DensityTextures {
  readonly #device: GPUDevice;
  readonly #bind: (texture: GPUTexture) => GPUBindGroup;
  readonly #held = new Map<Density, Held>();

  /** @param bind gives a shader a texture */
  constructor(device: GPUDevice, bind: (texture: GPUTexture) => GPUBindGroup) {
    this.#device = device;
    this.#bind = bind;
  }

  bindingsOf(density: Density): GPUBindGroup {
    const held = this.#held.get(density) ?? this.#upload(density);
    this.#held.set(density, held);
    return held.bindings;
  }

  /** Frees the textures of all but these. */
  keep(painted: ReadonlySet<unknown>): void {
    for (const [density, { texture }] of this.#held) {
      if (painted.has(density)) continue;
      texture.destroy();
      this.#held.delete(density);
    }
  }

  #upload({ pixels: { width, height }, cells }: Density): Held {
    const texture = this.#device.createTexture({
      label: 'density',
      size: [width, height],
      format: 'r8unorm',
      usage: GPUTextureUsage.COPY_DST | GPUTextureUsage.TEXTURE_BINDING,
    });
    this.#device.queue.writeTexture({ texture }, cells, { bytesPerRow: width }, [width, height]);
    return { texture, bindings: this.#bind(texture) };
  }
}
