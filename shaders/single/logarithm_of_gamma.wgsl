// The logarithm of the absolute value of the gamma function.
//
// Bound: at most 1 ulp for u > 0, 2 ulp for u < 0.
//
// Method: Stirling's series from 5/2 on, a polynomial next to 2 and steps of the recurrence below, all as pairs; the reflection
// formula for u < 0, but next to zeros there polynomials: from the twelfth on, single-precision numbers are not so near to zeros.
// Source: NIST Digital Library of Mathematical Functions, 5.5.1, 5.5.3, 5.11.1; coefficients by tools/minimax_special.py.

fn logarithm_of_gamma_defined(u: Real) -> bool { return gamma_function_defined(u); }

// ln y for a pair. ln 2 = 0x1.62e43p-1 - 0x1.05c61p-29
fn extended_natural_logarithm(y: Pair) -> Pair {
  let logarithm = pair_product(extended_binary_logarithm(y.high), Pair(opaque(0x1.62e43p-1f), -0x1.05c61p-29f));
  return fast_two_sum(logarithm.high, logarithm.low + y.low / y.high);
}

// ln Γ(2 + z) for |z| <= 1/2. Minimax, error 2^-33.7 of ln Γ(2 + z) and of ln Γ(1 + z).
fn logarithm_of_gamma_near_two(z: f32) -> Pair {
  var p = fma(z, -5.47155832e-05, 0.000114458642);
  p = fma(z, p, -0.000219585825);
  p = fma(z, p, 0.000506022654);
  p = fma(z, p, -0.0011933574);
  p = fma(z, p, 0.00289087021);
  p = fma(z, p, -0.00738550397);
  p = fma(z, p, 0.0205807965);
  p = fma(z, p, -0.0673523024);
  // 1 - γ = 0x1.b0ee6p-2 + 0x1.c824f4p-28, (ζ(2) - 1)/2 = 0x1.4a34ccp-2 + 0x1.2983eap-28
  let z_square = two_square(z);
  let first = two_product(z, opaque(0x1.b0ee6p-2f));
  let second = two_product(z_square.high, opaque(0x1.4a34ccp-2f));
  let constants = fma(z, 0x1.2983eap-28f, 0x1.c824f4p-28f);
  let rest = fma(z, fma(z_square.high, p, constants), z_square.low * 0x1.4a34ccp-2f);
  let sum = fast_two_sum(first.high, second.high);
  return fast_two_sum(sum.high, sum.low + ((first.low + second.low) + rest));
}

// ln|Γ(u)| within 1/128 of its zeros near -2.457, -2.748 and -3.144, as the distance from the zero times a polynomial. Minimax,
// relative error 2^-25.7.
fn logarithm_of_gamma_near_zero(u: f32) -> f32 {
  let first = u > -2.6;
  let last = u < -3.0;
  let zero = select(select(-0x1.5fb41p+1f, -0x1.3a7fcap+1f, first), -0x1.9260dcp+1f, last);
  let zero_low = select(select(-0x1.437b2p-24f, 0x1.3fe0f2p-24f, first), 0x1.b0d328p-26f, last);
  let z = opaque(u - zero) - zero_low;
  var p = select(select(-167.321838, -14.6275101, first), 3295.82031, last);
  p = fma(z, p, select(select(62.6787643, 8.72772598, first), 590.361938, last));
  p = fma(z, p, select(select(-20.0972862, 1.41288567, first), 112.268082, last));
  p = fma(z, p, select(select(9.57518864, 4.85832071, first), 25.831316, last));
  p = fma(z, p, select(select(-1.91435015, 1.51560342, first), 7.78188467, last));
  return z * p;
}

// ln|Γ(u)| next to the two zeros beside -n, n = 4 … 7, by three terms of Taylor's series; `estimate` is the value in single
// precision, and used where it is not below 2^-11. Relative error 2^-24 beside that of the first coefficient.
fn logarithm_of_gamma_near_small_zero(u: f32, estimate: f32) -> f32 {
  let n = clamp(floor(0.5 - u), 4.0, 7.0);
  let i = u32(n) - 4u;
  let before = u > -n;
  let zero = select(vec4<f32>(-0x1.0284e8p+2f, -0x1.4086a6p+2f, -0x1.8016b2p+2f, -0x1.c00334p+2f)[i], vec4<f32>(-0x1.fa4716p+1f, -0x1.3f7578p+2f, -0x1.7fe93p+2f, -0x1.bffccp+2f)[i], before);
  let zero_low = select(vec4<f32>(0x1.e99aap-24f, 0x1.01e924p-23f, -0x1.625f24p-24f, 0x1.0900fp-25f)[i], vec4<f32>(0x1.707a04p-24f, 0x1.64454p-24f, 0x1.4dc17ep-23f, 0x1.128f22p-23f)[i], before);
  let z = opaque(u - zero) - zero_low;
  let a = select(vec4<f32>(26.7904816, 123.362183, 723.736633, 5044.02979)[i], vec4<f32>(-20.7250614, -116.535782, -716.245422, -5035.96729)[i], before);
  let b = select(vec4<f32>(324.25531, 7404.76221, 260548.406, 12710959.0)[i], vec4<f32>(251.714676, 6995.23584, 257851.594, 12690641.0)[i], before);
  let c = select(vec4<f32>(5465.69189, 600556.188, 125386984.0, 4.27258921e+10)[i], vec4<f32>(-3730.60474, -551420.0, -123445280.0, -4.2623488e+10)[i], before);
  let near = z * fma(z, fma(z, c, b), a);
  return select(estimate, near, max(abs(estimate), abs(near)) < 0x1.0p-11f && u < -3.5);
}

// For a = |u|, ln Γ(a) = D + c ln y and ln|Γ(-a)| = ln π - ln|sin πa| - D + c ln y, with
//   a in        D             y and c for u > 0   y and c for u < 0
//   (0, ½)      ln Γ(2 + a)   a (a + 1), -1       a + 1, 1
//   [½, 3/2)    ln Γ(1 + a)   a, -1               c = 0
//   [3/2, 5/2)  ln Γ(a)       c = 0               a, -1
//   [5/2, ∞)    by Stirling   a, a - ½            a, -a - ½
// From 2^64 on, ln Γ(a) = a (ln a - 1) to the last digit, with a 2^-64 in place of a factor a.
fn logarithm_of_gamma(u: Real) -> Real {
  let size = abs(u);
  // nearer to 0 both sides have the logarithm of |1/u|, and the sine below would lose digits
  let negative = u < -0x1.0p-60f;
  let direction = select(1.0, -1.0, negative);
  let least = size < 0.5;
  let nearest = select(select(0.0, 1.0, size >= 0.5), 2.0, size >= 1.5);
  let far = size >= 2.5;
  let huge = size >= 0x1p64f;
  let multiple = select(size, size * 0x1p-64f, huge);
  // ln(2π)/2 = 0x1.d67f1cp-1 + 0x1.0c97d6p-26
  let stirling = two_sum(-multiple, opaque(select(0x1.d67f1cp-1f, 0.0, huge)));
  let remainder = stirling_remainder(max(size, 2.0));
  let far_sum = pair_sum(stirling, Pair(remainder.high, remainder.low + 0x1.0c97d6p-26f));
  let near = logarithm_of_gamma_near_two(select(size - nearest, 0.0, far));
  let rest = Pair(direction * select(near.high, far_sum.high, far), direction * select(near.low, far_sum.low, far));
  let next = two_sum(select(0.0, size, least), opaque(1.0));
  let y = pair_times(next, select(size, 1.0, least && negative));
  let coefficient = select(select(-1.0, 0.0, nearest == select(2.0, 1.0, negative)), 1.0, least && negative);
  let coefficient_far = two_sum(direction * multiple, opaque(select(-0.5, 0.0, huge)));
  let factor = Pair(select(coefficient, coefficient_far.high, far), select(0.0, coefficient_far.low, far));
  let direct = pair_sum(pair_product(extended_natural_logarithm(y), factor), rest);
  // ln π = 0x1.250d04p+0 + 0x1.1cf438p-25
  let sine = extended_natural_logarithm(sine_of_half_turns(select(0.5, size, negative)));
  let reflection = pair_difference(Pair(opaque(0x1.250d04p+0f), 0x1.1cf438p-25f), sine);
  let far_from_zeros = select(direct.high, pair_sum(direct, reflection).high, negative);
  let distance = min(min(abs(u + 2.457024738), abs(u + 2.747682647)), abs(u + 3.143580888));
  let beyond = logarithm_of_gamma_near_small_zero(u, far_from_zeros);
  let value = select(beyond, logarithm_of_gamma_near_zero(u), distance < 0.0078125);
  return select(times_power_of_two(value, select(0, 64, huge)), infinity(), abs(exponent_of(u)) == 1024);
}
