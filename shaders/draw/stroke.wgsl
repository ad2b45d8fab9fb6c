// Paints a stroke: its premultiplied colour wherever its channel of the coverage texture says, in strips of its clip rectangle.
//
// Bound: none. Coverage has 8 bits, and the edges of the clip rectangle are not anti-aliased.
// Method: the colour times the coverage of the pixel. Only heights where there may be coverage are visited, since most of a panel has
// none: those that the host knows of a strip, and those that the device computed of its columns.
// Source: T. Porter, T. Duff, Compositing digital images, SIGGRAPH 1984.

@group(0) @binding(1) var coverage: texture_2d<f32>;

struct Painted {
  // Left, top, right and bottom of the strip, as far as the host knows it: none of it where top is below bottom.
  strip: vec4f,
  // Top and bottom of the clip rectangle, and the columns that reach into the strip: their first and their number.
  limits: vec4f,
  colour: vec4f,
  channel: vec4f,
  // Device pixels around segments that the stroke covers.
  reach: f32,
}

@group(1) @binding(0) var<storage, read> instances: array<Painted>;
// Top and bottom of the segments in each column; the top is below where there are none.
@group(2) @binding(0) var<storage, read> columns: array<vec2f>;

struct Stroke {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) colour: vec4f,
  @location(1) @interpolate(flat) channel: vec4f,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Stroke {
  let painted = instances[instance_of(vertex)];
  var heights = painted.strip.yw;
  let first = u32(painted.limits.z);
  for (var i = first; i < first + u32(painted.limits.w); i++) {
    let column = columns[i];
    heights = vec2f(min(heights.x, column.x - painted.reach), max(heights.y, column.y + painted.reach));
  }
  heights = vec2f(max(floor(heights.x), painted.limits.x), min(ceil(heights.y), painted.limits.y));
  heights.y = max(heights.x, heights.y);
  let unit = corner(vertex);
  let pixel = vec2f(mix(painted.strip.x, painted.strip.z, unit.x), mix(heights.x, heights.y, unit.y));
  return Stroke(clip_position(pixel), painted.colour, painted.channel);
}

@fragment
fn fragment_main(stroke: Stroke) -> @location(0) vec4f {
  return stroke.colour * dot(textureLoad(coverage, vec2u(stroke.position.xy), 0), stroke.channel);
}
