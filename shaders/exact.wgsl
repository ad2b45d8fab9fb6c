// Sums and products of single-precision numbers together with their rounding error, as pairs (high, low): the value of a pair is
// high + low exactly, and high is its nearest single-precision number.
//
// Exact while the compiler keeps the order of operations. Compilers that reassociate do so first of all where an operand is
// a constant, and fold the error to 0: such operands go through `opaque`. Products are split by masking rather than by fma, which
// may round twice. The low word of a product is lost where the product is below 2^-102.
//
// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971);
// D. E. Knuth, The Art of Computer Programming 2, 4.2.2.

// A value of which the compiler knows nothing: opaque_zero() is read from a buffer.
fn opaque(value: f32) -> f32 { return bitcast<f32>(bitcast<u32>(value) | opaque_zero()); }

// a + b for any a and b.
fn two_sum(a: f32, b: f32) -> vec2<f32> {
  let sum = a + b;
  let shift = sum - a;
  return vec2<f32>(sum, (a - (sum - shift)) + (b - shift));
}

// a + b for |a| >= |b| or a = 0.
fn quick_two_sum(a: f32, b: f32) -> vec2<f32> {
  let sum = a + b;
  return vec2<f32>(sum, b - (sum - a));
}

// The upper 12 bits of a significand; the 12 that remain are value - upper_half(value), exactly.
fn upper_half(value: f32) -> f32 {
  return bitcast<f32>(bitcast<u32>(value) & 0xfffff000u);
}

// a b, finite.
fn two_product(a: f32, b: f32) -> vec2<f32> {
  let product = a * b;
  let a_upper = upper_half(a);
  let a_lower = a - a_upper;
  let b_upper = upper_half(b);
  let b_lower = b - b_upper;
  let error = ((a_upper * b_upper - product) + a_upper * b_lower + a_lower * b_upper) + a_lower * b_lower;
  return vec2<f32>(product, error);
}

// Product of two pairs, relative error about 2^-45.
fn pair_product(a: vec2<f32>, b: vec2<f32>) -> vec2<f32> {
  let product = two_product(a.x, b.x);
  return quick_two_sum(product.x, product.y + (a.x * b.y + a.y * b.x));
}
