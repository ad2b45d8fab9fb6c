import { call } from '../../expression/construct.ts';
import type { Binary, Call, Condition, Expression, Piecewise } from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import { alone, atomOf, callOf } from './atom.ts';
import { piecewiseOf } from './branches.ts';
import { conjugatedSum } from './conjugate.ts';
import { euler, multiplied, power, quotient } from './product.ts';
import { compare, minusOne, negative, one, rational, rationalOf, zero } from './rational.ts';
import { settle } from './settle.ts';
import { added, constant, isNegative, nothing, onlyTerm, rationalValue, scaled, type Sum, unity } from './sum.ts';
import { write } from './write.ts';

/** f(−u) = ±f(u) */
const symmetries: Partial<Readonly<Record<FunctionName, 1 | -1>>> = {
  sin: -1,
  tan: -1,
  asin: -1,
  atan: -1,
  sinh: -1,
  tanh: -1,
  asinh: -1,
  atanh: -1,
  erf: -1,
  sign: -1,
  cos: 1,
  cosh: 1,
  sech: 1,
  sinc: 1,
  abs: 1,
};

const logarithms: ReadonlySet<FunctionName> = new Set(['ln', 'log2', 'log10']);

/**
 * Simplifies an expression for display: like terms and powers of one base are taken together, quotients brought over one
 * denominator where that is shorter. The result equals the expression wherever that is defined, and may be defined at more points.
 *
 * @throws TooLong where a formula on the way has more terms than anyone reads
 */
export function simplify(root: Expression): Expression {
  return new Simplifier().expression(root);
}

/** One simplification, in which expressions that occur more than once as one object are simplified once. */
class Simplifier {
  readonly #known = new Map<Expression, Sum>();

  expression(node: Expression): Expression {
    return write(this.#alone(node));
  }

  #alone(node: Expression): Sum {
    return settle(this.#normal(node), 'alone');
  }

  #factor(node: Expression): Sum {
    return settle(this.#normal(node), 'factor');
  }

  #normal(node: Expression): Sum {
    let form = this.#known.get(node);
    if (!form) this.#known.set(node, (form = this.#make(node)));
    return form;
  }

  #make(node: Expression): Sum {
    switch (node.kind) {
      case 'number': {
        const value = rationalOf(node.text);
        return value ? constant(value) : alone(atomOf(node));
      }
      case 'constant':
        return node.name === 'e' ? alone(euler) : alone(atomOf(node));
      case 'variable':
      case 'parameter':
      case 'derivative':
        return alone(atomOf(node));
      case 'negation':
        return scaled(this.#normal(node.operand), minusOne);
      case 'binary':
        return this.#binary(node);
      case 'call':
        return this.#call(node);
      case 'application':
        return alone(atomOf({ ...node, operand: this.expression(node.operand) }));
      case 'piecewise':
        return this.#piecewise(node);
    }
  }

  #binary({ operator, left, right }: Binary): Sum {
    switch (operator) {
      case '+':
        return added(this.#normal(left), this.#normal(right));
      case '-':
        return added(this.#normal(left), scaled(this.#normal(right), minusOne));
      case '*':
        return multiplied(this.#factor(left), this.#factor(right));
      case '/':
        return quotient(this.#factor(left), this.#factor(right));
      case '^':
        return power(conjugatedSum(this.#alone(left)), this.#alone(right));
    }
  }

  #call({ name, operands }: Call): Sum {
    const [first] = operands;
    if (operands.length !== 1) return alone(atomOf(call(name, ...operands.map((operand) => this.expression(operand)))));
    const u = this.#alone(first!);
    if (name === 'exp') return power(alone(euler), u);
    if (name === 'sqrt') return power(conjugatedSum(u), constant(rational(1n, 2n)));
    if (name === 'cbrt') return power(u, constant(rational(1n, 3n)));
    const value = rationalValue(u);
    if (value && logarithms.has(name) && compare(value, one) === 0) return nothing;
    if (value && name === 'abs') return constant(isNegative(value) ? negative(value) : value);
    if (value && name === 'sign') return constant(rational(BigInt(compare(value, zero))));
    const mirrored = isMirrored(u) ? scaled(u, minusOne) : null;
    // σ(−u) = 1 − σ(u)
    if (name === 'sigmoid' && mirrored) return added(unity, scaled(applied(name, mirrored), minusOne));
    const symmetry = symmetries[name];
    if (symmetry && mirrored) return scaled(applied(name, mirrored), symmetry < 0 ? minusOne : one);
    return applied(name, u);
  }

  #piecewise(node: Piecewise): Sum {
    const conditions = node.branches.map(({ condition }) => this.#condition(condition));
    const values = node.branches.map(({ value }) => this.#alone(value));
    const otherwise = node.otherwise && this.#alone(node.otherwise);
    const [first] = values;
    const isOne = first && [...values, otherwise ?? first].every(({ key }) => key === first.key);
    if (isOne && (otherwise || first.terms.length === 0)) return first;
    return alone(piecewiseOf(conditions, values, otherwise));
  }

  /** Written from the variable: x > 0 rather than 0 < x. */
  #condition(node: Condition): Condition {
    switch (node.kind) {
      case 'comparison': {
        const operands = node.operands.map((operand) => this.expression(operand));
        const [left, right] = operands;
        const [operator] = node.operators;
        const turned = operator === '<' ? '>' : operator === '<=' ? '>=' : null;
        return operands.length === 2 && turned && left!.kind === 'number' && right!.kind !== 'number'
          ? { ...node, operands: [right!, left], operators: [turned] }
          : { ...node, operands };
      }
      case 'and':
      case 'or':
        return { ...node, conditions: node.conditions.map((part) => this.#condition(part)) };
      case 'not':
        return { ...node, condition: this.#condition(node.condition) };
    }
  }
}

function applied(name: FunctionName, u: Sum): Sum {
  return alone(callOf(name, u, write(u)));
}

/** Whether a sum is one term with a sign in front. */
function isMirrored(u: Sum): boolean {
  const only = onlyTerm(u);
  return only !== null && isNegative(only.coefficient);
}
