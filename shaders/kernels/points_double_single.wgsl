// Numbers of the family `double_single` that float64 holds exactly, so that the host can tell where something was found.
//
// Bound: at most 2^-51 of the number below the pair.
//
// Method: bits of the low word below 2^-51 times the power of two of the high word are cut off. Done on the bits: compilers may fold
// the addition and subtraction of a large number.
// Source: IEEE 754-2019, 3.4, for the bits of a number.

fn real_of_pair(pair: Pair) -> Real {
  let high_exponent = i32((bitcast<u32>(pair.high) >> 23u) & 0xffu);
  let low_exponent = i32((bitcast<u32>(pair.low) >> 23u) & 0xffu);
  let surplus = max(high_exponent - low_exponent - 28, 0);
  let kept = bitcast<f32>(bitcast<u32>(pair.low) & (0xffffffffu << u32(min(surplus, 23))));
  return Pair(pair.high, select(kept, 0.0, surplus > 23 || low_exponent == 0));
}

fn pair_of_real(u: Real) -> Pair { return u; }
