// Comparison and choice. Ties of minimum and maximum go to the left operand.
//
// Bound: exact.
// Method: pairs are compared by their high words and, where those are equal and finite, by the low ones.
// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971), for the
// words of a pair, which do not overlap.

fn minimum(u: Real, v: Real) -> Real { return choose(less(v, u), v, u); }

fn maximum(u: Real, v: Real) -> Real { return choose(less(u, v), v, u); }

fn less(u: Real, v: Real) -> bool { return u.high < v.high || (u.high == v.high && u.low < v.low && is_finite(u.high)); }

fn less_equal(u: Real, v: Real) -> bool { return u.high < v.high || (u.high == v.high && (u.low <= v.low || is_infinite(u))); }

fn equal(u: Real, v: Real) -> bool { return u.high == v.high && (u.low == v.low || is_infinite(u)); }

fn choose(condition: bool, a: Real, b: Real) -> Real {
  return Pair(select(b.high, a.high, condition), select(b.low, a.low, condition));
}
