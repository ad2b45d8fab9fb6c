import type { Samples } from '../engine/engine.ts';
import type { Curvature } from '../program/program.ts';
import type { Values } from './branches.ts';
import type { Curve, Quantity } from './figure-input.ts';
import type { ColourRole } from './palette.ts';

const primes = ['f', 'f′', 'f″', 'f‴'] as const;

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number in raised digits. */
export const superscript = (digits: string): string =>
  Array.from(digits, (digit) => superscriptDigits[Number(digit)] ?? '').join('');

/** How a quantity is written: `f`, `f′`, `f″`, `f‴`, `f⁽⁴⁾` …, `κ`. */
export const quantityName = (quantity: Quantity): string => {
  if (quantity === 'curvature') return 'κ';
  return primes[quantity] ?? `f⁽${superscript(String(quantity))}⁾`;
};

/** What a value of it is called where it is told: `y` of f, else its name. */
export const valueName = (quantity: Quantity): string => (quantity === 0 ? 'y' : quantityName(quantity));

const orderRoles: readonly ColourRole[] = [
  'function',
  'first-derivative',
  'second-derivative',
  'third-derivative',
  'fourth-derivative',
];

export const quantityRole = (quantity: Quantity): ColourRole =>
  quantity === 'curvature' ? 'curvature' : (orderRoles[quantity] ?? 'higher-derivative');

/** The colour of a quantity of the subject, which is the first curve. */
export const subjectRole = (curves: readonly Curve[], quantity: Quantity): ColourRole =>
  curves[0]?.style?.role ?? quantityRole(quantity);

/** The samples of a quantity; undefined where they have none. */
export const valuesOf = (samples: Samples, quantity: Quantity): Values | undefined =>
  quantity === 'curvature' ? samples.curvature : samples.derivatives[quantity];

/** The samples that a curve draws for a quantity; undefined where it draws none. */
export const drawnValues = ({ samples, quantities }: Curve, quantity: Quantity): Values | undefined =>
  (quantities?.includes(quantity) ?? true) ? valuesOf(samples, quantity) : undefined;

/** The signs of f″ are shown on f, so that much is always computed. */
export const leastOrder = 2;

/** What a figure shows, from the top: f to the derivative of an order, then the curvature where it is asked for. */
export const quantitiesOf = (order: number, curvature: Curvature): readonly Quantity[] => [
  ...Array.from({ length: order + 1 }, (_, k) => k),
  ...(curvature === 'none' ? [] : (['curvature'] as const)),
];
