// Samples of columns in the family `single`.
//
// Bound: the point is off by at most 1 ulp and 2^-24 of the width of the window; the height is rounded once.
// Method: offsets are added to the small word of the start before the great one. Source: own.

fn sample_point(start: vec2<f32>, step: vec2<f32>, i: i32) -> Real {
  return start.x + fma(f32(i), step.x, start.y);
}

fn height_over(value: Real, centre: vec2<f32>) -> f32 { return (value - centre.x) - centre.y; }
