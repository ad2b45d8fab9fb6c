import type { Job } from './job.ts';
import { Thread } from './thread.ts';

/** Milliseconds without a job after which the workers are ended. */
const longestIdle = 10_000;

/**
 * Workers: started with the first job that needs them, at most one fewer than there are
 * processors, ended when they are idle. Where they cannot start (no workers in Node, a content security policy, a page from a
 * file), the pool stays empty for good, and jobs are left to the main thread.
 */
export class WorkerPool {
  readonly #threads = new Set<Thread>();
  readonly #jobs = new Map<Job, () => void>();
  #forbidden = typeof Worker === 'undefined';
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  /** Whether a worker is at work on the jobs, so that the main thread need not be. */
  get serving(): boolean {
    return [...this.#threads].some((thread) => thread.ready);
  }

  /**
   * Lets the workers take ranges of the job until it is removed.
   *
   * @param resume called if the workers break down, so that the main thread takes the job up again
   */
  add(job: Job, resume: () => void): void {
    if (this.#forbidden) return;
    clearTimeout(this.#idleTimer);
    this.#jobs.set(job, resume);
    const size = Math.max(1, navigator.hardwareConcurrency - 1);
    while (this.#threads.size < size && this.#start());
    for (const thread of this.#threads) this.#dispatch(thread);
  }

  /** Takes a job out. */
  remove(job: Job): void {
    if (!this.#jobs.delete(job)) return;
    if (this.#jobs.size === 0)
      this.#idleTimer = setTimeout(() => {
        this.stop();
      }, longestIdle);
  }

  /** Ends the workers if no job needs them. They start again with the next job. */
  stop(): void {
    if (this.#jobs.size > 0) return;
    clearTimeout(this.#idleTimer);
    this.#end();
  }

  #start(): boolean {
    try {
      this.#threads.add(new Thread((thread) => { this.#dispatch(thread); }, () => { this.#giveUp(); })); // prettier-ignore
      return true;
    } catch {
      // A policy that forbids workers throws here in some browsers and reports an error to the worker in others.
      this.#forbidden = true;
      return false;
    }
  }

  #dispatch(thread: Thread): void {
    for (const job of this.#jobs.keys()) if (thread.serve(job)) return;
  }

  /** One that could not start tells that none can; one that broke down leaves its work to the main thread, where errors are seen. */
  #giveUp(): void {
    this.#forbidden = true;
    this.#end();
    for (const resume of this.#jobs.values()) resume();
  }

  #end(): void {
    for (const thread of this.#threads) thread.stop();
    this.#threads.clear();
  }
}

/** The pool that the engines of a page share. */
export const workersOfPage: WorkerPool = new WorkerPool();
