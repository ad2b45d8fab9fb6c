import type { Report } from '../../analysis/report.ts';
import type { PlotCurve } from '../../plot/plot-curve.ts';
import { describeFeatures, describeFigure } from '../../plot/description.ts';
import { outOfViewText } from '../../plot/out-of-view.ts';
import type { ToldPart } from '../../plot/place-text.ts';
import type { Viewport } from '../viewport.ts';

/** What a description is of. */
export interface Described {
  readonly curves: readonly PlotCurve[];
  readonly viewport: Viewport;
  readonly report: Report | null;
  /** In place of a generated name; empty for none. */
  readonly label: string;
  /** Features above or below what is shown. */
  readonly outOfView: number;
}

/** A figure in words: its functions and window, and the features found.  */
export class Description {
  #of: Described | undefined;
  #name = '';
  #features: readonly string[] = [];
  #unseen: readonly string[] = [];

  /** `Graph of f(x) = x³ − 3x from −3 to 3.`, or the label. */
  get name(): string {
    return this.#name;
  }

  /** `Local maximum at (−1, 2). …`; empty until they are found. */
  get features(): string {
    return [...this.#features, ...this.#unseen].join(' ');
  }

  get text(): string {
    return `${this.#name} ${this.features}`.trim();
  }

  /** What is to be told of it once the features were found. */
  get parts(): readonly ToldPart[] {
    if (!this.#of?.report) return [];
    return [this.#name, ...this.#features, ...this.#unseen].map((text) => ({
      about: 'figure',
      text,
      isQuietAtFirst: true,
    }));
  }

  update(described: Described): void {
    const before = this.#of;
    this.#of = described;
    const { curves, viewport, report, label, outOfView } = described;
    if (curves !== before?.curves || viewport.x !== before.viewport.x || label !== before.label)
      this.#name = label === '' ? describeFigure(curves, viewport.x) : label;
    if (outOfView !== before?.outOfView) this.#unseen = outOfView === 0 ? [] : [`${outOfViewText(outOfView)}.`];
    if (report !== before?.report) this.#features = report ? describeFeatures(report) : [];
  }
}
