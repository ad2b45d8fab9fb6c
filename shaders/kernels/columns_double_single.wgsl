// Samples of columns in the family `double_single`.
//
// Bound: the point is off by at most 2^-44 of the greater end of the window; the height is the nearest number or its neighbour.
// Method: arithmetic of pairs, the difference before it is rounded. Source: that of ../pair.wgsl.

fn sample_point(start: vec2<f32>, step: vec2<f32>, i: i32) -> Real {
  return real_of_pair(pair_sum(Pair(start.x, start.y), pair_times(Pair(step.x, step.y), f32(i))));
}

fn height_over(value: Real, centre: vec2<f32>) -> f32 {
  return pair_difference(value, Pair(centre.x, centre.y)).high;
}
