// The error function and its complement.
//
// Bound: relative errors of at most 2^-42, of the complement down to its underflow.
//
// Method: erf x = x P(x²) for |x| < 3/4; erfc a = e^(-a²) P(t) beyond, t = (a - c)/(a + 3), with one c for a < 9/4 and another from
// there on. For a = b + d, where b has 12 bits, b² is exact, and a² = b² + d (a + b) as exact as a pair can be.
// Source: M. M. Shepherd, J. G. Laframboise, Chebyshev approximation of (1 + 2x) exp(x²) erfc x in 0 <= x < ∞, Mathematics of
// Computation 36 (1981), for the variable t; coefficients by tools/minimax_special_pair.py.

// The first step of Horner's scheme with pairs, c + x p for |x p| <= |c|, which brings in the rounding error of x p.
fn pair_horner_start(p: f32, x: f32, c: Pair) -> Pair {
  let sum = fast_two_sum(opaque(c.high), x * p);
  return Pair(sum.high, sum.low + c.low);
}

// erf x/x by z = x², |x| <= 3/4. Minimax, relative error 2^-46.2.
fn error_function_quotient(z: Pair) -> Pair {
  let top = fma(z.high, 0x1.572fbcp-20f, -0x1.e83e6cp-17f);
  var p = pair_horner_start(top, z.high, Pair(0x1.f8c0eep-14f, 0x1.9f3e9ep-39f));
  p = pair_horner(p, z, Pair(-0x1.c02458p-11f, -0x1.2437fep-36f));
  p = pair_horner(p, z, Pair(0x1.565b92p-8f, 0x1.9628dep-34f));
  p = pair_horner(p, z, Pair(-0x1.b82ce2p-6f, 0x1.1bd44p-31f));
  p = pair_horner(p, z, Pair(0x1.ce2f22p-4f, -0x1.963718p-30f));
  p = pair_horner(p, z, Pair(-0x1.812746p-2f, -0x1.605f4p-27f));
  return pair_horner(p, z, Pair(0x1.20dd76p+0f, -0x1.f7ac96p-25f));
}

// e^(a²) erfc a for 3/4 <= a <= 9.4. Minimax, relative errors 2^-50.1 for a < 9/4 and 2^-47.7 beyond.
fn scaled_complement(a: Pair) -> Pair {
  let far = a.high >= 2.25;
  let t = pair_quotient(pair_plus(a, opaque(select(-1.375, -4.5, far))), pair_plus(a, opaque(3.0)));
  var top = select(0x1.631964p-11f, -0x1.ef0314p-20f, far);
  top = fma(t.high, top, select(0x1.d061f4p-11f, 0x1.329584p-19f, far));
  top = fma(t.high, top, select(-0x1.ac5f66p-9f, 0x1.2daecep-16f, far));
  top = fma(t.high, top, select(-0x1.0b1fcep-8f, -0x1.2952f4p-14f, far));
  top = fma(t.high, top, select(0x1.551ab4p-6f, -0x1.c752eap-16f, far));
  var p = pair_horner_start(top, t.high, choose(far, Pair(0x1.3eeb62p-10f, 0x1.358b7ep-35f), Pair(0x1.648b86p-10f, 0.0)));
  p = pair_horner(p, t, choose(far, Pair(-0x1.967d8p-8f, -0x1.2bce9cp-34f), Pair(-0x1.2ba1a6p-3f, -0x1.69c5ecp-30f)));
  p = pair_horner(p, t, choose(far, Pair(0x1.4f55a4p-6f, 0x1.6e92d6p-33f), Pair(0x1.c0355ap-2f, 0x1.0952aep-29f)));
  p = pair_horner(p, t, choose(far, Pair(-0x1.ab18eap-5f, 0x1.adc4d2p-31f), Pair(-0x1.8426b2p-1f, -0x1.f40468p-26f)));
  p = pair_horner(p, t, choose(far, Pair(0x1.bff98ap-4f, 0x1.64aa3ap-29f), Pair(0x1.d3c838p-1f, 0x1.71685p-27f)));
  p = pair_horner(p, t, choose(far, Pair(-0x1.8f9accp-3f, 0x1.829aaep-28f), Pair(-0x1.9cdddcp-1f, -0x1.e88a8cp-26f)));
  return pair_horner(p, t, choose(far, Pair(0x1.f5b2ap-4f, 0x1.273d3p-30f), Pair(0x1.5f88f6p-2f, -0x1.a18712p-27f)));
}

// erfc a for 3/4 <= a <= 9.4.
fn error_function_tail(a: Pair) -> Pair {
  let b = floor(a.high * 256.0 + 0.5) * 0.00390625;
  let d = fast_two_sum(a.high - b, a.low);
  let rest = pair_product(d, pair_plus(a, b));
  let a_square = fast_two_sum(b * b, rest.high);
  let power = exponential_reduced(Pair(-a_square.high, -(a_square.low + rest.low)));
  return scaled_exponential(pair_product(exponential_significand(power), scaled_complement(a)), power.exponent);
}

// |u|, but 9.4 where it is more: erfc 9.4 is below the range.
fn bounded_error_argument(u: Real) -> Pair {
  let size = absolute(u);
  return choose(size.high < 9.4, size, Pair(9.4, 0.0));
}

// c - v for |c| >= |v| or c = 0.
fn constant_minus(c: f32, v: Pair) -> Pair {
  let difference = fast_two_sum(opaque(c), -v.high);
  return fast_two_sum(difference.high, difference.low - v.low);
}

fn error_function(u: Real) -> Real {
  let size = bounded_error_argument(u);
  let near = pair_product(size, error_function_quotient(pair_square(size)));
  let value = choose(size.high < 0.75, near, constant_minus(1.0, error_function_tail(size)));
  return choose(u.high < 0.0, pair_negation(value), value);
}

fn complementary_error_function(u: Real) -> Real {
  let size = bounded_error_argument(u);
  let near = pair_product(size, error_function_quotient(pair_square(size)));
  let tail = error_function_tail(size);
  let is_near = size.high < 0.75;
  let negative = u.high < 0.0;
  // 1 - erf u; for u < 0 beyond 2 - erfc |u|; for u > 0 beyond erfc u
  let subtrahend = choose(is_near, near, tail);
  let constant = select(select(0.0, 2.0, negative), 1.0, is_near);
  let signed = choose(is_near == negative, pair_negation(subtrahend), subtrahend);
  return constant_minus(constant, signed);
}
