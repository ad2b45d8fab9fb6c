// Inverse trigonometric functions.
//
// Bound: a relative error of at most 2^-44.
//
// Method: all of them are the angle of a point, (v, u) for arctangent2(u, v), (sqrt(1 - x²), x) for the arcsine of x. Of the
// smaller of its distances from the axes n and the greater one d, arctan n/d = arctan c + arctan (n/d - c)/(1 + c n/d) for the
// multiple c of 1/4 nearest to n/d; then an odd polynomial.
//
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), for the reduction; tools/minimax_trigonometric_pair.py for the
// numbers.

// arctan k/4 for k = 0 … 4.
fn arctangent_of_quarters(k: f32) -> Pair {
  let lower = select(vec2<f32>(0.0, 0.0), vec2<f32>(0x1.f5b76p-3f, -0x1.b4dfc8p-29f), k > 0.5);
  let upper = select(vec2<f32>(0x1.4978fap-1f, 0x1.934f7p-28f), vec2<f32>(0x1.921fb6p-1f, -0x1.777a5cp-26f), k > 3.5);
  let middle = select(lower, vec2<f32>(0x1.dac67p-2f, 0x1.586ed4p-28f), k > 1.5);
  let value = select(middle, upper, k > 2.5);
  return Pair(opaque(value.x), value.y);
}

// arctan n/d for 0 <= n <= d, not normalized. Minimax, 2^--50.51.
fn arctangent_of_ratio(n: Pair, d: Pair) -> Pair {
  let t = pair_quotient(n, d);
  let k = floor(fma(4.0, t.high, just_below_half));
  let c = 0.25 * k;
  // differences and products with c are exact, as c has two bits and is near t
  let difference = t.high - c;
  let numerator = fast_two_sum(difference, t.low);
  let denominator = fast_two_sum(opaque(fma(c, c, 1.0)), opaque(c * difference));
  let x = pair_quotient(numerator, Pair(denominator.high, fma(c, t.low, denominator.low)));
  let z = pair_square(x);
  let last = fma(z.high, -0x1.663024p-4f, 0x1.c6debep-4f);
  let first = fast_two_sum(opaque(-0x1.24920cp-3f), z.high * last);
  let second = plus_short_product(Pair(opaque(0x1.99999ap-3f), -0x1.36a364p-28f), first, z);
  let third = plus_short_product(Pair(opaque(-0x1.555556p-2f), 0x1.55643ep-27f), second, z);
  let value = plus_product(x, pair_product(third, z), x);
  let base = arctangent_of_quarters(k);
  let sum = fast_two_sum(base.high, value.high);
  return Pair(sum.high, sum.low + (value.low + base.low));
}

// The angle of a point in the upper half-plane, in [0, π], for coordinates below 2^65 of which one is above 2^-65.
fn angle_of_point(height: Pair, width: Pair) -> Pair {
  let side = absolute(width);
  let is_steep = height.high > side.high;
  let is_left = width.high < 0.0;
  let acute = arctangent_of_ratio(choose(is_steep, side, height), choose(is_steep, height, side));
  let angle = choose(is_steep != is_left, pair_negation(acute), acute);
  let turns = select(select(0.0, 2.0, is_left), 1.0, is_steep);
  let sum = fast_two_sum(opaque(turns * 0x1.921fb6p+0f), angle.high);
  return fast_two_sum(sum.high, sum.low + fma(turns, -0x1.777a5cp-25f, angle.low));
}

fn signed_like(u: Real, value: Pair) -> Pair { return choose(u.high < 0.0, pair_negation(value), value); }

fn arctangent(u: Real) -> Real {
  // beyond 2^59 it is rounded to π/2
  let height = choose(abs(u.high) < 0x1.0p+59f, absolute(u), Pair(0x1.0p+59f, 0.0));
  return signed_like(u, angle_of_point(height, Pair(opaque(1.0), 0.0)));
}

// arctan 1/u
fn arccotangent(u: Real) -> Real {
  let scale = select(1.0, 0x1.0p-64f, abs(u.high) > 0x1.0p+59f);
  let value = signed_like(u, angle_of_point(Pair(opaque(scale), 0.0), pair_scaled(absolute(u), scale)));
  return choose(is_infinite(u), Pair(0.0, 0.0), value);
}

fn arccotangent_defined(u: Real) -> bool { return !is_zero(u); }

// 1 for an infinite coordinate, with its sign, and 0 for a finite one, which is nothing beside it.
fn infinite_part(u: Real) -> Pair { return Pair(select(0.0, select(1.0, -1.0, u.high < 0.0), is_infinite(u)), 0.0); }

// The angle of the point (v, u), in (-π, π].
fn arctangent2(u: Real, v: Real) -> Real {
  let infinite = is_infinite(u) || is_infinite(v);
  let height = absolute(choose(infinite, infinite_part(u), u));
  let width = choose(infinite, infinite_part(v), v);
  let longer = max(height.high, abs(width.high));
  let scaling = scaling_of_divisor(longer);
  // the origin has no angle, but a divisor is needed
  let divided = choose(longer < 0x1.0p-126f, Pair(opaque(1.0), 0.0), pair_scaled(width, scaling));
  return signed_like(u, angle_of_point(pair_scaled(height, scaling), divided));
}

// The origin has no angle.
fn arctangent2_defined(u: Real, v: Real) -> bool { return !(is_zero(u) && is_zero(v)); }

// sqrt(1 - x²); 0 for |x| > 1.
fn complementary_side(x: Pair) -> Pair {
  let rest = pair_product(pair_plus(x, opaque(1.0)), pair_plus(pair_negation(x), opaque(1.0)));
  return pair_square_root(choose(rest.high > 0.0, rest, Pair(0.0, 0.0)));
}

fn arcsine(u: Real) -> Real { return signed_like(u, angle_of_point(absolute(u), complementary_side(u))); }

fn arcsine_defined(u: Real) -> bool { return less_equal(absolute(u), Pair(1.0, 0.0)); }

fn arccosine(u: Real) -> Real { return angle_of_point(complementary_side(u), u); }

fn arccosine_defined(u: Real) -> bool { return less_equal(absolute(u), Pair(1.0, 0.0)); }
