// Square roots, cube roots and sqrt(1 + u²).
//
// Bound: at most 0.51 ulp for every argument, whatever `sqrt` returns within the error of 1/inverseSqrt that the specification
// allows. Roots that are single-precision numbers are found exactly.
//
// Method: a root of the significand, then a step of Newton's method with an exact residual.
//
// Source: P. W. Markstein, Computation of elementary functions on the IBM RISC System/6000 processor, IBM Journal of Research and
// Development 34 (1990).

// The square root of 0 < value.high < 2^100, unevaluated: relative error 2^-40.
fn unevaluated_square_root(value: Pair) -> Pair {
  let root = opaque(sqrt(value.high));
  let root_square = two_square(root);
  let residual = ((value.high - root_square.high) - root_square.low) + value.low;
  return Pair(root, residual * (0.5 / root));
}

// The square root of |u|.
fn scaled_square_root(u: f32) -> Scaled {
  let exponent = exponent_of(u);
  let significand = abs(signed_significand(u)) * select(1.0, 2.0, (exponent & 1) == 1);
  return Scaled(unevaluated_square_root(Pair(significand, 0.0)), exponent >> 1u);
}

// The cube root of |u|: a first guess from the bits, a step of Halley's method and one of Newton's, on a significand in [1, 8).
fn scaled_cube_root(u: f32) -> Scaled {
  let exponent = exponent_of(u);
  let k = (exponent + 1536) / 3 - 512;
  let rest = exponent - 3 * k;
  let m = abs(signed_significand(u)) * select(select(1.0, 2.0, rest == 1), 4.0, rest == 2);
  let guess = bitcast<f32>(bitcast<i32>(m) / 3 + 0x2a510680);
  let guess_cube = guess * guess * guess;
  let y = opaque(guess * ((guess_cube + 2.0 * m) / (2.0 * guess_cube + m)));
  let y_square = two_square(y);
  let y_cube = two_product(y_square.high, y);
  let residual = ((m - y_cube.high) - y_cube.low) - y_square.low * y;
  return Scaled(Pair(y, residual / (3.0 * y_square.high)), k);
}

fn square_root(u: Real) -> Real { return rounded(scaled_square_root(u)); }

fn square_root_defined(u: Real) -> bool { return u >= 0.0; }

fn cube_root(u: Real) -> Real {
  let size = rounded(scaled_cube_root(u));
  return select(size, -size, u < 0.0);
}

// sqrt(1 + u²); above 2^13 it is |u| to the last digit.
fn hypotenuse(u: Real) -> Real {
  let size = abs(u);
  let size_square = two_square(min(size, 8192.0));
  let sum = two_sum(opaque(1.0), size_square.high);
  let root = unevaluated_square_root(Pair(sum.high, sum.low + size_square.low));
  return select(root.high + root.low, size, size > 8192.0);
}
