// The binary logarithm and its inverse with more digits than single precision holds, for powers and what is built on them.
//
// Bound: relative error of the logarithm 2^-37.2, of the power of two 2^-26.6 before its rounding.
//
// Method: for u = 2^e (1 + f)/c, log2 u = e - log2 c + 2/ln 2 · artanh s, s = f/(2 + f), with f and s as pairs, and so the first
// two terms of the series; 2^x = 2^n (1 + r ln 2 + r² P(r)), n the integer next to x.
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), 11.4; coefficients by tools/minimax_special.py.

// (high + low) 2^exponent, high + low a normal number and not necessarily normalised.
struct Scaled {
  value: Pair,
  exponent: i32,
}

fn rounded(a: Scaled) -> f32 { return times_power_of_two(a.value.high + a.value.low, a.exponent); }

fn scaled_product(a: Scaled, b: Scaled) -> Scaled {
  return Scaled(pair_product(a.value, b.value), a.exponent + b.exponent);
}

fn scaled_reciprocal(a: Scaled) -> Scaled {
  return Scaled(unevaluated_quotient(Pair(opaque(1.0), 0.0), a.value), -a.exponent);
}

// 1 <= |high| < 2 after this, unless the value is 0.
fn with_significand(a: Scaled) -> Scaled {
  let exponent = clamp(exponent_of(a.value.high), -126, 126);
  return Scaled(pair_scaled(a.value, bitcast<f32>((127 - exponent) << 23u)), a.exponent + exponent);
}

// log2 u for normal u > 0. The significand is brought within [0.84, 1.19] by a factor c of few bits, c m = 1 + f. Polynomial
// minimax, relative error 2^-46.1.
fn extended_binary_logarithm(u: f32) -> Pair {
  let reduced = significand_and_exponent(u);
  let m = reduced.x;
  let above = m > 1.19;
  let below = m < 0.84;
  let c = select(select(1.0, 0.7734375, above), 1.296875, below);
  // -log2 c to 2^-42; the first words have few bits, so that their sums with exponents are exact
  let shift = select(select(0.0, 0x1.7b88p-2f, above), -0x1.800cp-2f, below);
  let shift_low = select(select(0.0, 0x1.f02cf2p-18f, above), 0x1.a9ce9ep-18f, below);
  let scaled = two_product(m, opaque(c));
  let f = fast_two_sum(opaque(scaled.high - 1.0), scaled.low);
  let inverse = 1.0 / (2.0 + f.high);
  let s = opaque(f.high * inverse);
  // the rounding error of s, from f - s (2 + f); f - 2s is exact since the two are close
  let product = two_product(s, f.high);
  let s_low = (((opaque(f.high - 2.0 * s) - product.high) - product.low) + fma(-s, f.low, f.low)) * inverse;
  let s_square = two_square(s);
  let z = fast_two_sum(s_square.high, fma(2.0 * s, s_low, s_square.low));
  let p = fma(z.high, fma(z.high, 0.32472834, 0.412178695), 0.577078044);
  // 2/ln 2 = 0x1.715476p+1 + 0x1.4ae0cp-25, a third of it 0x1.ec709ep-1 - 0x1.e2fe02p-28, to 2^-49
  let second = two_product(z.high, opaque(0x1.ec709ep-1f));
  let rest = fma(z.high * z.high, p, fma(z.low, 0x1.ec709ep-1f, fma(z.high, -0x1.e2fe02p-28f, 0x1.4ae0cp-25f)));
  let slope = fast_two_sum(opaque(0x1.715476p+1f), second.high);
  let slope_low = slope.low + (second.low + rest);
  let leading = two_product(s, slope.high);
  let low = leading.low + fma(s, slope_low, fma(s_low, slope.high, shift_low));
  let sum = fast_two_sum(opaque(reduced.y + shift), leading.high);
  return fast_two_sum(sum.high, sum.low + low);
}

// 2^x, with x bounded by ±1000. Minimax, relative error 2^-33.1.
fn extended_power_of_two(x: Pair) -> Scaled {
  let high = clamp(x.high, -1000.0, 1000.0);
  let n = floor(high + 0.5);
  let r = opaque(high - n);
  let r_low = select(0.0, x.low, abs(x.high) <= 1000.0);
  var p = fma(r, 1.50962169e-05, 0.000154559835);
  p = fma(r, p, 0.00133342564);
  p = fma(r, p, 0.00961807836);
  p = fma(r, p, 0.0555041023);
  p = fma(r, p, 0.240226507);
  // ln 2 = 0x1.62e43p-1 - 0x1.05c61p-29
  let leading = two_product(r, opaque(0x1.62e43p-1f));
  let curved = r * r * p;
  let tail = fma(r_low * 0x1.62e43p-1f, 1.0 + (leading.high + curved), fma(r, -0x1.05c61p-29f, leading.low));
  let sum = fast_two_sum(opaque(1.0), leading.high);
  return Scaled(fast_two_sum(sum.high, sum.low + (curved + tail)), i32(n));
}
