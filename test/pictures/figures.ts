import { newton } from '../../src/analysis/iteration/newton.ts';
import { gradientDescent } from '../../src/analysis/iteration/gradient-descent.ts';
import { linearApproximation } from '../../src/analysis/limits/linear-approximation.ts';
import { osculatingCircle } from '../../src/analysis/limits/osculating-circle.ts';
import { readPoint } from '../../src/analysis/reading.ts';
import { taylorPolynomial } from '../../src/analysis/taylor/taylor-polynomial.ts';
import type { Definition } from '../../src/expression/expression.ts';
import type { FigureRequest } from '../../src/plot/computed-figure.ts';
import type { Construction } from '../../src/plot/constructions/construction.ts';
import { descentMarks, newtonMarks } from '../../src/plot/constructions/iteration.ts';
import { linearMarks } from '../../src/plot/constructions/linear.ts';
import { osculatingCircleMarks } from '../../src/plot/constructions/osculating-circle.ts';
import { secantMarks } from '../../src/plot/constructions/secant.ts';
import { tangentOf } from '../../src/plot/constructions/tangent.ts';
import { taylorMarks } from '../../src/plot/constructions/taylor.ts';
import { log, type Scale } from '../../src/plot/scale.ts';

/** A picture under test. What is left out is the default of a page. */
export interface Picture extends Partial<
  Pick<FigureRequest, 'order' | 'curvature' | 'layout' | 'axes' | 'parameters' | 'textScale' | 'width' | 'height'>
> {
  /** The name of its files. */
  readonly name: string;
  readonly expression: string;
  readonly from: number;
  readonly to: number;
  readonly y?: readonly [from: number, to: number];
  readonly isDark?: boolean;
  readonly pixelRatio?: number;
  readonly xScale?: Scale;
  readonly construct?: (f: Definition) => Promise<Construction>;
}

const tangentAt =
  (x: number) =>
  async (f: Definition): Promise<Construction> => {
    const { values, slopes } = await readPoint(f, x);
    const [y = NaN, slope = NaN] = values;
    return tangentOf({ x, y, slope, ...(slopes && { sides: slopes }) });
  };

const circleAt =
  (x: number) =>
  async (f: Definition): Promise<Construction> => {
    const circle = await osculatingCircle(f, { x });
    return circle ? osculatingCircleMarks(circle) : [];
  };

/** Of the slopes at 0.5. */
const limit = { value: -2.25, error: 0 };

const cubicAt = (x: number): number => x ** 3 - 3 * x;
const f = 'x^3 - 3x';
const cubic = { expression: f, from: -3, to: 3 };

/**
 * Every construction, every kind of break, every way to lay out panels and axes, in the light and the dark theme and for screens of one and two
 * device pixels to a CSS pixel.
 */
export const pictures: readonly Picture[] = [
  { name: 'cubic', ...cubic },
  { name: 'cubic-dark', ...cubic, isDark: true },
  { name: 'cubic-2x', ...cubic, pixelRatio: 2 },
  { name: 'cubic-dark-2x', ...cubic, isDark: true, pixelRatio: 2 },
  { name: 'cubic-overlay', ...cubic, layout: 'overlay' },
  { name: 'cubic-overlay-dark', ...cubic, layout: 'overlay', isDark: true },
  { name: 'cubic-curvature', ...cubic, order: 1, curvature: 'unsigned' },
  { name: 'signed-curvature', expression: 'sin x', from: -7, to: 7, order: 0, curvature: 'signed' },
  { name: 'function-alone', ...cubic, order: 0 },
  { name: 'derivatives-to-8', expression: 'sin(x) e^(-x/4)', from: 0, to: 12, order: 8, height: 760 },
  { name: 'overlay-to-8', expression: 'e^(-x^2)', from: -3, to: 3, order: 8, layout: 'overlay' },
  { name: 'large-texts', ...cubic, textScale: 2, order: 1, height: 480 },
  { name: 'narrow', ...cubic, width: 320, order: 1 },
  { name: 'several-functions', expression: 'sin x; cos x; x/3', from: -4, to: 4, order: 1 },
  { name: 'parameters', expression: 'a sin(b x)', from: -4, to: 4, order: 0, parameters: { a: 2, b: 3 } },

  { name: 'pole', expression: '1/x', from: -3, to: 3 },
  { name: 'pole-dark', expression: '1/x', from: -3, to: 3, isDark: true, order: 0 },
  { name: 'even-pole', expression: '1/(x-1)^2', from: -2, to: 4, order: 1 },
  { name: 'tangent-function', expression: 'tan x', from: -5, to: 5, pixelRatio: 2, order: 1 },
  { name: 'narrow-pole', expression: 'x (x-3)/(x-3.001)', from: 0, to: 6, order: 0 },
  { name: 'jump', expression: 'sign(x)', from: -2, to: 2, order: 1 },
  { name: 'staircase', expression: 'floor x', from: -3, to: 3, order: 0 },
  { name: 'staircase-with-slope', expression: 'floor(x) + |sin x|', from: -3, to: 3, order: 1 },
  { name: 'hole', expression: '(x^2 - 1)/(x - 1)', from: -1, to: 3, order: 0 },
  { name: 'removable', expression: 'sin(x)/x', from: -12, to: 12, order: 1 },
  { name: 'kink', expression: '|x|', from: -2, to: 2 },
  { name: 'kinks', expression: '|x^2 - 1|', from: -2, to: 2, order: 1 },
  { name: 'cusp', expression: 'x^(2/3)', from: -2, to: 2, order: 1 },
  { name: 'vertical-tangent', expression: 'cbrt(x)', from: -2, to: 2, order: 1 },
  { name: 'domain-edge', expression: 'sqrt(x)', from: -1, to: 4, order: 1 },
  { name: 'domain-edge-dark', expression: 'sqrt(1 - x^2)', from: -1.5, to: 1.5, order: 1, isDark: true },
  { name: 'logarithm', expression: 'ln x', from: -1, to: 5, order: 1 },
  { name: 'empty', expression: 'sqrt(x-3) sqrt(1-x)', from: 0, to: 4, order: 0 },
  { name: 'plateau', expression: 'max(0, x^2 - 1)', from: -2, to: 2, order: 1 },
  { name: 'constant', expression: '2', from: -2, to: 2, order: 1 },
  { name: 'unresolved', expression: 'x < 0 ? x^2 : floor(3000x)/3000', from: -2, to: 2, order: 0 },
  { name: 'unresolved-dark', expression: 'sin(1/x)', from: -0.5, to: 0.5, order: 1, isDark: true },
  { name: 'density', expression: 'sin(1000x)', from: 0, to: 10, order: 0 },
  { name: 'density-2x', expression: 'sin(1000x)', from: 0, to: 10, order: 0, pixelRatio: 2, width: 240, height: 160 },
  { name: 'density-dark', expression: 'x sin(x^2)', from: 0, to: 60, order: 0, isDark: true, width: 360, height: 240 },
  { name: 'flat-inflection', expression: 'x^3', from: -2, to: 2 },

  { name: 'ticks-in-pi', expression: 'sin x', from: -7, to: 7, order: 1, axes: { inPi: true } },
  { name: 'log-x', expression: 'ln x', from: 0.01, to: 1000, order: 0, xScale: log },
  { name: 'log-y', expression: 'e^x', from: -5, to: 5, order: 0, axes: { yScale: log } },
  { name: 'log-log', expression: 'x^2', from: 0.1, to: 100, order: 0, xScale: log, axes: { yScale: log } },
  { name: 'equal-aspect', expression: 'sqrt(4 - x^2)', from: -3, to: 3, order: 0, axes: { equal: true } },
  {
    name: 'units',
    expression: '5 - 4.9x^2',
    from: 0,
    to: 1,
    order: 1,
    axes: { xLabel: 't', xUnit: 's', yLabel: 'height', yUnit: 'm' },
  },
  { name: 'powers-of-ten', expression: '10^9 x', from: -1e-6, to: 1e-6, order: 0 },
  { name: 'fixed-range', expression: 'tan x', from: -3, to: 3, order: 0, y: [-2, 2] },
  { name: 'deep-zoom', expression: f, from: 0.999999, to: 1.000001, order: 1 },

  { name: 'tangent', ...cubic, order: 0, construct: tangentAt(0.5) },
  { name: 'tangent-dark-2x', ...cubic, order: 1, isDark: true, pixelRatio: 2, construct: tangentAt(-1.6) },
  { name: 'half-tangents', expression: '|x| + x/3', from: -2, to: 2, order: 0, construct: tangentAt(0) },
  {
    name: 'secant',
    ...cubic,
    order: 0,
    construct: async () =>
      secantMarks({
        at: { x: 0.5, y: cubicAt(0.5) },
        step: 1.5,
        slope: (cubicAt(2) - cubicAt(0.5)) / 1.5,
        limits: [limit, limit],
        derivative: limit,
      }),
  },
  {
    name: 'linear-approximation',
    ...cubic,
    order: 0,
    construct: async (definition) =>
      linearMarks({ ...(await linearApproximation(definition, { x: '1.2', step: '0.9' })), x: 1.2, step: 0.9 }),
  },
  {
    name: 'osculating-circle',
    expression: 'x^2/2',
    from: -3,
    to: 3,
    order: 0,
    axes: { equal: true },
    construct: circleAt(0.6),
  },
  {
    name: 'osculating-ellipse',
    expression: 'x^2/2',
    from: -3,
    to: 3,
    order: 0,
    isDark: true,
    construct: circleAt(0.6),
  },
  {
    name: 'taylor',
    expression: 'sin x',
    from: -7,
    to: 7,
    order: 0,
    construct: async (definition) =>
      taylorMarks(await taylorPolynomial(definition, { about: 0.5, degree: 5 }), (x) => x.map(Math.sin)),
  },
  {
    name: 'newton',
    expression: 'x^3 - 2x - 5',
    from: 1,
    to: 4,
    order: 0,
    construct: async (definition) =>
      newtonMarks(await newton(definition, { on: 'function', start: 3.5 }), (x) => x ** 3 - 2 * x - 5),
  },
  {
    name: 'gradient-descent',
    expression: 'x^2/4 + cos(x)/2',
    from: -4,
    to: 4,
    order: 1,
    construct: async (definition) =>
      descentMarks(
        await gradientDescent(definition, { start: 3.5, rate: 0.8, steps: 12 }),
        (x) => x ** 2 / 4 + Math.cos(x) / 2,
      ),
  },
];
