// Functions of learning machines, at most 3 ulp off over the whole range. Only e^-|x|, which cannot overflow, is used.

// 1/(1 + e^-u)
fn sigmoid(u: Real) -> Real {
  let decay = exponential(-abs(u));
  return select(1.0, decay, u < 0.0) / (1.0 + decay);
}

// ln(1 + e^u)
fn softplus(u: Real) -> Real { return max(u, 0.0) + logarithm_of_one_plus(exponential(-abs(u))); }
