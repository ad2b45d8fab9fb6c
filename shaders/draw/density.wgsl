// A picture of one colour: its premultiplied colour times the opacity of every pixel of a rectangle, which a texture holds.
//
// Bound: none. Opacity has 8 bits.
// Method: one texel of the texture for every pixel of the rectangle.
// Source: T. Porter, T. Duff, Compositing digital images, SIGGRAPH 1984.

@group(0) @binding(1) var opacity: texture_2d<f32>;

struct Picture {
  // Left, top, width and height.
  box: vec4f,
  colour: vec4f,
}

@group(1) @binding(0) var<storage, read> instances: array<Picture>;

struct Density {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) origin: vec2f,
  @location(1) @interpolate(flat) colour: vec4f,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Density {
  let picture = instances[instance_of(vertex)];
  let box = picture.box;
  return Density(clip_position(box.xy + corner(vertex) * box.zw), box.xy, picture.colour);
}

@fragment
fn fragment_main(density: Density) -> @location(0) vec4f {
  return density.colour * textureLoad(opacity, vec2i(density.position.xy - density.origin), 0).r;
}
