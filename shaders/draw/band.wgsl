// Rectangles of one colour each. The colour is premultiplied.
//
// Bound: none; coordinates are rounded to f32, and edges are not anti-aliased.
// Method: a triangle strip of four vertices for each rectangle, an instance each.
// Source: own; WGSL (user-defined inputs and outputs) for the layout of an instance.

struct Band {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) colour: vec4f,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32, @location(0) rectangle: vec4f, @location(1) colour: vec4f) -> Band {
  return Band(clip_position(rectangle.xy + corner(vertex) * rectangle.zw), colour);
}

@fragment
fn fragment_main(band: Band) -> @location(0) vec4f {
  return band.colour;
}
