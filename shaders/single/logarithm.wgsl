// Logarithms.
//
// Bound: at most 0.68 ulp for every positive normal number, next to 1 as well; to base 2 and 10 at most 0.51 ulp.
//
// Method: u = 2^e (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2), where f is exact; ln u = e ln 2 + ln(1 + f), ln(1 + f) = f - f²/2 + f³
// P(f), summed in two words and rounded once. Logarithms to base 2 and 10 come from the extended logarithm of extended_power.wgsl,
// so that those of powers of the base are exact.
//
// Source: J.-M. Muller, Elementary Functions, 3rd edition (2016), 11.4; coefficients by tools/minimax.py.

// 2^exponent (1 + f + rest), where rest is below the last digit of 1 + f.
struct ReducedLogarithm {
  f: f32,
  rest: f32,
  exponent: f32,
}

// For normal u > 0.
fn logarithm_reduction(u: f32) -> ReducedLogarithm {
  let reduced = significand_and_exponent(u);
  return ReducedLogarithm(reduced.x - 1.0, 0.0, reduced.y);
}

// 1 + y, formed from y rather than from 1 + y, which has lost the digits of a small y.
fn logarithm_reduction_of_one_plus(y: Pair) -> ReducedLogarithm {
  let exponent = significand_and_exponent(1.0 + y.high).y;
  let e = i32(exponent);
  let scaling = bitcast<f32>(max(127 - e, 0) << 23u);
  let scaled = bitcast<f32>(bitcast<i32>(y.high) - (e << 23u));
  let f = two_sum(scaled, opaque(scaling - 1.0));
  return ReducedLogarithm(f.high, fma(scaling, y.low, f.low), exponent);
}

// The logarithm as the sum of a rounded one and a rest. Minimax, relative error 2^-27.7 of ln(1 + f).
fn logarithm_in_parts(a: ReducedLogarithm) -> Pair {
  let f = a.f;
  var p = fma(f, 0.0526295453, -0.108865872);
  p = fma(f, p, 0.121145725);
  p = fma(f, p, -0.125523701);
  p = fma(f, p, 0.14209424);
  p = fma(f, p, -0.166592121);
  p = fma(f, p, 0.20002225);
  p = fma(f, p, -0.250001699);
  p = fma(f, p, 0.333333135);
  // f²/2 as the exact half square of 12 digits, and the rest
  let upper = upper_half(f);
  let half_square = 0.5 * upper * upper;
  let bend = fma(f * f * f, p, -0.5 * (f - upper) * (f + upper));
  let first = fast_two_sum(a.exponent * ln_2_high, f);
  let second = fast_two_sum(first.high, -half_square);
  // the rest of the argument counts 1/(1 + f) times
  let low = fma(a.exponent, ln_2_low, fma(a.rest, fma(f, f - 1.0, 1.0), bend));
  return Pair(second.high, second.low + (first.low + low));
}

// The value, and the argument itself where that is infinite.
fn logarithm_or_infinity(value: f32, u: f32) -> f32 { return select(value, u, (bitcast<u32>(u) & 0x7fffffffu) == 0x7f800000u); }

fn natural_logarithm(u: Real) -> Real {
  let parts = logarithm_in_parts(logarithm_reduction(u));
  return logarithm_or_infinity(parts.high + parts.low, u);
}

fn natural_logarithm_defined(u: Real) -> bool { return u >= 0x1.0p-126f; }

// ln(1 + u)
fn logarithm_of_one_plus(u: Real) -> Real {
  let parts = logarithm_in_parts(logarithm_reduction_of_one_plus(Pair(u, 0.0)));
  return logarithm_or_infinity(parts.high + parts.low, u);
}

fn logarithm_of_one_plus_defined(u: Real) -> bool { return u > -1.0; }

fn binary_logarithm(u: Real) -> Real { return logarithm_or_infinity(extended_binary_logarithm(u).high, u); }

fn binary_logarithm_defined(u: Real) -> bool { return u >= 0x1.0p-126f; }

// log10 2 = 0x1.344136p-2 - 0x1.ec10cp-27 to 2^-50
fn decimal_logarithm(u: Real) -> Real {
  let value = pair_product(extended_binary_logarithm(u), Pair(opaque(0x1.344136p-2f), -0x1.ec10cp-27f)).high;
  return logarithm_or_infinity(value, u);
}

fn decimal_logarithm_defined(u: Real) -> bool { return u >= 0x1.0p-126f; }
