// Rectangles of one colour each, which may be dashed from top to bottom. The colour is premultiplied.
//
// Bound: none; coordinates are rounded to f32, and edges are not anti-aliased.
// Method: two triangles for each rectangle. Source: own; WGSL (memory layout) for that of an instance.

struct Rectangle {
  // Left, top, width and height.
  box: vec4f,
  colour: vec4f,
  // Where the first dash starts, its length, and that of a dash and a gap; unread where there are no gaps.
  dash: vec4f,
}

@group(1) @binding(0) var<storage, read> instances: array<Rectangle>;

struct Band {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) colour: vec4f,
  @location(1) @interpolate(flat) dash: vec4f,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Band {
  let rectangle = instances[instance_of(vertex)];
  return Band(clip_position(rectangle.box.xy + corner(vertex) * rectangle.box.zw), rectangle.colour, rectangle.dash);
}

@fragment
fn fragment_main(band: Band) -> @location(0) vec4f { return band.colour; }

@fragment
fn fragment_dashed(band: Band) -> @location(0) vec4f {
  let down = (band.position.y - band.dash.x) / band.dash.z;
  return select(band.colour, vec4f(0.0), fract(down) * band.dash.z >= band.dash.y);
}
