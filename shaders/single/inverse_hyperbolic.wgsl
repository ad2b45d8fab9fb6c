// Inverse hyperbolic functions.
//
// Bound: at most 0.72 ulp over their whole domains.
//
// Method: logarithms of 1 + y, where y is a sum of two words that has kept the digits of the argument; odd polynomials near 0.
// Above 2^13, where u² ± 1 is u² to the last digit, ln(2u) = ln u + ln 2, which cannot overflow.
//
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), for the formulas; coefficients by tools/minimax.py.

// ln(1 + y), or ln(2u) for u > 2^13.
fn logarithm_of_one_plus_or_double(y: Pair, u: f32) -> f32 {
  let ordinary = logarithm_reduction_of_one_plus(y);
  let large = logarithm_reduction(u);
  let beyond = u > 8192.0;
  let parts = logarithm_in_parts(ReducedLogarithm(
    select(ordinary.f, large.f, beyond), select(ordinary.rest, 0.0, beyond), select(ordinary.exponent, large.exponent + 1.0, beyond)));
  return logarithm_or_infinity(parts.high + parts.low, u);
}

// ln(x + sqrt(1 + x²)) = ln(1 + y), y = x + (sqrt(1 + x²) - 1); for x < 1/32 minimax, relative error 2^-38.5.
fn inverse_hyperbolic_sine(u: Real) -> Real {
  let size = abs(u);
  let x = min(size, 8192.0);
  let x_square = two_square(x);
  let sum = two_sum(opaque(1.0), x_square.high);
  let root = unevaluated_square_root(Pair(sum.high, sum.low + x_square.low));
  let y = two_sum(x, opaque(root.high - 1.0));
  let far = logarithm_of_one_plus_or_double(fast_two_sum(y.high, y.low + root.low), size);
  let z = x_square.high;
  let near = fma(size * z, fma(z, 0.0749293864, -0.166666642), size);
  let value = select(far, near, size < 0.03125);
  return select(value, -value, u < 0.0);
}

// ln(u + sqrt(u² - 1)) = ln(1 + y), y = (u - 1) + sqrt(u² - 1)
fn inverse_hyperbolic_cosine(u: Real) -> Real {
  let x = clamp(u, 1.0, 8192.0);
  let x_square = two_square(x);
  let radicand = fast_two_sum(opaque(x_square.high) - 1.0, x_square.low);
  let root = unevaluated_square_root(Pair(max(radicand.high, 0x1.0p-60f), radicand.low));
  let y = fast_two_sum(root.high, x - 1.0);
  return select(logarithm_of_one_plus_or_double(fast_two_sum(y.high, y.low + root.low), u), 0.0, x == 1.0);
}

fn inverse_hyperbolic_cosine_defined(u: Real) -> bool { return u >= 1.0; }

// ln((1 + x)/(1 - x))/2 = ln(1 + y)/2, y = 2x/(1 - x); for x < 1/32 minimax, relative error 2^-37.2.
fn inverse_hyperbolic_tangent(u: Real) -> Real {
  let size = abs(u);
  let y = unevaluated_quotient(Pair(2.0 * size, 0.0), fast_two_sum(opaque(1.0), -size));
  let parts = logarithm_in_parts(logarithm_reduction_of_one_plus(fast_two_sum(y.high, y.low)));
  let z = size * size;
  let near = fma(size * z, fma(z, 0.200183868, 0.333333284), size);
  let value = select(0.5 * (parts.high + parts.low), near, size < 0.03125);
  return select(value, -value, u < 0.0);
}

fn inverse_hyperbolic_tangent_defined(u: Real) -> bool { return abs(u) < 1.0; }
