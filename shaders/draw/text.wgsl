// Texts: rectangles of a sheet on which their letters are drawn, at their places in the picture.
//
// Bound: none. Colours have 8 bits.
// Method: one texel for every pixel of a rectangle. The sheet has straight alpha, as pixels are read from a canvas.
// Source: T. Porter, T. Duff, Compositing digital images, SIGGRAPH 1984.

@group(0) @binding(1) var sheet: texture_2d<f32>;

struct Text {
  // Left, top, width and height in the picture.
  box: vec4f,
  // Left and top on the sheet.
  place: vec2f,
}

@group(1) @binding(0) var<storage, read> instances: array<Text>;

struct Letters {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) offset: vec2f,
}

@vertex
fn vertex_main(@builtin(vertex_index) vertex: u32) -> Letters {
  let text = instances[instance_of(vertex)];
  return Letters(clip_position(text.box.xy + corner(vertex) * text.box.zw), text.place - text.box.xy);
}

@fragment
fn fragment_main(letters: Letters) -> @location(0) vec4f {
  let colour = textureLoad(sheet, vec2i(letters.position.xy + letters.offset), 0);
  return vec4f(colour.rgb * colour.a, colour.a);
}
