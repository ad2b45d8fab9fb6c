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

// A bound of loops that compilers see: to others some add a counter of their own.
const most_samples = 65536;

// Greater than all heights that can be drawn.
const beyond = 0x1p126f;

// By the bits, since compilers may take it for granted that there is no infinity.
fn is_drawable(height: f32) -> bool { return (bitcast<u32>(height) & 0x7fffffffu) < bitcast<u32>(beyond); }

fn extended(run: Run, height: f32, is_defined: bool, i: i32) -> Run {
  let is_least = select(false, height < run.least, is_defined);
  let is_greatest = select(false, height > run.greatest, is_defined);
  return Run(
    select(run.first, height, i == 0),
    0.0,
    select(run.least, height, is_least),
    select(run.greatest, height, is_greatest),
    select(run.least_at, bitcast<u32>(i), is_least),
    select(run.greatest_at, bitcast<u32>(i), is_greatest),
    0u,
  );
}

// The run with its last sample and with what is undefined of it, by a bit of each word.
fn finished(run: Run, last: f32, bit: u32, undefined: Undefined) -> Run {
  let is_whole = ((undefined.any & bit) == 0u) & is_drawable(run.least) & is_drawable(run.greatest);
  let state = select(0u, any_defined, (run.least < beyond) & (run.greatest > -beyond))
    | select(0u, all_defined, is_whole)
    | select(0u, first_defined, ((undefined.first & bit) == 0u) & is_drawable(run.first))
    | select(0u, last_defined, ((undefined.last & bit) == 0u) & is_drawable(last));
  return Run(run.first, last, run.least, run.greatest, run.least_at, run.greatest_at, state);
}

// Bits of outputs.
struct Undefined {
  any: u32,
  first: u32,
  last: u32,
}

@compute @workgroup_size(64)
fn column_envelope(@builtin(global_invocation_id) id: vec3<u32>) {
  hold_slots();
  let part = id.x;
  if (part >= columns.count * columns.parts) {
    return;
  }
  let start = columns.start;
  let step = columns.step;
  let middle = centres();
  let length = i32(columns.length);
  let before = i32(part) * length;
  var held_runs = no_runs();
  var outputs: Outputs;
  var undefined = Undefined(0u, 0u, 0u);
  for (var i = 0; i < most_samples; i++) {
    if (i >= length) {
      break;
    }
    outputs = program(sample_point(start, step, before + i));
    held_runs = extended_runs(held_runs, outputs, middle, i);
    undefined.last = all_outputs & ~outputs.defined;
    undefined.any |= undefined.last;
    undefined.first = select(undefined.first, undefined.last, i == 0);
  }
  store_runs(part, held_runs, outputs, middle, undefined);
  if (part < held.count) {
    store(part, outputs);
    results[output_count * held.count + part] = sample_point(start, step, before + length - 1);
  }
}
