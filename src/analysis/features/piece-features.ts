import { Decimal } from 'decimal.js';
import { finite } from '../search/behaviour.ts';
import { signOfBall } from '../search/branch.ts';
import type { IsolatedRoot } from '../search/cascade.ts';
import { firstDigits } from '../search/locate.ts';
import { errorOf, type Place } from '../search/place.ts';
import type { CriticalPointTest, Feature, Sign } from '../report.ts';
import type { SearchedPiece } from '../search/search.ts';
import type { SignedPart } from './variation.ts';
import type { Candidate } from './window-extremes.ts';

/** The features inside a piece on which f is smooth, its roots, extrema and inflections, and the values of its extrema. */
export function featuresInside(
  piece: SearchedPiece,
  parts: readonly SignedPart[],
): { features: Feature[]; extrema: Candidate[] } {
  const { branch, roots, vanishes } = piece;
  if (!branch) return { features: [], extrema: [] };
  const extrema: Candidate[] = [];
  const [ofValue, ofSlope, ofBend] = roots as readonly [IsolatedRoot[], IsolatedRoot[], IsolatedRoot[]];
  const critical = new Map(ofSlope.map((root) => [root.place, root]));
  const zeros = new Set(ofValue.map(({ place }) => place));
  const at = (place: Place) => {
    const [ball, slope] = branch.at(place.ball(firstDigits), 1, valueDigits);
    const value = zeros.has(place) || signOfBall(ball!) === 0 ? new Decimal(0) : ball!.value;
    return { value, point: { x: place.x, y: finite(value), error: errorOf(place) }, slope: finite(slope!.value) };
  };
  const features: Feature[] = ofValue.map(({ place, multiplicity }) => ({
    kind: 'root',
    x: place.x,
    y: 0,
    error: errorOf(place),
    multiplicity,
    touching: multiplicity % 2 === 0,
  }));
  if (vanishes[1]) return { features, extrema };
  for (const { place, multiplicity } of ofSlope) {
    const order = multiplicity + 1;
    const test: CriticalPointTest = order === 2 ? 'second-derivative' : 'higher-derivative';
    const { point, value } = at(place);
    if (multiplicity % 2 === 0) {
      features.push({ kind: 'stationary-inflection', ...point, order, test });
      continue;
    }
    features.push({ kind: slopeAfter(parts, place) > 0 ? 'minimum' : 'maximum', ...point, smooth: true, order, test });
    extrema.push({ value, x: place.x, attained: true });
  }
  for (const { place, multiplicity } of ofBend) {
    if (multiplicity % 2 === 0 || critical.has(place)) continue;
    const { point, slope } = at(place);
    features.push({ kind: 'inflection', ...point, slope });
  }
  return { features, extrema };
}

/** At an extremum f is known to twice as many digits as its place. */
const valueDigits = 40;

/** The sign of f′ just after a place at which a part begins. */
function slopeAfter(parts: readonly SignedPart[], place: Place): Sign {
  return parts.find(({ from }) => from === place)?.signs[1] ?? 0;
}
