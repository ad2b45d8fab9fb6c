// The points of a grid, each formed from its number alone, so that it is the same number however a scan is divided.
//
// Bound: at most 2^-44 of the greater end of the grid from the exact point, and then rounded to a number of the family that float64
// holds as well.
//
// Method: start + b·block_step + j·step in pairs for point b·2^12 + j; both numbers are exact in single precision.
// Source: that of ../pair.wgsl.

fn grid_point(i: u32) -> Real {
  let block = pair_times(pair_of_vector(grid.block_step), f32(i >> 12u));
  let within = pair_times(pair_of_vector(grid.step), f32(i & 0xfffu));
  return real_of_pair(pair_sum(pair_of_vector(grid.start), pair_sum(block, within)));
}

// Between two numbers, where there is one. Around 0, which has numbers of every size beside it, it is 0.
fn middle(u: Real, v: Real) -> Real {
  let half = pair_scaled(pair_sum(pair_of_real(u), pair_of_real(v)), 0.5);
  let around_zero = pair_of_real(u).high < 0.0 && pair_of_real(v).high > 0.0;
  return real_of_pair(Pair(select(half.high, 0.0, around_zero), select(half.low, 0.0, around_zero)));
}

fn pair_of_vector(words: vec2<f32>) -> Pair { return Pair(words.x, words.y); }
