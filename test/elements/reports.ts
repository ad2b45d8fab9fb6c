import type { Feature, Piece, Report } from '../../src/analysis/report.ts';

/** Reports worked out by hand, from the derivatives of each function. */
const report = (
  expression: string,
  [from, to]: readonly [number, number],
  features: readonly Feature[],
  intervals: readonly Piece[],
  rest: Partial<Report> = {},
): Report => ({
  expression,
  from,
  to,
  engine: 'cpu',
  arithmetic: 'float64',
  samples: 4097,
  features,
  intervals,
  unresolved: [],
  window: { least: null, greatest: null },
  ...rest,
});

/** A piece by the signs of f, f′ and f″. */
const piece = (from: number, to: number, sign: Piece['sign'], slope: Piece['slope'], bend: Piece['bend']): Piece => ({
  from,
  to,
  sign,
  slope,
  bend,
  direction: slope === null ? null : slope > 0 ? 'rising' : slope < 0 ? 'falling' : 'constant',
  shape: bend === null ? null : bend > 0 ? 'convex' : bend < 0 ? 'concave' : 'straight',
});

const root = Math.sqrt(3);

/** Its window ends with the values −18 and 18. */
export const cubic: Report = report(
  'x^3 - 3 x',
  [-3, 3],
  [
    { kind: 'root', x: -root, y: 0, error: 0, multiplicity: 1, touching: false },
    { kind: 'maximum', x: -1, y: 2, error: 0, smooth: true, order: 2, test: 'second-derivative' },
    { kind: 'root', x: 0, y: 0, error: 0, multiplicity: 1, touching: false },
    { kind: 'inflection', x: 0, y: 0, error: 0, slope: -3 },
    { kind: 'minimum', x: 1, y: -2, error: 0, smooth: true, order: 2, test: 'second-derivative' },
    { kind: 'root', x: root, y: 0, error: 0, multiplicity: 1, touching: false },
  ],
  [
    piece(-3, -root, -1, 1, -1),
    piece(-root, -1, 1, 1, -1),
    piece(-1, 0, 1, -1, -1),
    piece(0, 1, -1, -1, 1),
    piece(1, root, -1, 1, 1),
    piece(root, 3, 1, 1, 1),
  ],
  {
    window: {
      least: { value: -18, at: [-3], approached: [] },
      greatest: { value: 18, at: [3], approached: [] },
    },
  },
);

export const reciprocal: Report = report(
  '1 / x',
  [-3, 3],
  [
    {
      kind: 'pole',
      x: 0,
      y: null,
      error: 0,
      limits: [-Infinity, Infinity],
      signs: { slope: [-1, -1], bend: [-1, 1] },
    },
  ],
  [piece(-3, 0, -1, -1, -1), piece(0, 3, 1, -1, 1)],
  {
    window: {
      least: { value: -Infinity, at: [], approached: [0] },
      greatest: { value: Infinity, at: [], approached: [0] },
    },
  },
);

export const absolute: Report = report(
  '|x|',
  [-3, 3],
  [
    { kind: 'root', x: 0, y: 0, error: 0, multiplicity: null, touching: true },
    { kind: 'minimum', x: 0, y: 0, error: 0, smooth: false, order: null, test: 'sign-change' },
    {
      kind: 'kink',
      x: 0,
      y: 0,
      error: 0,
      shape: 'corner',
      slopes: [-1, 1],
      signs: { slope: [-1, 1], bend: [0, 0] },
    },
  ],
  [piece(-3, 0, 1, -1, 0), piece(0, 3, 1, 1, 0)],
  {
    window: {
      least: { value: 0, at: [0], approached: [] },
      greatest: { value: 3, at: [-3, 3], approached: [] },
    },
  },
);

/** x⁴: the first derivative that is not 0 at 0 is the fourth. */
export const quartic: Report = report(
  'x^4',
  [-2, 2],
  [
    { kind: 'root', x: 0, y: 0, error: 0, multiplicity: 4, touching: true },
    { kind: 'minimum', x: 0, y: 0, error: 0, smooth: true, order: 4, test: 'higher-derivative' },
  ],
  [piece(-2, 0, 1, -1, 1), piece(0, 2, 1, 1, 1)],
  {
    window: {
      least: { value: 0, at: [0], approached: [] },
      greatest: { value: 16, at: [-2, 2], approached: [] },
    },
  },
);

/** √x, which is not defined left of 0. */
export const squareRoot: Report = report(
  'sqrt(x)',
  [-1, 4],
  [
    { kind: 'root', x: 0, y: 0, error: 0, multiplicity: null, touching: true },
    {
      kind: 'domain-edge',
      taken: true,
      x: 0,
      y: 0,
      error: 0,
      side: 'right',
      signs: { slope: [null, 1], bend: [null, -1] },
    },
  ],
  [piece(-1, 0, null, null, null), piece(0, 4, 1, 1, -1)],
  {
    window: {
      least: { value: 0, at: [0], approached: [] },
      greatest: { value: 2, at: [4], approached: [] },
    },
  },
);

/** Constant between −1 and 1, between two lines: max(|x|, 1). */
export const valley: Report = report(
  'max(|x|, 1)',
  [-3, 3],
  [
    {
      kind: 'kink',
      x: -1,
      y: 1,
      error: 0,
      shape: 'corner',
      slopes: [-1, 0],
      signs: { slope: [-1, 0], bend: [0, 0] },
    },
    { kind: 'plateau', from: -1, to: 1, y: 1, error: 0, extremum: 'minimum' },
    {
      kind: 'kink',
      x: 1,
      y: 1,
      error: 0,
      shape: 'corner',
      slopes: [0, 1],
      signs: { slope: [0, 1], bend: [0, 0] },
    },
  ],
  [piece(-3, -1, 1, -1, 0), piece(-1, 1, 1, 0, 0), piece(1, 3, 1, 1, 0)],
  { window: { least: { value: 1, at: [-1, 1], approached: [] }, greatest: { value: 3, at: [-3, 3], approached: [] } } },
);

/** x² but 2 from x = 1 on, and undefined at 0: a hole and a jump. */
export const steps: Report = report(
  '{x < 1: x^3 / x, 2}',
  [-2, 2],
  [
    {
      kind: 'hole',
      x: 0,
      y: 0,
      error: 0,
      limit: 0,
      signs: { slope: [-1, 1], bend: [1, 1] },
    },
    {
      kind: 'jump',
      x: 1,
      y: 2,
      error: 0,
      limits: [1, 2],
      signs: { slope: [1, 0], bend: [1, 0] },
    },
    { kind: 'plateau', from: 1, to: 2, y: 2, error: 0, extremum: null },
  ],
  [piece(-2, 0, 1, -1, 1), piece(0, 1, 1, 1, 1), piece(1, 2, 1, 0, 0)],
  {
    window: {
      least: { value: 0, at: [], approached: [0] },
      greatest: { value: 4, at: [-2], approached: [] },
    },
  },
);

/** sin(1/x) near 0, of which nothing is claimed. */
export const oscillation: Report = report(
  'sin(1 / x)',
  [-1, 1],
  [
    {
      kind: 'maximum',
      x: 2 / Math.PI,
      y: 1,
      error: 1e-16,
      smooth: true,
      order: 2,
      test: 'second-derivative',
    },
  ],
  [
    piece(-1, -0.01, null, null, null),
    piece(-0.01, 0.01, null, null, null),
    piece(0.01, 2 / Math.PI, 1, 1, -1),
    piece(2 / Math.PI, 1, 1, -1, -1),
  ],
  { unresolved: [{ from: -0.01, to: 0.01, reason: 'f oscillates faster than can be followed', atLeast: 60 }] },
);

/** The window [0, 2π·count] of the sine, with an extremum, a root and an inflection wherever they are. */
export const waves = (count: number): Report => {
  const quarter = Math.PI / 2;
  const places = Array.from({ length: 4 * count - 1 }, (_, i) => i + 1);
  const features = places.flatMap((i): Feature[] => {
    const x = i * quarter;
    if (i % 2 === 0) {
      return [
        { kind: 'root', x, y: 0, error: 1e-15, multiplicity: 1, touching: false },
        { kind: 'inflection', x, y: 0, error: 1e-15, slope: i % 4 === 0 ? 1 : -1 },
      ];
    }
    const kind = i % 4 === 1 ? 'maximum' : 'minimum';
    return [{ kind, x, y: i % 4 === 1 ? 1 : -1, error: 1e-15, smooth: true, order: 2, test: 'second-derivative' }];
  });
  const pieces = Array.from({ length: 4 * count }, (_, i) => {
    const sign = i % 4 < 2 ? 1 : -1;
    return piece(i * quarter, (i + 1) * quarter, sign, i % 4 === 0 || i % 4 === 3 ? 1 : -1, sign === 1 ? -1 : 1);
  });
  return report('sin(x)', [0, 4 * count * quarter], features, pieces);
};
