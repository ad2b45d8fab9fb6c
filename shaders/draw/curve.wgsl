// Coverage of a stroke: every segment is all points within half a width of it, so joins and caps are round. Segments are blended by
// their maximum into one channel of a texture, so the stroke is one area however much its segments overlap.
//
// Bound: none. Coordinates are rounded to f32; coverage is exact for edges along an axis of strokes at least a pixel wide, and an
// estimate elsewhere.
// Method: coverage by the distance of the centre of a pixel from the segment.
// Source: own, from the projection of a point on a line.

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
  @location(0) pixel: vec2f,
  @location(1) @interpolate(flat) ends: vec4f,
  @location(2) @interpolate(flat) half_width: f32,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Segment {
  let line = instances[instance_of(vertex)];
  let ends = vec4f(line.x0, line.y0, line.x1, line.y1);
  let along = ends.zw - ends.xy;
  let span = length(along);
  let direction = select(vec2f(1.0, 0.0), along / max(span, 1e-20), span > 0.0);
  // One pixel more than the stroke, where its edge fades.
  let reach = line.half_width + 1.0;
  let unit = corner(vertex);
  let pixel = ends.xy + direction * mix(-reach, span + reach, unit.x)
    + vec2f(-direction.y, direction.x) * mix(-reach, reach, unit.y);
  return Segment(clip_position(pixel), pixel, ends, line.half_width);
}

@fragment
fn fragment_main(segment: Segment) -> @location(0) vec4f {
  let along = segment.ends.zw - segment.ends.xy;
  let from_start = segment.pixel - segment.ends.xy;
  let place = clamp(dot(from_start, along) / max(dot(along, along), 1e-20), 0.0, 1.0);
  let distance = length(from_start - place * along);
  return vec4f(clamp(segment.half_width + 0.5 - distance, 0.0, 1.0));
}
