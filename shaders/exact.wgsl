// Pairs of single-precision numbers, (high, low): the value of a pair is high + low exactly, and high is its nearest
// single-precision number. The sums and products that make them, with their exact rounding error, are in exact/: the same names in
// three variants, of which a library is linked with one. A self-test picks the fastest that is exact on a device.
//
// Bound: all of this is exact. Compilers that reassociate do so first of all where an operand is a constant, and fold rounding
// errors to 0: such operands go through `opaque`.
//
// Method: 24 bits in two words of 12, by masking rather than by T. J. Dekker's multiplication with 2^12 + 1, which overflows.
// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971).

struct Pair {
  high: f32,
  low: f32,
}

// A value of which the compiler knows nothing: opaque_zero() is read from a buffer.
fn opaque(value: f32) -> f32 { return bitcast<f32>(bitcast<u32>(value) | opaque_zero()); }

// The upper 12 bits of a significand; the 12 that remain are value - upper_half(value), exactly.
fn upper_half(value: f32) -> f32 {
  return bitcast<f32>(bitcast<u32>(value) & 0xfffff000u);
}
