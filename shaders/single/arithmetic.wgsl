// Arithmetic, infinite above the range and 0 below.
//
// Bound: sums and products are those of the device, which the specification makes correct; quotients, cubes and products with a
// fraction are at most 0.5001 ulp off, whatever `/` returns within the 2.5 ulp that the specification allows.
//
// Method: a first quotient of significands, then its remainder, which is exact; exponents apart, as integers.
//
// Source: P. W. Markstein, Computation of elementary functions on the IBM RISC System/6000 processor, IBM Journal of Research and
// Development 34 (1990).

fn add(u: Real, v: Real) -> Real { return u + v; }

fn subtract(u: Real, v: Real) -> Real { return u - v; }

fn multiply(u: Real, v: Real) -> Real { return u * v; }

// Infinities of opposite signs have no sum, of one sign no difference, and with 0 no product.
fn add_defined(u: Real, v: Real) -> bool { return !(is_infinite(u) && is_infinite(v) && signs_differ(u, v)); }

fn subtract_defined(u: Real, v: Real) -> bool { return !(is_infinite(u) && is_infinite(v) && !signs_differ(u, v)); }

fn multiply_defined(u: Real, v: Real) -> bool {
  return !((is_infinite(u) && exponent_of(v) == -1024) || (is_infinite(v) && exponent_of(u) == -1024));
}

// By the bits: compilers may take it for granted that there is no infinity.
fn is_infinite(u: Real) -> bool { return exponent_of(u) == 1024; }

fn signs_differ(u: f32, v: f32) -> bool { return ((bitcast<u32>(u) ^ bitcast<u32>(v)) & 0x80000000u) != 0u; }

fn negate(u: Real) -> Real { return -u; }

fn square(u: Real) -> Real { return u * u; }

// The exponent e of u = 2^e m, 1 <= |m| < 2; -1024 for 0 and what counts as 0, 1024 for infinite numbers.
fn exponent_of(u: f32) -> i32 {
  let biased = i32((bitcast<u32>(u) >> 23u) & 0xffu);
  return select(select(biased - 127, 1024, biased == 255), -1024, biased == 0);
}

// m of u = 2^e m, 1 <= |m| < 2, with the sign of u.
fn signed_significand(u: f32) -> f32 {
  return bitcast<f32>((bitcast<u32>(u) & 0x807fffffu) | 0x3f800000u);
}

// a/b as an unevaluated sum, relative error 2^-43, where |a|, |b| and |a/b| are within [2^-100, 2^100] or a = 0.
fn unevaluated_quotient(a: Pair, b: Pair) -> Pair {
  let inverse = 1.0 / b.high;
  let first = opaque(a.high * inverse);
  let product = two_product(first, b.high);
  let remainder = ((a.high - product.high) - product.low) + fma(-first, b.low, a.low);
  return Pair(first, remainder * inverse);
}

// a/b, at most 0.5001 ulp off, where |a|, |b| and |a/b| are within [2^-100, 2^100] or a = 0.
fn quotient(a: f32, b: f32) -> f32 {
  let inverse = 1.0 / b;
  let first = opaque(a * inverse);
  let product = two_product(first, b);
  return fma((a - product.high) - product.low, inverse, first);
}

// Where an operand is infinite, as multiplication has it.
fn divide(u: Real, v: Real) -> Real {
  let exponent = exponent_of(u) - exponent_of(v);
  let value = times_power_of_two(quotient(signed_significand(u), signed_significand(v)), exponent);
  let divisor_is_infinite = exponent_of(v) == 1024;
  let limit = u * select(signed_significand(v), 0.0, divisor_is_infinite);
  return select(value, limit, divisor_is_infinite || exponent_of(u) == 1024);
}

fn divide_defined(u: Real, v: Real) -> bool {
  return exponent_of(v) != -1024 && !(is_infinite(u) && is_infinite(v));
}

fn reciprocal(u: Real) -> Real {
  return times_power_of_two(quotient(opaque(1.0), signed_significand(u)), -exponent_of(u));
}

fn reciprocal_defined(u: Real) -> bool { return exponent_of(u) != -1024; }

// u factor, rounded once.
fn multiple(u: Real, factor: f32) -> Real { return u * factor; }

// u numerator/denominator, for whole numbers up to 2^60.
fn scale(u: Real, numerator: f32, denominator: f32) -> Real {
  let product = two_product(signed_significand(u), opaque(numerator));
  let value = unevaluated_quotient(product, Pair(opaque(denominator), 0.0));
  return times_power_of_two(value.high + value.low, exponent_of(u));
}

// The same for whole numbers that take two words.
fn scale_by_pair(u: Real, numerator: f32, numerator_low: f32, denominator: f32, denominator_low: f32) -> Real {
  let product = pair_times(Pair(opaque(numerator), numerator_low), signed_significand(u));
  let value = unevaluated_quotient(product, Pair(opaque(denominator), denominator_low));
  return times_power_of_two(value.high + value.low, exponent_of(u));
}

fn cube(u: Real) -> Real {
  // so that neither a product that counts is infinite nor its rest below 2^-126
  let is_small = abs(u) < 0x1p-20f;
  let scaled = u * select(0x1p-11f, 0x1p+32f, is_small);
  let scaled_square = two_square(scaled);
  let product = two_product(scaled_square.high, scaled);
  let value = product.high + fma(scaled_square.low, scaled, product.low);
  return select(value * select(0x1p+33f, 0x1p-96f, is_small), u * u * u, abs(u) > 0x1p+43f);
}
