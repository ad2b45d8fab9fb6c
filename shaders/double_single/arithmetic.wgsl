// Arithmetic of pairs over the whole range, infinite above it and 0 below.
//
// Bound: relative errors of at most 2^-45.
//
// Method: the algorithms of ../pair.wgsl. Where a high word overflows, the rounding error beside it is inf - inf, and NaN spreads
// to the high word with the next sum. So every operation that can overflow chooses at its end between its value and the plain
// single-precision result, `bounded`: operands that are infinite then act as they do in single precision, too. Divisors are brought
// near 1 by a power of two, which a reciprocal in range needs.
//
// Source: as ../pair.wgsl.

// Neither infinite nor NaN, told by the bits: compilers may take comparisons for granted.
fn is_finite(u: f32) -> bool { return (bitcast<u32>(u) & 0x7f800000u) != 0x7f800000u; }

// Whether u counts as 0.
fn is_zero(u: Real) -> bool { return (bitcast<u32>(u.high) & 0x7f800000u) == 0u; }

// A value whose high word is about `estimate`: that alone where it is infinite.
fn bounded(value: Pair, estimate: f32) -> Real {
  let finite = is_finite(estimate);
  return Pair(select(estimate, value.high, finite), select(0.0, value.low, finite));
}

fn add(u: Real, v: Real) -> Real { return bounded(pair_sum(u, v), u.high + v.high); }

fn subtract(u: Real, v: Real) -> Real { return bounded(pair_difference(u, v), u.high - v.high); }

// A product of pairs; of the high words alone where that is infinite, or where the halves of an operand may be subnormal.
fn bounded_product(value: Pair, u: f32, v: f32) -> Real {
  let product = u * v;
  let ordinary = is_finite(product) && min(abs(u), abs(v)) > 0x1p-100f;
  return Pair(select(product, value.high, ordinary), select(0.0, value.low, ordinary));
}

fn multiply(u: Real, v: Real) -> Real { return bounded_product(pair_product(u, v), u.high, v.high); }

// Infinities of opposite signs have no sum, of one sign no difference, and with 0 no product.
fn add_defined(u: Real, v: Real) -> bool { return !(is_infinite(u) && is_infinite(v) && signs_differ(u.high, v.high)); }

fn subtract_defined(u: Real, v: Real) -> bool {
  return !(is_infinite(u) && is_infinite(v) && !signs_differ(u.high, v.high));
}

fn multiply_defined(u: Real, v: Real) -> bool {
  return !((is_infinite(u) && is_zero(v)) || (is_infinite(v) && is_zero(u)));
}

fn is_infinite(u: Real) -> bool { return !is_finite(u.high); }

fn signs_differ(u: f32, v: f32) -> bool { return ((bitcast<u32>(u) ^ bitcast<u32>(v)) & 0x80000000u) != 0u; }

fn negate(u: Real) -> Real { return pair_negation(u); }

fn square(u: Real) -> Real { return bounded(pair_square(u), u.high * u.high); }

fn cube(u: Real) -> Real { return bounded(pair_product(pair_square(u), u), u.high * u.high * u.high); }

// A power of two with the sign of u, that brings u within [2, 4).
fn scaling_of_divisor(u: f32) -> f32 {
  let bits = bitcast<u32>(u);
  let exponent = i32((bits >> 23u) & 0xffu);
  return bitcast<f32>((bits & 0x80000000u) | u32(clamp(255 - exponent, 1, 254) << 23u));
}

// Where an operand is infinite, as division in single precision has it. A small dividend is made greater, so that its quotient by
// the scaled divisor is a normal number; beyond 2^86 the divisor then makes it 0.
fn divide(u: Real, v: Real) -> Real {
  let scaling = scaling_of_divisor(v.high);
  let small = abs(u.high) < 0x1p-80f;
  let dividend = pair_scaled(u, select(1.0, 0x1p40f, small));
  let value = pair_scaled(pair_quotient(dividend, pair_scaled(v, scaling)), scaling * select(1.0, 0x1p-40f, small));
  let limit = select(0.0, u.high * scaling, is_finite(v.high));
  let finite = is_finite(u.high) && is_finite(v.high);
  return Pair(select(limit, value.high, finite), select(0.0, value.low, finite));
}

fn divide_defined(u: Real, v: Real) -> bool { return !is_zero(v) && !(is_infinite(u) && is_infinite(v)); }

fn reciprocal(u: Real) -> Real { return divide(Pair(opaque(1.0), 0.0), u); }

fn reciprocal_defined(u: Real) -> bool { return !is_zero(u); }

// u factor.
fn multiple(u: Real, factor: f32) -> Real {
  return bounded_product(pair_times(u, opaque(factor)), u.high, factor);
}

// u numerator/denominator, for whole numbers up to 2^60.
fn scale(u: Real, numerator: f32, denominator: f32) -> Real {
  return scale_by_pair(u, numerator, 0.0, denominator, 0.0);
}

// The same for whole numbers that take two words.
fn scale_by_pair(u: Real, numerator: f32, numerator_low: f32, denominator: f32, denominator_low: f32) -> Real {
  let factor = pair_quotient(Pair(opaque(numerator), numerator_low), Pair(opaque(denominator), denominator_low));
  return bounded_product(pair_product(u, factor), u.high, factor.high);
}
