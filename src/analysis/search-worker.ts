import { findFeatures, type SearchRequest } from './find-features.ts';
import type { Report } from './report.ts';
import type { FromSearchWorker, ToSearchWorker } from './search-messages.ts';

interface Pending {
  readonly request: SearchRequest;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (report: Report | Promise<Report>) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A worker in which a page's searches run side by side, started with the first. Where workers cannot start, or one breaks down, searches
 * run on the calling thread, with turns for others.
 */
class SearchWorker {
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null | undefined;
  #nextId = 0;

  async run(request: SearchRequest, signal?: AbortSignal): Promise<Report> {
    if (this.#worker === undefined) this.#worker = typeof Worker === 'undefined' ? null : this.#start();
    const worker = this.#worker;
    if (!worker) return findFeatures(request, signal);
    signal?.throwIfAborted();
    const id = this.#nextId++;
    return new Promise<Report>((resolve, reject) => {
      this.#pending.set(id, { request, signal, resolve, reject });
      signal?.addEventListener('abort', () => {
        if (!this.#pending.delete(id)) return;
        tell(worker, { kind: 'cancel', id });
        reject(signal.reason as Error);
      });
      tell(worker, { kind: 'search', id, request });
    });
  }

  #start(): Worker | null {
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<FromSearchWorker>) => {
        this.#settle(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#giveUp();
      };
      worker.onmessageerror = () => {
        this.#giveUp();
      };
      return worker;
    } catch {
      // A policy that forbids workers throws here in some browsers and reports an error to the worker in others.
      return null;
    }
  }

  #settle(message: FromSearchWorker): void {
    // A file that is its own worker also says that it is ready to compute.
    const pending = 'id' in message ? this.#pending.get(message.id) : undefined;
    if (!pending) return;
    this.#pending.delete(message.id);
    if (message.kind === 'report') pending.resolve(message.report);
    else pending.reject(message.error);
  }

  /** What was asked is answered on this thread. */
  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const [id, { request, signal, resolve }] of this.#pending) {
      this.#pending.delete(id);
      resolve(findFeatures(request, signal));
    }
  }
}

function tell(worker: Worker, message: ToSearchWorker): void {
  worker.postMessage(message);
}

const workerOfPage = new SearchWorker();

/** Runs a search in the worker that all figures of a page share; see {@link SearchWorker}. */
export function searchInWorker(request: SearchRequest, signal?: AbortSignal): Promise<Report> {
  return workerOfPage.run(request, signal);
}
