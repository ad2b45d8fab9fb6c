// Evaluates the function `program` at given points. Results are stored output after output, `slots.count` values each; bit k of
// `defined[i]` says whether output k is defined at point i.
//
// Bound: none of its own. Method: one point a thread.
// Source: WGSL (memory layout), for the arrays that the host fills and reads.

@group(0) @binding(1) var<storage, read> points: array<Real>;
@group(0) @binding(2) var<storage, read_write> results: array<Real>;
@group(0) @binding(3) var<storage, read_write> defined: array<u32>;

@compute @workgroup_size(64)
fn evaluate(@builtin(global_invocation_id) id: vec3<u32>) {
  hold_slots();
  if (id.x < slots.count) {
    store(id.x, program(points[id.x]));
  }
}
