// Segments of the lines through the samples of columns, as instances that the painter draws: of each output and column the line from
// the last sample of the column before, and those between the first, the extreme and the last samples in the order in which they come.
//
// Bound: lengths are rounded to f32; a line is cut where it leaves its strip, so that no coordinate is large.
//
// Method: one column of one output a thread. Those that are drawn are stored without gaps, in whichever order threads come, since every
// instance costs its vertices. Where a column has undefined samples nothing is joined inside.
// Columns that the host draws are left out, and the lines to and from them.
//
// Source: that of column_envelope.wgsl.

// One bit a column that the host draws.
@group(0) @binding(6) var<storage, read> left_out: array<u32>;
@group(0) @binding(7) var<storage, read_write> segments: array<Segment>;
@group(0) @binding(8) var<storage, read_write> heights: array<Heights>;
@group(0) @binding(9) var<storage, read_write> draws: array<Draw>;

// Words of an instance: no vector, which would be aligned.
struct Segment {
  x0: f32,
  y0: f32,
  x1: f32,
  y1: f32,
  half_width: f32,
}

// Between which heights the segments of a column of an output are; where it has none, `top` is below `bottom`.
struct Heights {
  top: f32,
  bottom: f32,
}

// What an indexed indirect draw of the segments of an output reads.
struct Draw {
  indices: atomic<u32>,
  instances: u32,
  first_index: u32,
  base_vertex: u32,
  first_instance: u32,
}

const segments_per_column = 4u;
const indices_per_segment = 6u;

// Drawn nowhere.
const nothing = Segment(-64.0, -64.0, -64.0, -64.0, 0.0);

fn is_left_out(column: u32) -> bool {
  return ((left_out[column >> 5u] >> (column & 31u)) & 1u) != 0u;
}

// The first of two runs followed by the second, which starts with sample `offset`.
fn joined(a: Run, b: Run, offset: u32) -> Run {
  let is_least = b.least < a.least;
  let is_greatest = b.greatest > a.greatest;
  return Run(
    a.first,
    b.last,
    select(a.least, b.least, is_least),
    select(a.greatest, b.greatest, is_greatest),
    select(a.least_at, b.least_at + offset, is_least),
    select(a.greatest_at, b.greatest_at + offset, is_greatest),
    (a.defined & first_defined) | (b.defined & last_defined) | ((a.defined | b.defined) & any_defined) | (a.defined & b.defined & all_defined),
  );
}

fn run_of_column(output: u32, column: u32) -> Run {
  let start = (output * columns.count + column) * columns.parts;
  var run = runs[start];
  for (var part = 1u; part < columns.parts; part++) {
    run = joined(run, runs[start + part], part * columns.length);
  }
  return run;
}

// Device pixels too few to be seen in an anti-aliased edge.
const unseen = 0.04;

// So far from the picture that a line to there is upright in it.
const far = 0x1p20f;

fn point(x: f32, height: f32, strip: Target) -> vec2<f32> {
  return vec2(x, clamp(strip.middle - strip.scale * height, -far, far));
}

fn segment(a: vec2<f32>, b: vec2<f32>, strip: Target) -> Segment {
  if (max(a.y, b.y) < strip.top || min(a.y, b.y) > strip.bottom) {
    return nothing;
  }
  let slope = (b.x - a.x) / select(b.y - a.y, 1.0, b.y == a.y);
  let start = clamp(a.y, strip.top, strip.bottom);
  let end = clamp(b.y, strip.top, strip.bottom);
  return Segment(a.x + slope * (start - a.y), start, b.x + slope * (end - b.y), end, strip.half_width);
}

@compute @workgroup_size(64)
fn column_segments(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x >= columns.count * target_count) {
    return;
  }
  let output = id.x / columns.count;
  let column = id.x % columns.count;
  let strip = columns.targets[output];
  var line = array<Segment, 4>(nothing, nothing, nothing, nothing);
  let run = run_of_column(output, column);
  let samples = columns.parts * columns.length;
  if ((run.defined & any_defined) != 0u && strip.half_width > 0.0 && !is_left_out(column)) {
    let left = columns.left + f32(column);
    let spacing = 1.0 / f32(samples);
    let first = point(left, run.first, strip);
    let last = point(left + f32(samples - 1u) * spacing, run.last, strip);
    let least = point(left + f32(run.least_at) * spacing, run.least, strip);
    let greatest = point(left + f32(run.greatest_at) * spacing, run.greatest, strip);
    var is_joined = false;
    // Where the line to the first sample is too short to be seen, the next line starts where that would: a line is a quadrilateral to draw.
    var start = first;
    if (column > 0u && (run.defined & first_defined) != 0u && !is_left_out(column - 1u)) {
      let before = runs[(output * columns.count + column) * columns.parts - 1u];
      if ((before.defined & last_defined) != 0u) {
        let end_before = point(left - spacing, before.last, strip);
        let is_short = last.x > first.x && abs(end_before.y - first.y) < unseen;
        start = select(first, end_before, is_short);
        if (!is_short) { line[0] = segment(end_before, first, strip); }
        is_joined = true;
      }
    }
    if ((run.defined & all_defined) != 0u) {
      let falls = run.greatest_at < run.least_at;
      let early = select(least, greatest, falls);
      let late = select(greatest, least, falls);
      // A line of no length is a dot, which is needed only where there is no other line.
      if (early.x > first.x || (!is_joined && last.x == first.x)) { line[1] = segment(start, early, strip); }
      if (late.x > early.x) { line[2] = segment(select(early, start, early.x == first.x), late, strip); }
      if (last.x > late.x) { line[3] = segment(late, last, strip); }
    } else {
      line[1] = segment(least, least, strip);
      line[2] = segment(greatest, greatest, strip);
      if ((run.defined & last_defined) != 0u) { line[3] = segment(last, last, strip); }
    }
  }
  var drawn = 0u;
  for (var i = 0u; i < segments_per_column; i++) {
    drawn += select(0u, 1u, line[i].half_width > 0.0);
  }
  var at = output * columns.count * segments_per_column + atomicAdd(&draws[output].indices, drawn * indices_per_segment) / indices_per_segment;
  var extent = Heights(far, -far);
  for (var i = 0u; i < segments_per_column; i++) {
    if (line[i].half_width > 0.0) {
      segments[at] = line[i];
      at++;
      extent = Heights(min(extent.top, min(line[i].y0, line[i].y1)), max(extent.bottom, max(line[i].y0, line[i].y1)));
    }
  }
  heights[id.x] = extent;
}
