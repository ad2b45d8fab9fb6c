// Segments of the lines through the samples of columns, as instances that the painter draws: of each output and column the line from
// the last sample of the column before, and those between the first, the extreme and the last samples in the order in which they come.
//
// Bound: lengths are rounded to f32; a line is cut where it leaves its strip, so that no coordinate is large. Points that lie within 0.04
// device pixels of the line without them are left out.
//
// Method: a few columns of one output a thread. Points are left out while the next is in a cone of directions that reaches all of them;
// every instance costs its vertices. Segments are stored without gaps, in whichever order threads come. Where a column has undefined
// samples nothing is joined inside. Columns that the host draws are left out, and the lines to and from them.
//
// Source: that of column_envelope.wgsl; for the cone, E. Imai, M. Iri, An optimal algorithm for approximating a piecewise linear
// function, Journal of Information Processing 9 (1986).

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

// Enough for lines that go on straight, and few enough that all processors have work.
const columns_per_thread = 16u;

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

// Lengths up to which squares of them tell pixels apart.
const far = 0x1p20f;

// Where lengths end; differences of such can still be divided by.
const farthest = 0x1p125f;

// What a thread draws, and where, read once: software adapters check every word that is read.
var<private> output: u32;
var<private> strip: Target;

fn point(x: f32, height: f32) -> vec2<f32> {
  return vec2(x, clamp(strip.middle - strip.scale * height, -farthest, farthest));
}

// The line that a thread draws, as far as it has come: the segment from `start` to `end` is still to be stored.
struct Pen {
  start: vec2<f32>,
  end: vec2<f32>,
  // Directions from the start between which the next point may be; all where `is_open`.
  low: vec2<f32>,
  high: vec2<f32>,
  is_open: bool,
  is_down: bool,
  // Whether the start is the end of a segment that is stored, so that there need be no dot.
  is_stored: bool,
}

var<private> pen: Pen;

fn store_segment(a: vec2<f32>, b: vec2<f32>) {
  if (max(a.y, b.y) < strip.top || min(a.y, b.y) > strip.bottom) {
    return;
  }
  let height = select(b.y - a.y, 1.0, b.y == a.y);
  let start = clamp(a.y, strip.top, strip.bottom);
  let end = clamp(b.y, strip.top, strip.bottom);
  let before = atomicAdd(&draws[output].indices, indices_per_segment) / indices_per_segment;
  segments[output * columns.count * segments_per_column + before] =
    Segment(a.x + (b.x - a.x) * ((start - a.y) / height), start, b.x + (b.x - a.x) * ((end - b.y) / height), end, strip.half_width);
}

fn lift() {
  if (pen.is_down && !pen.is_stored) { store_segment(pen.start, pen.end); }
  pen.is_down = false;
}

fn move_to(place: vec2<f32>) {
  lift();
  pen = Pen(place, place, vec2<f32>(), vec2<f32>(), true, true, false);
}

fn cross(a: vec2<f32>, b: vec2<f32>) -> f32 { return a.x * b.y - a.y * b.x; }

// A line to or from farther away than that is joined to no other.
fn line_far(place: vec2<f32>) {
  if (any(pen.start != pen.end)) { store_segment(pen.start, pen.end); }
  store_segment(pen.end, place);
  pen = Pen(place, place, vec2<f32>(), vec2<f32>(), true, true, true);
}

fn line_to(place: vec2<f32>) {
  if (max(abs(pen.end.y), abs(place.y)) > far) {
    line_far(place);
    return;
  }
  var along = place - pen.start;
  let is_in_cone = pen.is_open || (cross(pen.low, along) >= 0.0 && cross(along, pen.high) >= 0.0);
  let last = pen.end - pen.start;
  // A line that turns back keeps the point where it does.
  if (!is_in_cone || dot(along, along) < dot(last, last)) {
    store_segment(pen.start, pen.end);
    pen.start = pen.end;
    pen.is_open = true;
    along = place - pen.start;
  }
  let span = length(along);
  if (span > unseen) {
    // The tangents to the circle of what is unseen around the point.
    let sine = unseen / span;
    let cosine = sqrt(1.0 - sine * sine);
    let low = vec2(along.x * cosine + along.y * sine, along.y * cosine - along.x * sine);
    let high = vec2(along.x * cosine - along.y * sine, along.y * cosine + along.x * sine);
    if (pen.is_open || cross(pen.low, low) > 0.0) { pen.low = low; }
    if (pen.is_open || cross(high, pen.high) > 0.0) { pen.high = high; }
    pen.is_open = false;
  }
  pen.end = place;
  pen.is_stored = false;
}

// Draws a column, and returns between which heights it is.
fn draw_column(column: u32) -> Heights {
  let run = run_of_column(output, column);
  if ((run.defined & any_defined) == 0u || is_left_out(column)) {
    lift();
    return Heights(far, -far);
  }
  let samples = columns.parts * columns.length;
  let left = columns.left + f32(column);
  let spacing = 1.0 / f32(samples);
  let first = point(left, run.first);
  let last = point(left + f32(samples - 1u) * spacing, run.last);
  let least = point(left + f32(run.least_at) * spacing, run.least);
  let greatest = point(left + f32(run.greatest_at) * spacing, run.greatest);
  var extent = Heights(greatest.y, least.y);
  let is_whole = (run.defined & all_defined) != 0u;
  var is_joined = false;
  if (column > 0u && (run.defined & first_defined) != 0u && !is_left_out(column - 1u)) {
    let before = runs[(output * columns.count + column) * columns.parts - 1u];
    is_joined = (before.defined & last_defined) != 0u;
    if (is_joined) {
      let end_before = point(left - spacing, before.last);
      if (!pen.is_down) { move_to(end_before); }
      extent = Heights(min(extent.top, end_before.y), max(extent.bottom, end_before.y));
    }
  }
  if (!is_joined) {
    if (is_whole) { move_to(first); } else { lift(); }
  }
  if (pen.is_down) {
    let falls = run.greatest_at < run.least_at;
    let early = select(least, greatest, falls);
    let late = select(greatest, least, falls);
    // A loop, since what is written once is compiled once. Points that are one are passed over.
    for (var i = 0u; i < select(1u, 4u, is_whole); i++) {
      let place = select(select(first, early, i == 1u), select(late, last, i == 3u), i > 1u);
      if (place.x > pen.end.x) { line_to(place); }
    }
  }
  if (!is_whole) {
    lift();
    store_segment(least, least);
    store_segment(greatest, greatest);
    if ((run.defined & last_defined) != 0u) { move_to(last); }
  }
  return Heights(clamp(extent.top, strip.top, strip.bottom), clamp(extent.bottom, strip.top, strip.bottom));
}

@compute @workgroup_size(64)
fn column_segments(@builtin(global_invocation_id) id: vec3<u32>) {
  let threads = (columns.count + columns_per_thread - 1u) / columns_per_thread;
  output = id.x / threads;
  if (output >= target_count) {
    return;
  }
  strip = columns.targets[output];
  if (strip.half_width <= 0.0) {
    return;
  }
  let start = (id.x % threads) * columns_per_thread;
  for (var column = start; column < min(start + columns_per_thread, columns.count); column++) {
    heights[output * columns.count + column] = draw_column(column);
  }
  lift();
}
