// Exponentials, at most 1 ulp off (exponential_minus_one: 2 ulp) over the whole range, infinite above it and 0 (-1) below.
//
// Method: x = n ln 2 + r, |r| <= ln 2/2, by W. J. Cody and W. Waite's reduction (Software Manual for the Elementary Functions,
// 1980); e^x = 2^n (1 + r + r² P(r)).

// ln 2 = ln_2_high + ln_2_low to 2^-45; the first has 15 bits, so that its products with exponents are exact.
const ln_2_high = 0x1.62e4p-1f;
const ln_2_low = 0x1.7f7d1cp-20f;

// (e^r - 1, n) with e^x = 2^n e^r. Minimax, relative error 2^-30.9 of e^r - 1.
fn exponential_reduced(x: f32) -> vec2<f32> {
  let bounded = clamp(x, -200.0, 200.0);
  let n = floor(fma(bounded, 0x1.715476p+0f, 0.5));
  let high = opaque(bounded - n * ln_2_high);
  let rest = n * ln_2_low;
  let r = high - rest;
  let r_low = (high - r) - rest;
  var p = fma(r, 0.000196657929, 0.00139349955);
  p = fma(r, p, 0.00833364204);
  p = fma(r, p, 0.0416664667);
  p = fma(r, p, 0.166666657);
  p = fma(r, p, 0.5);
  return vec2<f32>(r + fma(r * r, p, r_low), n);
}

// 2^k e^x, where e^x alone may be out of range.
fn exponential_scaled(x: f32, k: i32) -> f32 {
  let reduced = exponential_reduced(x);
  return times_power_of_two(1.0 + reduced.x, i32(reduced.y) + k);
}

fn exponential(u: Real) -> Real { return exponential_scaled(u, 0); }

// e^u - 1 = 2^n (e^r - 1) + (2^n - 1), whose last bracket is exact for n <= 24; beyond that the 1 is below half an ulp.
fn exponential_minus_one(u: Real) -> Real {
  let reduced = exponential_reduced(max(u, -40.0));
  let n = i32(reduced.y);
  let power = bitcast<f32>((min(n, 24) + 127) << 23u);
  let small = fma(power, reduced.x, power - 1.0);
  return select(small, times_power_of_two(1.0 + reduced.x, n), n > 24);
}
