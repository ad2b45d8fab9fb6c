// The (m + 1)-th derivative of ln|Γ(u)| for m <= 32.
//
// Bound: for u > 0 a relative error of at most 2^-40, and 2^-42 for m <= 8, but near the zero of ψ an absolute one of 2^-42; for
// u < 0 an error of at most 2^-40 of the value or of the term m! r^-(m + 1) of the nearest pole, at the distance r, whichever is
// more.
//
// Method: with s = m + 1 and ζ(s, x) = Σ (x + k)^-s over k >= 0, the derivative is (-1)^s m! ζ(s, u), where -ψ stands for ζ if
// s = 1. Eight terms one by one, the rest by the Euler–Maclaurin formula, relative error 2^-44 for every m. For u < 0 and
// r = u - n, n the nearest integer, ζ(s, u) = r^-s + ζ(s, 1 + r) + (-1)^s (ζ(s, 1 - r) - ζ(s, 1 - u)). Powers are taken of numbers
// scaled by the exponent of the first, beside which those that then underflow count for nothing. All of it is one loop within
// another, since shaders take long to compile for every call that is written out.
// Source: NIST Digital Library of Mathematical Functions, 5.15.8, 25.11.28.

fn polygamma_defined(u: Real, m: i32) -> bool { return gamma_function_defined(u); }

// x^s for s >= 1.
fn positive_power(x: Pair, s: i32) -> Pair {
  var result = x;
  var factor = x;
  for (var rest = s - 1; rest > 0; rest = rest >> 1u) {
    if ((rest & 1) == 1) {
      result = pair_product(result, factor);
    }
    factor = pair_square(factor);
  }
  return result;
}

// ζ(s, y) unit^-s for y >= 7.5, with the inverse of unit y and its power s: y^(1 - s)/(s - 1),
// or -ln y for s = 1, and y^-s (1/2 + s/(12 y) (1 + …)).
fn hurwitz_zeta_tail(y: Pair, s: i32, unit: f32, inverse: Pair, power: Pair) -> Pair {
  let n = f32(s);
  let inverse_of_y = pair_scaled(inverse, unit);
  let z = pair_square(inverse_of_y);
  // the quotients of successive terms of the formula: B_(2k + 2)/B_2k (s + 2k - 1) (s + 2k)/((2k + 1) (2k + 2))
  var p = fma(z.high, (n + 9.0) * (n + 10.0) * -0.025311355, 1.0);
  p = fma(z.high * p, (n + 7.0) * (n + 8.0) * -0.025252525, 1.0);
  p = fma(z.high * p, (n + 5.0) * (n + 6.0) * -0.025, 1.0);
  p = z.high * p * ((n + 3.0) * (n + 4.0) * -0.023809524);
  // -1/60 = -0x1.111112p-6 + 0x1.dddddep-31
  let quotient = fast_two_sum(opaque(-0x1.111112p-6f), fma(p, -0x1.111112p-6f, 0x1.dddddep-31f));
  let bend = pair_product(pair_times(z, (n + 1.0) * (n + 2.0)), quotient);
  let twelfth = pair_quotient(Pair(opaque(n), 0.0), Pair(opaque(12.0), 0.0));
  let first = pair_product(inverse_of_y, twelfth);
  let series = pair_plus(pair_horner(bend, first, first), opaque(0.5));
  let integral = pair_product(power, pair_quotient(y, Pair(opaque(max(n - 1.0, 1.0)), 0.0)));
  let logarithm = pair_scaled(natural_logarithm(y), -bitcast<f32>(0x7f000000u - bitcast<u32>(unit)));
  let leading = choose(s == 1, logarithm, integral);
  return pair_sum(leading, pair_product(power, series));
}

// m!/16^(m - 1)
fn scaled_factorial(m: i32) -> Pair {
  var product = Pair(opaque(1.0), 0.0);
  for (var k = 2; k <= m; k++) {
    product = pair_times(product, f32(k) * 0.0625);
  }
  return product;
}

fn polygamma(u: Real, m: i32) -> Real {
  let s = m + 1;
  let parity = select(1.0, -1.0, (s & 1) == 1);
  let negative = u.high < 0.0;
  let base = choose(negative, offset_from_integer(u), u);
  // great numbers need no scaling for m = 0; for others the value at 2^-64 is above the range already
  let exponent = clamp(i32((bitcast<u32>(base.high) >> 23u) & 0xffu) - 127, -64, select(126, 0, m == 0));
  let unit = bitcast<f32>(u32(127 - exponent) << 23u);
  let size = pair_scaled(absolute(base), unit);
  let smallest = select(1.0, 0x1p-62f, m == 0);
  let least = choose(size.high < smallest, Pair(smallest, 0.0), size);
  var sum = Pair(0.0, 0.0);
  for (var part = 0; part < 3; part++) {
    let x = choose(negative && part > 0, pair_negation(choose(part == 1, base, u)), base);
    let mirrored = select(0.0, select(-parity, parity, part == 1), negative);
    let weight = select(mirrored, 1.0, part == 0);
    let weight_of_first = select(0.0, select(1.0, parity, base.high < 0.0), part == 0);
    var y = x;
    var inverse = Pair(0.0, 0.0);
    var power = Pair(0.0, 0.0);
    for (var k = 0; k <= 8; k++) {
      y = pair_plus(x, opaque(f32(k)));
      inverse = pair_quotient(Pair(opaque(1.0), 0.0), choose(k == 0, least, pair_scaled(y, unit)));
      power = positive_power(inverse, s);
      sum = pair_sum(sum, pair_scaled(power, select(select(weight, 0.0, k == 8), weight_of_first, k == 0)));
    }
    sum = pair_sum(sum, pair_scaled(hurwitz_zeta_tail(y, s, unit, inverse, power), weight));
  }
  let value = pair_product(pair_scaled(sum, parity), scaled_factorial(m));
  let scaled = scaled_twice(value, clamp(4 * max(m - 1, 0) - exponent * s, -252, 252));
  return choose(is_finite(u.high), scaled, Pair(select(0.0, infinity(), m == 0), 0.0));
}
