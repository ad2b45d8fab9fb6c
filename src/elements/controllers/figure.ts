import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Report } from '../../analysis/report.ts';
import { FluxionFeaturesEvent } from '../events/features.ts';
import { FeaturesLeaveEvent } from '../events/features-leave.ts';
import type { FluxionPlot } from '../plot.ts';

interface Host extends ReactiveControllerHost, Element {
  /** Id of a figure in the host's document or shadow tree. */
  readonly for: string;
}

/**
 * The figure that an element tells of: the one that `for` names, else the one around it, else the last one before it. Follows its report,
 * and updates its host with every one.
 */
export class FigureController implements ReactiveController {
  readonly #host: Host;
  #root: Node | undefined;
  #plot: FluxionPlot | null = null;
  #report: Report | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Null where there is none, or its class is not at work yet. */
  get plot(): FluxionPlot | null {
    return this.#plot;
  }

  /** Its features; null while they are looked for. */
  get report(): Report | null {
    return this.#report;
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener(FluxionFeaturesEvent.type, this.#onReport);
    this.#follow();
  }

  /** `for` may have changed. */
  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(FluxionFeaturesEvent.type, this.#onReport);
    this.#leave();
  }

  /** Any figure's report may be that of one that came later than the host. */
  readonly #onReport = (): void => {
    const before = this.#report;
    this.#follow();
    if (before !== this.#report) this.#host.requestUpdate();
  };

  readonly #onLeave = (): void => {
    this.#report = null;
    this.#host.requestUpdate();
  };

  #follow(): void {
    const plot = this.#find();
    if (plot !== this.#plot) {
      this.#leave();
      this.#plot = plot;
      plot?.addEventListener(FeaturesLeaveEvent.type, this.#onLeave);
    }
    this.#report = plot?.report ?? null;
  }

  #leave(): void {
    this.#plot?.removeEventListener(FeaturesLeaveEvent.type, this.#onLeave);
    this.#plot = null;
  }

  #find(): FluxionPlot | null {
    const host = this.#host;
    const root = host.getRootNode();
    if (!(root instanceof Document || root instanceof DocumentFragment)) return null;
    const plots = [...root.querySelectorAll('fluxion-plot')].filter((plot) => 'report' in plot);
    if (host.for !== '') return plots.find(({ id }) => id === host.for) ?? null;
    const isBefore = (plot: Element): boolean =>
      (plot.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return plots.find((plot) => plot.contains(host)) ?? plots.findLast(isBefore) ?? null;
  }
}
