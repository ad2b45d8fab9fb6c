// sin u/u and its derivatives. The ranges of the variants are those of the sine.
//
// Bound: of sin u/u a relative error of at most 2^-44 where the sine has it, so next to 0 in any case; of the j-th derivative an
// absolute error of at most 2^-44/(j + 1), where 1/(j + 1) bounds it.
//
// Method: differentiating u sinc u = sin u j times gives u s_j + j s_(j-1) = sin(u + j π/2). Upwards the recurrence is stable
// for |u| >= j; downwards it is for |u| <= j, where it forgets its start: 14 + j steps divide an error by 2^24 (J. C. P. Miller's
// algorithm), so that those before need single precision only.
//
// Source: W. Gautschi, Computational aspects of three-term recurrence relations, SIAM Review 9 (1967).

// The i-th derivative of the sine, from its value and that of the cosine.
fn sine_derivative(s: Pair, c: Pair, i: i32) -> Pair {
  let value = choose((i & 1) == 1, c, s);
  return choose((i & 2) == 2, pair_negation(value), value);
}

// (a - b c)/d
fn recurrence_step(a: Pair, b: Pair, c: Pair, d: Pair) -> Pair {
  return pair_quotient(pair_difference(a, pair_product(b, c)), d);
}

fn sinc_derivative(u: Real, r: ReducedAngle, j: i32) -> Real {
  let s = sine_of_angle(r);
  let bound = f32(j + 1);
  let is_near = abs(u.high) <= bound;
  // no divisor is 0, and none so large that digits of quotients are lost
  let is_divided = select(!is_near, abs(u.high) > 0x1.0p-30f, j == 0);
  let scale = select(1.0, 0x1.0p-64f, abs(u.high) > 0x1.0p+60f);
  let divisor = choose(is_divided, pair_scaled(u, scale), Pair(opaque(1.0), 0.0));
  var upward = choose(is_divided, pair_scaled(pair_quotient(s, divisor), scale), Pair(1.0, 0.0));
  if (j == 0) {
    return upward;
  }
  let c = cosine_of_angle(r);
  for (var i = 1; i <= j; i++) {
    let step = recurrence_step(sine_derivative(s, c, i), Pair(opaque(f32(i)), 0.0), upward, divisor);
    upward = pair_scaled(step, scale);
  }
  let near = choose(is_near, u, Pair(bound, 0.0));
  var start = 0.0;
  for (var i = (5 * j) / 2 + 24; i > 2 * j + 14; i--) {
    start = (sine_derivative(s, c, i).high - near.high * start) / f32(i);
  }
  var downward = Pair(start, 0.0);
  for (var i = 2 * j + 14; i > j; i--) {
    downward = recurrence_step(sine_derivative(s, c, i), near, downward, Pair(opaque(f32(i)), 0.0));
  }
  return choose(is_near, downward, upward);
}

fn sinc_small(u: Real, j: i32) -> Real { return sinc_derivative(u, reduced_small(u), j); }

fn sinc_medium(u: Real, j: i32) -> Real { return sinc_derivative(u, reduced_medium(u), j); }

fn sinc(u: Real, j: i32) -> Real { return sinc_derivative(u, reduced_large(u), j); }

fn sinc_defined(u: Real, j: i32) -> bool { return !is_infinite(u); }
