import { defaultColour } from '../../plot/series-colours.ts';
import { initialState, rowOf, type StudioState } from './state.ts';

/** A studio's state to look at, with a sentence on what there is to see. */
export interface Example {
  readonly title: string;
  readonly note: string;
  readonly state: StudioState;
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

const example = (
  title: string,
  expressions: string | readonly string[],
  [from, to]: readonly [number, number],
  note: string,
  change: Partial<StudioState> = {},
): Example => {
  const rows = [expressions].flat().map((text, i) => rowOf(text, defaultColour(i), i));
  return { title, note, state: { ...initialState, rows, from, to, ...change } };
};

const slider = (name: string, value: number, least: number, greatest: number): Partial<StudioState> => ({
  parameters: [{ name, value, least, greatest }],
});

/** The syllabus of one variable, in the order in which it is taught. */
export const gallery: readonly ExampleGroup[] = [
  {
    title: 'Definition of the derivative',
    examples: [
      example(
        'The secant slope of x²',
        ['x^2', '((x+h)^2 - x^2)/h'],
        [-3, 3],
        'The second row is the slope of the secant, 2x + h. Move h to 0 and it settles on f′.',
        { order: 1, layout: 'overlay', ...slider('h', 1, -2, 2) },
      ),
      example(
        'A corner has no slope',
        '|x|',
        [-2, 2],
        'Left of 0 the slope is −1, right of it 1: at 0 there is none.',
        { order: 1 },
      ),
      example(
        'x³ at 0',
        'x^3',
        [-1.5, 1.5],
        'f′ touches zero without crossing it: the tangent at 0 crosses the curve.',
      ),
      example('sin h / h', 'sin(x)/x', [-15, 15], 'The secant slope of the sine at 0: undefined at 0, with limit 1.', {
        order: 1,
      }),
      example('(1 − cos h) / h', '(1 - cos x)/x', [-10, 10], 'The secant slope of the cosine at 0 tends to 0.', {
        order: 1,
      }),
    ],
  },
  {
    title: 'Standard derivatives',
    examples: [
      example('Powers', 'x^n', [-2, 2], 'The derivative is n xⁿ⁻¹ for every real n: move the slider.', {
        order: 1,
        ...slider('n', 3, -3, 6),
      }),
      example('Exponential', 'e^x', [-3, 2], 'Its own derivative, of every order.'),
      example('aˣ', 'a^x', [-2, 2], 'The slope at 0 is ln a: it is 1 exactly at a = e.', {
        order: 1,
        ...slider('a', 2, 0.1, 5),
      }),
      example('Logarithm', 'ln x', [-1, 5], 'ln′ is 1/x, and only where ln itself exists.', { order: 1 }),
      example('Sine', 'sin x', [-7, 7], 'Each derivative is the one before, a quarter turn further.', { order: 4 }),
      example('Tangent', 'tan x', [-5, 5], 'No branch is joined to the next across a pole.', { order: 1 }),
      example('Reciprocal', '1/x', [-3, 3], 'Falling on both sides of its pole.'),
    ],
  },
  {
    title: 'Rules',
    examples: [
      example('Product', 'x sin x', [-8, 8], '(x sin x)′ = sin x + x cos x, which is 0 at 0.', { order: 1 }),
      example(
        'Quotient',
        'e^x/(1+x)',
        [-4, 3],
        'The derivative is x eˣ/(1 + x)²: a local minimum of 1 at 0, and a pole at −1.',
      ),
      example('Chain', 'sin(x^2)', [-4, 4], '2x cos(x²): the inner derivative makes the slope grow.', { order: 1 }),
      example(
        'A derivative in a formula',
        ['f(x) = x^3 - 3x', "f'(x)", "f(a) + f'(a)(x-a)"],
        [-3, 3],
        'The third row is the tangent at a: slide it along the curve.',
        { order: 1, ...slider('a', 0.5, -2.5, 2.5) },
      ),
    ],
  },
  {
    title: 'Higher derivatives',
    examples: [
      example(
        'Convex and concave',
        'x^3',
        [-2, 2],
        'f″ = 6x: concave left of 0, convex right of it, an inflection between.',
      ),
      example('The bell curve', 'e^(-x^2)', [-3, 3], 'Inflections where f″ changes sign, at ±1/√2.'),
      example(
        'To the fourth',
        'e^-x sin(3x)',
        [-1, 4],
        'Each derivative is about three times as high as the one before.',
        { order: 4 },
      ),
      example(
        'Taylor’s parabola',
        ['f(x) = cos x', "f(a) + f'(a)(x-a) + f''(a)(x-a)^2/2"],
        [-6, 6],
        'The second row has the value, the slope and the second derivative of f at a.',
        { order: 0, ...slider('a', 0, -5, 5) },
      ),
    ],
  },
  {
    title: 'Critical points',
    examples: [
      example('x³ − 3x', 'x^3 - 3x', [-3, 3], 'Maximum (−1, 2), minimum (1, −2); neither is global.'),
      example(
        'x⁴',
        'x^4',
        [-1.5, 1.5],
        'f″(0) = 0, so the second-derivative test says nothing; the fourth derivative says minimum.',
        { order: 4 },
      ),
      example(
        'A quartic with a slider',
        'x^4 - a x^2',
        [-2, 2],
        'For a > 0 the minimum at 0 becomes a maximum between two minima.',
        slider('a', 2, -2, 4),
      ),
      example('A cusp', 'x^(2/3)', [-2, 2], 'A minimum where f′ jumps from −∞ to ∞.', { order: 1 }),
      example(
        'sin(1/x)',
        'sin(1/x)',
        [-0.4, 0.4],
        'Infinitely many extrema close to 0: drawn as the band that they fill.',
        { order: 1 },
      ),
    ],
  },
  {
    title: 'Curvature',
    examples: [
      example('Parabola', 'x^2', [-2, 2], 'κ = 2 at the vertex: the circle that fits best there has radius 1/2.', {
        curvature: true,
      }),
      example('Half a circle', 'sqrt(1-x^2)', [-1.2, 1.2], 'κ = 1 everywhere inside.', { curvature: true, order: 1 }),
      example('f″ is not κ', 'e^x', [-4, 2], 'f″ grows for ever; κ is greatest at −½ ln 2.', { curvature: true }),
    ],
  },
  {
    title: 'Learning machines',
    examples: [
      example('Sigmoid', 'sigmoid(x)', [-6, 6], 'σ′ = σ(1 − σ), at most 1/4.'),
      example('Hyperbolic tangent', 'tanh x', [-4, 4], 'tanh′ = 1 − tanh².'),
      example('ReLU', 'relu(x)', [-3, 3], 'No derivative at 0; frameworks return 0 there.', { order: 1 }),
      example(
        'Smooth rectifiers',
        ['silu(x)', 'softplus(x)', 'elu(x)', 'relu(x)'],
        [-4, 4],
        'Select a row to see its derivatives.',
        { order: 1 },
      ),
      example(
        'Three sigmoids in a chain',
        ['sigmoid(sigmoid(sigmoid(x)))', 'sigmoid(x)'],
        [-6, 6],
        'The chain passes at most 4⁻³ of a gradient.',
        { order: 1 },
      ),
    ],
  },
  {
    title: 'Accuracy',
    examples: [
      example('Too large a step', 'sin x', [-7, 7], 'A forward difference lags half a step behind f′.', {
        order: 1,
        comparison: { method: 'forward', step: 0.5 },
      }),
      example(
        'Too small a step',
        '10 + sin x',
        [-7, 7],
        'Rounding drowns the difference, even in double precision; the dual numbers have no step.',
        {
          order: 1,
          engine: 'cpu',
          comparison: { method: 'central2', step: 4e-15 },
        },
      ),
      example('Across a corner', '|x|', [-2, 2], 'A central difference smears the corner over 2h.', {
        order: 1,
        comparison: { method: 'central2', step: 0.25 },
      }),
    ],
  },
];
