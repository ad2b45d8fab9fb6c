import type { ColumnGrid } from '../envelope.ts';
import { columnsOf, packSlots, type Values, wordsOf } from './dispatch.ts';
import { fromPairs, toPairs } from './pairs.ts';
import type { Shader } from './compose.ts';

/** Where an output is drawn, in device pixels. */
export interface ColumnTarget {
  /** The value at `middle`. */
  readonly centre: number;
  /** Pixels to a unit. */
  readonly scale: number;
  readonly middle: number;
  /** Lines are followed between these. */
  readonly top: number;
  readonly bottom: number;
  /** Of the stroke; above 0. */
  readonly halfWidth: number;
}

/** What is drawn of a curve, and where. */
export interface ColumnDrawing extends ColumnGrid {
  /** Left edge of the first column in device pixels. */
  readonly left: number;
  /** By the number of the output; those without one are not drawn. */
  readonly targets: readonly (ColumnTarget | undefined)[];
  /** Bit c % 32 of word ⌊c/32⌋: whether column c is left to the host, with the lines to and from it. */
  readonly leftOut: Uint32Array<ArrayBuffer>;
}

/** Instances of the painter's segments that one column of one output takes at most. */
const segmentsPerColumn = 4;

/** Vertices of a segment as it is painted: a quadrilateral. */
const verticesPerSegment = 4;

/** Where the arguments of an indexed indirect draw of the segments of an output are. */
export interface IndirectDraw {
  readonly buffer: GPUBuffer;
  /** In bytes. */
  readonly offset: number;
  /** Segments at most. */
  readonly most: number;
}

/** Points at which the kernel's values are judged. */
export const envelopeProbes = 512;

/** Samples of a part: one thread's work, long enough to pay for storing what is left of it. */
const partLength = 64;

/** Bytes of the structures of the kernels. */
const layout = { columns: 32, target: 32, run: 28, segment: 20, heights: 8, draw: 20 } as const;

const workgroupSize = 64;

/** Columns of one thread of `column_segments`. */
const columnsPerThread = 16;

/** A request for pipelines of the kernels `column_envelope` and `column_segments`. */
export interface EnvelopePipelines {
  readonly envelope: GPUComputePipeline;
  readonly segments: GPUComputePipeline;
}

/** Parts of a column and the samples of each, at least as many as asked for. */
export function partsOf(samples: number): { readonly parts: number; readonly length: number } {
  const parts = Math.ceil(samples / partLength);
  return { parts, length: Math.ceil(samples / parts) };
}

/**
 * The samples of a curve, column by column, in the memory of a device: what is left of them never leaves it. Buffers are kept, and grow
 * where a picture has more columns; a frame allocates nothing that grows with its samples.
 */
export class DeviceEnvelope {
  readonly device: GPUDevice;
  readonly #pipelines: EnvelopePipelines;
  readonly #shader: Shader;
  readonly #slots: GPUBuffer;
  readonly #columns: GPUBuffer;
  readonly #results: GPUBuffer;
  readonly #defined: GPUBuffer;
  readonly #packed: ArrayBuffer;
  #runs: GPUBuffer;
  #leftOut: GPUBuffer;
  #segments: GPUBuffer;
  #heights: GPUBuffer;
  readonly #draws: GPUBuffer;
  #most = 0;
  #groups: { readonly envelope: GPUBindGroup; readonly segments: GPUBindGroup };

  constructor(device: GPUDevice, pipelines: EnvelopePipelines, shader: Shader) {
    this.device = device;
    this.#pipelines = pipelines;
    this.#shader = shader;
    const { UNIFORM, STORAGE, COPY_DST, COPY_SRC } = GPUBufferUsage;
    const { outputs, family, slots } = shader;
    this.#packed = new ArrayBuffer(layout.columns + layout.target * outputs);
    const slotsSize = packSlots(new Float64Array(slots.length), 0, 0).byteLength;
    this.#slots = device.createBuffer({ size: slotsSize, usage: UNIFORM | COPY_DST });
    this.#columns = device.createBuffer({ size: this.#packed.byteLength, usage: UNIFORM | COPY_DST });
    const results = 4 * wordsOf[family] * envelopeProbes * (outputs + 1);
    this.#results = device.createBuffer({ size: results, usage: STORAGE | COPY_SRC });
    this.#defined = device.createBuffer({ size: 4 * envelopeProbes, usage: STORAGE | COPY_SRC });
    this.#runs = this.#makeRuns(layout.run * outputs * envelopeProbes);
    this.#leftOut = this.#makeLeftOut(4);
    this.#segments = this.#makeStorage(layout.segment);
    this.#heights = this.#makeStorage(layout.heights);
    const { INDIRECT } = GPUBufferUsage;
    this.#draws = device.createBuffer({ size: layout.draw * outputs, usage: INDIRECT | STORAGE | COPY_DST });
    this.#groups = this.#bind();
  }

  get outputs(): number {
    return this.#shader.outputs;
  }

  /** The segments of the last drawing, as instances, which {@link draw} tells. */
  get segments(): GPUBuffer {
    return this.#segments;
  }

  /** Top and bottom of the segments of output k in column c, as element k · count + c; the top is below where there are none. */
  get heights(): GPUBuffer {
    return this.#heights;
  }

  draw(output: number): IndirectDraw {
    return { buffer: this.#draws, offset: layout.draw * output, most: this.#most };
  }

  /** @param values of `shader.slots` */
  setSlots(values: Float64Array, step: number): void {
    this.device.queue.writeBuffer(this.#slots, 0, packSlots(values, envelopeProbes, step));
  }

  /** Computes the samples and their segments, when the encoder's commands are submitted. One drawing a submit. */
  encode(encoder: GPUCommandEncoder, drawing: ColumnDrawing): void {
    const { outputs } = this.#shader;
    const { count, leftOut } = drawing;
    const { parts, length } = partsOf(drawing.samples);
    this.#makeRoom(count, parts, leftOut.byteLength);
    this.#pack(drawing, parts, length, (drawing.to - drawing.from) / (count * parts * length));
    this.device.queue.writeBuffer(this.#leftOut, 0, leftOut);
    this.#most = segmentsPerColumn * count;
    const draws = Array.from({ length: outputs }, (_, output) => [
      0,
      1,
      0,
      verticesPerSegment * this.#most * output,
      0,
    ]);
    this.device.queue.writeBuffer(this.#draws, 0, Uint32Array.from(draws.flat()));
    const pass = encoder.beginComputePass();
    pass.setPipeline(this.#pipelines.envelope);
    pass.setBindGroup(0, this.#groups.envelope);
    pass.dispatchWorkgroups(Math.ceil((count * parts) / workgroupSize));
    pass.setPipeline(this.#pipelines.segments);
    pass.setBindGroup(0, this.#groups.segments);
    pass.dispatchWorkgroups(Math.ceil((Math.ceil(count / columnsPerThread) * outputs) / workgroupSize));
    pass.end();
  }

  /** Values of all outputs at points evenly spread between two numbers, as the pipeline that draws computes them. */
  async probe(from: number, to: number): Promise<{ readonly x: Values; readonly columns: readonly Values[] }> {
    this.#pack(plain(from, to), 1, 1, (to - from) / (envelopeProbes - 1));
    const [results, defined] = await this.#read(envelopeProbes, [this.#results, this.#defined]);
    const { family, outputs } = this.#shader;
    const columns = columnsOf(this.#shader, envelopeProbes, results!, defined!);
    const words = new Float32Array(results!).subarray(wordsOf[family] * outputs * envelopeProbes);
    return { x: family === 'single' ? words.slice() : fromPairs(words), columns };
  }

  /**
   * What is left of the runs of a grid, output after output, part after part, seven words each as `struct Run` has them; parts are
   * those that {@link partsOf} tells.
   */
  async runs(grid: ColumnGrid): Promise<ArrayBuffer> {
    const { parts, length } = partsOf(grid.samples);
    this.#makeRoom(grid.count, parts, 4);
    this.#pack({ ...grid, left: 0, targets: [] }, parts, length, (grid.to - grid.from) / (grid.count * parts * length));
    const [runs] = await this.#read(grid.count * parts, [this.#runs]);
    return runs!.slice(0, layout.run * this.#shader.outputs * grid.count * parts);
  }

  /** Frees the memory of the device. */
  destroy(): void {
    for (const buffer of [this.#slots, this.#columns, this.#results, this.#defined, this.#draws]) buffer.destroy();
    for (const buffer of [this.#runs, this.#leftOut, this.#segments, this.#heights]) buffer.destroy();
  }

  /** Runs the envelope's kernel by itself and reads buffers. */
  async #read(threads: number, from: readonly GPUBuffer[]): Promise<ArrayBuffer[]> {
    const device = this.device;
    const size = from.reduce((sum, buffer) => sum + buffer.size, 0);
    const reading = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
    try {
      device.pushErrorScope('validation');
      let refusal: Promise<GPUError | null>;
      try {
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        pass.setPipeline(this.#pipelines.envelope);
        pass.setBindGroup(0, this.#groups.envelope);
        pass.dispatchWorkgroups(Math.ceil(threads / workgroupSize));
        pass.end();
        let at = 0;
        for (const buffer of from) {
          encoder.copyBufferToBuffer(buffer, 0, reading, at, buffer.size);
          at += buffer.size;
        }
        device.queue.submit([encoder.finish()]);
      } finally {
        refusal = device.popErrorScope();
      }
      const [error] = await Promise.all([refusal, reading.mapAsync(GPUMapMode.READ)]);
      if (error) throw new Error(error.message);
      const bytes = reading.getMappedRange();
      let at = 0;
      return from.map((buffer) => bytes.slice(at, (at += buffer.size)));
    } finally {
      reading.destroy();
    }
  }

  /** `struct Columns` of the kernels. */
  #pack(
    { from, count, left, targets }: Omit<ColumnDrawing, 'leftOut'>,
    parts: number,
    length: number,
    step: number,
  ): void {
    const floats = new Float32Array(this.#packed);
    floats.fill(0);
    floats.set(toPairs([from, step]));
    new Uint32Array(this.#packed, 16, 3).set([count, parts, length]);
    floats[7] = left;
    targets.forEach((target, k) => {
      if (!target) return;
      const { centre, scale, middle, top, bottom, halfWidth } = target;
      floats.set(toPairs([centre]), (layout.columns + layout.target * k) / 4);
      floats.set([scale, middle, top, bottom, halfWidth], (layout.columns + layout.target * k) / 4 + 2);
    });
    this.device.queue.writeBuffer(this.#columns, 0, this.#packed);
  }

  #makeRoom(count: number, parts: number, leftOut: number): void {
    const { outputs } = this.#shader;
    const runs = layout.run * outputs * count * parts;
    const segments = layout.segment * segmentsPerColumn * outputs * count;
    if (this.#runs.size >= runs && this.#segments.size >= segments && this.#leftOut.size >= leftOut) return;
    for (const buffer of [this.#runs, this.#segments, this.#heights, this.#leftOut]) buffer.destroy();
    this.#runs = this.#makeRuns(Math.max(runs, this.#runs.size));
    this.#segments = this.#makeStorage(Math.max(segments, this.#segments.size));
    this.#heights = this.#makeStorage(Math.max(layout.heights * outputs * count, this.#heights.size));
    this.#leftOut = this.#makeLeftOut(Math.max(leftOut, this.#leftOut.size));
    this.#groups = this.#bind();
  }

  #makeRuns(size: number): GPUBuffer {
    return this.device.createBuffer({ size, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC });
  }

  #makeStorage(size: number): GPUBuffer {
    return this.device.createBuffer({ size, usage: GPUBufferUsage.STORAGE });
  }

  #makeLeftOut(size: number): GPUBuffer {
    return this.device.createBuffer({ size, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST });
  }

  #bind(): { readonly envelope: GPUBindGroup; readonly segments: GPUBindGroup } {
    const group = (pipeline: GPUComputePipeline, buffers: Readonly<Record<number, GPUBuffer>>): GPUBindGroup =>
      this.device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: Object.entries(buffers).map(([binding, buffer]) => ({
          binding: Number(binding),
          resource: { buffer },
        })),
      });
    const { envelope, segments } = this.#pipelines;
    return {
      envelope: group(envelope, {
        0: this.#slots,
        2: this.#results,
        3: this.#defined,
        4: this.#columns,
        5: this.#runs,
      }),
      segments: group(segments, {
        4: this.#columns,
        5: this.#runs,
        6: this.#leftOut,
        7: this.#segments,
        8: this.#heights,
        9: this.#draws,
      }),
    };
  }
}

const plain = (from: number, to: number): Omit<ColumnDrawing, 'leftOut'> => ({
  from,
  to,
  count: envelopeProbes,
  samples: 1,
  left: 0,
  targets: [],
});
