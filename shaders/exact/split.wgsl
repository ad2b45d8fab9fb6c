// Error-free sums and products with significands split in halves.
//
// Bound: exact where the compiler keeps the order of additions. Whether products are fused with sums is of no matter: those of
// halves are exact. The low word of a product is lost where the product is below 2^-102.
//
// Method: the error of a sum from differences that are exact, that of a product from the products of the halves.
//
// Source: D. E. Knuth, The Art of Computer Programming 2, 4.2.2; T. J. Dekker, A floating-point technique for extending the
// available precision, Numerische Mathematik 18 (1971).

// a + b for any a and b.
fn two_sum(a: f32, b: f32) -> Pair {
  let sum = a + b;
  let shift = sum - a;
  return Pair(sum, (a - (sum - shift)) + (b - shift));
}

// a + b for |a| >= |b| or a = 0.
fn fast_two_sum(a: f32, b: f32) -> Pair {
  let sum = a + b;
  return Pair(sum, b - (sum - a));
}

// a b, finite.
fn two_product(a: f32, b: f32) -> Pair {
  let product = a * b;
  let a_upper = upper_half(a);
  let a_lower = a - a_upper;
  let b_upper = upper_half(b);
  let b_lower = b - b_upper;
  let error = ((a_upper * b_upper - product) + a_upper * b_lower + a_lower * b_upper) + a_lower * b_lower;
  return Pair(product, error);
}

// a a, finite.
fn two_square(a: f32) -> Pair {
  let product = a * a;
  let upper = upper_half(a);
  let lower = a - upper;
  return Pair(product, ((upper * upper - product) + (upper + upper) * lower) + lower * lower);
}
