// The columns of device pixels of a picture, and what is kept of the samples in each.
//
// Bound: exact. Method: a uniform buffer, and structures in storage. Source: WGSL (memory layout), for what the host fills.

// Where one output is drawn, in device pixels.
struct Target {
  // The words of the value that heights are measured from.
  centre: vec2<f32>,
  // A height h is drawn at middle - scale h.
  scale: f32,
  middle: f32,
  // Lines are followed so far.
  top: f32,
  bottom: f32,
  half_width: f32,
  padding: f32,
}

struct Columns {
  // The words of the first sample and of the distance of samples.
  start: vec2<f32>,
  step: vec2<f32>,
  // Number of columns, and of the parts of each, of `length` samples.
  count: u32,
  parts: u32,
  length: u32,
  // The left edge of the first column.
  left: f32,
  targets: array<Target, target_count>,
}

// What is left of a run of samples: heights over the centre of their target, and the numbers of those that are least and greatest, the
// first of them where several are equal.
struct Run {
  first: f32,
  last: f32,
  least: f32,
  greatest: f32,
  least_at: u32,
  greatest_at: u32,
  // Which of the samples are defined, of the bits below.
  defined: u32,
}

const any_defined = 1u;
const all_defined = 2u;
const first_defined = 4u;
const last_defined = 8u;

@group(0) @binding(4) var<uniform> columns: Columns;
@group(0) @binding(5) var<storage, read_write> runs: array<Run>;
