// One submit of a scan: the grid, and what is found on its way to the host. The samples are divided into runs of 32.
//
// Bound: exact. Method: structures in buffers. Source: WGSL (memory layout), for those that the host fills and reads.

struct Grid {
  start: vec2<f32>,
  block_step: vec2<f32>,
  step: vec2<f32>,
  // Number of points.
  count: u32,
  // The points from `first` up to, not including, `end` are scanned.
  first: u32,
  end: u32,
  // So many changes of them were read before.
  skipped: u32,
}

@group(0) @binding(4) var<uniform> grid: Grid;

const run_length = 32u;

struct Run {
  // Changes in the run.
  count: u32,
  // Changes in the runs before it.
  offset: u32,
  // Bit j: whether sample j of it has one.
  samples: u32,
}

// What changes at a sample, or between it and the next: a bit for each output.
struct Change {
  changed: u32,
  // Changes that are at the sample itself, since the output is 0 there.
  located: u32,
  // Those whose sign is positive on the left.
  positive: u32,
}

// One change of one output on its way to neighbouring numbers.
struct Bracket {
  left: vec2<f32>,
  right: vec2<f32>,
  // The integer that is passed, or 0.
  level: vec2<f32>,
  sample: u32,
  // The number of the output, and `located`, `positive` and a step.
  change: u32,
}

const located_bit = 32u;
const positive_bit = 64u;

// What is done next with a bracket: evaluate at the left end, at the right end, in the middle, or nothing.
const step_left = 0u;
const step_right = 256u;
const step_middle = 512u;
const step_done = 768u;
