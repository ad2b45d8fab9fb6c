// The logarithm of the absolute value of the gamma function.
//
// Bound: for u > 0 a relative error of at most 2^-41, next to its zeros 1 and 2 as well; for u < 0 an error of at most 2^-41 of the
// greater of 1 and the value.
//
// Method: Stirling's series from 5/2 on, a polynomial next to 2 and steps of the recurrence below; the reflection formula for
// u < 0.
// Source: NIST Digital Library of Mathematical Functions, 5.5.1, 5.5.3, 5.11.1; coefficients by tools/minimax_special_pair.py.

fn logarithm_of_gamma_defined(u: Real) -> bool { return gamma_function_defined(u); }

// P(x) with z P(z) = ln Γ(2 + z) for |z| <= 1/2, minimax, error 2^-46.8 of ln Γ(2 + z) and of ln Γ(1 + z); or, if `far`, the polynomial
// of `stirling_remainder`.
fn logarithm_of_gamma_series(x: Pair, far: bool) -> Pair {
  var top = fma(x.high, select(-0x1.59aae4p-19f, 0.0, far), select(0x1.6b8806p-18f, 0.0, far));
  top = fma(x.high, top, select(-0x1.34c078p-17f, 0.0, far));
  top = fma(x.high, top, select(0x1.510ef2p-16f, 0.0, far));
  top = fma(x.high, top, select(-0x1.795326p-15f, 0.0, far));
  top = fma(x.high, top, select(0x1.a18158p-14f, -0x1.b91faap-8f, far));
  var p = pair_horner_start(top, x.high, choose(far, Pair(0x1.599698p-7f, 0.0), Pair(-0x1.d3f992p-13f, -0x1.9d9982p-38f)));
  p = pair_horner(p, x, choose(far, Pair(-0x1.01160ep-7f, 0.0), Pair(0x1.0b357cp-11f, 0x1.c5419ap-36f)));
  p = pair_horner(p, x, choose(far, Pair(0x1.01c482p-8f, 0.0), Pair(-0x1.38ac64p-10f, -0x1.31db62p-35f)));
  p = pair_horner(p, x, choose(far, Pair(-0x1.bd6b52p-10f, 0.0), Pair(0x1.7add72p-9f, 0x1.ca498ep-34f)));
  p = pair_horner(p, x, choose(far, Pair(0x1.b24504p-11f, 0.0), Pair(-0x1.e404fcp-8f, -0x1.c67e3cp-37f)));
  p = pair_horner(p, x, choose(far, Pair(-0x1.37cc96p-11f, -0x1.74bcfep-41f), Pair(0x1.51322ap-6f, 0x1.891b28p-31f)));
  p = pair_horner(p, x, choose(far, Pair(0x1.a0186cp-11f, 0x1.396b18p-41f), Pair(-0x1.13e002p-4f, 0x1.6a90b6p-30f)));
  p = pair_horner(p, x, choose(far, Pair(-0x1.6c16cp-9f, -0x1.7498dcp-35f), Pair(0x1.4a34ccp-2f, 0x1.298568p-28f)));
  return pair_horner(p, x, choose(far, Pair(0x1.555556p-4f, -0x1.5562c6p-29f), Pair(0x1.b0ee6p-2f, 0x1.c824f6p-28f)));
}

// For a = |u|, ln Γ(a) = D + c ln y and ln|Γ(-a)| = -ln(|sin πa|/π) - D + c ln y, with
//   a in        D             y and c for u > 0   y and c for u < 0
//   (0, ½)      ln Γ(2 + a)   a (a + 1), -1       a + 1, 1
//   [½, 3/2)    ln Γ(1 + a)   a, -1               c = 0
//   [3/2, 5/2)  ln Γ(a)       c = 0               a, -1
//   [5/2, ∞)    by Stirling   a, a - ½            a, -a - ½
// From 2^64 on, ln Γ(a) = a (ln a - 1) to the last digit, with a 2^-64 in place of a factor a. For a below 2^-40, sin(πa)/π and
// a (a + 1) are a, and products with it would lose its low word.
fn logarithm_of_gamma(u: Real) -> Real {
  let size = absolute(u);
  let negative = u.high < 0.0;
  let direction = select(1.0, -1.0, negative);
  let least = size.high < 0.5;
  let nearest = select(select(0.0, 1.0, size.high >= 0.5), 2.0, size.high >= 1.5);
  let far = size.high >= 2.5;
  let huge = size.high >= 0x1p64f;
  let multiple = pair_scaled(size, select(1.0, 0x1p-64f, huge));
  let shifted = fast_two_sum(size.high - nearest, size.low);
  let inverse = pair_quotient(Pair(opaque(1.0), 0.0), choose(far && !huge, size, Pair(select(2.5, 0x1p64f, huge), 0.0)));
  let z = choose(far, inverse, shifted);
  let series = pair_product(z, logarithm_of_gamma_series(choose(far, pair_square(inverse), shifted), far));
  // ln(2π)/2 = 0x1.d67f1cp-1 + 0x1.0c97d6p-26
  let leading = two_sum(opaque(select(0x1.d67f1cp-1f, 0.0, huge)), -multiple.high);
  let stirling = two_sum(leading.high, series.high);
  let stirling_low = stirling.low + (leading.low + ((series.low + select(0x1.0c97d6p-26f, 0.0, huge)) - multiple.low));
  let rest = choose(far, Pair(stirling.high, stirling_low), series);
  let next = pair_plus(choose(least, size, Pair(0.0, 0.0)), opaque(1.0));
  let y = choose(least && negative, next, choose(!least || size.high < 0x1p-40f, size, pair_product(next, size)));
  let coefficient = select(select(-1.0, 0.0, nearest == select(2.0, 1.0, negative)), 1.0, least && negative);
  let factor_far = pair_plus(pair_scaled(multiple, direction), opaque(select(-0.5, 0.0, huge)));
  let factor = choose(far, factor_far, Pair(coefficient, 0.0));
  let direct = pair_sum(pair_product(natural_logarithm(y), factor), pair_scaled(rest, direction));
  let distance = absolute(offset_from_integer(size));
  let sine = choose(distance.high < 0x1p-40f, distance, reflection_sine(distance, 1.0));
  let reflected = pair_difference(direct, natural_logarithm(choose(negative, sine, Pair(opaque(1.0), 0.0))));
  let value = pair_scaled(choose(negative, reflected, direct), select(1.0, 0x1p64f, huge));
  return choose(is_finite(u.high) && !is_zero(u), value, Pair(infinity(), 0.0));
}
