// Paints a stroke: its premultiplied colour wherever its channel of the coverage texture says, inside its clip rectangle.
//
// Bound: none. Coverage has 8 bits, and the edges of the clip rectangle are not anti-aliased.
// Method: the colour times the coverage of the pixel.
// Source: T. Porter, T. Duff, Compositing digital images, SIGGRAPH 1984.

@group(0) @binding(1) var coverage: texture_2d<f32>;

struct Stroke {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) colour: vec4f,
  @location(1) @interpolate(flat) channel: vec4f,
}

@vertex
fn vertex_main(
  @builtin(vertex_index) vertex: u32,
  @location(0) clip: vec4f,
  @location(1) colour: vec4f,
  @location(2) channel: vec4f,
) -> Stroke {
  return Stroke(clip_position(clip.xy + corner(vertex) * clip.zw), colour, channel);
}

@fragment
fn fragment_main(stroke: Stroke) -> @location(0) vec4f {
  return stroke.colour * dot(textureLoad(coverage, vec2u(stroke.position.xy), 0), stroke.channel);
}
