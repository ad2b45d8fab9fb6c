// Inverse trigonometric functions, at most 2 ulp off, next to their zeros as well.
//
// Method: arctangents of numbers above 1 through those of their reciprocals; arcsines of numbers above 1/2 through
// π/2 - 2 arcsin sqrt((1 - x)/2); then odd polynomials. π and π/2 are subtracted from in two words, correct to 2^-48.

const half_pi_high = 0x1.921fb6p+0f;
const half_pi_low = -0x1.777a5cp-25f;

// arctan t for 0 <= t <= 1. Minimax, relative error 2^-27.6.
fn arctangent_of_ratio(t: f32) -> f32 {
  let z = t * t;
  var p = fma(z, -0.0018015221, 0.0109340269);
  p = fma(z, p, -0.0311869904);
  p = fma(z, p, 0.0579434);
  p = fma(z, p, -0.0840154365);
  p = fma(z, p, 0.109512798);
  p = fma(z, p, -0.142640427);
  p = fma(z, p, 0.199985296);
  p = fma(z, p, -0.333332986);
  return fma(t * z, p, t);
}

fn arctangent(u: Real) -> Real {
  let size = abs(u);
  let angle = arctangent_of_ratio(min(size, 1.0) / max(size, 1.0));
  let value = select(angle, half_pi_high - (angle - half_pi_low), size > 1.0);
  return select(value, -value, u < 0.0);
}

// arctan 1/u. Below 1 it is π/2 - arctan u, without a reciprocal to round.
fn arccotangent(u: Real) -> Real {
  let size = abs(u);
  let angle = arctangent_of_ratio(min(size, 1.0) / max(size, 1.0));
  let value = select(half_pi_high - (angle - half_pi_low), angle, size > 1.0);
  return select(value, -value, u < 0.0);
}

fn arccotangent_defined(u: Real) -> bool { return u != 0.0; }

// The angle of the point (v, u), in (-π, π]; 0 at the origin.
fn arctangent2(u: Real, v: Real) -> Real {
  let height = abs(u);
  let width = abs(v);
  let longer = max(height, width);
  let first = arctangent_of_ratio(select(min(height, width) / longer, 0.0, longer == 0.0));
  let second = select(first, half_pi_high - (first - half_pi_low), height > width);
  let third = select(second, 2.0 * half_pi_high - (second - 2.0 * half_pi_low), v < 0.0);
  return select(third, -third, u < 0.0);
}

// arcsin x = s + t for x² <= 1/4 and 2 arcsin sqrt((1 - |x|)/2) = s + t beyond, s the leading term: (s, t, 0 or 1). Minimax,
// relative error 2^-27.6.
fn arcsine_reduced(x: f32) -> vec3<f32> {
  let size = abs(x);
  let large = size > 0.5;
  let z = select(size * size, max(0.5 - 0.5 * size, 0.0), large);
  let s = select(size, 2.0 * square_root(z), large);
  var p = fma(z, 0.0421582237, 0.0241848137);
  p = fma(z, p, 0.0454691462);
  p = fma(z, p, 0.0749530941);
  p = fma(z, p, 0.166667521);
  return vec3<f32>(s, s * z * p, select(0.0, 1.0, large));
}

fn arcsine(u: Real) -> Real {
  let reduced = arcsine_reduced(u);
  let large = (half_pi_high - reduced.x) - (reduced.y - half_pi_low);
  let value = select(reduced.x + reduced.y, large, reduced.z == 1.0);
  return select(value, -value, u < 0.0);
}

fn arcsine_defined(u: Real) -> bool { return abs(u) <= 1.0; }

fn arccosine(u: Real) -> Real {
  let reduced = arcsine_reduced(u);
  let angle = reduced.x + reduced.y;
  let small = half_pi_high - (select(angle, -angle, u < 0.0) - half_pi_low);
  let large = select(angle, 2.0 * half_pi_high - (angle - 2.0 * half_pi_low), u < 0.0);
  return select(small, large, reduced.z == 1.0);
}

fn arccosine_defined(u: Real) -> bool { return abs(u) <= 1.0; }
