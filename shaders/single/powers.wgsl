// Powers, at most 3 ulp off over the whole range, infinite above it and 0 below. Where the exact value of a root or an integer
// power is a single-precision number below 2^24, that number is found.
//
// Method: u^a = 2^(a log2 u) with the logarithm and the product as pairs; for u = 2^e (1 + f)/c,
// log2 u = e - log2 c + 2/ln 2 · artanh(f/(2 + f)). Small integer exponents by repeated multiplication of pairs, square and
// cube roots by Newton's method.

// log2 u as a pair, relative error about 2^-31, for normal u > 0. The significand is brought within [0.84, 1.19] by a factor c
// of few bits, c m = 1 + f + f_low. Polynomial minimax, relative error 2^-37.9 of artanh.
fn extended_binary_logarithm(u: f32) -> vec2<f32> {
  let reduced = significand_and_exponent(u);
  let m = reduced.x;
  let above = m > 1.19;
  let below = m < 0.84;
  let c = select(select(1.0, 0.7734375, above), 1.296875, below);
  // -log2 c to 2^-40; the first words have few bits, so that their sums with exponents are exact
  let shift = select(select(0.0, 0x1.7b9p-2f, above), -0x1.801p-2f, below);
  let shift_low = select(select(0.0, -0x1.83f4c4p-16f, above), 0x1.6a73a8p-16f, below);
  let m_upper = upper_half(m);
  let f_upper = opaque(m_upper * c - 1.0);
  let f_lower = (m - m_upper) * c;
  let f = f_upper + f_lower;
  let f_low = f_lower - (f - f_upper);
  let inverse = 1.0 / (2.0 + f);
  let s = f * inverse;
  // the rounding error of s, from f + f_low - s (2 + f + f_low); f - 2s is exact since the two are close
  let product = two_product(s, f);
  let s_low = ((((f - 2.0 * s) - product.x) - product.y) + fma(-s, f_low, f_low)) * inverse;
  let z = s * s;
  let p = fma(z, fma(z, 0.144544467, 0.199992314), 0.333333343);
  let rest = fma(s * z, p, fma(z, s_low, s_low));
  // 2/ln 2 = 0x1.715476p+1 + 0x1.4ae0cp-25 to 2^-49
  let leading = two_product(s, opaque(0x1.715476p+1f));
  let sum = quick_two_sum(reduced.y + shift, leading.x);
  let low = fma(rest, 0x1.715476p+1f, fma(s, 0x1.4ae0cp-25f, shift_low));
  return quick_two_sum(sum.x, sum.y + (leading.y + low));
}

// factor · 2^(exponent · logarithm). Minimax, relative error 2^-28.2.
fn power_of_two_product(logarithm: vec2<f32>, exponent: vec2<f32>, factor: f32) -> f32 {
  let product = two_product(logarithm.x, opaque(exponent.x));
  let low = product.y + fma(logarithm.x, exponent.y, logarithm.y * exponent.x);
  let outside = abs(product.x) > 400.0;
  let high = clamp(product.x, -400.0, 400.0);
  let n = floor(high + 0.5);
  let r = high - n;
  let r_low = select(low, 0.0, outside);
  var p = fma(r, 0.000153422021, 0.00133910438);
  p = fma(r, p, 0.00961847603);
  p = fma(r, p, 0.0555036068);
  p = fma(r, p, 0.240226477);
  let ln_2 = 0x1.62e43p-1f;
  let growth = fma(r, ln_2, r * r * p);
  let fraction = 1.0 + fma(r_low * ln_2, 1.0 + growth, growth);
  return times_power_of_two(fraction * factor, i32(n));
}

fn square_root(u: f32) -> f32 { return sqrt(u); }

// The cube root of u >= 0: a first guess from the bits, a step of Halley's method and one of Newton's with an exact residual, on the
// significand u 8^-k in [1, 8), which cannot overflow.
fn cube_root(u: f32) -> f32 {
  let bits = bitcast<i32>(u);
  let k = ((bits >> 23u) - 127 + 129) / 3 - 43;
  let m = bitcast<f32>(bits - ((3 * k) << 23u));
  let guess = bitcast<f32>(bitcast<i32>(m) / 3 + 0x2a510680);
  let guess_cube = cube(guess);
  let y = guess * ((guess_cube + 2.0 * m) / (2.0 * guess_cube + m));
  let y_square = two_product(y, y);
  let y_cube = two_product(y_square.x, y);
  let residual = ((m - y_cube.x) - y_cube.y) - y_square.y * y;
  let root = y + residual / (3.0 * y_square.x);
  return select(bitcast<f32>(bitcast<i32>(root) + (k << 23u)), 0.0, u == 0.0);
}

// uⁿ; n belongs to the structure of a program, so that compilers keep one branch.
fn integer_power(u: Real, n: i32) -> Real {
  let size = abs(n);
  if (size > 16) {
    let sign_of_result = select(1.0, -1.0, u < 0.0 && (n & 1) == 1);
    let power = power_of_two_product(extended_binary_logarithm(abs(u)), vec2<f32>(f32(n), 0.0), sign_of_result);
    return select(power, 0.0, u == 0.0);
  }
  if (n == 0) {
    return 1.0;
  }
  if (n == 4) {
    return square(square(u));
  }
  // on the significand, whose powers stay in range
  let reduced = significand_and_exponent(abs(u));
  let first = vec2<f32>(select(reduced.x, -reduced.x, u < 0.0), 0.0);
  let second = pair_product(first, first);
  let fourth = pair_product(second, second);
  let eighth = pair_product(fourth, fourth);
  var result = vec2<f32>(1.0, 0.0);
  if ((size & 1) != 0) {
    result = first;
  }
  if ((size & 2) != 0) {
    result = pair_product(result, second);
  }
  if ((size & 4) != 0) {
    result = pair_product(result, fourth);
  }
  if ((size & 8) != 0) {
    result = pair_product(result, eighth);
  }
  if (size == 16) {
    result = pair_product(eighth, eighth);
  }
  let power = select(result.x, 1.0 / result.x, n < 0);
  return select(times_power_of_two(power, i32(reduced.y) * n), 0.0, u == 0.0);
}

fn integer_power_defined(u: Real, n: i32) -> bool { return n >= 0 || u != 0.0; }

// a (a - 1) … (a - j + 1)
fn falling_factorial(a: vec2<f32>, j: i32) -> f32 {
  var product = vec2<f32>(1.0, 0.0);
  for (var i = 0; i < j; i++) {
    let term = two_sum(a.x, opaque(-f32(i)));
    product = pair_product(product, quick_two_sum(term.x, term.y + a.y));
  }
  return product.x;
}

// The value at 0 of factor · u^exponent: one-sided, infinite for a negative exponent.
fn power_at_zero(exponent: f32, factor: f32) -> f32 {
  let large = select(infinity(), -infinity(), factor < 0.0);
  return select(select(0.0, factor, exponent == 0.0), large, exponent < 0.0 && factor != 0.0);
}

// The j-th derivative of u^(p/q).
fn rational_power(u: Real, p: i32, q: i32, j: i32) -> Real {
  let size = abs(u);
  let numerator = p - j * q;
  let quotient = opaque(f32(p) / f32(q));
  let product = two_product(quotient, opaque(f32(q)));
  let a = quick_two_sum(quotient, ((f32(p) - product.x) - product.y) / f32(q));
  let factor = falling_factorial(a, j) * select(1.0, -1.0, u < 0.0 && (numerator & 1) == 1);
  let term = two_sum(a.x, opaque(-f32(j)));
  let exponent = quick_two_sum(term.x, term.y + a.y);
  var value = 0.0;
  if (q == 2 && abs(numerator) == 1) {
    let root = square_root(size);
    value = select(root, 1.0 / root, numerator < 0) * factor;
  } else if (q == 3 && abs(numerator) == 1) {
    let root = cube_root(size);
    value = select(root, 1.0 / root, numerator < 0) * factor;
  } else {
    value = power_of_two_product(extended_binary_logarithm(size), exponent, factor);
  }
  return select(value, power_at_zero(exponent.x, factor), u == 0.0);
}

// Undefined at 0 where the infinities of the two sides of an odd root differ.
fn rational_power_defined(u: Real, p: i32, q: i32, j: i32) -> bool {
  let numerator = p - j * q;
  let sides_differ = (q & 1) == 1 && (numerator & 1) == 1 && numerator < 0;
  return u > 0.0 || (u == 0.0 && p > 0 && !sides_differ) || (u < 0.0 && (q & 1) == 1);
}

// The j-th derivative of u^a by u; an integer a allows u < 0.
fn power(u: Real, a: Real, j: i32) -> Real {
  let exponent = two_sum(a, opaque(-f32(j)));
  let odd = (2.0 * floor(0.5 * a) != a) != ((j & 1) == 1);
  let factor = falling_factorial(vec2<f32>(a, 0.0), j);
  let signed_factor = select(factor, -factor, u < 0.0 && odd);
  let value = power_of_two_product(extended_binary_logarithm(abs(u)), exponent, signed_factor);
  return select(value, power_at_zero(exponent.x, factor), u == 0.0);
}

fn power_defined(u: Real, a: Real, j: i32) -> bool {
  return u > 0.0 || (u == 0.0 && a >= 0.0) || (u < 0.0 && floor(a) == a);
}

// u^v (ln u)^m. ln 2 = 0x1.62e43p-1 - 0x1.05c61p-29 to 2^-54
fn general_power(u: Real, v: Real, m: i32) -> Real {
  let logarithm = extended_binary_logarithm(u);
  let natural = pair_product(logarithm, vec2<f32>(opaque(0x1.62e43p-1f), -0x1.05c61p-29f));
  var factor = vec2<f32>(1.0, 0.0);
  for (var i = 0; i < m; i++) {
    factor = pair_product(factor, natural);
  }
  return select(power_of_two_product(logarithm, vec2<f32>(v, 0.0), factor.x), 0.0, u == 0.0);
}

fn general_power_defined(u: Real, v: Real, m: i32) -> bool { return u > 0.0 || (u == 0.0 && v > 0.0); }

// sqrt(1 + u²); above 2^13 it is |u| to the last digit.
fn hypotenuse(u: Real) -> Real {
  let size = abs(u);
  return select(square_root(1.0 + size * size), size, size > 8192.0);
}
