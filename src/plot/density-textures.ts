import type { Density } from './layers.ts';

interface Held {
  readonly texture: GPUTexture;
  readonly bindings: GPUBindGroup;
}

/** The cells of densities on a device, one texture each, which is kept while its density is painted. */
export class DensityTextures {
  readonly #device: GPUDevice;
  readonly #layout: GPUBindGroupLayout;
  readonly #size: GPUBuffer;
  readonly #held = new Map<Density, Held>();

  /** `layout`: binding 0 is the buffer `size`, binding 1 the texture. */
  constructor(device: GPUDevice, layout: GPUBindGroupLayout, size: GPUBuffer) {
    this.#device = device;
    this.#layout = layout;
    this.#size = size;
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
    const bindings = this.#device.createBindGroup({
      layout: this.#layout,
      entries: [
        { binding: 0, resource: { buffer: this.#size } },
        { binding: 1, resource: texture.createView() },
      ],
    });
    return { texture, bindings };
  }
}
