/** Instances of one kind for one frame: an array and a buffer of the device that are used again, and grow by doubling. */
export class InstanceBuffer {
  readonly #device: GPUDevice;
  readonly #floats: number;
  #array: Float32Array<ArrayBuffer>;
  #length = 0;
  #buffer: GPUBuffer | undefined;

  /** `floats`: numbers of f32 in an instance. */
  constructor(device: GPUDevice, floats: number) {
    this.#device = device;
    this.#floats = floats;
    this.#array = new Float32Array(64 * this.#floats);
  }

  /** Number of instances. */
  get count(): number {
    return this.#length / this.#floats;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Adds one instance: all its attributes in turn. */
  push(...values: readonly number[]): void {
    if (this.#length + values.length > this.#array.length) {
      const larger = new Float32Array(2 * this.#array.length);
      larger.set(this.#array);
      this.#array = larger;
    }
    // `set` takes several times as long with the few numbers of an instance.
    for (const value of values) this.#array[this.#length++] = value;
  }

  /** The buffer with the instances of this frame. */
  upload(): GPUBuffer {
    let buffer = this.#buffer;
    if (!buffer || buffer.size < this.#array.byteLength) {
      buffer?.destroy();
      buffer = this.#device.createBuffer({
        size: this.#array.byteLength,
        usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST,
      });
      this.#buffer = buffer;
    }
    this.#device.queue.writeBuffer(buffer, 0, this.#array, 0, this.#length);
    return buffer;
  }

  destroy(): void {
    this.#buffer?.destroy();
    this.#buffer = undefined;
  }
}
