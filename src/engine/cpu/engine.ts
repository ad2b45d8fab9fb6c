import type { Definition } from '../../expression/expression.ts';
import { type ColumnOptions, type Engine, type EngineArithmetic, EngineError, type EngineName, type Envelope, type EvaluateOptions, type Grid, type Samples, type Scalar, type ScanOptions, type ScanPart } from '../engine.ts'; // prettier-ignore
import { resolveColumns } from '../envelope.ts';
import { gridPoints, type ResolvedOptions, resolveOptions, toFloat64 } from '../options.ts';
import { type ScanRequest, scanRequest } from '../scan-request.ts';
import { compute } from './compute.ts';
import { envelopeInFloat64 } from './envelope.ts';
import { Job } from './job.ts';
import { type WorkerPool, workersOfPage } from './pool.ts';
import { scanInFloat64 } from './scan.ts';
import { taskOf } from './task-of.ts';
import type { Task } from './task.ts';

/** Evaluates in float64: everywhere, and with the same results everywhere that rounds as IEEE 754 does. */
export class CpuEngine implements Engine {
  readonly name: EngineName = 'cpu';
  readonly arithmetic: EngineArithmetic = { numbers: ['float64'] };
  readonly #workers: WorkerPool;
  readonly #jobs = new Set<Job>();

  /** @param workers those of the page, which all engines share */
  constructor(workers: WorkerPool = workersOfPage) {
    this.#workers = workers;
  }

  /** Text is read as the nearest float64. A point that is not finite has no values. */
  async evaluate(f: Definition, points: ArrayLike<Scalar>, options: EvaluateOptions = {}): Promise<Samples> {
    const resolved = resolveOptions(options);
    return this.#at(
      f,
      Float64Array.from(points, (point, i) => toFloat64(point, `point ${i}`)),
      resolved,
    );
  }

  async sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples> {
    const resolved = resolveOptions(options);
    return this.#at(f, gridPoints(options), resolved);
  }

  async *signChanges(f: Definition, options: ScanOptions): AsyncGenerator<ScanPart, void, undefined> {
    yield* this.scan(scanRequest(f, options), 0);
  }

  /** Scans the samples of a request from number `start` on. */
  scan(request: ScanRequest, start: number): AsyncGenerator<ScanPart, void, undefined> {
    return scanInFloat64(request, (task, points, signal) => this.#run(task, points, signal), start);
  }

  async envelope(f: Definition, options: ColumnOptions & EvaluateOptions): Promise<Envelope> {
    const resolved = resolveOptions(options);
    const grid = resolveColumns(options);
    const task = taskOf(f, resolved);
    const outputs = await envelopeInFloat64(grid, (x) => this.#run(task, x, resolved.signal));
    const [curvature] = outputs.slice(resolved.order + 1);
    return {
      engine: this.name,
      arithmetic: 'float64',
      samplesPerColumn: grid.samples,
      derivatives: outputs.slice(0, resolved.order + 1),
      ...(curvature && { curvature }),
    };
  }

  /** Requests that are not finished are rejected with an EngineError. */
  dispose(): void {
    for (const job of this.#jobs) {
      job.fail(new EngineError('the engine was disposed before it had finished'));
      this.#workers.remove(job);
    }
    this.#workers.stop();
  }

  async #at(f: Definition, x: Float64Array, options: ResolvedOptions): Promise<Samples> {
    const { signal, order } = options;
    const results = await this.#run(taskOf(f, options), x, signal);
    const [curvature] = results.slice(order + 1);
    return {
      engine: this.name,
      arithmetic: 'float64',
      x,
      derivatives: results.slice(0, order + 1),
      ...(curvature && { curvature }),
    };
  }

  async #run(task: Task, x: Float64Array, signal: AbortSignal | undefined): Promise<readonly Float64Array[]> {
    signal?.throwIfAborted();
    const job = new Job(task, x);
    const abort = () => {
      job.fail(signal!.reason);
    };
    this.#jobs.add(job);
    signal?.addEventListener('abort', abort);
    try {
      await compute(job, this.#workers);
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#jobs.delete(job);
    }
    return job.results;
  }
}
