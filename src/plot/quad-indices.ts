const verticesPerQuad = 4;

/** The vertices of two triangles: corners by their bits, x and y. */
const triangles = [0, 1, 2, 2, 1, 3] as const;

export const indicesPerQuad: number = triangles.length;

/** The order in which quadrilaterals use their vertices, on a device, so that each is computed once. */
export class QuadIndices {
  readonly #device: GPUDevice;
  #buffer: GPUBuffer | undefined;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** For so many quadrilaterals at least. */
  bufferFor(count: number): GPUBuffer {
    const size = Uint32Array.BYTES_PER_ELEMENT * indicesPerQuad * 2 ** Math.ceil(Math.log2(Math.max(1, count)));
    const held = this.#buffer;
    if (held && held.size >= size) return held;
    held?.destroy();
    const buffer = this.#device.createBuffer({
      label: 'quads',
      size,
      usage: GPUBufferUsage.INDEX,
      mappedAtCreation: true,
    });
    const indices = new Uint32Array(buffer.getMappedRange());
    indices.forEach((_, i) => {
      indices[i] = verticesPerQuad * Math.floor(i / indicesPerQuad) + (triangles[i % indicesPerQuad] ?? NaN);
    });
    buffer.unmap();
    this.#buffer = buffer;
    return buffer;
  }

  destroy(): void {
    this.#buffer?.destroy();
    this.#buffer = undefined;
  }
}
