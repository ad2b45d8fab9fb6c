// Arithmetic of pairs (double-word arithmetic), for both families.
//
// Bound: with u = 2^-24, relative errors of at most 2 u² for pair_plus, 3 u² for pair_sum, 3 u² for pair_times, 6 u² for
// pair_product and pair_square, 8 u² for pair_quotient and pair_square_root, while no word falls below 2^-126.
//
// Method: error-free sums and products of the words. Quotients and roots by a step of Newton's method with an exact residual, and a
// second one for the correction alone, because the `/` and `sqrt` it begins with may be several ulp off.
//
// Source: M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of double-word arithmetic,
// ACM Transactions on Mathematical Software 44 (2017): algorithms 4, 6, 9 and 12.

fn pair_negation(a: Pair) -> Pair { return Pair(-a.high, -a.low); }

// a + b
fn pair_plus(a: Pair, b: f32) -> Pair {
  let sum = two_sum(a.high, b);
  return fast_two_sum(sum.high, a.low + sum.low);
}

fn pair_sum(a: Pair, b: Pair) -> Pair {
  let high = two_sum(a.high, b.high);
  let low = two_sum(a.low, b.low);
  let sum = fast_two_sum(high.high, high.low + low.high);
  return fast_two_sum(sum.high, low.low + sum.low);
}

fn pair_difference(a: Pair, b: Pair) -> Pair { return pair_sum(a, pair_negation(b)); }

// a b
fn pair_times(a: Pair, b: f32) -> Pair {
  let product = two_product(a.high, b);
  return fast_two_sum(product.high, fma(a.low, b, product.low));
}

// a b for a power of two b
fn pair_scaled(a: Pair, b: f32) -> Pair { return Pair(a.high * b, a.low * b); }

fn pair_product(a: Pair, b: Pair) -> Pair {
  let product = two_product(a.high, b.high);
  let cross = fma(a.high, b.low, a.low * b.low);
  return fast_two_sum(product.high, product.low + fma(a.low, b.high, cross));
}

fn pair_square(a: Pair) -> Pair {
  let product = two_square(a.high);
  return fast_two_sum(product.high, product.low + fma(2.0 * a.high, a.low, a.low * a.low));
}

// a/b where |b|, 1/b, a/b are within [2^-100, 2^100] or a = 0.
fn pair_quotient(a: Pair, b: Pair) -> Pair {
  let guess = 1.0 / b.high;
  let inverse = fma(guess, fma(-guess, b.high, 1.0), guess);
  let first = opaque(a.high * inverse);
  let product = two_product(first, b.high);
  let residual = ((a.high - product.high) - product.low) + (a.low - first * b.low);
  let second = residual * inverse;
  return fast_two_sum(first, second + (residual - second * b.high) * inverse);
}

// The square root of 0 <= a < 2^126; digits are lost below 2^-80.
fn pair_square_root(a: Pair) -> Pair {
  let guess = sqrt(a.high);
  let inverse = 0.5 / max(guess, 0x1.0p-63f);
  let root = opaque(fma(fma(-guess, guess, a.high), inverse, guess));
  let root_square = two_square(root);
  let residual = ((a.high - root_square.high) - root_square.low) + a.low;
  let first = residual * inverse;
  return fast_two_sum(root, first + (residual - first * (root + root + first)) * inverse);
}
