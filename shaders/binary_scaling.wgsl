// Significand and exponent of a number. The built-in ldexp and frexp are free to differ.
//
// Bound: exact. Method: the bits of the number, moved by products: software adapters shift lane after lane.
// Source: IEEE 754-2019, 3.4.

// A whole number with |n| < 2^22; of others anything. The conversion of the language is bounded, which takes many steps.
fn whole_number(n: f32) -> i32 { return bitcast<i32>(n + 12582912.0) - 0x4b400000; }

// The significand m and the exponent e of u = 2^e m for normal u > 0, with sqrt(1/2) <= m < sqrt(2).
fn significand_and_exponent(u: f32) -> vec2<f32> {
  let bits = bitcast<i32>(u);
  let exponent = (bits - 0x3f3504f3) >> 23u;
  return vec2<f32>(bitcast<f32>(bits - exponent * 0x800000), f32(exponent));
}

// value 2^n for normal value and |n| < 2^20: infinite above the range, 0 below it.
fn times_power_of_two(value: f32, n: i32) -> f32 {
  let bits = bitcast<i32>(value);
  let exponent = ((bits >> 23u) & 0xff) + n;
  let scaled = bitcast<f32>(bits + n * 0x800000);
  let large = select(infinity(), -infinity(), value < 0.0);
  return select(select(scaled, large, exponent >= 255), 0.0, exponent <= 0 || value == 0.0);
}
