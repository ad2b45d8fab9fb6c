// Functions of learning machines.
//
// Bound: at most 0.76 ulp over the whole range.
//
// Method: from e^-|x|, which cannot overflow, as a sum of two words with an exponent of its own; quotients and sums are rounded
// once.
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), for the functions they are made of.

// e^x for x <= 0
fn scaled_decay(x: f32) -> Scaled {
  let reduced = exponential_reduced(max(x, -110.0));
  let significand = exponential_significand(reduced.growth);
  return Scaled(fast_two_sum(significand.high, significand.low), reduced.exponent);
}

// The value; parts of it below 2^-126 are lost.
fn unscaled(a: Scaled) -> Pair { return pair_scaled(a.value, bitcast<f32>(max(a.exponent + 127, 0) << 23u)); }

// 1/(1 + e^-u), e^u/(1 + e^u)
fn sigmoid(u: Real) -> Real {
  let decay = scaled_decay(-abs(u));
  let part = unscaled(decay);
  let denominator = fast_two_sum(opaque(1.0), part.high);
  let is_negative = u < 0.0;
  let quotient = unevaluated_quotient(
    Pair(select(1.0, decay.value.high, is_negative), select(0.0, decay.value.low, is_negative)),
    Pair(denominator.high, denominator.low + part.low));
  return rounded(Scaled(quotient, select(0, decay.exponent, is_negative)));
}

// ln(1 + e^u) = max(u, 0) + ln(1 + e^-|u|); beyond ±20 it is u or e^u to the last digit.
fn softplus(u: Real) -> Real {
  let decay = scaled_decay(-abs(u));
  let parts = logarithm_in_parts(logarithm_reduction_of_one_plus(unscaled(decay)));
  let sum = two_sum(clamp(u, 0.0, 20.0), parts.high);
  return select(select(sum.high + (sum.low + parts.low), u, u > 20.0), rounded(decay), u < -20.0);
}
