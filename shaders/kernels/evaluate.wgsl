// Evaluates the function `program` at given points. Results are stored output after output, `slots.count` values each; bit k of
// `defined[i]` says whether output k is defined at point i, and the highest that a function was beyond the range where it is right.

const out_of_range = 0x80000000u;

struct Slots {
  // Words that compilers may not know: the bits of infinity, and zero.
  infinity_bits: u32,
  zero: u32,
  // Number of points, and the step of finite differences.
  count: u32,
  step: Real,
  // Values free of x: literals, parameters, and what is made of them, computed on the host.
  values: array<vec4<Real>, slot_vectors>,
}

@group(0) @binding(0) var<uniform> slots: Slots;
@group(0) @binding(1) var<storage, read> points: array<Real>;
@group(0) @binding(2) var<storage, read_write> results: array<Real>;
@group(0) @binding(3) var<storage, read_write> defined: array<u32>;

fn infinity() -> Real {
  return bitcast<Real>(slots.infinity_bits);
}

fn opaque_zero() -> u32 {
  return slots.zero;
}

// Whether the host found a value free of x defined: it writes NaN where not, which only its bits can tell here.
fn slot_defined(value: Real) -> bool {
  return (bitcast<u32>(value) & 0x7fffffffu) <= 0x7f800000u;
}

@compute @workgroup_size(64)
fn evaluate(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < slots.count) {
    store(id.x, program(points[id.x]));
  }
}
