// Functions of learning machines.
//
// Bound: a relative error of at most 2^-44.3 over the whole range.
//
// Method: the exponential, the logarithm and pairs; only d = e^-|u|, which cannot overflow, is used.
// Source: the definitions 1/(1 + e^-u) and ln(1 + e^u).

fn exponential_decay(u: Real) -> Pair { return exponential(pair_negation(absolute(u))); }

fn sigmoid(u: Real) -> Real {
  let decay = exponential_decay(u);
  let numerator = choose(u.high < 0.0, decay, Pair(opaque(1.0), 0.0));
  return pair_quotient(numerator, pair_plus(decay, opaque(1.0)));
}

// max(u, 0) + ln(1 + d)
fn softplus(u: Real) -> Real {
  let value = pair_sum(choose(u.high > 0.0, u, Pair(0.0, 0.0)), logarithm_of_one_plus(exponential_decay(u)));
  return bounded(value, max(u.high, value.high));
}
