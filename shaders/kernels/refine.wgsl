// Narrows changes down to neighbouring numbers of the arithmetic, a halving each time that it runs.
//
// Bound: exact as far as the signs of the arithmetic go; pairs as float64 holds them.
//
// Method: bisection. An integer is passed where the output less the greater of the floors at the ends, which is never taken for 0,
// changes sign. Where the ends do not differ as they should, since this pipeline rounds otherwise than the one that found them, they
// remain. There is no loop around `program`: compilers may take for ever over one with many conditions.
//
// Source: R. L. Burden, J. D. Faires, Numerical Analysis, 9th edition (2010), 2.1.

@group(0) @binding(7) var<storage, read_write> brackets: array<Bracket>;
@group(0) @binding(8) var<storage, read> summary: array<u32, 4>;

// On which side of the level: -1, 1, or 0 on it.
fn side_of(u: Real, level: Real, is_integer: bool) -> i32 {
  let of_zero = select(select(-1, 1, is_positive(u)), 0, counts_as_zero(u));
  return select(of_zero, select(1, -1, less(u, level)), is_integer);
}

fn real_of_vector(words: vec2<f32>) -> Real { return real_of_pair(pair_of_vector(words)); }

fn vector_of_real(u: Real) -> vec2<f32> { return vec2<f32>(pair_of_real(u).high, pair_of_real(u).low); }

@compute @workgroup_size(64)
fn refine(@builtin(global_invocation_id) id: vec3<u32>) {
  hold_slots();
  if (id.x >= min(summary[0] - grid.skipped, capacity)) {
    return;
  }
  var bracket = brackets[id.x];
  let step = bracket.change & step_done;
  if (step == step_done) {
    return;
  }
  let output = bracket.change & 31u;
  let is_integer = ((integers >> output) & 1u) != 0u;
  let is_located = (bracket.change & located_bit) != 0u;
  if (step == step_left) {
    bracket.left = vector_of_real(grid_point(bracket.sample));
    bracket.right = vector_of_real(grid_point(bracket.sample + select(1u, 0u, is_located)));
  }
  let left = real_of_vector(bracket.left);
  let right = real_of_vector(bracket.right);
  let place = choose(step == step_left, left, choose(step == step_right, right, middle(left, right)));
  let outputs = program(place);
  let value = value_of(outputs, output);
  let is_defined = ((outputs.defined >> output) & 1u) != 0u;
  let side_left = select(-1, 1, (bracket.change & positive_bit) != 0u);
  var next = step_middle;
  if (step == step_left) {
    // Kept for the level, which the value at the other end may raise.
    bracket.level = vector_of_real(value);
    next = select(step_right, step_done, is_located || !is_defined);
  } else if (step == step_right) {
    let value_left = real_of_vector(bracket.level);
    let level = maximum(floor_of(value_left), floor_of(value));
    let left_is_right = side_of(value_left, level, is_integer) == side_left;
    let right_is_right = is_defined && side_of(value, level, is_integer) == -side_left;
    bracket.level = vector_of_real(level);
    next = select(step_done, step_middle, left_is_right && right_is_right);
  } else if (less(left, place) && less(place, right)) {
    let side = select(0, side_of(value, real_of_vector(bracket.level), is_integer), is_defined);
    if (side != -side_left) {
      bracket.left = vector_of_real(place);
    }
    if (side != side_left) {
      bracket.right = vector_of_real(place);
    }
  } else {
    next = step_done;
  }
  bracket.change = (bracket.change & ~step_done) | next;
  brackets[id.x] = bracket;
}
