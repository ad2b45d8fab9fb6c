// What every drawing stage shares: lengths are device pixels from the upper left corner, y downwards.
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

// Corner of the unit square for the vertices 0 … 3 of a triangle strip.
fn corner(vertex: u32) -> vec2f {
  return vec2f(f32(vertex & 1u), f32(vertex >> 1u));
}
