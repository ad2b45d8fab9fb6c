// The (m + 1)-th derivative of ln|Γ(u)|.
//
// Bound: at most 2 ulp for u > 0 and, for u < 0, where it is at least 2^-10 of the term m! r^-(m + 1) of the nearest pole, at the
// distance r; nearer to its zeros an error of at most 2^-33 of that term.
//
// Method: with s = m + 1 and ζ(s, x) = Σ (x + k)^-s over k >= 0, the derivative is (-1)^s m! ζ(s, u), where -ψ stands for ζ if
// s = 1. Seven terms one by one, the rest by the Euler–Maclaurin formula, relative error 2^-38 for every m. For u < 0 and
// r = u - n, n the nearest integer, ζ(s, u) = r^-s + ζ(s, 1 + r) + (-1)^s (ζ(s, 1 - r) - ζ(s, 1 - u)). Powers are taken of numbers
// scaled by the exponent of the first, beside which those that then underflow count for nothing. Next to the zero of ψ for u > 0 a
// polynomial.
// Source: NIST Digital Library of Mathematical Functions, 5.15.8, 25.11.28; coefficients by tools/minimax_special.py.

fn polygamma_defined(u: Real, m: i32) -> bool { return gamma_function_defined(u); }

// x^-s for a pair x >= 2^-126 and s >= 1.
fn inverse_power(x: Pair, s: i32) -> Pair {
  let inverse = unevaluated_quotient(Pair(opaque(1.0), 0.0), x);
  var result = fast_two_sum(inverse.high, inverse.low);
  var factor = result;
  for (var rest = s - 1; rest > 0; rest = rest >> 1u) {
    if ((rest & 1) == 1) {
      result = pair_product(result, factor);
    }
    factor = pair_square(factor);
  }
  return result;
}

// unit^-s ζ(s, 1 + x) for x >= -1/2 and a power of two unit.
fn hurwitz_zeta(x: f32, s: i32, unit: f32) -> Pair {
  var sum = Pair(0.0, 0.0);
  for (var k = 1; k <= 6; k++) {
    sum = pair_sum(inverse_power(pair_scaled(two_sum(x, opaque(f32(k))), unit), s), sum);
  }
  let end = two_sum(x, opaque(7.0));
  let power = inverse_power(pair_scaled(end, unit), s);
  let inverse = quotient(opaque(1.0), end.high);
  let z = inverse * inverse;
  let n = f32(s);
  var p = fma(z, -(n + 7.0) * (n + 8.0) / 39.6, 1.0);
  p = fma(z * p, -(n + 5.0) * (n + 6.0) / 40.0, 1.0);
  p = fma(z * p, -(n + 3.0) * (n + 4.0) / 42.0, 1.0);
  p = z * p * (-(n + 1.0) * (n + 2.0) / 60.0);
  if (s == 1) {
    // -ψ(y) = -ln y + 1/(2y) + (1 + p)/(12 y²). 1/12 = 0x1.555556p-4 - 0x1.555556p-29
    let quadratic = pair_product(pair_square(power), Pair(opaque(0x1.555556p-4f), -0x1.555556p-29f));
    let rest = pair_sum(pair_scaled(power, 0.5), Pair(quadratic.high, fma(quadratic.high, p, quadratic.low)));
    return pair_sum(sum, pair_difference(rest, extended_natural_logarithm(end)));
  }
  let series = inverse * (1.0 + p) * (n / 12.0);
  return pair_sum(sum, pair_times(power, quotient(end.high, n - 1.0) + (0.5 + series)));
}

// ψ(x₀ + z) for |z| <= 1/16, where x₀ = 0x1.762d86p+0 + 0x1.ab5f2p-27 is the zero for u > 0. Minimax, relative error 2^-25.8.
fn digamma_near_zero(z: f32) -> f32 {
  var p = fma(z, -0.0687019974, 0.104715399);
  p = fma(z, p, -0.163961083);
  p = fma(z, p, 0.258516192);
  p = fma(z, p, -0.44276315);
  p = fma(z, p, 0.967672229);
  return z * p;
}

fn polygamma(u: Real, m: i32) -> Real {
  let s = m + 1;
  let parity = select(1.0, -1.0, (s & 1) == 1);
  let negative = u < 0.0;
  let base = select(u, u - floor(u + 0.5), negative);
  // for m = 0 only next to the pole, beside which the rest, not scaled, is below 2^-30; for others the value at 2^-64 is above the range
  let exponent = select(clamp(exponent_of(base), -64, 126), select(0, -64, exponent_of(base) < -96), m == 0);
  let unit = bitcast<f32>(u32(127 - exponent) << 23u);
  let least = max(abs(base) * unit, select(1.0, 0x1p-126f, m == 0));
  let first = pair_scaled(inverse_power(Pair(least, 0.0), s), select(1.0, parity, base < 0.0));
  var sum = pair_sum(first, hurwitz_zeta(base, s, unit));
  if (negative) {
    let difference = pair_difference(hurwitz_zeta(-base, s, unit), hurwitz_zeta(-u, s, unit));
    sum = pair_sum(sum, pair_scaled(difference, parity));
  }
  let value = with_significand(Scaled(pair_scaled(sum, parity), -exponent * s));
  if (m == 0) {
    let distance = opaque(u - 0x1.762d86p+0f) - 0x1.ab5f2p-27f;
    return select(rounded(value), digamma_near_zero(distance), abs(distance) < 0.0625);
  }
  return select(rounded(scaled_product(value, falling_factorial(Pair(f32(m), 0.0), m))), 0.0, is_infinite(u));
}
