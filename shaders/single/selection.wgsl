// Comparison and choice. Ties of minimum and maximum go to the left operand.
//
// Bound: exact.
// Method: operators and select rather than min and max, whose ties are not told apart.
// Source: WGSL, 8.7 and 17.3.

fn minimum(u: Real, v: Real) -> Real { return select(u, v, v < u); }

fn maximum(u: Real, v: Real) -> Real { return select(u, v, u < v); }

fn less(u: Real, v: Real) -> bool { return u < v; }

fn less_equal(u: Real, v: Real) -> bool { return u <= v; }

fn equal(u: Real, v: Real) -> bool { return u == v; }

fn choose(condition: bool, a: Real, b: Real) -> Real { return select(b, a, condition); }
