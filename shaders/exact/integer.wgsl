// Error-free sums and products by arithmetic on u32, which no compiler reassociates.
//
// Bound: exact where single sums and products are rounded to a neighbour. The low word of a product is lost where the product is
// below 2^-102.
//
// Method: every sum passes through its bits before it is used again. The error of a product is the difference of the product of
// significands, 48 bits of which the lower 32 suffice, and of the rounded one.
//
// Source: D. E. Knuth, The Art of Computer Programming 2, 4.2.2, and IEEE 754-2019, 3.4, for the bits.

// a + b for any a and b.
fn two_sum(a: f32, b: f32) -> Pair {
  let sum = opaque(a + b);
  let shift = opaque(sum - a);
  let rest = opaque(sum - shift);
  return Pair(sum, opaque(opaque(a - rest) + opaque(b - shift)));
}

// a + b for |a| >= |b| or a = 0.
fn fast_two_sum(a: f32, b: f32) -> Pair {
  let sum = opaque(a + b);
  let rest = opaque(sum - a);
  return Pair(sum, opaque(b - rest));
}

// a b, finite.
fn two_product(a: f32, b: f32) -> Pair {
  let product = opaque(a * b);
  let a_bits = bitcast<u32>(a);
  let b_bits = bitcast<u32>(b);
  let product_bits = bitcast<u32>(product);
  let exponent = i32((a_bits >> 23u) & 0xffu) + i32((b_bits >> 23u) & 0xffu);
  let shift = u32(clamp(i32((product_bits >> 23u) & 0xffu) - exponent + 150, 0, 31));
  let exact = significand_of(a_bits) * significand_of(b_bits);
  let error = f32(bitcast<i32>(exact - (significand_of(product_bits) << shift)));
  // 2^(exponent - 300) in two factors, of which the second is a normal number; signed like the product
  let sign_bit = (a_bits ^ b_bits) & 0x80000000u;
  let unit = bitcast<f32>(sign_bit | (u32(clamp(exponent - 149, 0, 254)) << 23u));
  return Pair(product, select(opaque((error * 0x1p-24f) * unit), 0.0, product == 0.0));
}

// a a, finite.
fn two_square(a: f32) -> Pair {
  return two_product(a, a);
}

// The 24 bits of a significand, the leading one included.
fn significand_of(bits: u32) -> u32 {
  return (bits & 0x7fffffu) | 0x800000u;
}
