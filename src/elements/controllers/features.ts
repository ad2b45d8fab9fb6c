import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { analyze } from '../../analysis/analyze.ts';
import type { Report } from '../../analysis/report.ts';
import { searchInWorker } from '../../analysis/search-worker.ts';
import { areEqualSpans, spanAround } from '../../plot/view.ts';
import { sharedEngine } from './engine.ts';
import { isOfSameFunctions, type SamplingRequest } from './sampling.ts';

interface Found {
  readonly request: SamplingRequest;
  readonly report: Report;
}

/** Finds the features of the first curve of a request, once the figure rests. Updates its host when a report is there. */
export class FeaturesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onReport: (report: Report | null) => void;
  #asked: SamplingRequest | undefined;
  #isSearched = false;
  #abort = new AbortController();
  #found: Found | undefined;

  /** @param onReport called with every report, and with null where the one before holds no more */
  constructor(host: ReactiveControllerHost, onReport: (report: Report | null) => void) {
    this.#host = host;
    this.#onReport = onReport;
    host.addController(this);
  }

  /** What was found for the function and the parameters asked last, perhaps in an earlier window. */
  get report(): Report | undefined {
    return this.#found?.report;
  }

  /** The report, where it is about what a request asks for, perhaps in another window. */
  reportFor(request: SamplingRequest): Report | undefined {
    const found = this.#found;
    return found && isOfSameFunctions(found.request, request) ? found.report : undefined;
  }

  /**
   * Asks for a search; what was asked for last is not searched again in a picture of another size.
   *
   * @param isMoving whether the figure moves; then the search waits
   */
  request(request: SamplingRequest, isMoving: boolean): void {
    const before = this.#asked;
    if (!before || !isOfSameFunctions(before, request) || !areEqualSpans(before.x, request.x)) {
      this.#abort.abort();
      this.#asked = request;
      this.#isSearched = false;
    }
    if (this.#found && !this.reportFor(request)) {
      this.#found = undefined;
      this.#onReport(null);
    }
    if (isMoving || this.#isSearched) return;
    this.#isSearched = true;
    void this.#search(request);
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#asked = undefined;
  }

  async #search(request: SamplingRequest): Promise<void> {
    const { functions, parameters, x } = request;
    const subject = functions.curves[0];
    if (!subject) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const [from, to] = spanAround(x);
    try {
      // The scan only guides the search: on the CPU it is done before a device has compiled it.
      const engine = await sharedEngine('cpu');
      const run = searchInWorker;
      const report = await analyze(engine, subject.definition, { from, to, parameters, signal, run });
      if (signal.aborted) return;
      this.#found = { request, report };
      this.#onReport(report);
      this.#host.requestUpdate();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
