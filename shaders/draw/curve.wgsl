// Coverage of a stroke: every segment is all points within half a width of it, so joins and caps are round. Segments are blended by
// their maximum into one channel of a texture, so the stroke is one area however much its segments overlap.
//
// Bound: none. Coordinates are rounded to f32; coverage is exact for edges along an axis of strokes at least a pixel wide, and an
// estimate elsewhere.
// Method: coverage by the distance of the centre of a pixel from the segment, in whose own directions places are interpolated.
// Source: own, from the distance of a point from a stretch of an axis.

// Words of an instance: no vector, which would be aligned.
struct Line {
  x0: f32,
  y0: f32,
  x1: f32,
  y1: f32,
  half_width: f32,
}

@group(1) @binding(0) var<storage, read> instances: array<Line>;

struct Segment {
  @builtin(position) position: vec4f,
  // From its start, along it and across.
  @location(0) place: vec2f,
  @location(1) @interpolate(flat) span: f32,
  @location(2) @interpolate(flat) half_width: f32,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Segment {
  let line = instances[instance_of(vertex)];
  let start = vec2f(line.x0, line.y0);
  let along = vec2f(line.x1, line.y1) - start;
  let span = length(along);
  let direction = select(vec2f(1.0, 0.0), along / max(span, 1e-20), span > 0.0);
  // One pixel more than the stroke, where its edge fades.
  let reach = line.half_width + 1.0;
  let unit = corner(vertex);
  let place = vec2f(mix(-reach, span + reach, unit.x), mix(-reach, reach, unit.y));
  let pixel = start + direction * place.x + vec2f(-direction.y, direction.x) * place.y;
  return Segment(clip_position(pixel), place, span, line.half_width);
}

@fragment
fn fragment_main(segment: Segment) -> @location(0) vec4f {
  let beyond = segment.place.x - clamp(segment.place.x, 0.0, segment.span);
  let distance = length(vec2f(beyond, segment.place.y));
  return vec4f(clamp(segment.half_width + 0.5 - distance, 0.0, 1.0));
}
