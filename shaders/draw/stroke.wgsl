// Paints a stroke: its premultiplied colour wherever its channel of the coverage texture says, inside its clip rectangle.
//
// Bound: none. Coverage has 8 bits, and the edges of the clip rectangle are not anti-aliased.
// Method: the colour times the coverage of the pixel.
// Source: T. Porter, T. Duff, Compositing digital images, SIGGRAPH 1984.

@group(0) @binding(1) var coverage: texture_2d<f32>;

struct Painted {
  // Left, top, width and height.
  clip: vec4f,
  colour: vec4f,
  channel: vec4f,
}

@group(1) @binding(0) var<storage, read> instances: array<Painted>;

struct Stroke {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) colour: vec4f,
  @location(1) @interpolate(flat) channel: vec4f,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Stroke {
  let painted = instances[instance_of(vertex)];
  return Stroke(clip_position(painted.clip.xy + corner(vertex) * painted.clip.zw), painted.colour, painted.channel);
}

@fragment
fn fragment_main(stroke: Stroke) -> @location(0) vec4f {
  return stroke.colour * dot(textureLoad(coverage, vec2u(stroke.position.xy), 0), stroke.channel);
}
