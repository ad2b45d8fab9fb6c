// Powers and their derivatives, infinite above the range and 0 below.
//
// Bound: at most 0.6 ulp over the whole range. Where the exact value of a root or an integer power is a single-precision number,
// that number is found.
//
// Method: u^a = 2^(a log2 u) with the logarithm and the product as pairs; small integer exponents by repeated multiplication of
// pairs, square and cube roots by Newton's method; factors as pairs with an exponent of their own, so that there is one rounding.
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), 11.4.

// |u|^a.
fn scaled_power(u: f32, a: Pair) -> Scaled {
  let logarithm = extended_binary_logarithm(abs(u));
  let product = two_product(select(logarithm.high, 0x1p100f, exponent_of(u) == 1024), opaque(a.high));
  let low = product.low + fma(logarithm.high, a.low, logarithm.low * a.high);
  return extended_power_of_two(Pair(product.high, low));
}

// uⁿ by squaring; n is a constant.
fn scaled_integer_power(u: Scaled, n: i32) -> Scaled {
  var result = Scaled(Pair(opaque(1.0), 0.0), 0);
  var factor = u;
  for (var rest = n; rest > 0; rest = rest >> 1u) {
    if ((rest & 1) == 1) {
      result = scaled_product(result, factor);
    }
    factor = with_significand(scaled_product(factor, factor));
  }
  return result;
}

// uⁿ for |n| <= 16 by multiplication, on the significand, whose powers stay in range; n belongs to the structure of a program, so
// that compilers keep one branch.
fn small_integer_power(u: Real, n: i32) -> Real {
  let size = abs(n);
  let first = Pair(signed_significand(u), 0.0);
  let second = two_square(first.high);
  let fourth = pair_square(second);
  let eighth = pair_square(fourth);
  var result = Pair(opaque(1.0), 0.0);
  if (size == 16) {
    result = pair_square(eighth);
  }
  if ((size & 8) != 0) {
    result = eighth;
  }
  if ((size & 4) != 0) {
    result = pair_product(fourth, result);
  }
  if ((size & 2) != 0) {
    result = pair_product(second, result);
  }
  if ((size & 1) != 0) {
    result = pair_times(result, first.high);
  }
  let power = Scaled(result, exponent_of(u) * size);
  if (n < 0) {
    return rounded(scaled_reciprocal(power));
  }
  return rounded(power);
}

fn small_integer_power_defined(u: Real, n: i32) -> bool { return n >= 0 || exponent_of(u) != -1024; }

// uⁿ by its logarithm.
fn large_integer_power(u: Real, n: i32) -> Real {
  let power = rounded(scaled_power(u, Pair(f32(n), 0.0)));
  return select(select(power, -power, u < 0.0 && (n & 1) == 1), 0.0, exponent_of(u) == -1024);
}

fn large_integer_power_defined(u: Real, n: i32) -> bool { return n >= 0 || exponent_of(u) != -1024; }

// a (a - 1) … (a - j + 1)
fn falling_factorial(a: Pair, j: i32) -> Scaled {
  var product = Scaled(Pair(opaque(1.0), 0.0), 0);
  for (var i = 0; i < j; i++) {
    let term = two_sum(a.high, opaque(-f32(i)));
    let factor = Scaled(fast_two_sum(term.high, term.low + a.low), 0);
    product = with_significand(scaled_product(product, factor));
  }
  return product;
}

// The value at 0 of factor · u^exponent: one-sided, infinite for a negative exponent.
fn power_at_zero(exponent: f32, factor: f32) -> f32 {
  let large = select(infinity(), -infinity(), factor < 0.0);
  return select(select(0.0, factor, exponent == 0.0), large, exponent < 0.0 && factor != 0.0);
}

// The j-th derivative of u^a, where `power` is |u|^exponent, exponent = a - j = n/q, n odd where it changes its sign with u.
fn derivative_of_power(u: f32, power: Scaled, a: Pair, j: i32, exponent: f32, is_odd: bool) -> f32 {
  var value = power;
  var factor = 1.0;
  if (j > 0) {
    let factorial = falling_factorial(a, j);
    value = scaled_product(value, factorial);
    factor = rounded(factorial);
  }
  let size = rounded(value);
  return select(select(size, -size, u < 0.0 && is_odd), power_at_zero(exponent, factor), exponent_of(u) == -1024);
}

// The j-th derivative of u^(p/q), through the logarithm.
fn rational_power(u: Real, p: i32, q: i32, j: i32) -> Real {
  let numerator = p - j * q;
  let a = unevaluated_quotient(Pair(opaque(f32(p)), 0.0), Pair(opaque(f32(q)), 0.0));
  let term = two_sum(a.high, opaque(-f32(j)));
  let exponent = fast_two_sum(term.high, term.low + a.low);
  return derivative_of_power(u, scaled_power(u, exponent), a, j, exponent.high, (numerator & 1) == 1);
}

// The same for q = 2 and q = 3, as a root times a power of u with a small whole exponent.
fn root_power(u: Real, p: i32, q: i32, j: i32) -> Real {
  let numerator = p - j * q;
  let rest = ((numerator % q) + q) % q;
  let whole = (numerator - rest) / q;
  var power = Scaled(Pair(opaque(1.0), 0.0), 0);
  if (q == 2) {
    power = scaled_square_root(u);
  } else {
    power = scaled_cube_root(u);
  }
  if (rest == 2) {
    power = with_significand(scaled_product(power, power));
  }
  let factor = scaled_integer_power(Scaled(Pair(abs(signed_significand(u)), 0.0), exponent_of(u)), abs(whole));
  if (whole < 0) {
    power = Scaled(unevaluated_quotient(power.value, factor.value), power.exponent - factor.exponent);
  } else {
    power = scaled_product(power, factor);
  }
  let a = unevaluated_quotient(Pair(opaque(f32(p)), 0.0), Pair(opaque(f32(q)), 0.0));
  return derivative_of_power(u, power, a, j, f32(numerator), (numerator & 1) == 1);
}

fn root_power_defined(u: Real, p: i32, q: i32, j: i32) -> bool { return rational_power_defined(u, p, q, j); }

// Undefined at 0 where the infinities of the two sides of an odd root differ.
fn rational_power_defined(u: Real, p: i32, q: i32, j: i32) -> bool {
  let numerator = p - j * q;
  let sides_differ = (q & 1) == 1 && (numerator & 1) == 1 && numerator < 0;
  return u > 0.0 || (u == 0.0 && p > 0 && !sides_differ) || (u < 0.0 && (q & 1) == 1);
}

// The j-th derivative of u^a by u; an integer a allows u < 0.
fn power(u: Real, a: Real, j: i32) -> Real {
  let exponent = two_sum(a, opaque(-f32(j)));
  let is_odd = (2.0 * floor(0.5 * a) != a) != ((j & 1) == 1);
  return derivative_of_power(u, scaled_power(u, exponent), Pair(a, 0.0), j, exponent.high, is_odd);
}

// An infinite exponent has no value, as it has no parity.
fn power_defined(u: Real, a: Real, j: i32) -> bool {
  return !is_infinite(a) && (u > 0.0 || (u == 0.0 && a >= 0.0) || (u < 0.0 && floor(a) == a));
}

// u^v (ln u)^m. ln 2 = 0x1.62e43p-1 - 0x1.05c61p-29 to 2^-54
fn general_power(u: Real, v: Real, m: i32) -> Real {
  var value = scaled_power(u, Pair(v, 0.0));
  if (m > 0) {
    let natural = pair_product(extended_binary_logarithm(u), Pair(opaque(0x1.62e43p-1f), -0x1.05c61p-29f));
    value = scaled_product(value, scaled_integer_power(with_significand(Scaled(natural, 0)), m));
  }
  return select(rounded(value), 0.0, exponent_of(u) == -1024);
}

// 1^∞ has no value.
fn general_power_defined(u: Real, v: Real, m: i32) -> bool {
  return !(u == 1.0 && is_infinite(v)) && (u > 0.0 || (u == 0.0 && v > 0.0));
}

// The same for m > 0 and infinite u as well, whose logarithm is infinite.
fn general_power_derivative(u: Real, v: Real, m: i32) -> Real {
  return select(general_power(u, v, m), infinity(), is_infinite(u));
}

// ∞^v is 0 for v < 0 and has no product with the logarithm.
fn general_power_derivative_defined(u: Real, v: Real, m: i32) -> bool {
  return general_power_defined(u, v, m) && !(is_infinite(u) && v < 0.0);
}
