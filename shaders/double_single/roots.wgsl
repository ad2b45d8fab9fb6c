// Square roots, cube roots and sqrt(1 + u²).
//
// Bound: a relative error of at most 2^-45.5 over the whole range. Roots that pairs hold are found exactly where their squares or
// cubes are pairs.
//
// Method: a root of the significand in single precision, then a step of Newton's method with an exact residual, corrected for what
// the step leaves.
//
// Source: as ../pair.wgsl; for the first guess of a cube root W. Kahan, Computing a real cube root (1991).

// value 2^exponent, |value| within [2^-20, 2^20] unless it is 0.
struct Scaled {
  value: Pair,
  exponent: i32,
}

// The exponent e of u = 2^e m, 1 <= |m| < 2; -1024 for 0 and what counts as 0, 1024 for infinite numbers.
fn exponent_of(u: f32) -> i32 {
  let biased = i32((bitcast<u32>(u) >> 23u) & 0xffu);
  return select(select(biased - 127, 1024, biased == 255), -1024, biased == 0);
}

// 2^n for -126 <= n <= 127.
fn normal_power_of_two(n: i32) -> f32 { return bitcast<f32>((n + 127) << 23u); }

// a 2^n for -252 <= n <= 254, in two steps, as 2^n may be out of range.
fn pair_with_exponent(a: Pair, n: i32) -> Pair {
  let half = n >> 1u;
  return pair_scaled(pair_scaled(a, normal_power_of_two(half)), normal_power_of_two(n - half));
}

// u with a high word in [1, 2) of either sign, also where u is 0 or infinite.
fn scaled(u: Real) -> Scaled {
  let exponent = exponent_of(u.high);
  let high = bitcast<f32>((bitcast<u32>(u.high) & 0x807fffffu) | 0x3f800000u);
  let low = pair_with_exponent(u, clamp(-exponent, -127, 127)).low;
  return Scaled(Pair(high, select(low, 0.0, abs(exponent) == 1024)), exponent);
}

// Infinite above the range and 0 below.
fn unscaled(a: Scaled) -> Real { return pair_with_exponent(a.value, clamp(a.exponent, -250, 250)); }

// The square root of |u|.
fn scaled_square_root(u: Real) -> Scaled {
  let size = scaled(absolute(u));
  let root = pair_square_root(pair_scaled(size.value, select(1.0, 2.0, (size.exponent & 1) == 1)));
  return Scaled(root, size.exponent >> 1u);
}

// The cube root of |u|: a first guess from the bits, a step of Halley's method and two of Newton's, on a significand in [1, 8).
fn scaled_cube_root(u: Real) -> Scaled {
  let size = scaled(absolute(u));
  let k = (size.exponent + 1536) / 3 - 512;
  let rest = size.exponent - 3 * k;
  let m = pair_scaled(size.value, select(select(1.0, 2.0, rest == 1), 4.0, rest == 2));
  let guess = bitcast<f32>(bitcast<i32>(m.high) / 3 + 0x2a510680);
  let guess_cube = guess * guess * guess;
  let closer = guess * ((guess_cube + 2.0 * m.high) / (2.0 * guess_cube + m.high));
  let closer_cube = closer * closer * closer;
  let y = opaque(closer - closer * (closer_cube - m.high) / (3.0 * closer_cube));
  let y_square = two_square(y);
  let y_cube = two_product(y_square.high, y);
  let residual = ((m.high - y_cube.high) - y_cube.low) + fma(-y_square.low, y, m.low);
  let slope = 3.0 * y_square.high;
  let inverse = 1.0 / slope;
  let first = residual * inverse;
  // (y + first)³ = y³ + first (slope + 3 y first) + …
  let left = fma(-first, fma(3.0 * y, first, slope), residual);
  return Scaled(fast_two_sum(y, fma(left, inverse, first)), k);
}

fn square_root(u: Real) -> Real { return unscaled(scaled_square_root(u)); }

fn square_root_defined(u: Real) -> bool { return u.high >= 0.0; }

fn cube_root(u: Real) -> Real {
  let size = unscaled(scaled_cube_root(u));
  return choose(u.high < 0.0, pair_negation(size), size);
}

// sqrt(1 + u²); above 2^30 it is |u| to the last digit.
fn hypotenuse(u: Real) -> Real {
  let size = absolute(u);
  let large = size.high > 0x1p30f;
  let root = pair_square_root(pair_sum(Pair(opaque(1.0), 0.0), pair_square(choose(large, real(1.0), size))));
  return choose(large, size, root);
}
