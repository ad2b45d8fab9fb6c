import { evaluateRange } from './evaluator.ts';
import type { Job } from './job.ts';
import type { WorkerPool } from './pool.ts';
import { nextTurn } from './turn.ts';

/** Jobs of up to this many instructions times points are done at once: for them, waiting for a thread costs more. */
const smallJob = 2 ** 16;

/** Milliseconds for which the main thread may be held up: half a frame at 60 Hz. */
const longestSlice = 8;

/** Completes a job: at once if it is small, else in workers, and on the main thread in slices until a worker has started. */
export async function compute(job: Job, workers: WorkerPool): Promise<void> {
  if (job.cost <= smallJob) {
    evaluateRange(job.evaluator, job.x, job.results);
    return;
  }
  const onMainThread = () => void drive(job, workers);
  workers.add(job, onMainThread);
  onMainThread();
  try {
    await job.completion;
  } finally {
    workers.remove(job);
  }
}

/** Keeps the main thread at a job until a worker serves it or nothing is left to take. An exception becomes that of the job. */
async function drive(job: Job, workers: WorkerPool): Promise<void> {
  try {
    while (!workers.serving && slice(job)) await nextTurn();
  } catch (error) {
    job.fail(error);
  }
}

/** Computes for a slice of time; false if no range was left to take. */
function slice(job: Job): boolean {
  const end = performance.now() + longestSlice;
  const { evaluator, x, results } = job;
  do {
    const range = job.take(evaluator.blockLength);
    if (!range) return false;
    evaluateRange(evaluator, x, results, range.start, range.end);
    job.done(range);
  } while (performance.now() < end);
  return true;
}
