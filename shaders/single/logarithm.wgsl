// Logarithms, at most 1 ulp off for every positive normal number, next to 1 as well.
//
// Method: u = 2^e (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2), where f is exact; ln u = e ln 2 + ln(1 + f),
// ln(1 + f) = f - f²/2 + f³ P(f). Logarithms to base 2 and 10 come from the extended logarithm of powers.wgsl, so that those of
// powers of the base are exact.

// ln(2^e (1 + f)). Minimax, relative error 2^-27.7 of ln(1 + f).
fn logarithm_of_reduced(f: f32, e: f32) -> f32 {
  var p = fma(f, 0.0526295453, -0.108865872);
  p = fma(f, p, 0.121145725);
  p = fma(f, p, -0.125523701);
  p = fma(f, p, 0.14209424);
  p = fma(f, p, -0.166592121);
  p = fma(f, p, 0.20002225);
  p = fma(f, p, -0.250001699);
  p = fma(f, p, 0.333333135);
  let bend = fma(cube(f), p, -0.5 * square(f));
  return fma(e, ln_2_high, f + fma(e, ln_2_low, bend));
}

// (f, e) with u = 2^e (1 + f), for normal u > 0.
fn logarithm_reduction(u: f32) -> vec2<f32> {
  let reduced = significand_and_exponent(u);
  return vec2<f32>(reduced.x - 1.0, reduced.y);
}

// (f, e) with 1 + y = 2^e (1 + f), for 0 <= y < 2^100. Formed from y rather than from 1 + y, which has lost the digits of a
// small y.
fn logarithm_reduction_of_one_plus(y: f32) -> vec2<f32> {
  let e = significand_and_exponent(1.0 + y).y;
  let scaling = bitcast<f32>((127 - i32(e)) << 23u);
  return vec2<f32>(fma(y, scaling, scaling - 1.0), e);
}

// ln(1 + y) for 0 <= y < 2^100, at most 2 ulp off.
fn logarithm_of_one_plus(y: f32) -> f32 {
  let reduced = logarithm_reduction_of_one_plus(y);
  return logarithm_of_reduced(reduced.x, reduced.y);
}

fn natural_logarithm(u: Real) -> Real {
  let reduced = logarithm_reduction(u);
  return logarithm_of_reduced(reduced.x, reduced.y);
}

fn natural_logarithm_defined(u: Real) -> bool { return u > 0.0; }

fn binary_logarithm(u: Real) -> Real { return extended_binary_logarithm(u).x; }

fn binary_logarithm_defined(u: Real) -> bool { return u > 0.0; }

// log10 2 = 0x1.344136p-2 - 0x1.ec10cp-27 to 2^-50
fn decimal_logarithm(u: Real) -> Real {
  return pair_product(extended_binary_logarithm(u), vec2<f32>(opaque(0x1.344136p-2f), -0x1.ec10cp-27f)).x;
}

fn decimal_logarithm_defined(u: Real) -> bool { return u > 0.0; }
