// Hyperbolic functions, at most 2 ulp off (hyperbolic_secant: 3 ulp) over the whole range.
//
// Method: from e^|x|, halved before it is scaled so that it overflows only where the result does; odd polynomials
// near 0, where the exponentials cancel.

fn hyperbolic_sine(u: Real) -> Real {
  let size = abs(u);
  let half = exponential_scaled(size, -1);
  // minimax on |x| <= 1, relative error 2^-31.6
  let z = size * size;
  let p = fma(z, fma(z, fma(z, 2.78221319e-06, 0.000198428956), 0.00833331048), 0.166666672);
  let value = select(half - 0.25 / half, fma(size * z, p, size), size < 1.0);
  return select(value, -value, u < 0.0);
}

fn hyperbolic_cosine(u: Real) -> Real {
  let half = exponential_scaled(abs(u), -1);
  return half + 0.25 / half;
}

fn hyperbolic_tangent(u: Real) -> Real {
  let size = min(abs(u), 20.0);
  // minimax on |x| <= 0.55, relative error 2^-33
  let z = size * size;
  var p = fma(z, 0.00214568223, -0.0081944447);
  p = fma(z, p, 0.021711411);
  p = fma(z, p, -0.0539491512);
  p = fma(z, p, 0.133332267);
  p = fma(z, p, -0.333333313);
  let near = fma(size * z, p, size);
  let far = 1.0 - 2.0 / (exponential(2.0 * size) + 1.0);
  let value = select(far, near, size < 0.55);
  return select(value, -value, u < 0.0);
}

// 1/cosh u; below 2^-126 from 88.03 on.
fn hyperbolic_secant(u: Real) -> Real {
  let size = abs(u);
  return select(1.0 / hyperbolic_cosine(min(size, 88.03)), 0.0, size > 88.03);
}
