// Exponentials, infinite above the range and 0 (-1) below.
//
// Bound: at most 0.71 ulp (exponential_minus_one: 0.89 ulp) over the whole range.
//
// Method: x = n ln 2 + r, |r| <= ln 2/2, where r is an exact number less a small one; e^x = 2^n (1 + r + r² P(r)), summed in two
// words and rounded once.
//
// Source: W. J. Cody, W. Waite, Software Manual for the Elementary Functions (1980), for the reduction; coefficients by
// tools/minimax.py.

// ln 2 = ln_2_high + ln_2_low to 2^-45; the first has 15 bits, so that its products with exponents are exact.
const ln_2_high = 0x1.62e4p-1f;
const ln_2_low = 0x1.7f7d1cp-20f;

// x = n ln 2 + (high - rest), high exact.
struct ReducedByLn2 {
  high: f32,
  rest: f32,
  n: f32,
}

fn reduced_by_ln_2(x: f32) -> ReducedByLn2 {
  let n = floor(fma(x, 0x1.715476p+0f, 0.5));
  return ReducedByLn2(opaque(x - n * ln_2_high), n * ln_2_low, n);
}

// 2^exponent (1 + growth), where growth.low is not below the last digit of growth.high but up to a fifth of it.
struct ReducedExponential {
  growth: Pair,
  exponent: i32,
}

// e^x for |x| < 300. Minimax, relative error 2^-30.9 of e^r - 1.
fn exponential_reduced(x: f32) -> ReducedExponential {
  let reduced = reduced_by_ln_2(x);
  let r = reduced.high;
  var p = fma(r, 0.000196657929, 0.00139349955);
  p = fma(r, p, 0.00833364204);
  p = fma(r, p, 0.0416664667);
  p = fma(r, p, 0.166666657);
  let r_square = r * r;
  let bend = fma(r_square * r, p, 0.5 * r_square);
  // e^(r - rest) = e^r - e^r (rest - rest²/2)
  let slope = 1.0 + fma(reduced.rest, -0.5, r + bend);
  return ReducedExponential(Pair(r, fma(-reduced.rest, slope, bend)), whole_number(reduced.n));
}

// 1 + growth, not normalised: the low word is up to an eighth of the high one.
fn exponential_significand(growth: Pair) -> Pair {
  let sum = fast_two_sum(opaque(1.0), growth.high);
  return Pair(sum.high, sum.low + growth.low);
}

fn exponential(u: Real) -> Real {
  let reduced = exponential_reduced(u);
  let significand = exponential_significand(reduced.growth);
  return bounded_exponential(significand.high + significand.low, reduced.exponent, u > 0x1.62e42ep+6f, u < -0x1.5d589ep+6f);
}

// value 2^n, unless that is known to be above or below the range.
fn bounded_exponential(value: f32, n: i32, is_above: bool, is_below: bool) -> f32 {
  let scaled = bitcast<f32>(bitcast<i32>(value) + n * 0x800000);
  return select(select(scaled, infinity(), is_above), 0.0, is_below);
}

// 2^u = 2^n (1 + r/2 + r P(r)), whose r/2 is exact. Minimax, relative error 2^-28.4.
fn binary_exponential(u: Real) -> Real {
  let n = floor(u + 0.5);
  let r = u - n;
  var p = fma(r, 0.000154433481, 0.0013401414);
  p = fma(r, p, 0.00961805135);
  p = fma(r, p, 0.0555032343);
  p = fma(r, p, 0.240226522);
  p = fma(r, p, 0.193147212);
  let sum = fast_two_sum(opaque(1.0), 0.5 * r);
  return bounded_exponential(sum.high + fma(r, p, sum.low), whole_number(n), u >= 128.0, u < -126.0);
}

// 2^n (1 + growth) - 1 for -126 <= n <= 64, not normalised: the low word is up to a fifth of the high one. 2^n - 1 is exact for
// n <= 24; beyond, the 1 belongs to the low word.
fn exponential_minus_one_in_parts(growth: Pair, n: i32) -> Pair {
  let power = bitcast<f32>((n + 127) << 23u);
  let one = select(1.0, 0.0, n > 24);
  let sum = fast_two_sum(power - one, power * growth.high);
  return Pair(sum.high, sum.low + fma(power, growth.low, one - 1.0));
}

fn exponential_minus_one(u: Real) -> Real {
  let reduced = exponential_reduced(clamp(u, -40.0, 100.0));
  let n = min(reduced.exponent, 64);
  let parts = exponential_minus_one_in_parts(reduced.growth, n);
  let scaled = (parts.high + parts.low) * bitcast<f32>((reduced.exponent - n + 127) << 23u);
  return select(scaled, infinity(), u > 0x1.62e42ep+6f);
}
