// Sine, cosine and tangent. The tangent, whose poles magnify an error of the angle, is always reduced as for any u. The functions
// of π u reduce it exactly.
//
// Bound: relative errors of at most 2^-44. Next to their zeros other than 0 those of sine and cosine are absolute: at most 2^-75
// for |u| <= 64 (<name>_small), 2^-67 for |u| <= 16384 (<name>_medium), 2^-118 for any u (<name>).
//
// Method: u = k π/2 + r, |r| <= π/4; then sin r = r (1 + z P(z)) or cos r = 1 + z P(z), z = r², by one polynomial whose
// coefficients are chosen: the constants and the sums are pairs as far as they are above 2^-24 of the result.
//
// Source: W. J. Cody, W. Waite, Software Manual for the Elementary Functions (1980), for the reduction of small and medium
// arguments; large_angle.wgsl for that of others; tools/minimax_trigonometric_pair.py for the numbers.

// An angle less the nearest multiple of a quarter turn. Only the last two bits of `quarter` count.
struct ReducedAngle {
  angle: Pair,
  quarter: u32,
}

// A whole number with |k| < 2^22 modulo 4, in the last two bits: those of the sum are that number's.
fn quarter_of(k: f32) -> u32 { return bitcast<u32>(k + 12582912.0); }

// Words of π/2 of 18, 18, 18 and 24 bits: k, of at most 6 bits, times the first three is exact. The greater operand of a sum may be
// the second, where the first is a multiple of the last bit of the second: the error is exact then as well.
fn reduced_small(u: Real) -> ReducedAngle {
  let k = floor(fma(u.high, 0x1.45f306p-1f, 0.5));
  let first = opaque(u.high - k * 0x1.921f8p+0f);
  let second = fast_two_sum(first, opaque(k * -0x1.aa22p-19f));
  let third = fast_two_sum(second.high, u.low);
  let fourth = two_sum(third.high, opaque(k * -0x1.68c2p-39f));
  let rest = fma(k, -0x1.a62634p-58f, (second.low + third.low) + fourth.low);
  return ReducedAngle(fast_two_sum(fourth.high, rest), quarter_of(k));
}

// Words of π/2 of five times 10 bits and one of 24: k, of at most 14 bits, times the first five is exact.
fn reduced_medium(u: Real) -> ReducedAngle {
  let k = floor(fma(u.high, 0x1.45f306p-1f, 0.5));
  let first = opaque(opaque(u.high - k * 0x1.92p+0f) - k * 0x1.fb8p-12f);
  let second = fast_two_sum(first, opaque(k * 0x1.5ep-23f));
  let third = fast_two_sum(second.high, u.low);
  let fourth = two_sum(third.high, opaque(k * -0x1.0b8p-34f));
  let fifth = two_sum(fourth.high, opaque(k * 0x1.cf8p-45f));
  let rest = fma(k, -0x1.a62634p-58f, ((second.low + third.low) + fourth.low) + fifth.low);
  return ReducedAngle(fast_two_sum(fifth.high, rest), quarter_of(k));
}

fn reduced_large(u: Real) -> ReducedAngle {
  let turns = sum_of_turns(large_angle_turns(u.high), large_angle_turns(u.low));
  let words = fraction_of_turns(turns);
  let leading = fast_two_sum(words.x, words.y);
  let trailing = fast_two_sum(words.z, words.w);
  let sum = fast_two_sum(leading.high, leading.low + trailing.high);
  let angle = pair_product(Pair(sum.high, sum.low + (trailing.low + rest_of_turns(turns))), Pair(opaque(0x1.921fb6p+0f), -0x1.777a5cp-25f));
  let is_reduced = abs(u.high) < 0.5;
  return ReducedAngle(choose(is_reduced, u, angle), select(whole_quarter_turns(turns), 0u, is_reduced));
}

// π u less the nearest multiple of a quarter turn; the turn and what is left of it are exact.
fn reduced_half_turns(u: Real) -> ReducedAngle {
  let high = u.high - 2.0 * trunc(0.5 * u.high);
  let low = u.low - 2.0 * trunc(0.5 * u.low);
  let halves = 2.0 * (high + low);
  let whole = floor(halves);
  // with 1/2 added before it is rounded down, what is just below 1/4 would be farther away
  let k = whole + select(0.0, 1.0, halves - whole >= 0.5);
  let fraction = two_sum(fma(-0.5, k, high), low);
  return ReducedAngle(pair_product(fraction, Pair(opaque(0x1.921fb6p+1f), -0x1.777a5cp-24f)), quarter_of(k));
}

// c + v z for |c| >= |v z|, at most 2^-47 |c| off; not normalized.
fn plus_product(c: Pair, v: Pair, z: Pair) -> Pair {
  let product = two_product(v.high, z.high);
  let sum = fast_two_sum(c.high, product.high);
  return Pair(sum.high, sum.low + (product.low + fma(v.high, z.low, fma(v.low, z.high, c.low))));
}

// The same, at most 2^-33 |v z| off besides.
fn plus_short_product(c: Pair, v: Pair, z: Pair) -> Pair {
  let v_upper = upper_half(v.high);
  let z_upper = upper_half(z.high);
  let sum = fast_two_sum(c.high, v_upper * z_upper);
  let rest = fma(v_upper, (z.high - z_upper) + z.low, ((v.high - v_upper) + v.low) * z.high);
  return Pair(sum.high, sum.low + (rest + c.low));
}

// cos r or sin r for |r| <= π/4. Minimax, 2^-52.7 and 2^-56.5. The constants are those of P from the lowest power, pairs but for the
// last two.
fn cosine_or_sine(is_cosine: bool, r: Pair) -> Pair {
  let a = select(
    vec4<f32>(-0x1.555556p-3f, 0x1.555556p-28f, 0x1.111112p-7f, -0x1.dddff2p-32f),
    vec4<f32>(-0.5, 0.0, 0x1.555556p-5f, -0x1.555a56p-30f), is_cosine);
  let b = select(
    vec4<f32>(-0x1.a01a02p-13f, 0x1.8c9c56p-39f, 0x1.71de36p-19f, 0.0),
    vec4<f32>(-0x1.6c16c2p-10f, 0x1.31d9fp-35f, 0x1.a019fap-16f, 0x1.42326p-42f), is_cosine);
  let c = select(vec2<f32>(-0x1.ae5ebap-26f, 0x1.5da5fcp-33f), vec2<f32>(-0x1.27e004p-22f, 0x1.1bbbcep-29f), is_cosine);
  let z = pair_square(r);
  let first = fast_two_sum(opaque(b.z), z.high * fma(z.high, c.y, c.x));
  let second = plus_short_product(Pair(opaque(b.x), b.y), Pair(first.high, first.low + b.w), z);
  let third = plus_product(Pair(opaque(a.z), a.w), second, z);
  let growth = pair_product(plus_product(Pair(opaque(a.x), a.y), third, z), z);
  let unit = choose(is_cosine, Pair(opaque(1.0), 0.0), r);
  let value = plus_product(unit, growth, unit);
  return fast_two_sum(value.high, value.low);
}

// A value, negative in the third and fourth quarter.
fn signed_by_quarter(quarter: u32, value: Pair) -> Pair {
  let sign_bit = (quarter & 2u) << 30u;
  return Pair(bitcast<f32>(bitcast<u32>(value.high) ^ sign_bit), bitcast<f32>(bitcast<u32>(value.low) ^ sign_bit));
}

fn sine_of_angle(r: ReducedAngle) -> Real {
  return signed_by_quarter(r.quarter, cosine_or_sine((r.quarter & 1u) == 1u, r.angle));
}

fn cosine_of_angle(r: ReducedAngle) -> Real {
  return signed_by_quarter(r.quarter + 1u, cosine_or_sine((r.quarter & 1u) == 0u, r.angle));
}

// tan r, or -1/tan r in the second and fourth quarter.
fn tangent_of_angle(r: ReducedAngle) -> Real {
  let s = cosine_or_sine(false, r.angle);
  let c = cosine_or_sine(true, r.angle);
  let is_swapped = (r.quarter & 1u) == 1u;
  let divisor = choose(is_swapped, s, c);
  // a zero has no reciprocal
  let bounded_divisor = Pair(select(divisor.high, 1.0, divisor.high == 0.0), divisor.low);
  return pair_quotient(choose(is_swapped, pair_negation(c), s), bounded_divisor);
}

fn tangent(u: Real) -> Real { return tangent_of_angle(reduced_large(u)); }

fn tangent_small(u: Real) -> Real { return tangent(u); }

fn tangent_medium(u: Real) -> Real { return tangent(u); }

fn tangent_defined(u: Real) -> bool { return !is_infinite(u); }

fn tangent_pi(u: Real) -> Real { return tangent_of_angle(reduced_half_turns(u)); }

// Whether 2 u is no odd number.
fn tangent_pi_defined(u: Real) -> bool {
  let high = u.high - 2.0 * trunc(0.5 * u.high);
  let low = u.low - 2.0 * trunc(0.5 * u.low);
  let turn = two_sum(high, low);
  return !is_infinite(u) && (turn.low != 0.0 || abs(turn.high - trunc(turn.high)) != 0.5);
}
