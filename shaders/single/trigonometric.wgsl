// Sine, cosine and tangent for the range of a variant: |u| <= 64 for <name>_small, |u| <= 16384 for <name>_medium, any finite u for
// <name> and for those of π u.
//
// Bound: at most 1 ulp for every argument of the range, next to the zeros as well; those of π u are exact where they are whole.
//
// Method: u = k π/2 + r, |r| <= π/4, with r as a sum of two numbers; then polynomials. Sums that lead to r pass through `opaque`,
// or compilers that reassociate put π/2 together again.
//
// Source: W. J. Cody, W. Waite, Software Manual for the Elementary Functions (1980), for the reduction of small and medium
// arguments; large_angle.wgsl for that of others.

// An angle less the nearest multiple of a quarter turn: high + low, high the nearest single-precision number. Only the last two
// bits of `quarter` count.
struct ReducedAngle {
  high: f32,
  low: f32,
  quarter: u32,
}

// A whole number with |k| < 2^22 modulo 4, in the last two bits: those of the sum are that number's.
fn quarter_of(k: f32) -> u32 { return bitcast<u32>(k + 12582912.0); }

// Words of π/2 of 18, 16 and 24 bits: k, of at most 6 bits, times the first two is exact.
fn reduced_small(u: f32) -> ReducedAngle {
  let k = floor(fma(u, 0x1.45f306p-1f, 0.5));
  let first = opaque(u - k * 0x1.921f8p+0f);
  let product = k * 0x1.aa22p-19f;
  let high = opaque(first - product);
  return ReducedAngle(high, ((first - high) - product) - k * 0x1.68c234p-39f, quarter_of(k));
}

// Words of π/2 of 8, 9, 9, 9 and 24 bits: k, of at most 14 bits, times the first four is exact. No argument is nearer to a multiple
// of π/2 than 2^-27.8 (252.898209), and r is at most 2^-34 of itself off.
fn reduced_medium(u: f32) -> ReducedAngle {
  let k = floor(fma(u, 0x1.45f306p-1f, 0.5));
  let second = opaque(opaque(u - k * 0x1.92p+0f) - k * 0x1.fbp-12f);
  let third_product = k * 0x1.51p-22f;
  let third = opaque(second - third_product);
  let fourth_product = k * 0x1.0bp-34f;
  let fourth = opaque(third - fourth_product);
  let rest = ((second - third) - third_product) + ((third - fourth) - fourth_product);
  let fifth_product = k * 0x1.184698p-44f;
  let high = opaque(fourth - fifth_product);
  return ReducedAngle(high, ((fourth - high) - fifth_product) + rest, quarter_of(k));
}

fn reduced_large(u: f32) -> ReducedAngle {
  let turns = short_angle_turns(u);
  let words = fraction_of_turns(turns);
  let fraction = fast_two_sum(words.x, words.y);
  let angle = times_half_pi(fraction.high, fraction.low + words.z);
  let is_reduced = abs(u) < 0.5;
  return ReducedAngle(
    select(angle.high, u, is_reduced), select(angle.low, 0.0, is_reduced), select(whole_quarter_turns(turns), 0u, is_reduced));
}

// π u less the nearest multiple of a quarter turn; the turn and what is left of it are exact.
fn reduced_half_turns(u: f32) -> ReducedAngle {
  let turn = u - 2.0 * trunc(0.5 * u);
  // just below 1/2: what is left just above a quarter would have a bit too many
  let k = floor(fma(2.0, turn, 0x1.fffffep-2f));
  // scaled, that no part of a small one falls below 2^-126
  let angle = times_half_pi(fma(-0.5, k, turn) * 0x1.0p+41f, 0.0);
  return ReducedAngle(angle.high * 0x1.0p-40f, angle.low * 0x1.0p-40f, quarter_of(k));
}

// (high + low) π/2, relative error 2^-34, as high + low.
fn times_half_pi(high: f32, low: f32) -> Pair {
  let upper = upper_half(high);
  let lower = high - upper;
  // π/2 in words of 8 and 24 bits
  return fast_two_sum(upper * 0x1.92p+0f, lower * 0x1.92p+0f + (high * 0x1.fb5444p-12f + low * 0x1.921fb6p+0f));
}

// P(z) with sin r = r + r z P(z), z = r², |r| <= π/4. Minimax, relative error of the sine 2^-27.9.
fn sine_polynomial(z: f32) -> f32 { return fma(z, fma(z, -0.00019517896, 0.00833218731), -0.166666552); }

// sin(high + low) as the sum of high and a rest.
fn sine_in_parts(r: ReducedAngle) -> Pair {
  let z = r.high * r.high;
  return Pair(r.high, fma(r.high * z, sine_polynomial(z), fma(-0.5 * z, r.low, r.low)));
}

// cos(high + low) as the sum of 1 - z/2, rounded, and a rest. Minimax, relative error 2^-33.
fn cosine_in_parts(r: ReducedAngle) -> Pair {
  let z = r.high * r.high;
  let half = 0.5 * z;
  let first = opaque(1.0 - half);
  let p = fma(z, fma(z, 2.44323273e-05, -0.00138873095), 0.0416666456);
  return Pair(first, ((1.0 - first) - half) + fma(z * z, p, -r.high * r.low));
}

fn sine_of_angle(r: ReducedAngle) -> f32 {
  let s = sine_in_parts(r);
  let c = cosine_in_parts(r);
  let size = select(s.high + s.low, c.high + c.low, (r.quarter & 1u) == 1u);
  return bitcast<f32>(bitcast<u32>(size) ^ ((r.quarter & 2u) * 0x40000000u));
}

fn cosine_of_angle(r: ReducedAngle) -> f32 {
  let s = sine_in_parts(r);
  let c = cosine_in_parts(r);
  let size = select(c.high + c.low, s.high + s.low, (r.quarter & 1u) == 1u);
  return bitcast<f32>(bitcast<u32>(size) ^ (((r.quarter + 1u) & 2u) * 0x40000000u));
}

// tan(high + low) for |high + low| <= π/4 as n/d, and -d/n in the second and fourth quarter. Above 0.4, it is (1 + t)/(1 - t)
// with t = tan(r - π/4). Minimax for |r| <= 0.401, relative error 2^-28.5.
fn tangent_of_angle(r: ReducedAngle) -> f32 {
  let size = abs(r.high);
  let is_diagonal = size > 0.4;
  let one = select(0.0, opaque(1.0), is_diagonal);
  // exact, as both are close to each other or one is 0
  let high = size - one * 0x1.921fb6p-1f;
  let low = select(r.low, -r.low, r.high < 0.0) + one * 0x1.777a5cp-26f;
  let z = high * high;
  var p = fma(z, 0.0257572159, 0.0534225404);
  p = fma(z, p, 0.133362979);
  p = fma(z, p, 0.333332837);
  let rest = fma(high * z, p, fma(low, z, low));
  let numerator = fast_two_sum(one, high);
  let denominator = fast_two_sum(opaque(1.0), -one * high);
  let n = fast_two_sum(numerator.high, numerator.low + rest);
  let d = fast_two_sum(denominator.high, denominator.low - one * rest);
  let is_swapped = (r.quarter & 1u) == 1u;
  // 0 has no reciprocal; what has no divisor is not divided, as parts of a small quotient would fall below 2^-126
  let divisor = select(select(d.high, n.high, is_swapped), 1.0, is_swapped && n.high == 0.0);
  let quotient = unevaluated_quotient(
    Pair(select(n.high, d.high, is_swapped), select(n.low, d.low, is_swapped)),
    Pair(divisor, select(d.low, n.low, is_swapped)));
  let value = select(quotient.high + quotient.low, n.high, !is_diagonal && !is_swapped);
  return select(value, -value, (r.high < 0.0) != is_swapped);
}

fn tangent_small(u: Real) -> Real { return tangent_of_angle(reduced_small(u)); }

fn tangent_medium(u: Real) -> Real { return tangent_of_angle(reduced_medium(u)); }

fn tangent(u: Real) -> Real { return tangent_of_angle(reduced_large(u)); }

fn tangent_defined(u: Real) -> bool { return !is_infinite(u); }

fn tangent_pi(u: Real) -> Real { return tangent_of_angle(reduced_half_turns(u)); }

fn tangent_pi_defined(u: Real) -> bool { return !is_infinite(u) && abs(u - trunc(u)) != 0.5; }
