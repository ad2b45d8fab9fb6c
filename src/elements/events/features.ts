import type { Report } from '../../analysis/report.ts';

/** The features of a figure's first function were found in its present window. */
export class FluxionFeaturesEvent extends Event {
  static readonly type = 'fluxion-features';
  readonly report: Report;

  constructor(report: Report) {
    super(FluxionFeaturesEvent.type, { bubbles: true, composed: true });
    this.report = report;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-features': FluxionFeaturesEvent;
  }
}
