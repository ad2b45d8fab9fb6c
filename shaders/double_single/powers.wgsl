// Powers and their derivatives, infinite above the range and 0 below.
//
// Bound: a relative error of at most 2^-44.5 over the whole range. Integer powers up to the sixteenth that are whole numbers of at
// most 48 bits are exact.
//
// Method: u^a = e^(a ln u) with the logarithm, the exponent and the product as three words; small integer exponents by repeated
// multiplication of pairs, square and cube roots by Newton's method; factors with an exponent of their own, so that nothing
// overflows or underflows on the way.
//
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), 11.4.

fn scaled_product(a: Scaled, b: Scaled) -> Scaled {
  return Scaled(pair_product(a.value, b.value), a.exponent + b.exponent);
}

fn scaled_reciprocal(a: Scaled) -> Scaled {
  return Scaled(pair_quotient(Pair(opaque(1.0), 0.0), a.value), -a.exponent);
}

// 1 <= |high| < 2 after this, unless the value is 0.
fn with_significand(a: Scaled) -> Scaled {
  let exponent = clamp(exponent_of(a.value.high), -126, 126);
  return Scaled(pair_scaled(a.value, normal_power_of_two(-exponent)), a.exponent + exponent);
}

// u^a for the logarithm of u, of which only the exponent a decides where u is infinite.
fn power_of_logarithm(logarithm: ThreeWords, finite: bool, a: ThreeWords) -> Scaled {
  let estimate = select(0x1p100f, logarithm.high, finite) * a.high;
  let inside = abs(estimate) <= 200.0;
  let product = product_of_words(logarithm, a);
  let high = clamp(select(estimate, product.high, inside), -200.0, 200.0);
  let reduced = exponential_of_words(high, select(0.0, product.low, inside), select(0.0, product.lowest, inside));
  // so far out of range that no factor of a derivative brings it back
  let beyond = select(-10000, 10000, estimate > 0.0);
  return Scaled(exponential_significand(reduced), select(beyond, reduced.exponent, inside));
}

// |u|^a.
fn scaled_power(u: Real, a: ThreeWords) -> Scaled {
  let finite = is_finite(u.high);
  return power_of_logarithm(extended_logarithm(choose(finite, absolute(u), Pair(1.0, 0.0))), finite, a);
}

// a², relative error 2^-48.
fn accurate_square(a: Pair) -> Pair {
  let product = two_square(a.high);
  let cross = two_product(2.0 * a.high, a.low);
  let low = two_sum(product.low, cross.high);
  let sum = fast_two_sum(product.high, low.high);
  return fast_two_sum(sum.high, sum.low + (low.low + fma(a.low, a.low, cross.low)));
}

// uⁿ by squaring; n is a constant.
fn scaled_integer_power(u: Scaled, n: i32) -> Scaled {
  var result = Scaled(Pair(opaque(1.0), 0.0), 0);
  var factor = u;
  for (var rest = n; rest > 0; rest = rest >> 1u) {
    if ((rest & 1) == 1) {
      result = scaled_product(result, factor);
    }
    factor = with_significand(Scaled(accurate_square(factor.value), 2 * factor.exponent));
  }
  return result;
}

// uⁿ for |n| <= 16 by multiplication, on the significand, whose powers stay in range; n belongs to the structure of a program, so
// that compilers keep one branch.
fn small_integer_power(u: Real, n: i32) -> Real {
  let size = abs(n);
  let first = scaled(u);
  let second = accurate_square(first.value);
  let fourth = accurate_square(second);
  let eighth = accurate_square(fourth);
  var result = Pair(opaque(1.0), 0.0);
  if (size == 16) {
    result = accurate_square(eighth);
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
    result = pair_product(first.value, result);
  }
  let power = Scaled(result, first.exponent * size);
  if (n < 0) {
    return unscaled(scaled_reciprocal(power));
  }
  return unscaled(power);
}

// uⁿ by its logarithm.
fn large_integer_power(u: Real, n: i32) -> Real {
  let power = unscaled(scaled_power(u, ThreeWords(f32(n), 0.0, 0.0)));
  let signed = choose(u.high < 0.0 && (n & 1) == 1, pair_negation(power), power);
  return choose(is_zero(u), Pair(0.0, 0.0), signed);
}

fn small_integer_power_defined(u: Real, n: i32) -> bool { return n >= 0 || !is_zero(u); }

fn large_integer_power_defined(u: Real, n: i32) -> bool { return n >= 0 || !is_zero(u); }

// a (a - 1) … (a - j + 1)
fn falling_factorial(a: Pair, j: i32) -> Scaled {
  var product = Scaled(Pair(opaque(1.0), 0.0), 0);
  for (var i = 0; i < j; i++) {
    let term = two_sum(a.high, opaque(-f32(i)));
    let factor = Scaled(fast_two_sum(term.high, term.low + a.low), 0);
    product = with_significand(scaled_product(product, with_significand(factor)));
  }
  return product;
}

// a (a - 1) … (a - j + 1) for a = p/q: p (p - q) … (p - (j - 1) q)/q^j, whose factors are whole numbers.
fn falling_factorial_of_ratio(p: i32, q: i32, j: i32) -> Scaled {
  var numerator = Scaled(Pair(opaque(1.0), 0.0), 0);
  var denominator = Scaled(Pair(opaque(1.0), 0.0), 0);
  for (var i = 0; i < j; i++) {
    numerator = with_significand(Scaled(pair_times(numerator.value, opaque(f32(p - i * q))), numerator.exponent));
    denominator = with_significand(Scaled(pair_times(denominator.value, opaque(f32(q))), denominator.exponent));
  }
  return Scaled(pair_quotient(numerator.value, denominator.value), numerator.exponent - denominator.exponent);
}

// The value at 0 of factor · u^exponent: one-sided, infinite for a negative exponent.
fn power_at_zero(exponent: f32, factor: Real) -> Real {
  let large = select(infinity(), -infinity(), factor.high < 0.0);
  let constant = choose(exponent == 0.0, factor, Pair(0.0, 0.0));
  return choose(exponent < 0.0 && factor.high != 0.0, Pair(large, 0.0), constant);
}

// p/q to 2^-70.
fn ratio_of_integers(p: i32, q: i32) -> ThreeWords {
  let numerator = opaque(f32(p));
  let denominator = opaque(f32(q));
  let first = opaque(numerator / denominator);
  let product = two_product(first, denominator);
  let rest = (numerator - product.high) - product.low;
  let second = opaque(rest / denominator);
  let product_low = two_product(second, denominator);
  return ThreeWords(first, second, ((rest - product_low.high) - product_low.low) / denominator);
}

// The j-th derivative of u^(p/q) from |u|^(p/q - j).
fn derivative_from_power(power: Scaled, u: Real, p: i32, q: i32, j: i32) -> Real {
  let numerator = p - j * q;
  var value = power;
  var factor = Pair(1.0, 0.0);
  if (j > 0) {
    let factorial = falling_factorial_of_ratio(p, q, j);
    value = scaled_product(power, factorial);
    factor = unscaled(factorial);
  }
  let size = unscaled(value);
  let signed = choose(u.high < 0.0 && (numerator & 1) == 1, pair_negation(size), size);
  return choose(is_zero(u), power_at_zero(f32(numerator), factor), signed);
}

// The j-th derivative of u^(p/q), through the logarithm.
fn rational_power(u: Real, p: i32, q: i32, j: i32) -> Real {
  return derivative_from_power(scaled_power(u, ratio_of_integers(p - j * q, q)), u, p, q, j);
}

// The same for q = 2 and q = 3, as a root times a power of u with a small whole exponent.
fn root_power(u: Real, p: i32, q: i32, j: i32) -> Real {
  let numerator = p - j * q;
  let rest = ((numerator % q) + q) % q;
  let whole = (numerator - rest) / q;
  var root = Scaled(Pair(opaque(1.0), 0.0), 0);
  if (q == 2) {
    root = scaled_square_root(u);
  } else {
    root = scaled_cube_root(u);
  }
  if (rest == 2) {
    root = with_significand(Scaled(accurate_square(root.value), 2 * root.exponent));
  }
  var power = root;
  let factor = scaled_integer_power(scaled(absolute(u)), abs(whole));
  if (whole < 0) {
    power = Scaled(pair_quotient(root.value, factor.value), root.exponent - factor.exponent);
  } else if (whole > 0) {
    power = scaled_product(root, factor);
  }
  return derivative_from_power(power, u, p, q, j);
}

fn root_power_defined(u: Real, p: i32, q: i32, j: i32) -> bool { return rational_power_defined(u, p, q, j); }

// Undefined at 0 where the infinities of the two sides of an odd root differ.
fn rational_power_defined(u: Real, p: i32, q: i32, j: i32) -> bool {
  let numerator = p - j * q;
  let sides_differ = (q & 1) == 1 && (numerator & 1) == 1 && numerator < 0;
  return u.high > 0.0 || (u.high == 0.0 && p > 0 && !sides_differ) || (u.high < 0.0 && (q & 1) == 1);
}

// The j-th derivative of u^a by u; an integer a allows u < 0.
fn power(u: Real, a: Real, j: i32) -> Real {
  let shifted = two_sum(a.high, opaque(-f32(j)));
  let shifted_low = two_sum(shifted.low, a.low);
  let exponent = normalised_words(shifted.high, shifted_low.high, shifted_low.low);
  var value = scaled_power(u, exponent);
  var factor = Pair(1.0, 0.0);
  if (j > 0) {
    let factorial = falling_factorial(a, j);
    value = scaled_product(value, factorial);
    factor = unscaled(factorial);
  }
  let size = unscaled(value);
  let odd = is_odd(a.high) != (is_odd(a.low) != ((j & 1) == 1));
  let signed = choose(u.high < 0.0 && odd, pair_negation(size), size);
  return choose(is_zero(u), power_at_zero(exponent.high, factor), signed);
}

// Of whole numbers.
fn is_odd(u: f32) -> bool { return 2.0 * floor(0.5 * u) != u; }

// An infinite exponent has no value, as it has no parity.
fn power_defined(u: Real, a: Real, j: i32) -> bool {
  let whole = floor(a.high) == a.high && floor(a.low) == a.low;
  return !is_infinite(a) && (u.high > 0.0 || (u.high == 0.0 && a.high >= 0.0) || (u.high < 0.0 && whole));
}

// u^v (ln u)^m.
fn general_power(u: Real, v: Real, m: i32) -> Real {
  let finite = is_finite(u.high);
  let logarithm = extended_logarithm(choose(finite, u, Pair(1.0, 0.0)));
  var value = power_of_logarithm(logarithm, finite, ThreeWords(v.high, v.low, 0.0));
  if (m > 0) {
    let natural = with_significand(Scaled(Pair(logarithm.high, logarithm.low), 0));
    value = scaled_product(value, scaled_integer_power(natural, m));
  }
  return choose(is_zero(u), Pair(0.0, 0.0), unscaled(value));
}

// 1^∞ has no value.
fn general_power_defined(u: Real, v: Real, m: i32) -> bool {
  let is_one = u.high == 1.0 && u.low == 0.0;
  return !(is_one && is_infinite(v)) && (u.high > 0.0 || (u.high == 0.0 && v.high > 0.0));
}

// The same for m > 0 and infinite u as well, whose logarithm is infinite.
fn general_power_derivative(u: Real, v: Real, m: i32) -> Real {
  return choose(is_infinite(u), Pair(infinity(), 0.0), general_power(u, v, m));
}

// ∞^v is 0 for v < 0 and has no product with the logarithm.
fn general_power_derivative_defined(u: Real, v: Real, m: i32) -> bool {
  return general_power_defined(u, v, m) && !(is_infinite(u) && v.high < 0.0);
}
