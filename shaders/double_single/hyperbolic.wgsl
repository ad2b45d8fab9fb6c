// Hyperbolic functions, infinite above the range and 0 below.
//
// Bound: a relative error of at most 2^-44.4 over the whole range.
//
// Method: sinh and tanh from e^u - 1, which keeps its digits near 0; cosh and its reciprocal from e^|u|. All is scaled down, so
// that it overflows only where the result does.
//
// Source: W. J. Cody, W. Waite, Software Manual for the Elementary Functions (1980); W. Kahan, Branch cuts for complex elementary
// functions (1987), for what is built on e^u - 1.

// a + b for |a| >= |b|, of one sign.
fn sum_of_larger_and_smaller(a: Pair, b: Pair) -> Pair {
  let sum = fast_two_sum(a.high, b.high);
  return fast_two_sum(sum.high, sum.low + (a.low + b.low));
}

// sinh |u| = (y + y/(1 + y))/2, y = e^|u| - 1; beyond 2^30 the quotient is 1 to the last digit.
fn hyperbolic_sine(u: Real) -> Real {
  let quarter = quarter_exponential_minus_one(absolute(u));
  let limited = choose(quarter.high > 0x1p30f, Pair(0x1p30f, 0.0), quarter);
  let quotient = pair_quotient(pair_scaled(limited, 0.25), pair_plus(limited, opaque(0.25)));
  let value = pair_scaled(sum_of_larger_and_smaller(quarter, quotient), 2.0);
  // so small an argument is the value, and words of the exponential would be lost
  return choose(abs(u.high) < 0x1p-50f, u, choose(u.high < 0.0, pair_negation(value), value));
}

fn hyperbolic_cosine(u: Real) -> Real {
  let reduced = exponential_reduced(absolute(u));
  let significand = exponential_significand(reduced);
  let inverse = pair_quotient(Pair(opaque(1.0), 0.0), significand);
  let growing = scaled_exponential(significand, reduced.exponent - 3);
  let falling = scaled_exponential(inverse, -3 - reduced.exponent);
  return pair_scaled(sum_of_larger_and_smaller(growing, falling), 4.0);
}

// y/(y + 2), y = e^(2|u|) - 1; from 20 on it is 1 to the last digit.
fn hyperbolic_tangent(u: Real) -> Real {
  let size = absolute(u);
  let quarter = quarter_exponential_minus_one(pair_scaled(choose(size.high > 20.0, Pair(20.0, 0.0), size), 2.0));
  let value = pair_quotient(quarter, pair_plus(quarter, opaque(0.5)));
  return choose(u.high < 0.0, pair_negation(value), value);
}

// 1/cosh u = 2d/(1 + d²), d = e^-|u|
fn hyperbolic_secant(u: Real) -> Real {
  let reduced = exponential_reduced(pair_negation(absolute(u)));
  let significand = exponential_significand(reduced);
  let decay_square = pair_square(scaled_exponential(significand, reduced.exponent));
  let quotient = pair_quotient(significand, pair_plus(decay_square, opaque(1.0)));
  return scaled_exponential(quotient, reduced.exponent + 1);
}
