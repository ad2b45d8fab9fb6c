// What every drawing stage shares: lengths are device pixels from the upper left corner, y downwards. Instances are read from a buffer, six
// vertices each: software adapters draw instances of a vertex buffer one by one, at the cost of a draw each.
//
// Bound: none; coordinates are rounded to f32.
// Method: the affine map of device pixels to clip space.
// Source: WebGPU, 3.3 (coordinate systems).

struct Surface {
  size: vec2f,
}

@group(0) @binding(0) var<uniform> surface: Surface;

fn clip_position(pixel: vec2f) -> vec4f {
  let unit = pixel / surface.size;
  return vec4f(2.0 * unit.x - 1.0, 1.0 - 2.0 * unit.y, 0.0, 1.0);
}

const vertices = 6u;

// The instance that a vertex belongs to.
fn instance_of(vertex: u32) -> u32 { return vertex / vertices; }

// Corner of the unit square for each vertex of a list of two triangles: 0, 1, 2 and 2, 1, 3, where bit 0 is x and bit 1 is y.
fn corner(vertex: u32) -> vec2f {
  let number = 0xda4u >> (2u * (vertex % vertices));
  return vec2f(f32(number & 1u), f32((number >> 1u) & 1u));
}
