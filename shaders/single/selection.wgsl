// Comparison and choice, exact. Ties of minimum and maximum go to the left operand.

fn minimum(u: Real, v: Real) -> Real { return select(u, v, v < u); }

fn maximum(u: Real, v: Real) -> Real { return select(u, v, u < v); }

fn less(u: Real, v: Real) -> bool { return u < v; }

fn less_equal(u: Real, v: Real) -> bool { return u <= v; }

fn equal(u: Real, v: Real) -> bool { return u == v; }

fn choose(condition: bool, a: Real, b: Real) -> Real { return select(b, a, condition); }
