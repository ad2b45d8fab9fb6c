// Logarithms, also one of three words, for powers.wgsl.
//
// Bound: a relative error of at most 2^-45.2 for every positive number, next to 1 as well; those of powers of the base are exact.
// The three words have a relative error of at most 2^-53.5.
//
// Method: u = 2^e m, ln u = e ln 2 + ln c + 2 artanh s, s = (m - c)/(m + c), for the one of seven numbers c that is next to m, so
// that |s| < 0.0268; m - c is exact. The numbers c are single-precision numbers whose logarithms have few bits before a long run of
// zeros, so that a word of 15 bits and another hold them to 2^-58.6.
//
// Source: S. Gal, Computing elementary functions, Accurate Scientific Computations (1986), for such numbers;
// J.-M. Muller, Elementary Functions, 3rd edition (2016), 11.4; tools/minimax_pair.py for the numbers.

// ln 2 = ln_2_first + ln_2_second + ln_2_third to 2^-61; the first two have 15 bits, so that their products with exponents are exact.
const ln_2_first = 0x1.62e4p-1f;
const ln_2_second = 0x1.7f7cp-20f;
const ln_2_third = 0x1.1cf79ap-36f;

// high + low + lowest.
struct ThreeWords {
  high: f32,
  low: f32,
  lowest: f32,
}

struct ReducedLogarithm {
  exponent: f32,
  // m - c and m + c, of which the latter is not normalised
  difference: Pair,
  sum: ThreeWords,
  // ln c, of which the first word has 15 bits
  constant: vec2<f32>,
}

// For high + low + lowest > 0 with a normal word `high`, the nearest to the sum.
fn logarithm_reduction(high: f32, low: f32, lowest: f32) -> ReducedLogarithm {
  let reduced = significand_and_exponent(high);
  let m = reduced.x;
  let exponent = i32(reduced.y);
  let half = exponent >> 1u;
  let half_scaling = bitcast<f32>((127 - half) << 23u);
  let other_scaling = bitcast<f32>((127 - (exponent - half)) << 23u);
  let m_low = (low * half_scaling) * other_scaling;
  let m_lowest = (lowest * half_scaling) * other_scaling;
  var c = vec3<f32>(1.0, 0.0, 0.0);
  c = select(c, vec3<f32>(0x1.d13e48p-1f, -0x1.884p-4f, -0x1.1f519cp-33f), m < 0.9517);
  c = select(c, vec3<f32>(0x1.a438f6p-1f, -0x1.949p-3f, -0x1.d62ec6p-33f), m < 0.862);
  c = select(c, vec3<f32>(0x1.7d29p-1f, -0x1.2e3p-2f, -0x1.5b7c12p-33f), m < 0.7807);
  c = select(c, vec3<f32>(0x1.1af38ep+0f, 0x1.9ap-4f, -0x1.26292ap-31f), m > 1.05076);
  c = select(c, vec3<f32>(0x1.38ee5ep+0f, 0x1.9b4p-3f, -0x1.359b7cp-32f), m > 1.16013);
  c = select(c, vec3<f32>(0x1.59a4dep+0f, 0x1.337p-2f, 0x1.b53d64p-30f), m > 1.2809);
  let difference = fast_two_sum(opaque(m - c.x), m_low);
  let sum = two_sum(m, opaque(c.x));
  let sum_low = two_sum(sum.low, m_low);
  return ReducedLogarithm(
    reduced.y, Pair(difference.high, difference.low + m_lowest), ThreeWords(sum.high, sum_low.high, sum_low.low), c.yz);
}

// (m - c)/(m + c), relative error 2^-45.6. The remainder is formed twice, as the first quotient may be 4 units in the last place
// off, and its error that of the remainder as many times greater.
fn ratio_of_reduced(a: ReducedLogarithm) -> Pair {
  let inverse = 1.0 / a.sum.high;
  let guess = opaque(a.difference.high * inverse);
  let guess_product = two_product(guess, a.sum.high);
  let guess_rest = ((a.difference.high - guess_product.high) - guess_product.low) + fma(-guess, a.sum.low, a.difference.low);
  let first = opaque(guess + guess_rest * inverse);
  let product = two_product(first, a.sum.high);
  let low = fma(-first, a.sum.lowest, fma(-first, a.sum.low, a.difference.low));
  let rest = ((a.difference.high - product.high) - product.low) + low;
  let second = rest * inverse;
  return fast_two_sum(first, fma(fma(-second, a.sum.high, rest), inverse, second));
}

// e ln 2 + ln m.
fn logarithm_of_reduced(reduced: ReducedLogarithm, e: f32) -> Pair {
  let s = ratio_of_reduced(reduced);
  let s_square = two_square(s.high);
  let z_low = fma(2.0 * s.high, s.low, s_square.low);
  // artanh s = s + s z P(z), z = s², minimax, relative error 2^-50.6
  let p = fma(s_square.high, 0x1.24dcfep-3f, 0x1.999992p-3f);
  let slope = fast_two_sum(opaque(0x1.555556p-2f), s_square.high * p);
  let bend = two_product(s_square.high, slope.high);
  let bend_low = bend.low + fma(s_square.high, slope.low - 0x1.5512dp-27f, z_low * slope.high);
  let tail = two_product(s.high, bend.high);
  let tail_low = tail.low + fma(s.high, bend_low, s.low * bend.high);
  let half = fast_two_sum(s.high, tail.high);
  let half_low = half.low + (s.low + tail_low);
  // the first sum and the second product are exact
  let base = fast_two_sum(opaque(e * ln_2_first + reduced.constant.x), e * ln_2_second);
  let sum = fast_two_sum(base.high, 2.0 * half.high);
  return fast_two_sum(sum.high, sum.low + (base.low + fma(2.0, half_low, fma(e, ln_2_third, reduced.constant.y))));
}

fn natural_logarithm(u: Real) -> Real {
  let reduced = logarithm_reduction(u.high, u.low, 0.0);
  let value = logarithm_of_reduced(reduced, reduced.exponent);
  return Pair(select(u.high, value.high, is_finite(u.high)), value.low);
}

fn natural_logarithm_defined(u: Real) -> bool { return u.high > 0.0; }

// log2 e = 0x1.715476p+0 + 0x1.4ae0cp-26 to 2^-50
fn binary_logarithm(u: Real) -> Real {
  let reduced = logarithm_reduction(u.high, u.low, 0.0);
  let fraction = pair_product(logarithm_of_reduced(reduced, 0.0), Pair(opaque(0x1.715476p+0f), 0x1.4ae0cp-26f));
  let value = pair_plus(fraction, reduced.exponent);
  return Pair(select(u.high, value.high, is_finite(u.high)), value.low);
}

fn binary_logarithm_defined(u: Real) -> bool { return u.high > 0.0; }

// 1 + y for y > -1 as three words that do not overlap, which keep the digits of a small y.
fn one_plus(y: Pair) -> ThreeWords {
  let high = two_sum(opaque(1.0), y.high);
  let low = two_sum(high.low, y.low);
  let sum = fast_two_sum(high.high, low.high);
  return ThreeWords(sum.high, sum.low, low.low);
}

// ln(1 + y) for y > -1, infinite for an infinite y.
fn logarithm_of_one_plus(y: Pair) -> Pair {
  let finite = is_finite(y.high);
  let words = one_plus(choose(finite, y, Pair(1.0, 0.0)));
  let reduced = logarithm_reduction(words.high, words.low, words.lowest);
  let value = logarithm_of_reduced(reduced, reduced.exponent);
  return Pair(select(y.high, value.high, finite), value.low);
}

// ln u for normal u > 0, relative error 2^-53.8 with quotients 2.5 ulp off, 2^-54.8 with exact ones.
fn extended_logarithm(u: Pair) -> ThreeWords {
  let reduced = logarithm_reduction(u.high, u.low, 0.0);
  // s as three words, each from the remainder of the division so far
  let inverse = 1.0 / reduced.sum.high;
  let first = opaque(reduced.difference.high * inverse);
  let product = two_product(first, reduced.sum.high);
  let product_low = two_product(first, reduced.sum.low);
  let rest_high = two_sum(reduced.difference.high - product.high, -product.low);
  let rest_low = two_sum(reduced.difference.low, -product_low.high);
  let rest = two_sum(rest_high.high, rest_low.high);
  let rest_lowest = rest.low + ((rest_high.low + rest_low.low) - fma(first, reduced.sum.lowest, product_low.low));
  let second = opaque(rest.high * inverse);
  let second_product = two_product(second, reduced.sum.high);
  let last = ((rest.high - second_product.high) - second_product.low) + fma(-second, reduced.sum.low, rest_lowest);
  let s_third = last * inverse;
  let s = fast_two_sum(first, second);
  // artanh s = s + s z P(z), z = s², minimax, relative error 2^-61.8
  let s_square = two_square(s.high);
  let z = Pair(s_square.high, fma(2.0 * s.high, s.low, s_square.low));
  let p = fma(z.high, 0x1.c7d654p-4f, 0x1.24923ap-3f);
  let curved = fast_two_sum(opaque(0x1.99999ap-3f), z.high * p);
  let slope = pair_horner(Pair(curved.high, curved.low - 0x1.95f034p-29f), z, Pair(0x1.555556p-2f, -0x1.55555ap-27f));
  let bend = two_product(z.high, slope.high);
  let bend_low = bend.low + fma(z.high, slope.low, z.low * slope.high);
  let tail = two_product(s.high, bend.high);
  let tail_low = tail.low + fma(s.high, bend_low, s.low * bend.high);
  let half = fast_two_sum(s.high, tail.high);
  let half_low = two_sum(half.low, s.low);
  let half_lowest = two_sum(half_low.high, tail_low);
  // 2 artanh s + e ln 2 + ln c, where the first sum and the second product are exact
  let base = opaque(reduced.exponent * ln_2_first + reduced.constant.x);
  let high = fast_two_sum(base, 2.0 * half.high);
  let low = two_sum(high.low, reduced.exponent * ln_2_second);
  let lower = two_sum(low.high, 2.0 * half_lowest.high);
  let constants = two_sum(reduced.exponent * ln_2_third, reduced.constant.y);
  let sum = two_sum(lower.high, constants.high);
  let lowest = fma(2.0, half_low.low + (half_lowest.low + s_third), sum.low + constants.low);
  return normalised_words(high.high, sum.high, low.low + (lower.low + lowest));
}

// The sum of words that may overlap, |a| >= |b| or a = 0, |b| >= |c| or b = 0.
fn normalised_words(a: f32, b: f32, c: f32) -> ThreeWords {
  let low = two_sum(b, c);
  let high = fast_two_sum(a, low.high);
  let lower = fast_two_sum(high.low, low.low);
  return ThreeWords(high.high, lower.high, lower.low);
}

// a b, relative error 2^-66.
fn product_of_words(a: ThreeWords, b: ThreeWords) -> ThreeWords {
  let product = two_product(a.high, b.high);
  let left = two_product(a.high, b.low);
  let right = two_product(a.low, b.high);
  let cross = two_sum(left.high, right.high);
  let low = two_sum(product.low, cross.high);
  let rest = fma(a.high, b.lowest, fma(a.low, b.low, a.lowest * b.high));
  return normalised_words(product.high, low.high, (low.low + cross.low) + ((left.low + right.low) + rest));
}

// log10 e to 2^-70; digits below 2^-48 are rounded, so that logarithms of powers of 10 are exact.
fn decimal_logarithm(u: Real) -> Real {
  let words = product_of_words(extended_logarithm(u), ThreeWords(opaque(0x1.bcb7b2p-2f), opaque(-0x1.5b235ep-27f), -0x1.cd5954p-54f));
  let shift = 0x1.8p-24f * words.high;
  let low = opaque(opaque((words.low + words.lowest) + shift) - shift);
  return Pair(select(u.high, words.high, is_finite(u.high)), low);
}

fn decimal_logarithm_defined(u: Real) -> bool { return u.high > 0.0; }
