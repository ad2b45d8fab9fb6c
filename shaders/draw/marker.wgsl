// Regular polygons and circles with an outline. Colours are premultiplied.
//
// Bound: none. Coordinates are rounded to f32, the built-in sine and cosine are bounded on [-π, π] only, by 2^-11, and coverage is
// an estimate.
// Method: coverage by the distance of the centre of a pixel from the edge: of a polygon, the greatest of those from the lines of
// its sides.
// Source: own; T. Porter, T. Duff, Compositing digital images, SIGGRAPH 1984, for premultiplied colours.

struct Place {
  centre: vec2f,
  // As below; aligned, so that two words stand before it.
  form: vec4f,
  fill: vec4f,
  outline: vec4f,
}

@group(1) @binding(0) var<storage, read> instances: array<Place>;

struct Marker {
  @builtin(position) position: vec4f,
  @location(0) offset: vec2f,
  // Radius of the inscribed circle, width of the outline, number of sides (0 for a circle), angle of the first side's normal.
  @location(1) @interpolate(flat) form: vec4f,
  @location(2) @interpolate(flat) fill: vec4f,
  @location(3) @interpolate(flat) outline: vec4f,
}

const whole_turn = 6.2831855;

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Marker {
  let place = instances[instance_of(vertex)];
  // The corners of a triangle are twice as far out as its sides.
  let reach = 2.0 * (place.form.x + place.form.y) + 1.0;
  let offset = (2.0 * corner(vertex) - 1.0) * reach;
  return Marker(clip_position(place.centre + offset), offset, place.form, place.fill, place.outline);
}

// Distance from the polygon's edge, below 0 inside; beyond corners, from the nearer side's line, as a mitred outline wants it.
fn edge_distance(offset: vec2f, radius: f32, sides: f32, turn: f32) -> f32 {
  if (sides == 0.0) {
    return length(offset) - radius;
  }
  var farthest = -1e9;
  for (var side = 0.0; side < sides; side += 1.0) {
    let angle = turn + side * whole_turn / sides;
    farthest = max(farthest, dot(offset, vec2f(cos(angle), sin(angle))));
  }
  return farthest - radius;
}

@fragment
fn fragment_main(marker: Marker) -> @location(0) vec4f {
  let distance = edge_distance(marker.offset, marker.form.x, marker.form.z, marker.form.w);
  let inside = clamp(0.5 - distance, 0.0, 1.0);
  let rim = clamp(0.5 + marker.form.y / 2.0 - abs(distance), 0.0, 1.0);
  return marker.fill * inside * (1.0 - marker.outline.a * rim) + marker.outline * rim;
}
