// The error function and its complement.
//
// Bound: the error function is at most 1.1 ulp off, its complement at most 2 ulp down to its underflow.
//
// Method: erf x = x + x P(x²) near 0, 1 - 2^P(x) beyond; erfc a = e^(-a²) P(q)/(1 + 2a), q = (a - 2)/(a + 2), with a² and the
// exponential as pairs.
// Source: M. M. Shepherd, J. G. Laframboise, Chebyshev approximation of (1 + 2x) exp(x²) erfc x in 0 <= x < ∞, Mathematics of
// Computation 36 (1981); coefficients by tools/minimax_special.py.

fn error_function(u: Real) -> Real {
  let size = min(abs(u), 4.0);
  // scaled, that the product is not below 2^-126
  let scaled = size * 0x1.0p+40f;
  let near = fma(scaled, error_function_slope(size * size), scaled) * 0x1.0p-40f;
  // minimax on 7/8 <= x <= 4, error 2^-33 of erf x
  var p = fma(size, -2.94820038e-05, 0.000615887111);
  p = fma(size, p, -0.00596521236);
  p = fma(size, p, 0.0361032598);
  p = fma(size, p, -0.156006679);
  p = fma(size, p, -0.913913429);
  p = fma(size, p, -1.62945437);
  let leading = two_product(size, p);
  let exponent = fast_two_sum(leading.high, leading.low + 0.000233333369);
  let far = 1.0 - rounded(extended_power_of_two(exponent));
  let value = select(far, near, size < 0.875);
  return select(value, -value, u < 0.0);
}

// erf x/x - 1 by z = x², |x| <= 7/8. Minimax, relative error 2^-30.1 of erf x.
fn error_function_slope(z: f32) -> f32 {
  var p = fma(z, 7.86785531e-05, -0.000802644005);
  p = fma(z, p, 0.00519094197);
  p = fma(z, p, -0.0268553644);
  p = fma(z, p, 0.112836227);
  p = fma(z, p, -0.376126289);
  return fma(z, p, 0.128379166);
}

fn complementary_error_function(u: Real) -> Real {
  let size = min(abs(u), 10.0);
  let q = quotient(size - 2.0, size + 2.0);
  // minimax on 0 <= a <= 10, relative error 2^-25.9
  var p = fma(q, 1.71104239e-05, -0.000384807179);
  p = fma(q, p, -0.00125568011);
  p = fma(q, p, 0.00129312428);
  p = fma(q, p, 0.0086471457);
  p = fma(q, p, -0.00805105362);
  p = fma(q, p, -0.0542088002);
  p = fma(q, p, 0.164053947);
  p = fma(q, p, -0.166030854);
  p = fma(q, p, -0.0927639231);
  p = fma(q, p, 1.27697837);
  // log2 e = 0x1.715476p+0 + 0x1.4ae0cp-26
  let power = extended_power_of_two(pair_product(two_square(size), Pair(opaque(-0x1.715476p+0f), -0x1.4ae0cp-26f)));
  let ratio = unevaluated_quotient(pair_times(power.value, p), two_sum(opaque(1.0), 2.0 * size));
  let right = rounded(Scaled(ratio, power.exponent));
  let far = select(right, 2.0 - right, u < 0.0);
  let near = 1.0 - fma(u, error_function_slope(size * size), u);
  return select(far, near, size < 0.5);
}
