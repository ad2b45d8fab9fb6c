// Comparison and choice, exact: of pairs by the high words, and where they are equal by the low ones. Ties of minimum and maximum go
// to the left operand.
//
// Method and source: T. J. Dekker (1971): words of a pair do not overlap.

fn minimum(u: Real, v: Real) -> Real { return choose(less(v, u), v, u); }

fn maximum(u: Real, v: Real) -> Real { return choose(less(u, v), v, u); }

fn less(u: Real, v: Real) -> bool { return u.high < v.high || (u.high == v.high && u.low < v.low); }

fn less_equal(u: Real, v: Real) -> bool { return u.high < v.high || (u.high == v.high && u.low <= v.low); }

fn equal(u: Real, v: Real) -> bool { return u.high == v.high && u.low == v.low; }

fn choose(condition: bool, a: Real, b: Real) -> Real {
  return Pair(select(b.high, a.high, condition), select(b.low, a.low, condition));
}
