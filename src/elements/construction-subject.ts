import { PointEvaluator } from '../analysis/point-evaluator.ts';
import type { Report } from '../analysis/report.ts';
import type { Definition } from '../expression/expression.ts';
import { featureName } from '../plot/feature-names.ts';
import { numberLabel, significantLabel } from '../plot/number-label.ts';

/** What a figure shows, as far as a construction in it is concerned. */
export interface ConstructionView {
  readonly definition: Definition;
  readonly parameters: Readonly<Record<string, number>>;
  /** Ends of the window. */
  readonly from: number;
  readonly to: number;
  /** Features of the function, once they are found. */
  readonly report: Report | undefined;
  /** Where the crosshair is. */
  readonly point: number | null;
  /** Whether x and y have the same scale, so that circles look like circles. */
  readonly isEqual: boolean;
}

/** Part of the window to which places are told. */
const resolution = 1e-4;

/** Digits to which values are told. */
const digits = 4;

/** Places nearer than this part of the window are one: a point that was dragged to a feature is at it but for rounding. */
const same = 1e-9;

const extrema = ['minimum', 'maximum'];

/** The function of a figure, for constructions. */
export class ConstructionSubject {
  readonly view: ConstructionView;
  readonly #evaluator: PointEvaluator;

  /**
   * @param before the subject so far, whose program serves as long as function and parameters are the same
   * @throws ProgramError for an expression that is too large
   */
  constructor(view: ConstructionView, before: ConstructionSubject | null) {
    this.view = view;
    const { definition, parameters } = view;
    const isSame = before?.view.definition === definition && before.view.parameters === parameters;
    this.#evaluator = isSame ? before.#evaluator : new PointEvaluator(definition, 0, parameters);
  }

  isOf(view: ConstructionView): boolean {
    return Object.keys(view).every((key) => this.view[key as keyof ConstructionView] === view[key as keyof ConstructionView]); // prettier-ignore
  }

  /** f in float64; NaN where it is undefined. */
  valueAt(x: number): number {
    return this.#evaluator.at(x)[0] ?? NaN;
  }

  /** The same at many places. */
  readonly valuesOver = (x: Float64Array): Float64Array => this.#evaluator.over(x)[0] ?? x.map(() => NaN);

  /** x to as many digits as the window tells apart. */
  placeLabel(x: number): string {
    return numberLabel(x, (this.view.to - this.view.from) * resolution);
  }

  /** A value of f at x to so many digits, or fewer where no more are true of it. */
  valueLabel(x: number, most: number = digits): string {
    const y = this.valueAt(x);
    const error = this.#evaluator.errorsOver(Float64Array.of(x))[0]?.[0] ?? 0;
    if (Math.abs(y) <= error) return '0';
    const label = significantLabel(y, most);
    return error * 10 ** most < Math.abs(y) ? label : numberLabel(y, 2 * error);
  }

  /** `x = 1, y = −2, local minimum`. */
  describe(x: number): string {
    const y = this.valueAt(x);
    const names = (this.view.report?.features ?? [])
      .filter(
        (feature) => feature.kind !== 'plateau' && Math.abs(feature.x - x) <= same * (this.view.to - this.view.from),
      )
      .map((feature) => `${extrema.includes(feature.kind) ? 'local ' : ''}${featureName(feature)}`);
    return [`x = ${this.placeLabel(x)}`, Number.isNaN(y) ? 'undefined' : `y = ${this.valueLabel(x)}`, ...names].join(
      ', ',
    );
  }
}
