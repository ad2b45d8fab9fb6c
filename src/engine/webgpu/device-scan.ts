import type { SignChange } from '../engine.ts';
import type { ResolvedGrid } from '../options.ts';
import { bracketCapacity } from './compose-scan.ts';
import { columnsOf, packSlots, type Values } from './dispatch.ts';
import { fromPairs, toPairs } from './pairs.ts';
import { probeCount } from './pipeline-probe.ts';
import type { Shader } from './compose.ts';
import type { Family } from './shader-library.ts';
import { layout, runLength, samplesWithin, scanMemory } from './scan-memory.ts';

/** The compute pipelines of a scan, in the order in which they run. */
export interface ScanPipelines {
  readonly signChange: GPUComputePipeline;
  readonly compare: GPUComputePipeline;
  readonly reduce: GPUComputePipeline;
  readonly offsets: GPUComputePipeline;
  readonly scatter: GPUComputePipeline;
  readonly refine: GPUComputePipeline;
}

/** A change as the device found it. */
export interface DeviceChange extends Pick<SignChange, 'from' | 'to' | 'sign'> {
  /** The sample at which it is, or after which. */
  readonly sample: number;
  readonly output: number;
}

/** Samples of one submit, first … end − 1. */
interface Submit {
  readonly first: number;
  readonly end: number;
  readonly skipped: number;
  readonly grid: ResolvedGrid;
}

const workgroupSize = 64;
/** Runs of the refinement after which a bracket is left as it is: only one that narrows down on a number near 0 has so many. */
const mostHalvings = 96;
/** Points of a grid that are numbered from the same one, as the kernels have it. */
const blockLength = 2 ** 12;

type Buffers = Readonly<Record<keyof ReturnType<typeof scanMemory>, GPUBuffer>>;

/** A scan in the memory of a device: buffers of a fixed size, which every submit uses again. */
export class DeviceScan {
  readonly #device: GPUDevice;
  readonly #pipelines: ScanPipelines;
  readonly #shader: Shader;
  readonly #samples: number;
  readonly #buffers: Buffers;
  readonly #groups: Readonly<Record<keyof ScanPipelines, GPUBindGroup>>;

  /**
   * @param integers outputs that change at integers
   * @param slots values of `shader.slots`
   * @param most samples of a submit, at most
   */
  constructor(
    device: GPUDevice,
    pipelines: ScanPipelines,
    shader: Shader,
    integers: number,
    slots: Float64Array,
    most: number,
  ) {
    this.#device = device;
    this.#pipelines = pipelines;
    this.#shader = shader;
    const { family, outputs } = shader;
    this.#samples = samplesWithin(family, integers, most);
    const contents = packSlots(slots, probeCount, 0);
    this.#buffers = makeBuffers(device, scanMemory(family, { outputs, integers }, contents.byteLength, this.#samples));
    device.queue.writeBuffer(this.#buffers.slots, 0, contents);
    const group = (pipeline: GPUComputePipeline, bindings: Readonly<Record<number, keyof Buffers>>) =>
      device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: Object.entries(bindings).map(([binding, name]) => ({
          binding: Number(binding),
          resource: { buffer: this.#buffers[name] },
        })),
      });
    const { signChange, compare, reduce, offsets, scatter, refine } = pipelines;
    this.#groups = {
      signChange: group(signChange, { 0: 'slots', 2: 'results', 3: 'defined', 4: 'grid', 5: 'signs' }),
      compare: group(compare, { 4: 'grid', 5: 'signs', 6: 'changes' }),
      reduce: group(reduce, { 4: 'grid', 6: 'changes', 9: 'runs' }),
      offsets: group(offsets, { 4: 'grid', 8: 'summary', 9: 'runs' }),
      scatter: group(scatter, { 4: 'grid', 6: 'changes', 7: 'brackets', 9: 'runs' }),
      refine: group(refine, { 0: 'slots', 4: 'grid', 7: 'brackets', 8: 'summary' }),
    };
  }

  /** Values of all outputs at points evenly spread over a grid, as the pipeline that finds changes computes them. */
  async probe(grid: ResolvedGrid): Promise<{ readonly x: Values; readonly columns: readonly Values[] }> {
    const end = probeCount;
    const coarse = { ...grid, step: (grid.to - grid.from) / (end - 1), count: end };
    const { results, defined } = this.#buffers;
    const bytes = await this.#run({ grid: coarse, first: 0, end, skipped: 0 }, ['signChange'], 0, [results, defined]);
    const { family, outputs } = this.#shader;
    const values = bytes.slice(0, results.size);
    const columns = columnsOf(this.#shader, probeCount, values, bytes.slice(results.size));
    const words = new Float32Array(values).subarray((outputs * results.size) / 4 / (outputs + 1));
    return { x: family === 'single' ? words.slice() : fromPairs(words), columns };
  }

  /**
   * The changes from a sample on, in the order of samples and outputs.
   *
   * @returns parts of at most {@link bracketCapacity} changes; `scanned` is the first sample of which not all are there yet
   */
  async *changes(
    grid: ResolvedGrid,
    start: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<{ readonly scanned: number; readonly changes: readonly DeviceChange[] }, void, undefined> {
    for (let first = start; first < grid.count; first += this.#samples) {
      const end = Math.min(first + this.#samples, grid.count);
      let held: readonly DeviceChange[] = [];
      let total = 0;
      for (let skipped = 0; skipped === 0 || skipped < total; skipped += bracketCapacity) {
        signal?.throwIfAborted();
        const refined = await this.#refined({ grid, first, end, skipped });
        total = refined.total;
        const stored = refined.changes.length;
        const found = [...held, ...refined.changes];
        const isLast = skipped + stored === total;
        // The next round may have more of the last sample.
        const scanned = isLast ? end : found.at(-1)!.sample;
        held = found.filter(({ sample }) => sample >= scanned);
        yield { scanned, changes: found.filter(({ sample }) => sample < scanned) };
      }
    }
  }

  /** Frees the memory of the device. */
  destroy(): void {
    for (const buffer of Object.values(this.#buffers)) buffer.destroy();
  }

  /** The changes of a submit after those skipped, and how many there are in all. Changes are found once, and refined until none is open. */
  async #refined(submit: Submit): Promise<{ readonly total: number; readonly changes: readonly DeviceChange[] }> {
    const { summary, brackets } = this.#buffers;
    const read = [summary, brackets];
    const halvings = halvingsOf(submit.grid, this.#shader.family);
    const finding = submit.skipped === 0 ? (['signChange', 'compare', 'reduce'] as const) : [];
    let bytes = await this.#run(submit, [...finding, 'offsets', 'scatter'], halvings, read);
    const total = new Uint32Array(bytes, 0, 1)[0]!;
    const stored = Math.min(total - submit.skipped, bracketCapacity);
    for (let halved = halvings; halved < mostHalvings && isAnyOpen(bytes, stored); halved += halvings) {
      bytes = await this.#run(submit, [], halvings, read);
    }
    return { total, changes: unpack(bytes, stored) };
  }

  /**
   * Runs some kernels in turn, then the refinement so many times.
   *
   * @returns what is in some buffers afterwards, one after the other
   */
  async #run(
    submit: Submit,
    kernels: readonly Exclude<keyof ScanPipelines, 'refine'>[],
    halvings: number,
    read: readonly GPUBuffer[],
  ): Promise<ArrayBuffer> {
    const device = this.#device;
    const { grid, summary, reading } = this.#buffers;
    const bytes = read.reduce((sum, { size }) => sum + size, 0);
    device.pushErrorScope('validation');
    let refusal: Promise<GPUError | null>;
    try {
      device.queue.writeBuffer(grid, 0, packGrid(submit));
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      const bind = (name: keyof ScanPipelines) => {
        pass.setPipeline(this.#pipelines[name]);
        pass.setBindGroup(0, this.#groups[name]);
      };
      const samples = submit.end - submit.first;
      const ofRuns = Math.ceil(samples / (runLength * workgroupSize));
      const ofSamples = Math.ceil((samples + 2) / workgroupSize);
      const workgroups = { signChange: ofSamples, compare: ofSamples, reduce: ofRuns, offsets: 1, scatter: ofRuns };
      for (const kernel of kernels) {
        bind(kernel);
        pass.dispatchWorkgroups(workgroups[kernel]);
      }
      bind('refine');
      // After the number of changes the summary has that of workgroups.
      for (let halving = 0; halving < halvings; halving++) pass.dispatchWorkgroupsIndirect(summary, 4);
      pass.end();
      let at = 0;
      for (const buffer of read) {
        encoder.copyBufferToBuffer(buffer, 0, reading, at, buffer.size);
        at += buffer.size;
      }
      device.queue.submit([encoder.finish()]);
    } finally {
      refusal = device.popErrorScope();
    }
    const [error] = await Promise.all([refusal, reading.mapAsync(GPUMapMode.READ, 0, bytes)]);
    if (error) throw new Error(error.message);
    const copy = reading.getMappedRange(0, bytes).slice(0);
    reading.unmap();
    return copy;
  }
}

function makeBuffers(device: GPUDevice, sizes: ReturnType<typeof scanMemory>): Buffers {
  const { STORAGE, COPY_SRC, COPY_DST, UNIFORM, INDIRECT, MAP_READ } = GPUBufferUsage;
  const usages: Readonly<Record<keyof Buffers, GPUBufferUsageFlags>> = {
    grid: UNIFORM | COPY_DST,
    slots: UNIFORM | COPY_DST,
    results: STORAGE | COPY_SRC,
    defined: STORAGE | COPY_SRC,
    signs: STORAGE,
    runs: STORAGE,
    changes: STORAGE,
    summary: STORAGE | COPY_SRC | INDIRECT,
    brackets: STORAGE | COPY_SRC,
    reading: MAP_READ | COPY_DST,
  };
  const names = Object.keys(sizes) as (keyof Buffers)[];
  return Object.fromEntries(
    names.map((name) => [name, device.createBuffer({ size: sizes[name], usage: usages[name] })]),
  ) as Record<keyof Buffers, GPUBuffer>;
}

/** `struct Grid` of the kernels. */
function packGrid({ grid: { from, step, count }, first, end, skipped }: Submit): ArrayBuffer {
  const packed = new ArrayBuffer(layout.grid);
  new Float32Array(packed).set(toPairs([from, step * blockLength, step]));
  new Uint32Array(packed, 24).set([count, first, end, skipped]);
  return packed;
}

/** Bits of `Bracket.change`: the number of the output, and what the kernels call positive_bit and step_done. */
const bits = { output: 31, positive: 64, done: 768 } as const;

const changeOf = (words: Uint32Array, i: number) => words[(layout.summary + layout.bracket * i) / 4 + 7]!;

/** Whether any of so many brackets is not narrow yet. */
function isAnyOpen(bytes: ArrayBuffer, stored: number): boolean {
  const words = new Uint32Array(bytes);
  for (let i = 0; i < stored; i++) if ((changeOf(words, i) & bits.done) !== bits.done) return true;
  return false;
}

/** The first of the array of `struct Bracket` that stands after the summary. */
function unpack(bytes: ArrayBuffer, stored: number): DeviceChange[] {
  const places = new Float32Array(bytes);
  const words = new Uint32Array(bytes);
  return Array.from({ length: stored }, (_, i) => {
    const at = (layout.summary + layout.bracket * i) / 4;
    const [from, to] = fromPairs(places.subarray(at, at + 4));
    const change = changeOf(words, i);
    const sign = (change & bits.positive) === 0 ? -1 : 1;
    return { from: from!, to: to!, sample: words[at + 6]!, output: change & bits.output, sign };
  });
}

/** Runs of the refinement after which most brackets are narrow: one for each bit, both ends, the end of it, and one to spare. */
function halvingsOf({ from, to, step }: ResolvedGrid, family: Family): number {
  const wide = Math.ceil(Math.log2(step / Math.max(Math.abs(from), Math.abs(to))));
  return Math.max(0, wide + (family === 'single' ? 24 : 50)) + 4;
}
