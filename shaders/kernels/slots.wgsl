// What the host tells a kernel that calls the function `program`. What compilers must not know is read from here.
//
// Bound: exact. Method: a uniform buffer, which every kernel reads once, before all else: software adapters check the bounds of every word
// that is read of a buffer, in a loop each time anew. Source: WGSL (memory layout), for the structure that the host fills.

struct Slots {
  // Words that compilers may not know: the bits of infinity, and zero.
  infinity_bits: u32,
  zero: u32,
  // Number of points for which results are stored.
  count: u32,
  // The words of the step of finite differences.
  step: vec2<f32>,
  // The words of values free of x, v0, v1 and so on: literals, parameters, and what is made of them, computed on the host.
  @align(16) values: Values,
}

@group(0) @binding(0) var<uniform> slots: Slots;

var<private> held: Slots;

fn hold_slots() { held = slots; }

fn infinity() -> f32 {
  return bitcast<f32>(held.infinity_bits);
}

fn opaque_zero() -> u32 {
  return held.zero;
}

fn slot(words: vec2<f32>) -> Real {
  return number_of_words(words);
}

// Whether the host found a value free of x defined: it writes NaN where not, which only its bits can tell here.
fn slot_defined(words: vec2<f32>) -> bool {
  return (bitcast<u32>(words.x) & 0x7fffffffu) <= 0x7f800000u;
}

// A truth value free of x.
fn slot_holds(words: vec2<f32>) -> bool {
  return words.x == 1.0;
}
