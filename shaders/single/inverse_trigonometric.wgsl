// Inverse trigonometric functions.
//
// Bound: at most 1 ulp, next to their zeros as well.
//
// Method: arctangents of quotients above 1 through those of their reciprocals, of those above 1/2 through
// arctan n/d = π/4 + arctan (n - d)/(n + d); arcsines of numbers above 1/2 through π/2 - 2 arcsin sqrt((1 - x)/2); then odd
// polynomials. Quotients, roots and what multiples of π/4 are added to are sums of two numbers, rounded once, at the end.
//
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), for the reductions.

// turns π/2 + (high + low) for `turns` a multiple of 1/2 up to 2 and |high| at most as great as what it is added to, unless that
// is 0.
fn angle_from_quarter_turns(turns: f32, high: f32, low: f32) -> f32 {
  // the first word of π/2 has 21 bits, so that the product is exact
  let sum = fast_two_sum(opaque(turns * 0x1.921fbp+0f), high);
  return sum.high + (sum.low + fma(turns, 0x1.5110b4p-22f, low));
}

// turns π/2 + sign arctan scale n/d for 0 <= n <= d and a sign of 1 or -1. d is above 1/2 and below 2^99, n/d above 2^-99 or 0,
// that no part of a small quotient falls below 2^-126; the scale is 1 where n/d > 1/2. Minimax, relative error 2^-27.5.
fn arctangent_of_quotient(n: f32, d: f32, scale: f32, turns: f32, sign: f32) -> f32 {
  let is_diagonal = n > 0.5 * d;
  // n - d is exact here, and n + 0 d
  let part = select(0.0, d, is_diagonal);
  let divisor = fast_two_sum(d, select(0.0, n, is_diagonal));
  let quotient = unevaluated_quotient(Pair(n - part, 0.0), divisor);
  let rounded = fast_two_sum(quotient.high, quotient.low);
  let t = sign * scale * rounded.high;
  let z = t * t;
  var p = fma(z, -0.0512474589, 0.101557024);
  p = fma(z, p, -0.141742036);
  p = fma(z, p, 0.19994168);
  p = fma(z, p, -0.33333233);
  return angle_from_quarter_turns(turns + select(0.0, 0.5 * sign, is_diagonal), t, fma(t * z, p, sign * scale * rounded.low));
}

fn arctangent(u: Real) -> Real {
  let size = abs(u);
  let is_large = size > 1.0;
  let is_tiny = size < 0x1.0p-60f;
  // beyond 2^60 it is rounded to π/2
  let value = arctangent_of_quotient(
    min(size, 1.0) * select(1.0, 0x1.0p+40f, is_tiny), clamp(size, 1.0, 0x1.0p+60f), select(1.0, 0x1.0p-40f, is_tiny),
    select(0.0, 1.0, is_large), select(1.0, -1.0, is_large));
  return select(value, -value, u < 0.0);
}

// arctan 1/u. Below 1 it is π/2 - arctan u, without a reciprocal to round.
fn arccotangent(u: Real) -> Real {
  let size = abs(u);
  let is_large = size > 1.0;
  let scale = select(1.0, 0x1.0p-30f, size > 0x1.0p+60f);
  let value = arctangent_of_quotient(
    min(size, 1.0), max(size * scale, 1.0), scale, select(1.0, 0.0, is_large), select(-1.0, 1.0, is_large));
  return select(select(value, -value, u < 0.0), 0.0, is_infinite(u));
}

fn arccotangent_defined(u: Real) -> bool { return u != 0.0; }

// The angle of the point (v, u), in (-π, π].
fn arctangent2(u: Real, v: Real) -> Real {
  let height = abs(u);
  let width = abs(v);
  let shorter = bitcast<u32>(min(height, width));
  let longer = bitcast<u32>(max(height, width));
  // the quotient of the sides by that of their significands; below 2^-126 it counts as 0
  let exponent = i32(shorter >> 23u) - i32(longer >> 23u);
  let is_tiny = exponent < -60;
  let shifted = clamp(exponent + select(127, 167, is_tiny), 1, 127);
  let dividend = bitcast<f32>((shorter & 0x7fffffu) | (u32(shifted) << 23u));
  let divisor = bitcast<f32>((longer & 0x7fffffu) | 0x3f800000u);
  // beside an infinite side a finite one is nothing
  let is_zero = shorter < 0x800000u || exponent < -126 || (longer == 0x7f800000u && shorter != longer);
  let is_steep = height > width;
  let is_left = v < 0.0;
  let value = arctangent_of_quotient(
    select(dividend, 0.0, is_zero), divisor, select(1.0, 0x1.0p-40f, is_tiny),
    select(select(0.0, 2.0, is_left), 1.0, is_steep), select(1.0, -1.0, is_steep != is_left));
  return select(value, -value, u < 0.0);
}

// The origin has no angle.
fn arctangent2_defined(u: Real, v: Real) -> bool { return exponent_of(u) != -1024 || exponent_of(v) != -1024; }

// arcsin |x| for x² <= 1/4 and arcsin sqrt((1 - |x|)/2) beyond, as the sum of its leading term and a rest. Minimax, relative
// error 2^-27.6.
fn arcsine_in_parts(x: f32) -> Pair {
  let size = abs(x);
  let is_large = size > 0.5;
  let z = select(size * size, max(0.5 - 0.5 * size, 0.0), is_large);
  let root = sqrt(max(z, 0x1.0p-60f));
  let leading = select(upper_half(root), 0.0, z == 0.0);
  let root_rest = (z - leading * leading) / (leading + root);
  let s = select(size, leading + root_rest, is_large);
  var p = fma(z, 0.0421582237, 0.0241848137);
  p = fma(z, p, 0.0454691462);
  p = fma(z, p, 0.0749530941);
  p = fma(z, p, 0.166667521);
  return Pair(select(size, leading, is_large), fma(s * z, p, select(0.0, root_rest, is_large)));
}

fn arcsine(u: Real) -> Real {
  let parts = arcsine_in_parts(u);
  let is_large = abs(u) > 0.5;
  let factor = select(1.0, -2.0, is_large);
  let value = angle_from_quarter_turns(select(0.0, 1.0, is_large), factor * parts.high, factor * parts.low);
  return select(value, -value, u < 0.0);
}

fn arcsine_defined(u: Real) -> bool { return abs(u) <= 1.0; }

fn arccosine(u: Real) -> Real {
  let parts = arcsine_in_parts(u);
  let is_large = abs(u) > 0.5;
  let is_left = u < 0.0;
  let quarters = select(1.0, select(0.0, 2.0, is_left), is_large);
  let size = select(1.0, 2.0, is_large);
  let factor = select(size, -size, is_large == is_left);
  return angle_from_quarter_turns(quarters, factor * parts.high, factor * parts.low);
}

fn arccosine_defined(u: Real) -> bool { return abs(u) <= 1.0; }
