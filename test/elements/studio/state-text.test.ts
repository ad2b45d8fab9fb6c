import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticRequests } from '../../../src/engine/options.ts';
import { parserLimits } from '../../../src/expression/limits.ts';
import { gallery } from '../../../src/elements/studio/gallery.ts';
import { decodeState, encodeState } from '../../../src/elements/studio/state-text.ts';
import {
  engines,
  greatestNumber,
  highestPanel,
  initialState,
  layouts,
  lineStyles,
  mostRows,
  rowOf,
  stencilNames,
  type StudioState,
} from '../../../src/elements/studio/state.ts';

const number = fc
  .double({ min: -greatestNumber, max: greatestNumber, noNaN: true })
  .map((value) => (value === 0 ? 0 : value));
const ends = fc.tuple(number, number).filter(([from, to]) => from < to);

const row = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('x^3 - 3x', "f'(x)+a", '|x|', 'x<0 ? -x : x', '100%&f=#'),
  ),
  colour: fc.integer({ min: 1, max: mostRows }),
  line: fc.constantFrom(...lineStyles),
  hidden: fc.boolean(),
});

const parameter = fc
  .tuple(fc.constantFrom('a', 'b', 'n', 'α', 'x_1', 'a2'), ends)
  .chain(([name, [least, greatest]]) =>
    fc
      .double({ min: least, max: greatest, noNaN: true })
      .map((value) => ({ name, value: value === 0 ? 0 : value, least, greatest })),
  );

const finite = fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value + 0);
const construction = fc.oneof(
  fc.constantFrom('tangent', 'circle', 'newton', 'newton-derivative').chain((kind) => finite.map((x) => ({ kind, values: [x] }))), // prettier-ignore
  fc.tuple(finite, fc.double({ min: 1e-6, max: 10, noNaN: true })).chain((values) => fc.constantFrom('secant', 'linear', 'descent').map((kind) => ({ kind, values }))), // prettier-ignore
  fc.tuple(finite, fc.integer({ min: 0, max: 32 })).map((values) => ({ kind: 'taylor', values })),
);

const state: fc.Arbitrary<StudioState> = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: mostRows }).map((rows) => rows.map((one, id) => ({ ...one, id }))),
    window: ends,
    order: fc.integer({ min: 0, max: highestPanel }),
    layout: fc.constantFrom(...layouts),
    curvature: fc.boolean(),
    engine: fc.constantFrom(...engines),
    arithmetic: fc.constantFrom(...arithmeticRequests),
    comparison: fc.option(
      fc.record({ method: fc.constantFrom(...stencilNames), step: fc.double({ min: 1e-16, max: 1, noNaN: true }) }),
    ),
    constructions: fc.uniqueArray(construction, { selector: ({ kind }) => kind }),
    parameters: fc.uniqueArray(parameter, { selector: ({ name }) => name }),
  })
  .chain(({ window: [from, to], ...rest }) =>
    fc.nat({ max: rest.rows.length - 1 }).map((selected) => ({ ...rest, from, to, selected })),
  );

describe('The state in the address', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(decodeState(encodeState(written))).toEqual(written);
      }),
    );
  });

  test('names its constructions, and passes over those that cannot be', () => {
    const read = (text: string) => decodeState(`f=x^2&${text}`).constructions;
    expect(read('construct=secant:3:-2&construct=taylor:0:5')).toEqual([
      { kind: 'secant', values: [3, -2] },
      { kind: 'taylor', values: [0, 5] },
    ]);
    for (const text of [
      'secant:3',
      'secant:3:0',
      'taylor:0:33',
      'taylor:0:1.5',
      'descent:1:0',
      'tangent:x',
      'tangent:1:2',
      'parabola:1',
      '',
    ]) {
      expect(read(`construct=${text}`)).toEqual([]);
    }
    expect(decodeState('f=x^2&from=-3&to=3').constructions).toEqual([]);
  });

  test('is the same after a browser has taken it as a fragment', () => {
    fc.assert(
      fc.property(state, (written) => {
        const { hash } = new URL(`#${encodeState(written)}`, 'https://example.org/');
        expect(decodeState(hash)).toEqual(written);
      }),
    );
  });

  test('reads like what was typed', () => {
    expect(encodeState({ ...initialState, rows: [rowOf('x^3-3x+|x|')] })).toBe('f=x^3-3x+|x|&from=-3&to=3');
    expect(
      encodeState({
        ...initialState,
        rows: [rowOf('a x^2'), { ...rowOf('sin(x)', 7), line: 'dashed', hidden: true }],
        selected: 1,
        order: 1,
        comparison: { method: 'central2', step: 0.01 },
        parameters: [{ name: 'a', value: 2, least: -5, greatest: 5 }],
      }),
    ).toBe(
      'f=a%20x^2&f=sin(x)&line=dashed&hidden&selected&from=-3&to=3&order=1&method=central2&step=0.01&set=a:2:-5:5',
    );
  });

  test('of every example is restored', () => {
    for (const { examples } of gallery) {
      for (const example of examples) expect(decodeState(encodeState(example.state))).toEqual(example.state);
    }
  });

  test('is the usual one for an empty text', () => {
    expect(decodeState('')).toEqual(initialState);
    expect(decodeState('#')).toEqual(initialState);
  });
});

describe('Any text in the address', () => {
  const assertUsable = (decoded: StudioState): void => {
    expect(decoded.rows.length).toBeGreaterThanOrEqual(1);
    expect(decoded.rows.length).toBeLessThanOrEqual(mostRows);
    expect(decoded.rows[decoded.selected]).toBeDefined();
    expect(decoded.rows.every(({ text }) => text.length <= parserLimits.length)).toBe(true);
    expect(decoded.rows.every(({ colour }) => colour >= 1 && colour <= mostRows)).toBe(true);
    expect(decoded.from).toBeLessThan(decoded.to);
    expect(Number.isFinite(decoded.from) && Number.isFinite(decoded.to)).toBe(true);
    expect(decoded.parameters.every(({ value, least, greatest }) => least <= value && value <= greatest)).toBe(true);
    expect(decodeState(encodeState(decoded))).toEqual(decoded);
  };
  const keys = [
    'f',
    'colour',
    'line',
    'hidden',
    'selected',
    'from',
    'to',
    'order',
    'layout',
    'engine',
    'arithmetic',
    'method',
    'step',
    'set',
    '__proto__',
  ];
  const field = fc
    .tuple(
      fc.constantFrom(...keys),
      fc.oneof(fc.string(), fc.constantFrom('1e999', '-0', 'NaN', '%', '%E0%A4', 'a:1:2:1', '__proto__:1:0:2')),
    )
    .map(([key, value]) => `${key}=${value}`);

  test('gives a state that can be shown', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assertUsable(decodeState(text))));
    fc.assert(fc.property(fc.array(field, { maxLength: 40 }), (fields) => assertUsable(decodeState(fields.join('&')))));
  });

  test('leaves out what is beyond the bounds', () => {
    assertUsable(decodeState('f=x&'.repeat(50)));
    assertUsable(decodeState(`f=${'x+'.repeat(20_000)}x`));
    expect(decodeState('f=x&from=3&to=-3')).toMatchObject({ from: initialState.from, to: initialState.to });
    expect(decodeState('f=x&from=-1e300&to=1')).toMatchObject({ from: initialState.from, to: initialState.to });
    expect(decodeState('f=x&order=7&engine=abacus&layout=heap')).toMatchObject({
      order: 2,
      engine: 'auto',
      layout: 'panels',
    });
    expect(decodeState('x'.repeat(10_000_000))).toEqual(initialState);
  });
});
