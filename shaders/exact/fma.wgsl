// Error-free sums and products by fused multiply-add.
//
// Bound: exact where fma rounds once, which the specification of WGSL does not demand, and where the compiler keeps the order of
// additions. The low word of a product is lost where the product is below 2^-102.
//
// Method: the error of a sum from differences that are exact, that of a product by fma.
//
// Source: D. E. Knuth, The Art of Computer Programming 2, 4.2.2; T. J. Dekker (1971); for the product J.-M. Muller et al., Handbook
// of Floating-Point Arithmetic, 2nd edition (2018), 4.4.

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
  return Pair(product, fma(a, b, -product));
}

// a a, finite.
fn two_square(a: f32) -> Pair {
  let product = a * a;
  return Pair(product, fma(a, a, -product));
}
