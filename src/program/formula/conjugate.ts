import { product } from './product.ts';
import { one } from './rational.ts';
import { type Factor, factor, type Sum, sum, term, type Term } from './sum.ts';

/** Terms a·b of all terms a of one sum and b of another. */
export function distributed(u: Sum, v: Sum): Sum {
  return sum(u.terms.flatMap((a) => v.terms.map((b) => product(a, b))));
}

/** (a − b)^e·(a + b)^e as (a² − b²)^e: products of two sums of two terms that have no more terms. */
export function conjugated(only: Term, joins: (exponent: Sum) => boolean = () => true): Term {
  const { coefficient, factors } = only;
  for (const [i, a] of factors.entries()) {
    for (const b of factors.slice(i + 1)) {
      const joined = joins(a.exponent) ? joinedPair(a, b) : null;
      if (!joined) continue;
      const rest = factors.filter((other) => other !== a && other !== b);
      return conjugated(product(term(coefficient, rest), term(one, [joined])), joins);
    }
  }
  return only;
}

function joinedPair({ base: a, exponent }: Factor, { base: b, exponent: other }: Factor): Factor | null {
  if (a.kind !== 'sum' || b.kind !== 'sum' || a.terms.length !== 2 || b.terms.length !== 2) return null;
  if (exponent.key !== other.key) return null;
  const joined = distributed(a, b);
  return joined.terms.length > 2 ? null : factor(joined, exponent);
}

/** The same under a root: (1 − x)(1 + x) as 1 − x². */
export function conjugatedSum(u: Sum): Sum {
  const [only] = u.terms;
  return u.terms.length === 1 ? sum([product(conjugated(only!), term(one))]) : u;
}
