// Finds at which samples of a grid, or between which neighbours, outputs of `program` change sign or, for those in `integers`, pass an
// integer. Also stores the first samples, as many as `slots.count`, with their outputs, for the host to judge.
//
// Bound: signs are those of the arithmetic; a value below 2^-126 counts as 0.
//
// Method: one sample a thread: first their signs (`sign_change`), those of the neighbours on both sides of the submit among them, then
// each with its neighbours (`compare`): of successive zeros the first and the last are changes, and only these. Bits of words stand for
// outputs. Samples beyond the grid count as zeros that nothing changes to. There is no loop around `program`, over which compilers may
// take for ever where it has many conditions, and no barrier, which software adapters pay for dearly.
//
// Source: IEEE 754-2019, 3.4, for the sign and the exponent of a number.

@group(0) @binding(5) var<storage, read_write> signs: array<Signs>;
@group(0) @binding(6) var<storage, read_write> changes: array<Change>;

// Leading words are those of the numbers, so that their bits have the sign and whether they count as 0.
fn counts_as_zero(u: Real) -> bool { return (bitcast<u32>(pair_of_real(u).high) & 0x7f800000u) == 0u; }

fn is_positive(u: Real) -> bool { return (bitcast<u32>(pair_of_real(u).high) & 0x80000000u) == 0u; }

fn with_sign(signs: Signs) -> u32 { return signs.defined & ~signs.zero; }

// What changes at a sample or between it and the next one.
fn change_at(before: Signs, here: Signs, next: Signs) -> Change {
  let crossing = with_sign(here) & with_sign(next) & (here.positive ^ next.positive) & ~integers;
  let located = here.defined & here.zero & ~(before.zero & next.zero) & ~integers;
  let both = here.defined & next.defined & integers;
  let falling = floors_below(next, here) & both;
  let changed = (crossing | located | falling | (floors_below(here, next) & both)) & asked;
  let located_positive = (with_sign(before) & before.positive) | ~(with_sign(before) | (with_sign(next) & next.positive));
  return Change(changed, located, (crossing & here.positive) | (located & located_positive) | falling);
}

@compute @workgroup_size(64)
fn sign_change(@builtin(global_invocation_id) id: vec3<u32>) {
  hold_slots();
  if (id.x >= grid.end - grid.first + 2u) {
    return;
  }
  // The first thread has the sample before. Wraps below 0, which is beyond the grid as well.
  let i = grid.first + id.x - 1u;
  let x = grid_point(min(i, grid.count - 1u));
  let outputs = program(x);
  // Wraps for the first thread.
  let probe = id.x - 1u;
  if (probe < slots.count) {
    store(probe, outputs);
    results[output_count * slots.count + probe] = x;
  }
  var here = signs_of(outputs);
  if (i >= grid.count) {
    here.defined = 0u;
    here.zero = 0xffffffffu;
  }
  signs[id.x] = here;
}

@compute @workgroup_size(64)
fn compare(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x < grid.end - grid.first) {
    changes[id.x] = change_at(signs[id.x], signs[id.x + 1u], signs[id.x + 2u]);
  }
}
