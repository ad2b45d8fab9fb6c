// Derivatives of sin u/u. Their absolute error is at most 4 · 2^-24/(j + 1), where 1/(j + 1) bounds the j-th derivative;
// next to 0, and for j = 0 everywhere, they are at most 4 ulp off.
//
// Method: differentiating u sinc u = sin u j times gives u s_j + j s_(j-1) = sin(u + j π/2). Upwards the recurrence is stable
// for |u| >= j; downwards it is for |u| <= j, where it forgets its start: 14 + j steps bring that below 2^-24 (J. C. P. Miller's
// algorithm).

// The i-th derivative of the sine, from its value and that of the cosine.
fn sine_derivative(s: f32, c: f32, i: i32) -> f32 {
  let value = select(s, c, (i & 1) == 1);
  return select(value, -value, (i & 2) == 2);
}

fn sinc(u: Real, j: i32) -> Real {
  let s = sine(u);
  let ordinary = select(s / u, 1.0, u == 0.0);
  if (j == 0) {
    return ordinary;
  }
  let c = cosine(u);
  var upward = ordinary;
  for (var i = 1; i <= j; i++) {
    upward = (sine_derivative(s, c, i) - f32(i) * upward) / u;
  }
  var downward = 0.0;
  for (var i = 2 * j + 14; i > j; i--) {
    downward = (sine_derivative(s, c, i) - u * downward) / f32(i);
  }
  return select(downward, upward, abs(u) > f32(j + 1));
}
