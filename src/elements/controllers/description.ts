import type { Report } from '../../analysis/report.ts';
import type { PlotCurve } from '../../plot/plot-curve.ts';
import { describeFeatures, describeFigure, describeRange } from '../../plot/description.ts';
import type { Panel } from '../../plot/panel.ts';
import type { ToldPart } from '../../plot/place-text.ts';
import type { Viewport } from '../viewport.ts';
import { Ranges } from './ranges.ts';

/** What a description is of. */
export interface Described {
  readonly curves: readonly PlotCurve[];
  readonly viewport: Viewport;
  readonly report: Report | null;
  /** In place of a generated name; empty for none. */
  readonly label: string;
  /** Those that are shown. */
  readonly panels: readonly Panel[];
  /** What is not. */
  readonly unseen: readonly string[];
}

/** A figure in words: its functions and window, and the features found.  */
export class Description {
  #of: Described | undefined;
  #name = '';
  #features: readonly string[] = [];
  #unseen: readonly string[] = [];
  readonly #ranges = new Ranges();

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
    const { label, viewport } = this.#of;
    // A label is the same in any window.
    const window = label === '' ? [] : [describeRange('x', viewport.x)];
    return [this.#name, ...window, ...this.#ranges.texts, ...this.#features, ...this.#unseen].map((text) => ({
      about: 'figure',
      text,
      isQuietAtFirst: true,
    }));
  }

  update(described: Described): void {
    const before = this.#of;
    this.#of = described;
    const { curves, viewport, report, label, panels, unseen } = described;
    if (curves !== before?.curves || viewport.x !== before.viewport.x || label !== before.label)
      this.#name = label === '' ? describeFigure(curves, viewport.x) : label;
    if (unseen !== before?.unseen) this.#unseen = unseen.map((text) => `${text}.`);
    this.#ranges.update(viewport, panels);
    if (report !== before?.report) this.#features = report ? describeFeatures(report) : [];
  }
}
