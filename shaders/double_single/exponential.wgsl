// Exponentials, infinite above the range and 0 (-1) below.
//
// Bound: a relative error of at most 2^-44.9.
//
// Method: u = n ln 2/8 + h + m + t, where h is a multiple of 2^-10 and at most 2^-4.5, m a multiple of 2^-24 and at most 2^-11, and
// so few bits that in e^(h + m + t) = 1 + (h + h²/2) + (m + h m) + h³/6 + … the brackets are exact in single precision, and h³/6 is
// up to the last bits of 1/6. What remains is below 2^-20 and needs no pair: there is no error-free product in all of this but the
// last, by a power of 2^(1/8). e^u - 1, whose digits near 0 this would lose, by a longer polynomial with pairs for coefficients.
//
// Source: reduction by W. J. Cody, W. Waite, Software Manual for the Elementary Functions (1980), and S. Gal, Computing elementary
// functions, Accurate Scientific Computations (1986), for arguments with few bits; tools/minimax_pair.py for the numbers.

// Added before rounding down to the nearest integer, it leaves what is just below 1/2 there: subtracting 1 would round that.
const just_below_half = 0x1.fffffep-2f;

// 2^exponent power (1 + growth)
struct ReducedExponential {
  power: Pair,
  growth: Pair,
  exponent: i32,
}

// 2 · 2^(j/8) for j = 0 … 7.
fn double_power_of_eighth(j: i32) -> Pair {
  let one = (j & 1) != 0;
  let two = (j & 2) != 0;
  let a = select(vec2<f32>(2.0, 0.0), vec2<f32>(0x1.172b84p+1f, -0x1.c15742p-26f), one);
  let b = select(vec2<f32>(0x1.306fep+1f, 0x1.4636e2p-24f), vec2<f32>(0x1.4bfdaep+1f, -0x1.593abcp-24f), one);
  let c = select(vec2<f32>(0x1.6a09e6p+1f, 0x1.9fcef4p-25f), vec2<f32>(0x1.8ace54p+1f, 0x1.15506ep-26f), one);
  let d = select(vec2<f32>(0x1.ae89fap+1f, -0x1.a94b14p-25f), vec2<f32>(0x1.d5818ep+1f, -0x1.822dbcp-26f), one);
  let value = select(select(a, b, two), select(c, d, two), (j & 4) != 0);
  return Pair(value.x, value.y);
}

// e^(h + rest + low) - 1 for a multiple h of 2^-10, |h| <= 0.044, |rest| <= 2^-11, |low| <= 2^-17, less than 2^-45 off. `correction`
// is subtracted from the sum of what remains of rest and low, which is exact.
fn exponential_growth(h: f32, rest: f32, low: f32, correction: f32) -> Pair {
  let m = floor((rest + low) * 0x1.0p24f + 0.5) * 0x1.0p-24f;
  let t = opaque(opaque(rest - m) + low) - correction;
  let half_square = 0.5 * (h * h);
  let cube = h * h * h;
  let leading = h + half_square;
  // minimax, 2^-50.5 of e^h; 1/6 = 0x1.54p-3 + 0x1.555556p-11
  let k = h * fma(h, fma(h, fma(h, 0x1.9f9ae6p-13f, 0x1.6beacap-10f), 0x1.111112p-7f), 0x1.555556p-5f);
  let curved = cube * (0x1.555556p-3f + k);
  // e^(m + t) - 1 - m = m²/2 + bend, and m²/2 below 2^-23
  let half_m_square = 0.5 * (m * m);
  let bend = fma(m, fma(half_m_square, 0x1.555556p-2f, t), t);
  let tail = half_m_square + fma(leading + curved, half_m_square + bend, fma(curved, m, bend));
  let first = fast_two_sum(leading, m + h * m);
  let second = fast_two_sum(first.high, cube * 0x1.54p-3f);
  let third = fast_two_sum(second.high, half_square * m);
  let fourth = fast_two_sum(third.high, cube * (0x1.555556p-11f + k));
  return fast_two_sum(fourth.high, ((first.low + second.low) + (third.low + fourth.low)) + tail);
}

// e^u, bounded beyond the range. ln 2/8 = 0x1.62e8p-4 - 0x1.e808p-19 - 0x1.718432p-38, of which the first two have 14 bits, so that
// their products with n, which has 10, are exact.
fn exponential_reduced(u: Pair) -> ReducedExponential {
  let high = clamp(u.high, -110.0, 89.5);
  let low = select(0.0, u.low, high == u.high);
  let n = floor(high * 0x1.715476p+3f + 0.5);
  let coarse = opaque(high - n * 0x1.62e8p-4f);
  let step = n * -0x1.e808p-19f;
  let h = floor((coarse - step) * 0x1.0p10f + just_below_half) * 0x1.0p-10f;
  let growth = exponential_growth(h, opaque(coarse - h) - step, low, n * -0x1.718432p-38f);
  let eighths = i32(n);
  return ReducedExponential(double_power_of_eighth(eighths & 7), growth, (eighths >> 3u) - 1);
}

// e^(high + low + lowest) for |high| <= 200, less than 2^-45 off. n is split once more, 8 times a whole number and an integer from -4 to
// 4, whose products with the first two words of ln 2/8 are exact.
fn exponential_of_words(high: f32, low: f32, lowest: f32) -> ReducedExponential {
  let n = floor(high * 0x1.715476p+3f + 0.5);
  let n_coarse = 8.0 * floor(0.125 * n + 0.5);
  let n_fine = n - n_coarse;
  let coarse = opaque(opaque(high - n_coarse * 0x1.62e8p-4f) - n_fine * 0x1.62e8p-4f);
  let step = n_coarse * -0x1.e808p-19f;
  let h = floor((coarse - step) * 0x1.0p10f + just_below_half) * 0x1.0p-10f;
  let rest = opaque(opaque(coarse - h) - step) - n_fine * -0x1.e808p-19f;
  let growth = exponential_growth(h, rest, low, n * -0x1.718432p-38f - lowest);
  let eighths = i32(n);
  return ReducedExponential(double_power_of_eighth(eighths & 7), growth, (eighths >> 3u) - 1);
}

// 2^(high + low + lowest), bounded beyond the range. ln 2 = 0x1.62e43p-1 - 0x1.05c61p-29
fn power_of_two_reduced(high: f32, low: f32, lowest: f32) -> ReducedExponential {
  let bounded_high = clamp(high, -160.0, 129.0);
  let inside = bounded_high == high;
  let n = floor(bounded_high * 8.0 + just_below_half);
  let sum = two_sum(bounded_high - 0.125 * n, select(0.0, low, inside));
  let sum_low = sum.low + select(0.0, lowest, inside);
  let product = two_product(sum.high, opaque(0x1.62e43p-1f));
  let product_low = product.low + (sum_low * 0x1.62e43p-1f + sum.high * -0x1.05c61p-29f);
  let h = floor(product.high * 0x1.0p10f + just_below_half) * 0x1.0p-10f;
  let growth = exponential_growth(h, product.high - h, product_low, 0.0);
  let eighths = i32(n);
  return ReducedExponential(double_power_of_eighth(eighths & 7), growth, (eighths >> 3u) - 1);
}

// power (1 + growth), within [1.9, 4.2].
fn exponential_significand(a: ReducedExponential) -> Pair {
  let product = two_product(a.power.high, a.growth.high);
  let sum = fast_two_sum(a.power.high, product.high);
  let cross = a.power.high * a.growth.low + a.power.low * a.growth.high;
  return fast_two_sum(sum.high, sum.low + ((a.power.low + product.low) + cross));
}

// value 2^n for n <= 128, infinite for 128 and 0 below -126.
fn scaled_exponential(value: Pair, n: i32) -> Pair {
  return pair_scaled(value, bitcast<f32>(max(n + 127, 0) << 23u));
}

fn exponential(u: Real) -> Real {
  let reduced = exponential_reduced(u);
  return scaled_exponential(exponential_significand(reduced), reduced.exponent);
}

fn binary_exponential(u: Real) -> Real {
  let reduced = power_of_two_reduced(u.high, u.low, 0.0);
  return scaled_exponential(exponential_significand(reduced), reduced.exponent);
}

// coefficient + r q for |r q| <= |coefficient|, not normalised.
fn pair_horner(q: Pair, r: Pair, coefficient: Pair) -> Pair {
  let product = two_product(r.high, q.high);
  let sum = fast_two_sum(opaque(coefficient.high), product.high);
  return Pair(sum.high, sum.low + (coefficient.low + (product.low + fma(r.high, q.low, r.low * q.high))));
}

// (e^u - 1)/4 with a relative error of at most 2^-45, finite for u <= 89.5 and bounded beyond the range. u = k ln 2 + r,
// |r| <= ln 2/2; ln 2 = 0x1.62e4p-1 + 0x1.7f7cp-20 + 0x1.1cf79ap-36, of which the first two have 15 bits.
fn quarter_exponential_minus_one(u: Pair) -> Pair {
  let high = clamp(u.high, -40.0, 89.5);
  let k = floor(high * 0x1.715476p+0f + 0.5);
  let coarse = two_sum(opaque(high - k * 0x1.62e4p-1f), select(0.0, u.low, high == u.high));
  let fine = two_sum(coarse.high, k * -0x1.7f7cp-20f);
  let r = fast_two_sum(fine.high, fine.low + (coarse.low - k * 0x1.1cf79ap-36f));
  // e^r = 1 + r + r²/2 + r³ P(r), minimax, relative error 2^-52.4 of e^r - 1
  var p = fma(r.high, 0x1.b5b48ap-26f, 0x1.289918p-22f);
  p = fma(r.high, p, 0x1.71db9cp-19f);
  p = fma(r.high, p, 0x1.a019b2p-16f);
  p = fma(r.high, p, 0x1.a01a02p-13f);
  var q = pair_horner(Pair(p, 0.0), r, Pair(0x1.6c16c2p-10f, -0x1.0b0bdap-35f));
  q = pair_horner(q, r, Pair(0x1.111112p-7f, -0x1.ddc6ecp-32f));
  q = pair_horner(q, r, Pair(0x1.555556p-5f, -0x1.5558ccp-30f));
  q = pair_horner(q, r, Pair(0x1.555556p-3f, -0x1.55555ap-28f));
  q = pair_horner(q, r, Pair(0.5, 0.0));
  let slope = two_product(r.high, q.high);
  let slope_low = slope.low + fma(r.high, q.low, r.low * q.high);
  let bend = two_product(r.high, slope.high);
  let bend_low = bend.low + fma(r.high, slope_low, r.low * slope.high);
  let growth = fast_two_sum(r.high, bend.high);
  // 2^(k-2) (1 + growth) - 1/4
  let scaling = bitcast<f32>((i32(k) + 125) << 23u);
  let shift = two_sum(scaling, opaque(-0.25));
  let sum = fast_two_sum(shift.high, growth.high * scaling);
  return fast_two_sum(sum.high, sum.low + fma(growth.low + (r.low + bend_low), scaling, shift.low));
}

// So small an argument that words of the growth would be lost is the value.
fn exponential_minus_one(u: Real) -> Real {
  return choose(abs(u.high) < 0x1p-60f, u, pair_scaled(quarter_exponential_minus_one(u), 4.0));
}
