// Samples of columns in the family `double_single`.
//
// Bound: the point is off by at most 2^-44 of the greater end of the window; the height is the nearest number or its neighbour.
// Method: arithmetic of pairs, the difference before it is rounded. Source: that of ../pair.wgsl.

fn sample_point(i: u32) -> Real {
  let start = Pair(columns.start.x, columns.start.y);
  return real_of_pair(pair_sum(start, pair_times(Pair(columns.step.x, columns.step.y), f32(i))));
}

fn height_over(value: Real, centre: vec2<f32>) -> f32 {
  return pair_difference(value, Pair(centre.x, centre.y)).high;
}
