import type { PropertyValues } from 'lit';
import type { FluxionCurve } from '../curve.ts';
import { axisProperties } from '../axis-settings.ts';
import { contentOf, functionsOf, homeOf, sharesOf, type Content, type PlotAttributes } from '../plot-settings.ts';
import { caught } from '../reader-error.ts';
import type { Viewport } from '../viewport.ts';
import type { SampledFunctions } from './sampling.ts';

type Names = readonly (keyof PlotAttributes)[];

const windowProperties: Names = ['from', 'to', 'yFrom', 'yTo', 'xScale', 'yScale'];

/** What is computed. */
const functionProperties: Names = ['expression', 'curves', 'order', 'curvature', 'engine', 'arithmeticRequest'];

/** How it is shown, for which nothing is computed again. */
const displayProperties: Names = ['layout', 'legend', ...axisProperties];

/** What the attributes of a figure and the curves inside it say. What cannot be read leaves what was read before. */
export class Settings {
  readonly #onHome: (home: Viewport) => void;
  readonly #curves: () => readonly FluxionCurve[];
  #functions: SampledFunctions | undefined;
  #content: Content | undefined;
  #shares: readonly number[] = [];
  #windowError: Error | undefined;
  #functionsError: Error | undefined;
  #displayError: Error | undefined;
  #heightsError: Error | undefined;
  #isRead = false;
  #hasNewCurves = false;

  /**
   * @param curves those inside the figure
   * @param onHome is told the window that the attributes ask for
   */
  constructor(curves: () => readonly FluxionCurve[], onHome: (home: Viewport) => void) {
    this.#curves = curves;
    this.#onHome = onHome;
  }

  /** Which functions are shown, and how. */
  get content(): Content | undefined {
    return this.#content;
  }

  /** Shares of the panels' heights, from the top. */
  get shares(): readonly number[] {
    return this.#shares;
  }

  /** Why the picture that is shown is not the one that is asked for. */
  get pictureError(): Error | undefined {
    return this.#windowError ?? this.#functionsError ?? this.#displayError;
  }

  get error(): Error | undefined {
    return this.pictureError ?? this.#heightsError;
  }

  /** The curves inside the figure are read again with the next update. */
  expectCurves(): void {
    this.#hasNewCurves = true;
  }

  update(attributes: PlotAttributes, changed: PropertyValues): void {
    const hasNew = (names: Names): boolean => !this.#isRead || names.some((name) => changed.has(name));
    if (hasNew(windowProperties)) this.#windowError = caught(() => this.#onHome(homeOf(attributes)));
    if (hasNew(['panelHeights'])) {
      this.#heightsError = caught(() => {
        this.#shares = sharesOf(attributes.panelHeights);
      });
    }
    const hasNewFunctions = this.#hasNewCurves || hasNew(functionProperties);
    if (hasNewFunctions) {
      this.#functionsError = caught(() => {
        this.#functions = functionsOf(attributes, this.#curves());
      });
    }
    const functions = this.#functions;
    if (functions && !this.#functionsError && (hasNewFunctions || hasNew(displayProperties))) {
      this.#displayError = caught(() => {
        this.#content = contentOf(attributes, functions);
      });
    }
    this.#isRead = true;
    this.#hasNewCurves = false;
  }
}
