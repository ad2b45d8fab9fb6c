import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Feature, Report } from '../../src/analysis/report.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { lower } from '../../src/program/lower.ts';
import { polynomialFrom } from './polynomials.ts';
import { ulpOf } from './ulp-of.ts';

const engine = new CpuEngine();

async function report(expression: string, from: number | string, to: number | string): Promise<Report> {
  return analyze(engine, parse(expression), { from, to });
}

const place = (feature: Feature) => (feature.kind === 'plateau' ? feature.from : feature.x);

/** What happens, without roots: `kind x`. */
async function events(expression: string, from: number, to: number): Promise<string[]> {
  const { features, unresolved } = await report(expression, from, to);
  expect(unresolved).toEqual([]);
  return features.filter(({ kind }) => kind !== 'root').map((feature) => `${feature.kind} ${place(feature)}`);
}

describe('rounding makes no feature', () => {
  test.each([
    ['(1-cos x)/x^2', -1e-6, 1.1e-6, ['hole 0']],
    ['(1-cos x)/x^2', -1, 1.1, ['hole 0']],
    ['(x^2-1)/(x-1)', 0, 3, ['hole 1']],
    ['x^2/x', -1, 2.3, ['hole 0']],
    ['1/(1/x)', -1, 2, ['hole 0']],
    ['sin(asin x)', -1.5, 1.1, ['domain-edge -1', 'domain-edge 1']],
    ['cos(acos x)', -1, 1, []],
    ['log10(10^x)', -3, 3, []],
    ['(x+1)^3-(x^3+3x^2+3x+1)', -1, 1.1, ['plateau -1']],
    ['sin(x)+sin(x+pi)', -3, 3.1, ['plateau -3']],
    ['sin^2 x + cos^2 x', -3, 3, ['plateau -3']],
    ['(x-sin x)/x^3', -1, 1.1, ['hole 0']],
    ['coth(x)-1/x', -3, 3.1, ['hole 0']],
    ['(e^x-1)/x', -0.01, 0.011, ['hole 0']],
    ['atan x+atan(1/x)', -2, 2.1, ['plateau -2', 'jump 0', 'plateau 0']],
    ['tan(x)/x', -1, 1.1, ['hole 0']],
    ['sqrt(x^2+1e-20)', -1, 1.1, ['minimum 0']],
    ['e^x', -1000, -800, []],
    ['3x + 1', -3, 3, []],
  ])('of %s on [%d, %d]', async (expression, from, to, expected) => {
    expect(await events(expression, from, to)).toEqual(expected);
  });

  test('of sec² − tan², which is 1 between its holes', async () => {
    const { features } = await report('sec(x)^2-tan(x)^2', -2, 2);
    expect(features.map(({ kind, y }) => [kind, y])).toEqual([
      ['plateau', 1],
      ['hole', 1],
      ['plateau', 1],
      ['hole', 1],
      ['plateau', 1],
    ]);
  });
});

test.each<[string, number, number, readonly string[]]>([
  // Breaks that no expansion serves, and such that only look like it.
  ['x e^(1/x)', -2, 3, ['pole 0', 'minimum 1']],
  ['e^(1/(x^2-1))', 0.8, 2, ['pole 1']],
  ['(1+x)^(1/x)', -0.5, 3, ['hole 0']],
  ['x^(1/(1-x))', 0.5, 3, ['hole 1']],
  ['ln(2-2cos x)', -1, 4, ['pole 0', `maximum ${Math.PI}`]],
  ['gamma(x)', -1.5, 1, ['pole -1', 'maximum -0.5040830082644554', 'pole 0']],
  ['atan2(x,-1)', -3, 3, ['jump 0']],
  // Wide windows, high orders, tiny and huge values.
  ['sqrt(x^2+1)', -1e6, 1e6, ['minimum 0']],
  ['x^150', -2, 2, ['minimum 0']],
  ['x^1000', -2, 2, ['minimum 0']],
  ['x^3-3e-300 x', -1e-140, 1e-140, ['maximum -1e-150', 'inflection 0', 'minimum 1e-150']],
  ['(1e-110(x-1))^3', -2, 2, ['stationary-inflection 1']],
  ['e^(-x^2)', -1000, 1000, [`inflection ${-Math.SQRT1_2}`, 'maximum 0', `inflection ${Math.SQRT1_2}`]],
  ['x^2 e^x/(e^x-1)^2', -1, 1, ['hole 0']],
])('%s on [%d, %d]', async (expression, from, to, expected) => {
  expect(await events(expression, from, to)).toEqual(expected);
});

test.each([
  ['max(sin x, 0)', 2, 4, ['kink 3.141592653589793', 'plateau 3.141592653589793']],
  ['max(x-pi, pi-x)', 0, 5, ['kink 3.141592653589793', 'minimum 3.141592653589793']],
  ['max(x-sqrt(2), 0)', 0, 3, ['plateau 0', 'kink 1.4142135623730951']],
  ['clamp(sin x, 0, 1)', 2, 4, ['kink 3.141592653589793', 'plateau 3.141592653589793']],
  ['min(cos x, 0)', 1, 2, ['plateau 1', 'kink 1.5707963267948966']],
])(
  'two that are equal at an irrational place make a corner and no hole: %s',
  async (expression, from, to, expected) => {
    expect(await events(expression, from, to)).toEqual(expected);
  },
);

test.each([
  ['atan(ln x)', -Math.PI / 2],
  ['e^(1/ln x)', 1],
  ['2+1/ln x', 2],
  ['ln(x)/(1+ln x)', 1],
  ['sqrt(-1/ln x)', 0],
])(
  'a limit that is reached as slowly as a logarithm grows is that limit all the same: %s',
  async (expression, limit) => {
    const { features } = await report(expression, -0.2, 0.3);
    const edge = features.find(({ kind }) => kind === 'domain-edge')!;
    expect(Math.abs(edge.y! - limit)).toBeLessThanOrEqual(1e-10);
  },
);

test('where the remainder of a division is 0, f is continuous at an irrational place all the same', async () => {
  const { features } = await report('mod(sin x, 0.5)', -2, -1);
  expect(features).toEqual([
    expect.objectContaining({ kind: 'root', x: -Math.PI / 2, multiplicity: 2, touching: true }),
    expect.objectContaining({ kind: 'minimum', x: -Math.PI / 2, y: 0 }),
  ]);
});

test('values are those at the true places, however far from 0', async () => {
  const { features } = await report('sin x', 1e15, 1e15 + 10);
  expect(features.filter(({ kind }) => kind === 'maximum').map(({ y }) => y)).toEqual([1]);
  expect(features.filter(({ kind }) => kind === 'minimum').map(({ y }) => y)).toEqual([-1, -1]);
});

test('a value beyond float64 is no infinity', async () => {
  const { window } = await report('e^x', 0, 1000);
  expect(window.greatest).toEqual({ value: Number.MAX_VALUE, at: [1000], approached: [] });
});

test('a function of which high derivatives are more than a program may hold is searched by low ones', async () => {
  const { features, unresolved } = await report('x^x^x^x^x', 0.5, 1.5);
  expect(unresolved).toEqual([]);
  // With mpmath: f′ is positive at a thousand places, and f″ changes sign once.
  expect(features.map(({ kind }) => kind)).toEqual(['inflection']);
  expect(place(features[0]!)).toBeCloseTo(0.56648579561922719, 12);
});

test('of a function that is too large for a search the whole window is unresolved', async () => {
  const sum = Array.from({ length: 330 }, (_, i) => `sin(${i}x)atan(x^x+${i})`).join('+');
  expect(() => differentiate(lower(parse(sum)), { order: 2 })).not.toThrow();
  const { features, intervals, unresolved, window } = await report(sum, 0.5, 1.5);
  expect({ features, window }).toEqual({ features: [], window: { least: null, greatest: null } });
  expect(unresolved).toMatchObject([{ from: 0.5, to: 1.5 }]);
  expect(unresolved[0]!.reason).toContain('too many operations');
  expect(intervals).toMatchObject([{ from: 0.5, to: 1.5, sign: null, slope: null }]);
});

test('breaks that are too dense are told apart as far as they can be', async () => {
  const { features, unresolved } = await report('floor(1/x)', 0, 1);
  expect(unresolved).toHaveLength(1);
  const [{ to }] = unresolved as [Report['unresolved'][number]];
  // ⌊1/x⌋ jumps at 1/n.
  const jumps = features.filter(({ kind }) => kind === 'jump').map(place);
  expect(jumps.length).toBeGreaterThan(400);
  expect(jumps).toHaveLength(Math.floor(1 / to) - 1);
}, 60_000);

test('small ripples on a large number are all found', async () => {
  const { features, unresolved } = await report('1e6+1e-6 sin(20x)', -10, 10);
  // cos(20x) has 127 zeros between −10 and 10, sin(20x) as many.
  expect(features.filter(({ kind }) => kind === 'inflection')).toHaveLength(127);
  expect(features.filter(({ kind }) => kind === 'maximum')).toHaveLength(64);
  expect(features.filter(({ kind }) => kind === 'minimum')).toHaveLength(64);
  expect(unresolved).toEqual([]);
});

test('sin(1/x) has thousands of proved extrema and one unresolved interval about 0, with as many left as are seen in it', async () => {
  const { features, unresolved } = await report('sin(1/x)', -1, 1);
  const extrema = features.filter(({ kind }) => kind === 'minimum' || kind === 'maximum').map(place);
  expect(unresolved).toHaveLength(1);
  const [{ from, to, atLeast }] = unresolved as [Report['unresolved'][number]];
  expect(from).toBeLessThan(0);
  expect(to).toBeGreaterThan(0);
  expect(to - from).toBeLessThan(2e-3);
  expect(atLeast).toBeGreaterThan(0);
  // The extrema of sin(1/x) are at 1/((k + ½)π).
  const outside = (limit: number) => Math.floor(1 / (Math.PI * Math.abs(limit)) + 0.5);
  expect(extrema).toHaveLength(outside(from) + outside(to));
  expect(extrema.length).toBeGreaterThanOrEqual(2500);
  for (const x of extrema) {
    const k = Math.round(1 / (Math.PI * Math.abs(x)) - 0.5);
    const exact = 1 / ((k + 0.5) * Math.PI);
    expect(Math.abs(Math.abs(x) - exact)).toBeLessThanOrEqual(4 * ulpOf(exact));
  }
}, 120_000);

test('a break in oscillation and a single point are no features but unresolved', async () => {
  expect((await report('x sin(1/x)', -1e-3, 1e-3)).features.filter(({ kind }) => kind === 'hole')).toEqual([]);
  const { features, unresolved } = await report('sqrt(-x^2)', -1, 1);
  expect(features).toEqual([]);
  expect(unresolved).toMatchObject([{ from: 0, to: 0, reason: 'f is defined at a single point' }]);
}, 60_000);

describe('critical points, as textbooks have them', () => {
  const critical = async (text: string, from: number, to: number) =>
    (await report(text, from, to)).features
      .filter(({ kind }) => !['root', 'inflection'].includes(kind))
      .map((feature) => [feature.kind, place(feature), feature.y, 'order' in feature ? feature.order : null]);

  test.each([
    ['x^3-3x', -3, 3, [['maximum', -1, 2, 2], ['minimum', 1, -2, 2]]],
    ['x^4', -2, 2, [['minimum', 0, 0, 4]]],
    ['-x^4', -2, 2, [['maximum', 0, 0, 4]]],
    ['x^3', -2, 2, [['stationary-inflection', 0, 0, 3]]],
    ['3', -2, 2, [['plateau', -2, 3, null]]],
    ['|x|', -2, 2, [['kink', 0, 0, null], ['minimum', 0, 0, null]]],
    ['relu x', -3, 3, [['plateau', -3, 0, null], ['kink', 0, 0, null]]],
    ['e^x/(1+x)', -0.9, 4, [['minimum', 0, 1, 2]]],
    ['x sin x', -1, 1, [['minimum', 0, 0, 2]]],
    ['sin(x^2)', -1, 1, [['minimum', 0, 0, 2]]],
    ['sigmoid x', -6, 6, []],
  ])('of %s on [%d, %d]', async (text, from, to, expected) => {
    expect(await critical(text, from, to)).toEqual(expected);
  }); // prettier-ignore

  test('of x³ − 3x are neither the least nor the greatest value on [−3, 3]', async () => {
    const { window } = await report('x^3-3x', -3, 3);
    expect([window.least, window.greatest]).toMatchObject([
      { value: -18, at: [-3] },
      { value: 18, at: [3] },
    ]);
  });

  test('the derivative of σ is greatest at 0, where it is ¼', async () => {
    const { features } = await report("f(x)=sigmoid(x); f'(x)", -6, 6);
    expect(features).toContainEqual(expect.objectContaining({ kind: 'maximum', x: 0, y: 0.25 }));
  });

  test('the curvature of eˣ is greatest at −½ ln 2', async () => {
    const { features } = await report('e^x/(1+e^(2x))^(3/2)', -3, 3);
    const [greatest] = features.filter(({ kind }) => kind === 'maximum');
    expect(Math.abs(place(greatest!) + Math.LN2 / 2)).toBeLessThanOrEqual(ulpOf(Math.LN2 / 2));
  });
});

describe('records say what decided', () => {
  test('the test of critical points, and their order', async () => {
    const of = async (expression: string) =>
      (await report(expression, -2, 2)).features.find(({ kind }) => kind !== 'root');
    expect(await of('x^2')).toMatchObject({ kind: 'minimum', order: 2, test: 'second-derivative', smooth: true });
    expect(await of('x^4')).toMatchObject({ kind: 'minimum', order: 4, test: 'higher-derivative', smooth: true });
    expect(await of('x^5')).toMatchObject({ kind: 'stationary-inflection', order: 5, test: 'higher-derivative' });
    expect(await of('(x+1)^98')).toMatchObject({ kind: 'minimum', x: -1, order: 98, test: 'higher-derivative' });
    expect(await of('x|x|')).toMatchObject({ kind: 'stationary-inflection', order: null, test: 'sign-change' });
    const corner = (await report('|x|', -2, 2)).features;
    expect(corner).toContainEqual(expect.objectContaining({ kind: 'kink', shape: 'corner', slopes: [-1, 1] }));
    expect(corner).toContainEqual(expect.objectContaining({ kind: 'minimum', smooth: false, order: null, test: 'sign-change' })); // prettier-ignore
  });

  test('limits, slopes and signs on both sides of breaks', async () => {
    const only = async (expression: string) => (await report(expression, -2, 2)).features[0];
    expect(await only('1/x')).toMatchObject({ kind: 'pole', limits: [-Infinity, Infinity], y: null, signs: { slope: [-1, -1], bend: [-1, 1] } }); // prettier-ignore
    expect(await only('1/x^2')).toMatchObject({ kind: 'pole', limits: [Infinity, Infinity], signs: { slope: [1, -1], bend: [1, 1] } }); // prettier-ignore
    expect(await only('ln x')).toMatchObject({ kind: 'pole', limits: [null, -Infinity], signs: { slope: [null, 1], bend: [null, -1] } }); // prettier-ignore
    expect(await only('sqrt x')).toMatchObject({ kind: 'domain-edge', side: 'right', y: 0 });
    expect(await only('atan(1/x)')).toMatchObject({ kind: 'jump', limits: [-Math.PI / 2, Math.PI / 2], y: null });
    expect(await only('{x=0: 5, x^2}')).toMatchObject({ kind: 'hole', limit: 0, y: 5 });
    expect((await report('cbrt(x)^2', -1, 1)).features[0]).toMatchObject({ kind: 'kink', shape: 'cusp', slopes: [-Infinity, Infinity] }); // prettier-ignore
  });

  test('the proved bracket is at most a few units of the last place wide', async () => {
    const { features } = await report('cos(x) sin(e^x)', 0, 6);
    for (const feature of features) expect(feature.error).toBeLessThanOrEqual(64 * ulpOf(place(feature)));
  });
});

describe('the window', () => {
  test('its least and greatest values are named with ties and ends', async () => {
    const { window } = await report('x^3-3x', -2, 2);
    expect(window).toEqual({
      least: { value: -2, at: [-2, 1], approached: [] },
      greatest: { value: 2, at: [-1, 2], approached: [] },
    });
  });

  test('a value that is only approached is not said to be taken', async () => {
    expect((await report('x{0<x<2}', -1, 3)).window).toEqual({
      least: { value: 0, at: [], approached: [0] },
      greatest: { value: 2, at: [], approached: [2] },
    });
    expect((await report('1/x', -1, 1)).window.greatest).toEqual({ value: Infinity, at: [], approached: [0] });
    expect((await report('floor(x^2)', -1.2, 1.2)).window.least).toEqual({ value: 0, at: [0], approached: [-1, 1] });
  });

  test('ends are no features', async () => {
    expect((await report('x^2', 0, 1)).features).toEqual([]);
    expect((await report('1/x', 0, 1)).features).toEqual([]);
  });

  test('the variation table cuts it at every change', async () => {
    const { intervals } = await report('x^3-3x', -3, 3);
    const root = Math.sqrt(3);
    expect(intervals.map(({ from, to, sign, direction, shape }) => [from, to, sign, direction, shape])).toEqual([
      [-3, -root, -1, 'rising', 'concave'],
      [-root, -1, 1, 'rising', 'concave'],
      [-1, 0, 1, 'falling', 'concave'],
      [0, 1, -1, 'falling', 'convex'],
      [1, root, -1, 'rising', 'convex'],
      [root, 3, 1, 'rising', 'convex'],
    ]);
  });

  test.each([1e-3, 1e-7, 1e-10, 1e-13])('zoomed to 1 ± %d, x³ − 3x still has its minimum at 1', async (halfWidth) => {
    const { features } = await report('x^3-3x', 1 - halfWidth, 1 + halfWidth);
    expect(features).toMatchObject([{ kind: 'minimum', x: 1, y: -2 }]);
  });

  test.each([
    [3, 1, 'from must be less than to'],
    [1, 1, 'from must be less than to'],
    [0, Infinity, 'must be finite'],
    [NaN, 1, 'must be finite'],
    [-1e301, 1e301, 'too wide'],
    ['1', '1.00000000000000000001', 'narrower than float64'],
    ['-1e400', '1', 'beyond float64'],
    ['a', '1', 'decimal number'],
  ])('from %s to %s is refused: %s', async (from, to, message) => {
    await expect(report('x', from, to)).rejects.toThrow(message);
  });

  test.each([
    [1, 1 + 2 ** -52],
    [-1e150, 1e150],
    [0, 5e-324],
    [-1e-310, 1e-310],
    [1e15, 1e15 + 1],
  ])(
    'from %d to %d is searched without a hang',
    async (from, to) => {
      for (const expression of ['x^3-3x', 'sin x', '1/x', '|x|', 'e^x', 'floor x', 'tan(x)/x']) {
        expect((await report(expression, from, to)).from).toBe(from);
      }
    },
    60_000,
  );
});

test('a search that is aborted ends with the reason', async () => {
  const abort = new AbortController();
  const search = analyze(engine, parse('sin(1/x)'), { from: -1, to: 1.1, signal: abort.signal });
  setTimeout(() => abort.abort(new Error('moved on')), 100);
  await expect(search).rejects.toThrow('moved on');
});

test('parameters count, as exact decimals where they are text', async () => {
  const { features } = await analyze(engine, parse('|x-a|'), { from: -3, to: 3, parameters: { a: '0.1' } });
  expect(features).toContainEqual(expect.objectContaining({ kind: 'kink', x: 0.1, y: 0 }));
});

test('random polynomials whose derivative has known rational roots: every one, with its order', async () => {
  const root = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 }));
  const roots = fc.uniqueArray(root, { minLength: 1, maxLength: 4, selector: ([place]) => place });
  await fc.assert(
    fc.asyncProperty(roots, async (list) => {
      const sorted = [...list]
        .sort(([a], [b]) => a - b)
        .map(([place, multiplicity]) => ({ place: place / 4, multiplicity }));
      const { features, unresolved } = await report(polynomialFrom(sorted, 4), -4, 4);
      expect(unresolved).toEqual([]);
      const critical = features.filter(({ kind }) => kind !== 'root' && kind !== 'inflection');
      expect(critical.map((feature) => [place(feature), 'order' in feature && feature.order])).toEqual(
        sorted.map((one) => [one.place, one.multiplicity + 1]),
      );
      critical.forEach(({ kind }, i) => {
        const isExtremum = sorted[i]!.multiplicity % 2 === 1;
        expect(kind === 'minimum' || kind === 'maximum').toBe(isExtremum);
      });
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe('moved, mirrored and magnified functions', () => {
  const functions = ['u^3-3u', 'u e^(-u^2)', 'sin(3u)/(2+cos u)', '|u^2-2|', 'u/(1+u^2)', 'cbrt(u) (u-2)', 'max(sin u, u/2)', 'u^4 (u-1)^3', 'floor(2u)+u^2', '1/(u^2-2)']; // prettier-ignore
  const kinds = ({ features }: Report) => features.map(({ kind }) => kind);

  test('features of f(x − c) are those of f moved by c', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...functions), fc.integer({ min: -64, max: 64 }), async (f, steps) => {
        const c = steps / 16;
        const here = await report(f.replaceAll('u', 'x'), -2.75, 2.625);
        const there = await report(f.replaceAll('u', `(x-(${c}))`), -2.75 + c, 2.625 + c);
        expect(kinds(there)).toEqual(kinds(here));
        there.features.forEach((feature, i) => {
          const moved = place(here.features[i]!) + c;
          expect(Math.abs(place(feature) - moved)).toBeLessThanOrEqual(8 * ulpOf(Math.max(4, Math.abs(moved))));
        });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test.each(functions)('of −(%s), minima and maxima are exchanged', async (f) => {
    const mirrored = { minimum: 'maximum', maximum: 'minimum' } as const;
    const plain = await report(f.replaceAll('u', 'x'), -2.75, 2.625);
    const negated = await report(`-(${f.replaceAll('u', 'x')})`, -2.75, 2.625);
    const exchanged = plain.features.map((feature) => [feature.kind in mirrored ? mirrored[feature.kind as 'minimum'] : feature.kind, place(feature)]); // prettier-ignore
    expect(negated.features.map((feature) => [feature.kind, place(feature)])).toEqual(exchanged);
  });

  test('zooming in never loses a feature, and adds none', async () => {
    const end = fc.integer({ min: -440, max: 420 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...functions), end, end, async (f, a, b) => {
        fc.pre(a !== b);
        const [from, to] = [Math.min(a, b) / 160.3, Math.max(a, b) / 160.3];
        const whole = await report(f.replaceAll('u', 'x'), -2.75, 2.625);
        const part = await report(f.replaceAll('u', 'x'), from, to);
        const points = ({ features }: Report) => features.filter(({ kind }) => kind !== 'plateau').map((feature) => [feature.kind, place(feature)] as const); // prettier-ignore
        const inside = points(whole).filter(([, x]) => x > from && x < to);
        expect(points(part).map(([kind]) => kind)).toEqual(inside.map(([kind]) => kind));
        points(part).forEach(([, x], i) => expect(Math.abs(x - inside[i]![1])).toBeLessThanOrEqual(4 * ulpOf(x)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
