import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { type Feature, placeOf } from '../../src/analysis/report.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { ulpOf } from './ulp-of.ts';

/** A feature as `tools/known-features.py` computed it with mpmath, sympy and nothing of this project. */
interface Known {
  readonly kind: Feature['kind'];
  readonly x?: string;
  readonly from?: string;
  readonly to?: string;
  readonly y?: string;
  readonly order?: number | null;
  readonly multiplicity?: number | null;
  readonly shape?: string;
  readonly side?: string;
}

interface Case {
  readonly id: string;
  readonly expression: string;
  readonly from: number;
  readonly to: number;
  readonly features: readonly Known[];
  readonly roots?: boolean;
}

const cases = JSON.parse(readFileSync(new URL('known-features.json', import.meta.url), 'utf8')) as readonly Case[];

test.each(cases)('$expression on [$from, $to]: every feature, nothing else, each in its place', async (known) => {
  const { expression, from, to, features: expected, roots = false } = known;
  const { features, unresolved } = await analyze(new CpuEngine(), parse(expression), { from, to });
  expect(unresolved).toEqual([]);
  const counts = ({ kind }: { readonly kind: Feature['kind'] }) => roots || kind !== 'root';
  const found = features.filter(counts).sort(byPlaceAndKind);
  const sorted = expected
    .filter(counts)
    .sort((a, b) => placeOfKnown(a) - placeOfKnown(b) || (a.kind < b.kind ? -1 : 1));
  expect(found.map(({ kind }) => kind)).toEqual(sorted.map(({ kind }) => kind));
  sorted.forEach((want, i) => {
    const feature = found[i]!;
    const allowed = (place: number) => Math.max(4 * ulpOf(place), 1e-15 * (to - from));
    const place = placeOfKnown(want);
    expect(Math.abs(placeOf(feature) - place)).toBeLessThanOrEqual(allowed(place));
    if (feature.kind === 'plateau') expect(Math.abs(feature.to - Number(want.to))).toBeLessThanOrEqual(allowed(feature.to)); // prettier-ignore
    for (const field of ['order', 'multiplicity', 'shape', 'side'] as const) {
      if (field in want) expect(feature).toHaveProperty(field, want[field]);
    }
    if (want.y !== undefined) {
      const y = Number(want.y);
      expect(Math.abs(feature.y! - y)).toBeLessThanOrEqual(Math.max(4 * ulpOf(y), 1e-30));
    }
  });
});

const placeOfKnown = ({ x, from }: Known) => Number(x ?? from);

/** Places that are one place may differ by an ulp. */
function byPlaceAndKind(a: Feature, b: Feature): number {
  const [u, v] = [placeOf(a), placeOf(b)];
  const isOne = Math.abs(u - v) <= 4 * ulpOf(u);
  return isOne ? (a.kind < b.kind ? -1 : 1) : u - v;
}
