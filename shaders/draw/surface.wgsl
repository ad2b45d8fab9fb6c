// What every drawing stage shares: lengths are device pixels from the upper left corner, y downwards. Instances are read from a buffer, four
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

// The instance that a vertex belongs to; each has four.
fn instance_of(vertex: u32) -> u32 { return vertex >> 2u; }

// Corner of the unit square of a vertex: bit 0 is x and bit 1 is y.
fn corner(vertex: u32) -> vec2f {
  return vec2f(f32(vertex & 1u), f32((vertex >> 1u) & 1u));
}
