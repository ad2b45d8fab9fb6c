// Inverse hyperbolic functions.
//
// Bound: a relative error of at most 2^-44.4 over their whole domains.
//
// Method: logarithms of 1 + y with a y that has kept the digits of the argument. Above 2^30, where u² ± 1 is u² to the last digit,
// ln(2u) = ln u + ln 2, which cannot overflow.
//
// Source: W. Kahan, Branch cuts for complex elementary functions (1987).

fn is_beyond_squares(size: Pair) -> bool { return size.high > 0x1p30f; }

// ln(1 + y), or ln(2 size) where that is large.
fn logarithm_of_one_plus_or_double(y: Pair, size: Pair) -> Pair {
  let beyond = is_beyond_squares(size);
  let ordinary = one_plus(y);
  let finite = is_finite(size.high);
  let large = choose(finite, size, Pair(1.0, 0.0));
  let reduced = logarithm_reduction(
    select(ordinary.high, large.high, beyond), select(ordinary.low, large.low, beyond), select(ordinary.lowest, 0.0, beyond));
  let value = logarithm_of_reduced(reduced, reduced.exponent + select(0.0, 1.0, beyond));
  return Pair(select(size.high, value.high, finite), value.low);
}

// ln(x + sqrt(1 + x²)) = ln(1 + y), y = x + x²/(1 + sqrt(1 + x²)), x = |u|
fn inverse_hyperbolic_sine(u: Real) -> Real {
  let size = absolute(u);
  let x = choose(is_beyond_squares(size), Pair(1.0, 0.0), size);
  let x_square = pair_square(x);
  let root = pair_square_root(pair_plus(x_square, opaque(1.0)));
  let y = pair_sum(x, pair_quotient(x_square, pair_plus(root, opaque(1.0))));
  let value = logarithm_of_one_plus_or_double(y, size);
  return choose(u.high < 0.0, pair_negation(value), value);
}

// ln(u + sqrt(u² - 1)) = ln(1 + y), y = t + sqrt(t (2 + t)), t = u - 1
fn inverse_hyperbolic_cosine(u: Real) -> Real {
  let outside = is_beyond_squares(u) || !inverse_hyperbolic_cosine_defined(u);
  let t = pair_plus(choose(outside, Pair(2.0, 0.0), u), opaque(-1.0));
  let root = pair_square_root(pair_product(t, pair_plus(t, opaque(2.0))));
  return logarithm_of_one_plus_or_double(pair_sum(t, root), u);
}

fn inverse_hyperbolic_cosine_defined(u: Real) -> bool { return u.high > 1.0 || (u.high == 1.0 && u.low >= 0.0); }

// ln((1 + x)/(1 - x))/2 = ln(1 + y)/2, y = 2x/(1 - x), x = |u|
fn inverse_hyperbolic_tangent(u: Real) -> Real {
  let x = choose(inverse_hyperbolic_tangent_defined(u), absolute(u), Pair(0.5, 0.0));
  let y = pair_quotient(pair_scaled(x, 2.0), pair_plus(pair_negation(x), opaque(1.0)));
  let value = pair_scaled(logarithm_of_one_plus(y), 0.5);
  return choose(u.high < 0.0, pair_negation(value), value);
}

fn inverse_hyperbolic_tangent_defined(u: Real) -> bool {
  let size = absolute(u);
  return size.high < 1.0 || (size.high == 1.0 && size.low < 0.0);
}
