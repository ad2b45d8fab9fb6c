// sin u/u and its derivatives. The ranges of the variants are those of the sine.
//
// Bound: at most 1 ulp; of the j-th derivative an absolute error of at most 4 · 2^-24/(j + 1), where 1/(j + 1) bounds it, and next
// to 0 at most 4 ulp.
//
// Method: differentiating u sinc u = sin u j times gives u s_j + j s_(j-1) = sin(u + j π/2). Upwards the recurrence is stable
// for |u| >= j; downwards it is for |u| <= j, where it forgets its start: 14 + j steps bring that below 2^-24 (J. C. P. Miller's
// algorithm).
//
// Source: W. Gautschi, Computational aspects of three-term recurrence relations, SIAM Review 9 (1967).

// The i-th derivative of the sine, from its value and that of the cosine.
fn sine_derivative(s: f32, c: f32, i: i32) -> f32 {
  let value = select(s, c, (i & 1) == 1);
  return select(value, -value, (i & 2) == 2);
}

// sin u/u. The sine is divided before it is rounded.
fn sinc_of_angle(u: f32, r: ReducedAngle) -> f32 {
  let s = sine_in_parts(r);
  let c = cosine_in_parts(r);
  let is_swapped = (r.quarter & 1u) == 1u;
  let size = fast_two_sum(select(s.high, c.high, is_swapped), select(s.low, c.low, is_swapped));
  let is_small = abs(u) < 0.5;
  // that no part of a small quotient falls below 2^-126
  let scale = select(1.0, 0x1.0p-64f, abs(u) > 0x1.0p+60f);
  let quotient = unevaluated_quotient(size, Pair(select(u * scale, 1.0, is_small), 0.0));
  let value = (quotient.high + quotient.low) * scale;
  let z = u * u;
  return select(select(value, -value, (r.quarter & 2u) == 2u), fma(z, sine_polynomial(z), 1.0), is_small);
}

fn sinc_derivative(u: f32, r: ReducedAngle, j: i32) -> f32 {
  var upward = sinc_of_angle(u, r);
  if (j == 0) {
    return upward;
  }
  let s = sine_of_angle(r);
  let c = cosine_of_angle(r);
  for (var i = 1; i <= j; i++) {
    upward = (sine_derivative(s, c, i) - f32(i) * upward) / u;
  }
  let bound = f32(j + 1);
  let near = clamp(u, -bound, bound);
  var downward = 0.0;
  for (var i = 2 * j + 14; i > j; i--) {
    downward = (sine_derivative(s, c, i) - near * downward) / f32(i);
  }
  return select(downward, upward, abs(u) > bound);
}

fn sinc_small(u: Real, j: i32) -> Real { return sinc_derivative(u, reduced_small(u), j); }

fn sinc_medium(u: Real, j: i32) -> Real { return sinc_derivative(u, reduced_medium(u), j); }

fn sinc(u: Real, j: i32) -> Real { return sinc_derivative(u, reduced_large(u), j); }

fn sinc_defined(u: Real, j: i32) -> bool { return !is_infinite(u); }
