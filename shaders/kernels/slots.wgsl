// What the host tells a kernel that calls the function `program`. What compilers must not know is read from here.
//
// Bound: exact. Method: a uniform buffer. Source: WGSL (memory layout), for the structure that the host fills.

struct Slots {
  // Words that compilers may not know: the bits of infinity, and zero.
  infinity_bits: u32,
  zero: u32,
  // Number of points for which results are stored.
  count: u32,
  // The words of the step of finite differences.
  step: vec4<f32>,
  // The words of values free of x, a vector each: literals, parameters, and what is made of them, computed on the host.
  values: array<vec4<f32>, slot_count>,
}

@group(0) @binding(0) var<uniform> slots: Slots;

fn infinity() -> f32 {
  return bitcast<f32>(slots.infinity_bits);
}

fn opaque_zero() -> u32 {
  return slots.zero;
}

fn slot(i: u32) -> Real {
  return number_of_words(slots.values[i]);
}

// Whether the host found a value free of x defined: it writes NaN where not, which only its bits can tell here.
fn slot_defined(i: u32) -> bool {
  return (bitcast<u32>(slots.values[i].x) & 0x7fffffffu) <= 0x7f800000u;
}

// A truth value free of x.
fn slot_holds(i: u32) -> bool {
  return slots.values[i].x == 1.0;
}
