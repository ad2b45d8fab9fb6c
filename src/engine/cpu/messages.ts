import type { Task } from './task.ts';

/** What a worker is told: a task once, then points for it, as often as there are some, until it may forget the task. */
export type ToWorker =
  | { readonly kind: 'task'; readonly id: number; readonly task: Task }
  | { readonly kind: 'points'; readonly id: number; readonly x: Float64Array<ArrayBuffer> }
  | { readonly kind: 'forget'; readonly id: number };

/** What a worker answers: once that it runs, then the results at the points that it was given last. */
export type FromWorker =
  { readonly kind: 'ready' } | { readonly kind: 'results'; readonly results: readonly Float64Array<ArrayBuffer>[] };
