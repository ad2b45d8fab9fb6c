import type { Builder } from './builder.ts';
import type { OperationName } from './operation.ts';
import { operations } from './operations.ts';
import type { Register } from './program.ts';

/**
 * The Taylor coefficients c_k = f⁽ᵏ⁾/k! of one subexpression along x, as registers of a program; each is made when it is first asked
 * for. A coefficient that is 0 by structure is the integer 0.
 */
export class Series {
  readonly #coefficients: Register[] = [];
  readonly #next: (k: number) => Register;

  /** `next(k)` gives the k-th coefficient, and is asked once all before it are known. */
  constructor(next: (k: number) => Register) {
    this.#next = next;
  }

  coefficient(k: number): Register {
    for (let i = this.#coefficients.length; i <= k; i++) this.#coefficients[i] = this.#next(i);
    return this.#coefficients[k]!;
  }
}

/**
 * Operations on series: the value by the operation itself, the higher coefficients by its rule in the table of operations.
 * (Griewank & Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, ch. 13.)
 */
export class SeriesAlgebra {
  readonly builder: Builder;
  readonly #known = new Map<string, Series>();
  readonly #numbers = new Map<Series, number>();

  constructor(builder: Builder) {
    this.builder = builder;
  }

  /** The series that does not change with x. */
  constant(register: Register): Series {
    return this.#once(`constant ${register}`, () => new Series((k) => (k === 0 ? register : this.builder.integer(0))));
  }

  integer(value: number): Series {
    return this.constant(this.builder.integer(value));
  }

  /** The independent variable at the point: (x, 1, 0, 0 …). */
  variable(point: Register): Series {
    return this.#once(
      `variable ${point}`,
      () => new Series((k) => (k === 0 ? point : this.builder.integer(k === 1 ? 1 : 0))),
    );
  }

  /** The series with these coefficients, and 0 after them. */
  given(coefficients: readonly Register[]): Series {
    return this.#once(
      `given ${coefficients.join()}`,
      () => new Series((k) => coefficients[k] ?? this.builder.integer(0)),
    );
  }

  apply(operation: OperationName, operands: readonly Series[] = [], immediates: readonly number[] = []): Series {
    const key = `${operation} ${operands.map((u) => this.#numbers.get(u)).join()} ${immediates.join()}`;
    return this.#once(key, () => this.#make(operation, operands, immediates));
  }

  scale(u: Series, p: number, q = 1): Series {
    return this.apply('scale', [u], [p, q]);
  }

  /** Σ aᵢ·b_{k−i} for i from first to last: a part of the k-th coefficient of a product. */
  convolution(a: Series, b: Series, k: number, first: number, last: number): Register {
    let sum = this.builder.integer(0);
    for (let i = first; i <= last; i++) {
      sum = this.builder.emit('add', [sum, this.builder.emit('multiply', [a.coefficient(i), b.coefficient(k - i)])]);
    }
    return sum;
  }

  #once(key: string, make: () => Series): Series {
    let series = this.#known.get(key);
    if (!series) {
      series = make();
      this.#known.set(key, series);
      this.#numbers.set(series, this.#numbers.size);
    }
    return series;
  }

  #make(operation: OperationName, operands: readonly Series[], immediates: readonly number[]): Series {
    const { builder } = this;
    const rule = operations[operation].taylor;
    const value = () => builder.emit(operation, operands.map((u) => u.coefficient(0)), immediates); // prettier-ignore
    let partials: readonly (Series | null)[] | undefined;
    let inner: readonly Series[] | undefined;
    const y: Series = new Series((k) => {
      if (k === 0) return value();
      if (rule.kind === 'constant') return builder.integer(0);
      if (rule.kind === 'recurrence') return rule.coefficient(this, y, operands, k);
      partials ??= rule.partials(this, operands, immediates, y);
      inner ??= rule.inner?.(this, operands) ?? operands;
      return this.#chain(partials, inner, k);
    });
    return y;
  }

  /** The chain rule: y′ = Σ g·u′, so k·y_k = Σ over operands of Σ_{i=1…k} i·u_i·g_{k−i}. */
  #chain(partials: readonly (Series | null)[], operands: readonly Series[], k: number): Register {
    const { builder } = this;
    let sum = builder.integer(0);
    operands.forEach((u, which) => {
      const g = partials[which];
      if (!g) return;
      for (let i = 1; i <= k; i++) {
        const ui = u.coefficient(i);
        // A coefficient of g is made only where it is used: along a straight line most are not.
        if (builder.integerAt(ui) === 0) continue;
        sum = builder.emit('add', [sum, builder.scale(builder.emit('multiply', [ui, g.coefficient(k - i)]), i)]);
      }
    });
    return builder.scale(sum, 1, k);
  }
}
