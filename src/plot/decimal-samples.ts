import { Decimal } from 'decimal.js';
import { EngineError, type EvaluateOptions, type Samples } from '../engine/engine.ts';
import { ReferenceEngine } from '../engine/reference/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { chebyshevAt, chebyshevCoefficients, chebyshevNodes } from './chebyshev.ts';
import type { Quantity } from './figure-input.ts';
import type { LocalSamples, LocalValues } from './placed-samples.ts';
import { automaticRange } from './range.ts';
import { decimalAt, decimalOf, linear, OffsetScale } from './scale.ts';
import type { Span } from './view.ts';

export interface DecimalSamples {
  readonly samples: Samples;
  readonly local: LocalSamples;
  /** Whether every stretch between samples is known to a part of a pixel. */
  readonly isResolved: boolean;
}

interface Request extends EvaluateOptions {
  /** Of samples, at equal distances from end to end. */
  readonly count: number;
  /** Pixels in the height of a picture. */
  readonly rows: number;
}

/** Values of every quantity at some places of the window, as decimals; undefined ones are NaN. */
type Row = readonly Decimal[];

/** A part of the window, in [−1, 1], with f, f′ … at its nodes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

/** Numbers with the digits of any sum here. */
const Wide = Decimal.clone({ defaults: true, precision: 400 });

const degree = 10;
const nodes = chebyshevNodes(degree);

/** Coefficients at the end of a polynomial that tell how near it comes. */
const tail = 3;

/** Polynomials may be off by this part of a pixel. */
const tolerance = 1 / 16;

/** Stretches are halved as long as there are no more of them than this, and as it takes no longer, in milliseconds. */
const mostStretches = 48;
const patience = 300;

/** Digits of values beyond those in which x changes over the window. */
const guard = 20;

/** Values whose digits are the same to this many before the last have too few: then they get twice as many, up to `mostDigits`. */
const leastChanging = 6;
const mostDigits = 150;

/** An origin is taken where values are so many times as large as their range. */
const farRatio = 1e4;

/**
 * Samples of a window in decimals, for where float64 has too few digits: the reference engine gives values at a few nodes, polynomials through
 * their differences all between, each checked to be right to a part of a pixel.
 *
 * @throws EngineError for a request that no engine serves
 */
export const sampleInDecimals = async (f: Definition, x: Span, request: Request): Promise<DecimalSamples> => {
  const window = new DecimalWindow(f, x, request);
  return window.samples();
};

class DecimalWindow {
  readonly #f: Definition;
  readonly #x: Span;
  readonly #centre: Decimal;
  readonly #request: Request;
  #digits: number;

  constructor(f: Definition, x: Span, request: Request) {
    this.#f = f;
    this.#x = x;
    this.#centre = decimalAt(x.scale ?? linear, x.centre);
    this.#request = request;
    const relative = x.halfWidth / Math.max(Math.abs(this.#centre.toNumber()), x.halfWidth);
    this.#digits = Math.min(mostDigits, guard + Math.ceil(-2 * Math.log10(relative)));
  }

  async samples(): Promise<DecimalSamples> {
    const whole = await this.#whole();
    const bases = this.#basesOf(whole);
    const pixels = bases.map((base, k) => this.#pixel(differences(whole, k, base)));
    const isSmooth = (stretch: Stretch): boolean =>
      bases.every((base, k) => {
        const coefficients = chebyshevCoefficients(differences(stretch, k, base));
        return coefficients.slice(-tail).every((c) => Math.abs(c) <= tolerance * (pixels[k] ?? 0));
      });
    const began = performance.now();
    const done: Stretch[] = [];
    let open = [whole];
    while (open.length > 0) {
      const rough = open.filter((stretch) => !isSmooth(stretch));
      done.push(...open.filter((stretch) => !rough.includes(stretch)));
      const isOver = done.length + 2 * rough.length > mostStretches || performance.now() - began > patience;
      if (isOver)
        return this.#assembled([...done, ...rough], bases, (stretch) => done.includes(stretch), rough.length === 0);
      open = [];
      for (const { from, to } of rough) {
        const middle = (from + to) / 2;
        open.push(await this.#stretch(from, middle), await this.#stretch(middle, to));
      }
    }
    return this.#assembled(done, bases, () => true, true);
  }

  /** The whole window, with as many digits as its values need to be told apart. */
  async #whole(): Promise<Stretch> {
    for (;;) {
      const stretch = await this.#stretch(-1, 1);
      const isTold = (k: number): boolean => {
        const values = stretch.rows
          .map((row) => row[k])
          .filter((value): value is Decimal => value?.isFinite() === true);
        const [first] = values;
        if (!first || values.every((value) => value.eq(first)))
          return this.#digits > 2 * guard || !first || first.isZero();
        const range = values.reduce((most, value) => Decimal.max(most, value.minus(first).abs()), new Wide(0));
        return range.gte(first.abs().times(`1e${leastChanging - this.#digits}`));
      };
      if (this.#digits >= mostDigits || stretch.rows[0]?.every((_, k) => isTold(k))) return stretch;
      this.#digits = Math.min(mostDigits, 2 * this.#digits);
    }
  }

  async #stretch(from: number, to: number): Promise<Stretch> {
    const { halfWidth } = this.#x;
    const places = nodes.map((node) => ((from + to) / 2 + ((to - from) / 2) * node) * halfWidth);
    const texts = places.map((place) => this.#centre.plus(decimalOf(place)).toString());
    return { from, to, rows: await this.#rowsAt(texts) };
  }

  async #rowsAt(points: readonly string[]): Promise<Row[]> {
    const { order = 2, curvature = 'none' } = this.#request;
    try {
      const { digits = [], curvatureDigits } = await new ReferenceEngine().evaluate(this.#f, points, {
        ...this.#request,
        digits: this.#digits,
      });
      return digits.map((row, i) =>
        [...row, ...(curvatureDigits?.slice(i, i + 1) ?? [])].map((text) => new Wide(text)),
      );
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      // One point at which no number of digits decides leaves the others as they are.
      if (points.length > 1) {
        const rows: Row[] = [];
        for (const point of points) rows.push(...(await this.#rowsAt([point])));
        return rows;
      }
      return [Array.from({ length: order + (curvature === 'none' ? 1 : 2) }, () => new Wide(NaN))];
    }
  }

  /** What each quantity is counted from while it is computed: its value near the middle, or 0 where it has none. */
  #basesOf({ rows }: Stretch): Decimal[] {
    const middle = (rows.length - 1) / 2;
    const byDistance = [...rows.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    return (rows[0] ?? []).map((_, k) => {
      const nearest = byDistance.map((i) => rows[i]?.[k]).find((value) => value?.isFinite());
      return nearest ?? new Wide(0);
    });
  }

  #pixel(values: Float64Array): number {
    return (2 * automaticRange([values]).halfWidth) / this.#request.rows;
  }

  #assembled(
    stretches: readonly Stretch[],
    bases: readonly Decimal[],
    isSmooth: (stretch: Stretch) => boolean,
    isResolved: boolean,
  ): DecimalSamples {
    const { centre, halfWidth, scale = linear } = this.#x;
    const { count, curvature = 'none' } = this.#request;
    const sorted = [...stretches].sort((a, b) => a.from - b.from);
    const places = Float64Array.from({ length: count }, (_, i) => (2 * i) / (count - 1) - 1);
    const columns = bases.map((base, k) => {
      const parts = sorted.map((stretch) => interpolation(differences(stretch, k, base), isSmooth(stretch)));
      let at = 0;
      return places.map((u) => {
        while (at < sorted.length - 1 && u > (sorted[at]?.to ?? 1)) at++;
        const { from = -1, to = 1 } = sorted[at] ?? {};
        return parts[at]?.((2 * u - from - to) / (to - from)) ?? NaN;
      });
    });
    const local = new Map<Quantity, LocalValues>();
    const hasCurvature = curvature !== 'none';
    const values = columns.map((column, k) => {
      const placed = counted(column, bases[k] ?? new Wide(0));
      local.set(hasCurvature && k === columns.length - 1 ? 'curvature' : k, placed);
      return placed.y.map((y) => placed.scale.toData(y));
    });
    const planes = places.map((u) => centre + u * halfWidth);
    const curvatures = hasCurvature ? values.pop() : undefined;
    return {
      samples: {
        engine: 'reference',
        arithmetic: 'decimal',
        x: planes.map((plane) => scale.toData(plane)),
        derivatives: values,
        ...(curvatures && { curvature: curvatures }),
      },
      local: { scale, x: planes, values: local },
      isResolved,
    };
  }
}

const differences = ({ rows }: Stretch, k: number, base: Decimal): Float64Array =>
  Float64Array.from(rows, (row) => new Wide(row[k] ?? NaN).minus(base).toNumber());

/** What stands between nodes: a polynomial, or straight lines where none comes near enough. */
const interpolation = (values: Float64Array, isSmooth: boolean): ((u: number) => number) => {
  if (isSmooth) {
    const coefficients = chebyshevCoefficients(values);
    return (u) => chebyshevAt(coefficients, u);
  }
  return (u) => {
    const right = Math.min(
      degree,
      Math.max(
        1,
        nodes.findIndex((node) => node >= u),
      ),
    );
    const [x0, x1, y0, y1] = [nodes[right - 1], nodes[right], values[right - 1], values[right]];
    return (y0 ?? NaN) + ((y1 ?? NaN) - (y0 ?? NaN)) * ((u - (x0 ?? NaN)) / ((x1 ?? NaN) - (x0 ?? NaN)));
  };
};

/** Differences from a base, counted from a short decimal where the base is far larger than they are, else from 0. */
const counted = (column: Float64Array, base: Decimal): LocalValues => {
  const { halfWidth } = automaticRange([column]);
  const isFar = base.abs().gt(farRatio * 2 * halfWidth) && column.some((y) => y !== 0 && Number.isFinite(y));
  if (!isFar) {
    const shift = base.toNumber();
    return { scale: linear, y: column.map((y) => y + shift) };
  }
  const origin = base.toNearest(`1e${Math.floor(Math.log10(2 * halfWidth)) + 1}`);
  const shift = base.minus(origin).toNumber();
  return { scale: new OffsetScale(origin), y: column.map((y) => y + shift) };
};
