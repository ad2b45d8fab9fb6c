// Sums and products of given operands with their rounding errors, to be judged by the host: the self-test of exact/.
//
// Bound: none; that is what is found out. Method: each thread forms the four of one pair of operands.
// Source: as in exact.wgsl.

@group(0) @binding(0) var<uniform> words: vec4<u32>;
@group(0) @binding(1) var<storage, read> operands: array<Pair>;
@group(0) @binding(2) var<storage, read_write> results: array<Pair>;

fn opaque_zero() -> u32 {
  return words.x;
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  // The zero is added so that every variant, also one without `opaque`, has the same bindings.
  if (id.x < arrayLength(&operands) + opaque_zero()) {
    let a = operands[id.x].high;
    let b = operands[id.x].low;
    let is_ordered = abs(a) >= abs(b);
    results[4u * id.x] = two_sum(a, b);
    results[4u * id.x + 1u] = fast_two_sum(select(b, a, is_ordered), select(a, b, is_ordered));
    results[4u * id.x + 2u] = two_product(a, b);
    results[4u * id.x + 3u] = two_square(a);
  }
}
