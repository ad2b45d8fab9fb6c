import type { Job, Range } from './job.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Task } from './task.ts';

/** Instructions times points that a worker is given at once: milliseconds, so that threads finish together and aborting is quick. */
const valuesPerMessage = 2 ** 21;

/** Tasks that a worker remembers: more than the curves of most figures. */
const mostTasks = 16;

/** One worker, which computes one range at a time. */
export class Thread {
  readonly #worker: Worker;
  /** Those that the worker remembers, the one that it was told of first at the front. */
  readonly #known = new Map<Task, number>();
  #ready = false;
  #current: { readonly job: Job; readonly range: Range } | undefined;

  /**
   * @param onIdle called when the worker has started, and whenever it has finished a range
   * @param onFailure called once if the worker could not start or broke down
   * @throws where a policy forbids workers
   */
  constructor(onIdle: (thread: Thread) => void, onFailure: () => void) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') this.#ready = true;
      else this.#store(data.results);
      onIdle(this);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      onFailure();
    };
    this.#worker.onmessageerror = onFailure;
  }

  get ready(): boolean {
    return this.#ready;
  }

  /** Takes a range of the job, if the worker is free and the job has one left. */
  serve(job: Job): boolean {
    if (!this.#ready || this.#current) return false;
    const range = job.take(Math.max(1, Math.floor(valuesPerMessage / job.evaluator.cost)));
    if (!range) return false;
    this.#current = { job, range };
    const id = this.#known.get(job.task) ?? this.#introduce(job.task);
    const x = job.x.slice(range.start, range.end);
    this.#tell({ kind: 'points', id, x }, [x.buffer]);
    return true;
  }

  /** Ends the worker, and gives its range back. */
  stop(): void {
    this.#worker.terminate();
    this.#ready = false;
    if (this.#current) this.#current.job.giveBack(this.#current.range);
    this.#current = undefined;
  }

  #introduce(task: Task): number {
    const [oldest] = this.#known;
    if (oldest && this.#known.size >= mostTasks) {
      this.#known.delete(oldest[0]);
      this.#tell({ kind: 'forget', id: oldest[1] });
    }
    const id = nextId++;
    this.#known.set(task, id);
    this.#tell({ kind: 'task', id, task });
    return id;
  }

  #store(results: readonly Float64Array[]): void {
    const { job, range } = this.#current!;
    this.#current = undefined;
    results.forEach((values, k) => {
      job.results[k]!.set(values, range.start);
    });
    job.done(range);
  }

  #tell(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}

let nextId = 0;
