import { describe, expect, test } from 'vitest';
import { reportJson } from '../../src/analysis/report-json.ts';
import type { Kink } from '../../src/analysis/report.ts';
import { reportText } from '../../src/command-line/report-text.ts';
import { absolute, cubic, oscillation, reciprocal, steps, valley, waves } from '../elements/reports.ts';

const lines = (text: string): string[] => text.split('\n');

describe('a report on the command line', () => {
  test('is a table of features with all digits, then least and greatest value', () => {
    expect(lines(reportText(cubic))).toEqual([
      '      kind                    x  f(x)  why',
      '      root  -1.7320508075688772     0  f(-1.7320508075688772) = 0; multiplicity 1',
      '   maximum                   -1     2  f′(-1) = 0; f″(-1) < 0',
      '      root                    0     0  f(0) = 0; multiplicity 1',
      'inflection                    0     0  f″ changes from − to +; f′(0) = -3',
      '   minimum                    1    -2  f′(1) = 0; f″(1) > 0',
      '      root   1.7320508075688772     0  f(1.7320508075688772) = 0; multiplicity 1',
      'least value from -3 to 3: -18, at x = -3 (end)',
      'greatest value from -3 to 3: 18, at x = 3 (end)',
    ]);
  });

  test('says what is undefined and what is unbounded', () => {
    expect(lines(reportText(reciprocal)).slice(1)).toEqual([
      'pole  0  undefined  f → -∞ on the left; f → ∞ on the right',
      'least value from -3 to 3: none: f is unbounded below towards x = 0',
      'greatest value from -3 to 3: none: f is unbounded above towards x = 0',
    ]);
  });

  test('names every place of a tie, and an extreme value that is not taken', () => {
    expect(reportText(absolute)).toContain('greatest value from -3 to 3: 3, at x = -3 (end) and x = 3 (end)');
    expect(reportText(steps)).toContain(
      'least value from -2 to 2: none: f comes as near to 0 as one likes towards x = 0, and does not take it',
    );
    const at = [-2.5, -2, -1, -0.5, 0, 1, 2, 2.5];
    const many = { ...cubic, window: { ...cubic.window, least: { value: 0, at, approached: [] } } };
    expect(reportText(many)).toContain('0, at x = -2.5, x = -2, x = -1, x = -0.5, x = 0, x = 1 and 2 more places');
  });

  test('says what is not resolved, and claims no extreme value then', () => {
    const text = lines(reportText(oscillation));
    expect(text).toContain(
      'unresolved from -0.01 to 0.01: f oscillates faster than can be followed; at least 60 features',
    );
    expect(text.at(-1)).toBe('greatest value from -1 to 1: none is claimed');
  });

  test('says of a single place that it is one, and counts no features where none is proved', () => {
    const part = { from: 0, to: 0, reason: 'f is defined at a single point', atLeast: 0 };
    const text = lines(reportText({ ...oscillation, unresolved: [part] }));
    expect(text).toContain('unresolved at 0: f is defined at a single point');
    const one = lines(reportText({ ...oscillation, unresolved: [{ ...part, to: 1, atLeast: 1 }] }));
    expect(one).toContain('unresolved from 0 to 1: f is defined at a single point; at least 1 feature');
  });

  test('says what shape a kink has', () => {
    expect(reportText(absolute)).toMatch(/kink .* {2}corner; f′ → -1 on the left; f′ → 1 on the right/);
    const kink = absolute.features.find(({ kind }) => kind === 'kink') as Kink;
    const features: Kink[] = [
      { ...kink, shape: 'cusp', slopes: [-Infinity, Infinity] },
      { ...kink, shape: 'vertical-tangent', slopes: [Infinity, Infinity] },
    ];
    const text = reportText({ ...absolute, features });
    expect(text).toContain('cusp; f′ → -∞ on the left; f′ → ∞ on the right');
    expect(text).toContain('vertical tangent; f′ → ∞ on both sides');
  });

  test('has the ends of a plateau, and says where nothing was found', () => {
    expect(reportText(valley)).toMatch(/plateau {2}-1 < x < 1 +1 {2}f = 1 for -1 < x < 1/);
    expect(lines(reportText({ ...waves(1), features: [] }))[0]).toBe('No feature was found.');
  });

  test('is the same report in JSON, with infinities as words', () => {
    const read = JSON.parse(reportJson(reciprocal), (_, value: unknown) =>
      value === 'Infinity' ? Infinity : value === '-Infinity' ? -Infinity : value,
    ) as unknown;
    expect(read).toEqual(reciprocal);
    expect(reportJson(reciprocal)).toContain('"limits":["-Infinity","Infinity"]');
    expect(JSON.parse(reportJson(cubic))).toEqual(cubic);
  });
});
