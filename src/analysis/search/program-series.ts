import type { Decimal } from 'decimal.js';
import { Enclosures } from '../../engine/interval/enclosures.ts';
import { type Ball, exactly, isUnknown } from '../../engine/reference/ball.ts';
import { decimals } from '../../engine/reference/decimals.ts';
import { run } from '../../engine/reference/interpreter.ts';
import { arithmetic } from '../../engine/reference/operations/arithmetic.ts';
import { contains, type Interval, point, product, scaled, sum } from '../../program/interval.ts';
import type { Instruction, Program } from '../../program/program.ts';
import { placeGuard, zeroDigits } from './branch.ts';
import { isZero, type LocalSeries, type Neighbourhood, NoExpansion, normalized, seriesDigits, spanOf, tightened } from './local-series.ts'; // prettier-ignore
import { seriesAt, seriesOver } from './operation-series.ts';
import type { ParameterValues } from './parameter-values.ts';

/** Poles of Γ beyond this one have no expansion here. */
const mostPoles = 24;

/**
 * The local series of the output of a smooth program.
 *
 * @throws NoExpansion
 */
export function localSeries(program: Program, parameters: ParameterValues, around: Neighbourhood): LocalSeries {
  return new Expansion(program, parameters, around).output();
}

class Expansion {
  readonly #program: Program;
  readonly #around: Neighbourhood;
  readonly #D = decimals(seriesDigits);
  readonly #span: Interval;
  readonly #constantsOver: readonly Interval[];
  readonly #constantsAt: readonly Ball[];
  readonly #known: LocalSeries[] = [];

  constructor(program: Program, parameters: ParameterValues, around: Neighbourhood) {
    this.#program = program;
    this.#around = around;
    this.#span = spanOf(around.reach, around.root);
    const all = { ...program, outputs: [...program.instructions.keys()] };
    const x = around.place.ball(zeroDigits + placeGuard);
    this.#constantsAt = run(program, { x, parameters: parameters.decimals(program) }, seriesDigits);
    this.#constantsOver = new Enclosures(all, parameters.intervals(program)).over(around.place.enclosure);
  }

  output(): LocalSeries {
    const depends: boolean[] = [];
    this.#program.instructions.forEach((instruction, i) => {
      depends[i] = instruction.operation === 'variable' || instruction.operands.some((operand) => depends[operand]);
      this.#known[i] = depends[i]
        ? this.#series(instruction)
        : this.#constant(this.#constantsAt[i]!, this.#constantsOver[i]!);
    });
    return this.#known[this.#program.outputs[0]!]!;
  }

  #constant(at: Ball, over: Interval): LocalSeries {
    if (isUnknown(at) || !at.value.isFinite()) throw new NoExpansion('nothing', 'a constant is undefined');
    return { valuation: 0, at: this.#padded([at]), over: this.#paddedOver([over]) };
  }

  #number(value: number): LocalSeries {
    return this.#constant(exactly(new this.#D(value)), point(value));
  }

  #padded(at: readonly Ball[]): readonly Ball[] {
    return Array.from({ length: this.#around.length }, (_, k) => at[k] ?? exactly(new this.#D(0)));
  }

  #paddedOver(over: readonly Interval[]): readonly Interval[] {
    return Array.from({ length: this.#around.length }, (_, k) => over[k] ?? point(0));
  }

  #series({ operation, operands, immediates }: Instruction): LocalSeries {
    const of = operands.map((operand) => this.#known[operand]!);
    const [u, v] = of;
    switch (operation) {
      case 'variable':
        return this.#variable();
      case 'add': {
        const [a, b] = this.#aligned(u!, v!);
        return this.#generic('add', [a, b], [], a.valuation);
      }
      case 'subtract':
        return this.#less(u!, v!);
      case 'negate':
      case 'scale':
        return this.#generic(operation, of, immediates, u!.valuation);
      case 'multiply':
        return this.#generic(operation, of, [], u!.valuation + v!.valuation);
      case 'divide':
        return this.#quotient(u!, v!);
      case 'integer_power': {
        const base = normalized(u!);
        if (!base) return this.#smooth(operation, of, immediates);
        return this.#generic(operation, [base], immediates, base.valuation * immediates[0]!);
      }
      case 'rational_power': {
        const [p, q, j] = immediates as [number, number, number];
        const base = normalized(u!);
        if (!base) throw new NoExpansion('nothing', 'a root of 0');
        return this.#generic(operation, [base], immediates, (base.valuation * (p - j * q)) / q);
      }
      case 'power': {
        const base = normalized(u!);
        const exponent = v!.at[0]!.value.toNumber() - immediates[0]!;
        if (!base) throw new NoExpansion('nothing', 'a power of 0');
        return this.#generic(operation, [base, v!], immediates, base.valuation * exponent);
      }
      case 'general_power':
        return this.#generalPower(u!, v!, immediates[0]!);
      case 'tan':
        return this.#tangent(u!, 'sin', 'cos') ?? this.#smooth(operation, of, immediates);
      case 'tanpi':
        return this.#tangent(u!, 'sinpi', 'cospi') ?? this.#smooth(operation, of, immediates);
      case 'atan':
        return isPolar(u!)
          ? this.#quarterTurnLess(this.#quotient(this.#number(1), u!))
          : this.#smooth(operation, of, []);
      case 'acot':
        if (isPolar(u!)) return this.#smooth('atan', [this.#quotient(this.#number(1), u!)], []);
        return isZero(this.#withoutValuation(u!).at[0]!) ? this.#quarterTurnLess(u!) : this.#smooth(operation, of, []);
      case 'asin':
      case 'acos':
      case 'acosh':
        return this.#atBranchPoint(operation, u!) ?? this.#smooth(operation, of, immediates);
      case 'gamma':
        return this.#gammaAtPole(u!) ?? this.#smooth(operation, of, immediates);
      default:
        return this.#smooth(operation, of, immediates);
    }
  }

  /**
   * arcsin, arccos and arcosh at ±1, by the root of what is left there: arccos u = 2 arcsin √((1 − u)/2), arcosh u = 2 arsinh √((u − 1)/2)
   * (DLMF 4.23, 4.37). Null at other places.
   */
  #atBranchPoint(operation: 'asin' | 'acos' | 'acosh', u: LocalSeries): LocalSeries | null {
    const smooth = this.#withoutValuation(u);
    const end = ([1, -1] as const).find((one) => isZero(this.#less(smooth, this.#number(one)).at[0]!));
    if (end === undefined) return null;
    const isHyperbolic = operation === 'acosh';
    const rest = this.#scaled(this.#less(smooth, this.#number(end)), isHyperbolic ? 1 : -end, 2);
    const root = this.#root(rest);
    const angle = this.#scaled(this.#smooth(isHyperbolic ? 'asinh' : 'asin', [root], []), 2, 1);
    if (isHyperbolic) return angle;
    // arccos u from 1, π − arccos(−u) from −1; arcsin u is π/2 less it.
    const half = this.#halfPi();
    const cosine = end === 1 ? angle : this.#less(this.#scaled(half, 2, 1), angle);
    return operation === 'acos' ? cosine : this.#less(half, cosine);
  }

  /** Γ(u) = Γ(u + n + 1)/(u(u + 1)⋯(u + n)) at the pole −n; null at other places. */
  #gammaAtPole(u: LocalSeries): LocalSeries | null {
    const smooth = this.#withoutValuation(u);
    const n = -Math.round(smooth.at[0]!.value.toNumber());
    if (!(n >= 0 && n <= mostPoles) || !isZero(this.#less(smooth, this.#number(-n)).at[0]!)) return null;
    let value = this.#smooth('gamma', [this.#less(smooth, this.#number(-n - 1))], []);
    for (let i = 0; i <= n; i++) value = this.#quotient(value, this.#less(smooth, this.#number(-i)));
    return value;
  }

  /** u^v·(ln u)^m = e^(v·ln u)·(ln u)^m, where v may have a pole if ln u is 0, as in (1 + x)^(1/x). */
  #generalPower(u: LocalSeries, v: LocalSeries, m: number): LocalSeries {
    const logarithm = this.#smooth('ln', [u], []);
    const exponent = this.#generic('multiply', [v, logarithm], [], v.valuation);
    const power = this.#smooth('exp', [exponent], []);
    if (m === 0) return power;
    return this.#generic('multiply', [power, this.#generic('integer_power', [logarithm], [m], 0)], [], 0);
  }

  #less(u: LocalSeries, v: LocalSeries): LocalSeries {
    const [a, b] = this.#aligned(u, v);
    return this.#generic('subtract', [a, b], [], a.valuation);
  }

  #scaled(u: LocalSeries, p: number, q: number): LocalSeries {
    return this.#generic('scale', [u], [p, q], u.valuation);
  }

  #root(u: LocalSeries): LocalSeries {
    const base = normalized(u);
    if (!base) return this.#number(0);
    return this.#generic('rational_power', [base], [1, 2, 0], base.valuation / 2);
  }

  /** x = p ± s^d */
  #variable(): LocalSeries {
    const { place, side, root } = this.#around;
    const at: Ball[] = Array.from({ length: this.#around.length }, () => exactly(new this.#D(0)));
    at[0] = place.ball(zeroDigits + placeGuard);
    if (root < at.length) at[root] = exactly(new this.#D(side));
    let power = point(1);
    const over: Interval[] = at.map(() => point(0));
    for (let k = Math.min(root, over.length - 1), binomial = 1; k >= 0; k--) {
      // The k-th Taylor coefficient of s^d at s is binomial(d, k)·s^{d−k}.
      if (root - k > 0) {
        power = product(power, this.#span);
        binomial = (binomial * (k + 1)) / (root - k);
      }
      over[k] = product(point(side * binomial), power);
    }
    over[0] = sum(over[0]!, place.enclosure);
    return { valuation: 0, at, over };
  }

  /** Both with the smaller valuation. */
  #aligned(u: LocalSeries, v: LocalSeries): readonly [LocalSeries, LocalSeries] {
    const valuation = Math.min(u.valuation, v.valuation);
    return [this.#withValuation(u, valuation), this.#withValuation(v, valuation)];
  }

  /** As a smooth function, with s^v multiplied out. */
  #withoutValuation(u: LocalSeries): LocalSeries {
    const series = u.valuation < 0 ? (normalized(u) ?? this.#number(0)) : u;
    if (series.valuation < 0) throw new NoExpansion('nothing', 'a function of what is not bounded');
    return this.#withValuation(series, 0);
  }

  #withValuation(u: LocalSeries, valuation: number): LocalSeries {
    const times = u.valuation - valuation;
    if (!Number.isInteger(times))
      throw new NoExpansion('root', 'powers of the distance that are no whole powers of each other');
    if (times > 64) throw new NoExpansion('nothing', 'a power that is too high');
    let { at, over } = u;
    for (let i = 0; i < times; i++) {
      at = [exactly(new this.#D(0)), ...at.slice(0, -1)];
      // (s·w)_k = s·w_k + w_{k−1}
      over = over.map((one, k) => sum(product(this.#span, one), k === 0 ? point(0) : over[k - 1]!));
    }
    return { valuation, at, over };
  }

  #quotient(u: LocalSeries, v: LocalSeries): LocalSeries {
    const divisor = normalized(v);
    if (!divisor) throw new NoExpansion('nothing', 'a division by 0');
    return this.#generic('divide', [u, divisor], [], u.valuation - divisor.valuation);
  }

  /** tan u = sin u/cos u where u is smooth; null where it has no pole at the place. */
  #tangent(u: LocalSeries, sine: 'sin' | 'sinpi', cosine: 'cos' | 'cospi'): LocalSeries | null {
    const smooth = this.#withoutValuation(u);
    const divisor = this.#generic(cosine, [smooth], [], 0);
    return isZero(divisor.at[0]!) ? this.#quotient(this.#generic(sine, [smooth], [], 0), divisor) : null;
  }

  /** ±π/2 − arctan u, with the sign that u has on this side: arctan(1/u). */
  #quarterTurnLess(u: LocalSeries): LocalSeries {
    const { at, over } = normalized(u) ?? this.#number(0);
    if (at[0] === undefined || contains(over[0]!, 0)) throw new NoExpansion('shorter', 'a sign that is not known');
    const sign = over[0]!.low > 0 ? 1 : -1;
    const half = this.#halfPi();
    const angle = this.#smooth('atan', [u], []);
    const quarter = { ...half, at: half.at.map((one) => signed(this.#D, one, sign)), over: half.over.map((one) => product(one, point(sign))) }; // prettier-ignore
    return this.#generic('subtract', [quarter, angle], [], 0);
  }

  #halfPi(): LocalSeries {
    const source: Instruction = { operation: 'pi', operands: [], immediates: [] };
    const program = { instructions: [source], literals: [], parameters: [], outputs: [0], guards: [] };
    const [at] = run(program, { x: new this.#D(0), parameters: [] }, seriesDigits);
    const [over] = new Enclosures(program, []).over(point(0));
    return this.#constant(arithmetic.divide(this.#D, [at!, exactly(new this.#D(2))], []), scaled(over!, 1, 2));
  }

  #smooth(
    operation: Instruction['operation'],
    operands: readonly LocalSeries[],
    immediates: readonly number[],
  ): LocalSeries {
    // prettier-ignore
    return this.#generic(operation, operands.map((u) => this.#withoutValuation(u)), immediates, 0); // prettier-ignore
  }

  /** The operation on the smooth parts. */
  #generic(
    operation: Instruction['operation'],
    operands: readonly LocalSeries[],
    immediates: readonly number[],
    valuation: number,
  ): LocalSeries {
    const length = Math.min(...operands.map(({ at, over }) => Math.min(at.length, over.length)));
    if (length === 0) throw new NoExpansion('longer', 'too many coefficients vanish');
    const at = seriesAt(operation, immediates, operands.map((u) => u.at.slice(0, length)), seriesDigits); // prettier-ignore
    if (at.some((one) => isUnknown(one) || !one.value.isFinite()))
      throw new NoExpansion('nothing', `${operation} is not smooth`);
    const over = seriesOver(operation, immediates, operands.map((u) => u.over.slice(0, length))); // prettier-ignore
    if (!over) throw new NoExpansion('shorter', `${operation} may break`);
    return tightened({ valuation, at, over }, this.#span);
  }
}

const isPolar = (u: LocalSeries) => u.valuation < 0 && (normalized(u)?.valuation ?? 0) < 0;

const signed = (D: typeof Decimal, ball: Ball, sign: 1 | -1) =>
  arithmetic.multiply(D, [ball, exactly(new D(sign))], []);
