import type { TaylorPolynomial } from '../../analysis/taylor/taylor-polynomial.ts';
import { numberLabel, significantLabel } from '../number-label.ts';
import type { Construction, OverPoints } from './construction.ts';
import { told } from './description.ts';

const role = 'second-derivative';

const subscriptDigits = '₀₁₂₃₄₅₆₇₈₉';

/** `T₁₆`. */
export const polynomialName = (degree: number): string =>
  `T${Array.from(String(degree), (digit) => subscriptDigits[Number(digit)] ?? '').join('')}`;

/** The polynomial, dashed, and shaded between it and f what it misses. Only its point where a coefficient is missing. */
export const taylorMarks = (polynomial: TaylorPolynomial, f: OverPoints): Construction => {
  const { about, degree, coefficients, definition } = polynomial;
  const [value = NaN] = coefficients;
  if (!Number.isFinite(value)) return [];
  const at = { x: about, y: value };
  const drawn: Construction = [
    {
      quantity: 0,
      kind: 'between',
      y: [f, (x) => x.map((place) => polynomial.evaluate(place))],
      role,
      opacity: 0.22,
    },
    { quantity: 0, kind: 'graph', y: (x) => polynomial.evaluate(x), role, width: 2, dash: [9, 4] },
    { quantity: 0, kind: 'label', ...at, text: polynomialName(degree), role, preferred: 'above' },
  ];
  return [...(definition ? drawn : []), { quantity: 0, kind: 'points', points: [at], role }];
};

/** Digits of a partial sum. */
const digits = 10;

/** One partial sum, to the digits that rounding leaves of it. */
export interface PartialSum {
  readonly degree: number;
  readonly label: string;
}

/** T₀(x), T₁(x) … Tₙ(x). Rounding moves a sum by at most (2n + 1) units in the last place of the sum of magnitudes. */
export const partialSumLabels = (polynomial: TaylorPolynomial, x: number): PartialSum[] => {
  const { coefficients, about } = polynomial;
  let [size, power] = [0, 1];
  return polynomial.partialSums(x).map((sum, degree) => {
    size += Math.abs(coefficients[degree] ?? NaN) * power;
    power *= Math.abs(x - about);
    const error = (2 * degree + 1) * Number.EPSILON * size;
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(sum) || 1)) + 1 - digits);
    return { degree, label: numberLabel(sum, Math.max(unit, 2 * error)) };
  });
};

/** A Taylor polynomial in words. */
export const describeTaylor = ({ about, degree, coefficients }: TaylorPolynomial): string => {
  const place = `about x = ${told(about)}`;
  const missing = coefficients.findIndex((coefficient) => !Number.isFinite(coefficient));
  if (missing === 0) return `No Taylor polynomial ${place}, where f is undefined.`;
  if (missing > 0) {
    const least = missing === 1 ? 'is not differentiable' : `has no derivative of order ${missing}`;
    return `No Taylor polynomial of degree ${degree} ${place}: f ${least} there.`;
  }
  return `Taylor polynomial of degree ${degree} ${place}.`;
};

/** An error or a bound: its size is what counts. */
export const errorLabel = (error: number): string => significantLabel(error, 3);
