import { describe, expect, test } from 'vitest';
import { reasonOf } from '../../src/analysis/reason.ts';
import type { Feature, Report } from '../../src/analysis/report.ts';
import { labelsFor } from '../../src/plot/report-labels.ts';
import { statementText } from '../../src/plot/statement-text.ts';
import { absolute, cubic, quartic, reciprocal, squareRoot, steps, valley } from '../elements/reports.ts';

const reasonIn = (report: Report, feature: Feature): string[] =>
  reasonOf(feature, report).map((statement) => statementText(statement, labelsFor(report, 1e-4)));

const reasons = (report: Report): string[][] => report.features.map((feature) => reasonIn(report, feature));

describe('why a feature is what it is', () => {
  test('is the test that decided', () => {
    expect(reasons(cubic)).toEqual([
      ['f(−1.7321) = 0', 'multiplicity 1'],
      ['f′(−1) = 0', 'f″(−1) < 0'],
      ['f(0) = 0', 'multiplicity 1'],
      ['f″ changes from − to +', 'f′(0) = −3'],
      ['f′(1) = 0', 'f″(1) > 0'],
      ['f(1.7321) = 0', 'multiplicity 1'],
    ]);
  });

  test('names each derivative that is 0 where a higher one decides, up to the fourth', () => {
    const [root, minimum] = quartic.features;
    expect(reasonIn(quartic, root!)).toEqual(['f(0) = 0', 'multiplicity 4', 'f keeps its sign']);
    expect(reasons(squareRoot)[0]).toEqual(['f(0) = 0']);
    expect(reasonIn(quartic, minimum!)).toEqual(['f′(0) = f″(0) = f‴(0) = 0', 'f⁽⁴⁾(0) > 0']);
    const steep = { ...minimum, order: 8 } as Feature;
    expect(reasonIn(quartic, steep)).toEqual(['f′(0) = f″(0) = … = f⁽⁷⁾(0) = 0', 'f⁽⁸⁾(0) > 0']);
  });

  test('is a sign change where no derivative decides', () => {
    expect(reasons(absolute)[1]).toEqual(['f′ changes from − to +', 'f is continuous, not differentiable']);
    const undecided = { ...quartic.features[1], order: null, test: 'sign-change' } as Feature;
    expect(reasonIn(quartic, undecided)).toEqual(['f′(0) = 0', 'f′ changes from − to +']);
  });

  test('of an inflection is the change of f″, and its tangent', () => {
    const point = { x: 0, y: 0, error: 0 };
    const stationary = { kind: 'stationary-inflection', ...point } as const;
    expect(reasonIn(cubic, { ...stationary, order: 3, test: 'higher-derivative' })).toEqual([
      'f′(0) = f″(0) = 0',
      'f‴(0) ≠ 0',
    ]);
    expect(reasonIn(cubic, { ...stationary, order: null, test: 'sign-change' })).toEqual([
      'f′(0) = 0',
      'f′ keeps its sign',
      'f″ changes from − to +',
    ]);
    expect(reasonIn(reciprocal, { kind: 'inflection', ...point, x: 9, slope: Infinity })).toEqual([
      'f″ changes sign',
      'f′ → ∞ on both sides',
    ]);
  });

  test('of a break is what its sides tend to', () => {
    expect(reasons(reciprocal)).toEqual([['f → −∞ on the left', 'f → ∞ on the right']]);
    expect(reasons(absolute)[2]).toEqual(['f′ → −1 on the left', 'f′ → 1 on the right']);
    expect(reasons(squareRoot)[1]).toEqual(['f is defined on the right only, and bounded there']);
    expect(reasons(steps)).toEqual([
      ['f → 0 on both sides', 'f(0) undefined'],
      ['f → 1 on the left', 'f → 2 on the right'],
      ['f = 2 for 1 < x < 2'],
    ]);
    const [hole] = steps.features;
    expect(reasonIn(steps, { ...hole, y: 5 } as Feature)).toEqual(['f → 0 on both sides', 'f(0) = 5']);
    expect(reasonIn(reciprocal, { ...reciprocal.features[0], limits: [null, Infinity] } as Feature)[0]).toBe(
      'f undefined on the left',
    );
  });

  test('of a plateau is its value between its ends, and whether f is higher or lower beside it', () => {
    expect(reasons(valley)[1]).toEqual(['f = 1 for −1 < x < 1', 'f is greater on both sides']);
  });
});
