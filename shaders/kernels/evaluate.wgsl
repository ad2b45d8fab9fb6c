// Evaluates the function `program` at given points. Results are stored output after output, `slots.count` values each; bit k of
// `defined[i]` says whether output k is defined at point i.
//
// Bound: none of its own. Method: one point a thread. What compilers must not know is read from the buffer of slots.
// Source: WGSL (memory layout), for the structure that the host fills.

struct Slots {
  // Words that compilers may not know: the bits of infinity, and zero.
  infinity_bits: u32,
  zero: u32,
  // Number of points.
  count: u32,
  // The words of the step of finite differences.
  step: vec4<f32>,
  // The words of values free of x, a vector each: literals, parameters, and what is made of them, computed on the host.
  values: array<vec4<f32>, slot_count>,
}

@group(0) @binding(0) var<uniform> slots: Slots;
@group(0) @binding(1) var<storage, read> points: array<Real>;
@group(0) @binding(2) var<storage, read_write> results: array<Real>;
@group(0) @binding(3) var<storage, read_write> defined: array<u32>;

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

@compute @workgroup_size(64)
fn evaluate(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x < slots.count) {
    store(id.x, program(points[id.x]));
  }
}
