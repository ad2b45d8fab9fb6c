// Hyperbolic functions.
//
// Bound: at most 0.82 ulp over the whole range.
//
// Method: for x = n ln 2 + r, sinh x = (2^n - 2^-n)/2 cosh r + (2^n + 2^-n)/2 sinh r, and cosh x likewise, so that nothing cancels
// near 0 and e^-x needs no quotient; tanh x = (e^2x - 1)/((e^2x - 1) + 2). Sums are in two words and rounded once.
//
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), for the formulas; coefficients by tools/minimax.py.

// (e^x + e^-x)/2 for 0 <= x <= 90 and a sign of 1, (e^x - e^-x)/2 for one of -1. Minimax, relative errors 2^-34 of sinh r and 2^-33
// of cosh r.
fn hyperbolic_in_parts(x: f32, sign: f32) -> Scaled {
  let reduced = reduced_by_ln_2(x);
  let high = reduced.high;
  let r = high - reduced.rest;
  let z = r * r;
  let odd = fma(fma(z, fma(z, 0.000199740243, 0.00833317544), 0.166666672), r * z, -reduced.rest);
  let even = fma(fma(z, 0.0013935453, 0.0416664593), z * z, 0.5 * z);
  let n = i32(reduced.n);
  let m = min(n, 64);
  let half = bitcast<f32>((m + 126) << 23u);
  let opposite = sign * bitcast<f32>((126 - m) << 23u);
  // The sums of powers of two are exact or, beyond n = 12, their last digits belong to the rest.
  let is_large = n > 11;
  let whole = half + select(opposite, 0.0, is_large);
  let slope = half - opposite;
  // slope · high is exact for n = 0 only, half · high always
  let factor = select(half, slope, n == 0);
  let sum = fast_two_sum(whole, factor * high);
  let rest = fma(whole, even, fma(slope, odd, select(-opposite, 0.0, n == 0) * high)) + select(0.0, opposite, is_large);
  return Scaled(Pair(sum.high, sum.low + rest), n - m);
}

fn hyperbolic_sine(u: Real) -> Real {
  let size = rounded(hyperbolic_in_parts(min(abs(u), 90.0), -1.0));
  return select(size, -size, u < 0.0);
}

fn hyperbolic_cosine(u: Real) -> Real { return rounded(hyperbolic_in_parts(min(abs(u), 90.0), 1.0)); }

// Beyond 10 it is 1 to the last digit.
fn hyperbolic_tangent(u: Real) -> Real {
  let size = abs(u);
  let reduced = exponential_reduced(2.0 * min(size, 10.0));
  let parts = exponential_minus_one_in_parts(reduced.growth, reduced.exponent);
  let numerator = fast_two_sum(parts.high, parts.low);
  let denominator = two_sum(opaque(2.0), numerator.high);
  let quotient = unevaluated_quotient(numerator, Pair(denominator.high, denominator.low + numerator.low));
  let far = quotient.high + quotient.low;
  // below 2^-13 it is its argument to a sixth of the last digit
  return select(select(far, -far, u < 0.0), u, size < 0x1.0p-13f);
}

// 1/cosh u
fn hyperbolic_secant(u: Real) -> Real {
  let parts = hyperbolic_in_parts(min(abs(u), 90.0), 1.0);
  let cosine = fast_two_sum(parts.value.high, parts.value.low);
  return rounded(scaled_reciprocal(Scaled(cosine, parts.exponent)));
}
