// What is left of the samples of every output of `program` in each part of each column: first, last, least and greatest. Also stores
// the outputs at the last sample of as many parts as `slots.count`, for the host to judge.
//
// Bound: heights are those of the arithmetic, rounded to f32 over the centre of their target. A run with an infinite height counts as
// one that is not defined everywhere.
//
// Method: one part a thread, in a loop: storing samples costs more than computing most of them, and so would a barrier on software
// adapters. Bits of words stand for outputs.
//
// Source: U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl, M4: a visualization-oriented time series data aggregation, VLDB 7 (2014).

// Greater than all heights that can be drawn.
const beyond = 0x1p126f;

// By the bits, since compilers may take it for granted that there is no infinity.
fn is_drawable(height: f32) -> bool { return (bitcast<u32>(height) & 0x7fffffffu) < bitcast<u32>(beyond); }

fn extended(run: Run, height: f32, is_defined: bool, i: u32) -> Run {
  let is_least = is_defined & (height < run.least);
  let is_greatest = is_defined & (height > run.greatest);
  return Run(
    select(run.first, height, i == 0u),
    height,
    select(run.least, height, is_least),
    select(run.greatest, height, is_greatest),
    select(run.least_at, i, is_least),
    select(run.greatest_at, i, is_greatest),
    0u,
  );
}

fn finished(run: Run, bit: u32, any: u32, all: u32, first: u32, last: u32) -> Run {
  let is_whole = ((all & bit) != 0u) & is_drawable(run.least) & is_drawable(run.greatest);
  let state = select(0u, any_defined, ((any & bit) != 0u) & (run.least < beyond) & (run.greatest > -beyond))
    | select(0u, all_defined, is_whole)
    | select(0u, first_defined, ((first & bit) != 0u) & is_drawable(run.first))
    | select(0u, last_defined, ((last & bit) != 0u) & is_drawable(run.last));
  return Run(run.first, run.last, run.least, run.greatest, run.least_at, run.greatest_at, state);
}

@compute @workgroup_size(64)
fn column_envelope(@builtin(global_invocation_id) id: vec3<u32>) {
  let part = id.x;
  if (part >= columns.count * columns.parts) {
    return;
  }
  let start = part * columns.length;
  var held = no_runs();
  var outputs: Outputs;
  var any = 0u;
  var all = 0xffffffffu;
  var first = 0u;
  for (var i = 0u; i < columns.length; i++) {
    outputs = program(sample_point(start + i));
    held = extended_runs(held, outputs, i);
    any |= outputs.defined;
    all &= outputs.defined;
    first = select(first, outputs.defined, i == 0u);
  }
  store_runs(part, held, any, all, first, outputs.defined);
  if (part < slots.count) {
    store(part, outputs);
    results[output_count * slots.count + part] = sample_point(start + columns.length - 1u);
  }
}
