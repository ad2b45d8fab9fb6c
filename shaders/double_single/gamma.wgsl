// The gamma function, infinite above the range and 0 below.
//
// Bound: a relative error of at most 2^-41.
//
// Method: Stirling's series from 2 on with a minimax remainder; below, two steps of the recurrence; the reflection formula for
// u < 0, with the exact distance from the nearest integer. The exponent, up to 2^8, needs three words: with w = y - 1/2 it is w
// (log2 y - log2 e) and what is small, where log2 y = (e - log2 c) + log2(1 + f) as for a logarithm; the leading 12 bits of w times
// those of e - log2 c - log2 e are exact, and what remains are products of pairs below 2^4.
// Source: NIST Digital Library of Mathematical Functions, 5.5.1, 5.5.3, 5.11.1; coefficients by tools/minimax_special_pair.py.

// The gamma function and its relatives have no value at 0, -1, -2 …
fn gamma_function_defined(u: Real) -> bool {
  return !is_zero(u) && (u.high > 0.0 || (is_finite(u.high) && !equal(floor_of(u), u)));
}

// ln Γ(y) - ((y - 1/2) ln y - y + ln(2π)/2) for 2 <= y <= 2^64. Minimax, absolute error 2^-46.7.
fn stirling_remainder(y: Pair) -> Pair {
  let inverse = pair_quotient(Pair(opaque(1.0), 0.0), y);
  let z = pair_square(inverse);
  var top = fma(z.high, -0x1.b91faap-8f, 0x1.599698p-7f);
  top = fma(z.high, top, -0x1.01160ep-7f);
  top = fma(z.high, top, 0x1.01c482p-8f);
  top = fma(z.high, top, -0x1.bd6b52p-10f);
  top = fma(z.high, top, 0x1.b24504p-11f);
  var p = pair_horner_start(top, z.high, Pair(-0x1.37cc96p-11f, -0x1.74bcfep-41f));
  p = pair_horner(p, z, Pair(0x1.a0186cp-11f, 0x1.396b18p-41f));
  p = pair_horner(p, z, Pair(-0x1.6c16cp-9f, -0x1.7498dcp-35f));
  p = pair_horner(p, z, Pair(0x1.555556p-4f, -0x1.5562c6p-29f));
  return pair_product(inverse, p);
}

// a less the nearest integer, exact.
fn offset_from_integer(a: Pair) -> Pair {
  let high = a.high - floor(a.high + just_below_half);
  let low = a.low - floor(a.low + just_below_half);
  let sum = two_sum(high, low);
  return fast_two_sum(sum.high - floor(sum.high + just_below_half), sum.low);
}

// A power of two that keeps the low words of products with small numbers in range.
fn unit_of_small(a: f32) -> f32 { return select(1.0, 0x1p64f, a < 0x1p-40f); }

// unit sin(πa)/π for the distance of a from the nearest integer, relative error 2^-44: the sine or the cosine of the distance from the
// nearest quarter turn. Minimax, relative errors 2^-57.1 and 2^-50.7.
fn reflection_sine(distance: Pair, unit: f32) -> Pair {
  let folded = distance.high > 0.25;
  let r = choose(folded, fast_two_sum(opaque(0.5) - distance.high, -distance.low), distance);
  let z = pair_square(r);
  let top = fma(z.high, select(0x1.341534p-13f, 0x1.3c0322p-11f, folded), select(-0x1.337d02p-9f, -0x1.0d2112p-7f, folded));
  var p = pair_horner_start(top, z.high, choose(folded, Pair(0x1.32d2b6p-4f, 0x1.4500ecp-29f), Pair(0x1.ac68p-6f, -0x1.e49586p-33f)));
  p = pair_horner(p, z, choose(folded, Pair(-0x1.b33a5ep-2f, 0x1.a9b2cp-29f), Pair(-0x1.86a8e4p-3f, -0x1.b72d42p-29f)));
  p = pair_horner(p, z, choose(folded, Pair(0x1.4abbcep+0f, 0x1.88dcaap-26f), Pair(0x1.9f9cb4p-1f, 0x1.5cb4f8p-32f)));
  p = pair_horner(p, z, choose(folded, Pair(-0x1.921fb6p+0f, 0x1.777abep-25f), Pair(-0x1.a51a66p+0f, -0x1.2983dep-27f)));
  p = pair_horner(p, z, choose(folded, Pair(0x1.45f306p-2f, 0x1.b9391p-27f), Pair(1.0, 0.0)));
  return pair_product(p, choose(folded, Pair(1.0, 0.0), pair_scaled(r, unit)));
}

// log2 Γ(y) for 2 <= y < 64, as a multiple of 2^-15 in `whole` and a rest below 2^5.
struct BinaryLogarithmOfGamma {
  whole: f32,
  rest: Pair,
}

// log2((1 + s)/(1 - s)) = s P(s²): minimax, relative error 2^-51.6.
fn binary_logarithm_of_gamma(y: Pair) -> BinaryLogarithmOfGamma {
  let reduced = significand_and_exponent(y.high);
  let above = reduced.x > 1.19;
  let below = reduced.x < 0.84;
  let c = select(select(1.0, 0.7734375, above), 1.296875, below);
  let m_low = y.low * bitcast<f32>(u32(127 - i32(reduced.y)) << 23u);
  let scaled = two_product(reduced.x, opaque(c));
  let f = fast_two_sum(opaque(scaled.high - 1.0), scaled.low + c * m_low);
  let divisor = fast_two_sum(opaque(2.0), f.high);
  let s = pair_quotient(f, Pair(divisor.high, divisor.low + f.low));
  let z = pair_square(s);
  let top = fma(z.high, fma(z.high, 0x1.0182cp-2f, 0x1.48907cp-2f), 0x1.a616e2p-2f);
  var p = pair_horner_start(top, z.high, Pair(0x1.2776c6p-1f, -0x1.841f56p-26f));
  p = pair_horner(p, z, Pair(0x1.ec709ep-1f, -0x1.e35ca8p-28f));
  p = pair_horner(p, z, Pair(0x1.715476p+1f, 0x1.4ae0cp-25f));
  // -log2 e - log2 c in three words, of which the first has 9 bits after the point
  let leading = reduced.y + select(select(-0x1.718p+0f, -0x1.128p+0f, above), -0x1.d18p+0f, below);
  let shift = select(select(0x1.5c4d6ap-11f, 0x1.c0b71p-13f, above), 0x1.47a108p-11f, below);
  let shift_low = select(select(0x1.f407a2p-38f, 0x1.1eb4d4p-38f, above), -0x1.0a1324p-36f, below);
  let fraction = pair_product(s, p);
  let logarithm = two_sum(fraction.high, opaque(shift));
  let logarithm_low = logarithm.low + (fraction.low + shift_low);
  let w = pair_plus(y, opaque(-0.5));
  let w_leading = floor(w.high * 64.0 + 0.5) * 0.015625;
  let w_rest = fast_two_sum(w.high - w_leading, w.low);
  let greater = pair_product(w, Pair(logarithm.high, logarithm_low));
  let lesser = pair_times(w_rest, leading);
  // log2 e, and log2(2π)/2 - log2(e)/2
  let small = pair_horner(stirling_remainder(y), Pair(0x1.715476p+0f, 0x1.4ae0cp-26f), Pair(0x1.3573fcp-1f, 0x1.edab6p-26f));
  let first = two_sum(greater.high, lesser.high);
  let second = two_sum(first.high, small.high);
  let low = first.low + (greater.low + (lesser.low + small.low));
  return BinaryLogarithmOfGamma(w_leading * leading, Pair(second.high, second.low + low));
}

// 2^n for |n| <= 252, in two factors.
fn scaled_twice(value: Pair, n: i32) -> Pair {
  let half = n >> 1u;
  let first = pair_scaled(value, bitcast<f32>(u32(127 + half) << 23u));
  return pair_scaled(first, bitcast<f32>(u32(127 + n - half) << 23u));
}

// For a = |u|: Γ(a) = 2^L/Q, with Q = a (a + 1) and L = log2 Γ(a + 2) below 2; Γ(-a) = -π/(a sin(πa) Γ(a)).
fn gamma_function(u: Real) -> Real {
  // Γ is above the range at 43, and below it at -43
  let magnitude = absolute(u);
  let size = choose(magnitude.high < 42.5, magnitude, Pair(42.5, 0.0));
  let negative = u.high < 0.0;
  let shifted = size.high < 2.0;
  let logarithm = binary_logarithm_of_gamma(pair_plus(size, opaque(select(0.0, 2.0, shifted))));
  // 2^-64 is taken out of 1/Γ, which next to poles may be far below the range
  let direction = select(1.0, -1.0, negative);
  let high = two_sum(fma(logarithm.whole, direction, select(0.0, 64.0, negative)), direction * logarithm.rest.high);
  let low = two_sum(high.low, direction * logarithm.rest.low);
  let power = power_of_two_reduced(high.high, low.high, low.low);
  // the factor a is in the divisor, but for u < 0 cancels where Q has it, too
  let one = Pair(opaque(1.0), 0.0);
  let next = pair_plus(choose(shifted, size, Pair(0.0, 0.0)), one.high);
  let distance = absolute(offset_from_integer(size));
  let unit = unit_of_small(select(size.high, distance.high, negative));
  let factor = choose(shifted != negative, pair_scaled(size, select(unit, 1.0, negative)), one);
  let divisor = pair_product(choose(negative, reflection_sine(distance, unit), next), factor);
  let dividend = choose(negative, next, one);
  let exponent = clamp(128 - i32((bitcast<u32>(divisor.high) >> 23u) & 0xffu), -126, 127);
  let scaled_divisor = pair_scaled(divisor, bitcast<f32>(u32(127 + exponent) << 23u));
  let value = pair_quotient(pair_product(dividend, exponential_significand(power)), scaled_divisor);
  let result = scaled_twice(value, power.exponent + exponent - select(0, 64, negative) + select(0, 64, unit != 1.0));
  let whole = floor_of(magnitude).high;
  let minus = negative && 2.0 * floor(0.5 * whole) == whole;
  let signed_result = choose(minus, pair_negation(result), result);
  return choose(is_zero(u), Pair(infinity(), 0.0), signed_result);
}
