// Sine, cosine and tangent: at most 1 ulp off (tangent: 3 ulp) for |x| <= 10^4, next to the zeros as well, and sine and cosine
// with an absolute error of at most 2^-22 for |x| <= 2^20; beyond that they are those of ±2^20.
//
// Method: x = k π/2 + r, |r| <= π/4, by W. J. Cody and W. Waite's reduction (Software Manual for the Elementary Functions, 1980).
// k is split into two parts of at most 12 bits and the first words of π/2 are multiples of 2^-11, 2^-23, 2^-35 and 2^-47, so that
// their products are exact for |x| <= 10^4 (the first two for |x| <= 2^20). The five words give π/2 to 2^-76; no
// single-precision number in that range is nearer to a multiple of π/2 than 2^-27.8 (at 252.898209).

// (r, its rounding error, k mod 4)
fn quarter_turn_reduction(u: f32) -> vec3<f32> {
  let x = clamp(u, -1048576.0, 1048576.0);
  let k = floor(fma(x, 0x1.45f306p-1f, 0.5));
  let k_upper = 4096.0 * trunc(k / 4096.0);
  let k_lower = k - k_upper;
  // opaque, or the parts are put together again by compilers that reassociate
  let first = opaque(opaque(x - k_upper * 0x1.922p+0f) - k_lower * 0x1.922p+0f);
  let second = opaque(opaque(first + k_upper * 0x1.28p-18f) + k_lower * 0x1.28p-18f);
  let third_product = k * 0x1.778p-25f;
  let third = second + third_product;
  let fourth_product = k * 0x1.69p-39f;
  let r = third - fourth_product;
  let r_low = ((second - third) + third_product) + ((third - r) - fourth_product);
  return vec3<f32>(r, fma(k, 0x1.ee59dap-50f, r_low), k - 4.0 * floor(0.25 * k));
}

// sin(r + r_low), |r| <= π/4. Minimax, relative error 2^-27.9.
fn sine_of_reduced(r: f32, r_low: f32) -> f32 {
  let z = r * r;
  let p = fma(z, fma(z, -0.00019517896, 0.00833218731), -0.166666552);
  return r + fma(r * z, p, fma(-0.5 * z, r_low, r_low));
}

// cos(r + r_low), |r| <= π/4. Minimax, relative error 2^-33.
fn cosine_of_reduced(r: f32, r_low: f32) -> f32 {
  let z = r * r;
  let p = fma(z, fma(z, 2.44323273e-05, -0.00138873095), 0.0416666456);
  return 1.0 - fma(0.5, z, -fma(z * z, p, -r * r_low));
}

fn sine(u: Real) -> Real {
  let reduced = quarter_turn_reduction(u);
  let swapped = reduced.z == 1.0 || reduced.z == 3.0;
  let value = select(sine_of_reduced(reduced.x, reduced.y), cosine_of_reduced(reduced.x, reduced.y), swapped);
  return select(value, -value, reduced.z >= 2.0);
}

fn cosine(u: Real) -> Real {
  let reduced = quarter_turn_reduction(u);
  let swapped = reduced.z == 1.0 || reduced.z == 3.0;
  let value = select(cosine_of_reduced(reduced.x, reduced.y), sine_of_reduced(reduced.x, reduced.y), swapped);
  return select(value, -value, reduced.z == 1.0 || reduced.z == 2.0);
}

fn tangent(u: Real) -> Real {
  let reduced = quarter_turn_reduction(u);
  let swapped = reduced.z == 1.0 || reduced.z == 3.0;
  let s = sine_of_reduced(reduced.x, reduced.y);
  let c = cosine_of_reduced(reduced.x, reduced.y);
  return select(s, -c, swapped) / select(c, s, swapped);
}

// Whether sine, cosine and tangent of u are right.
fn angle_in_range(u: Real) -> bool { return abs(u) <= 1048576.0; }
