// Inverse hyperbolic functions, at most 3 ulp off over their whole domains.
//
// Method: logarithms of 1 + y with a y that has kept the digits of the argument; for the tangent an odd polynomial near 0.
// Above 2^13, where u² ± 1 is u² to the last digit, ln(2u) = ln u + ln 2, which cannot overflow.

// ln(1 + y), or ln(2u) where u is large.
fn logarithm_of_one_plus_or_double(y: f32, u: f32) -> f32 {
  let ordinary = logarithm_reduction_of_one_plus(y);
  let large = logarithm_reduction(u);
  let beyond = u > 8192.0;
  return logarithm_of_reduced(select(ordinary.x, large.x, beyond), select(ordinary.y, large.y + 1.0, beyond));
}

// ln(x + sqrt(1 + x²)) = ln(1 + y), y = x + x²/(1 + sqrt(1 + x²))
fn inverse_hyperbolic_sine(u: Real) -> Real {
  let size = abs(u);
  let size_square = square(size);
  let value = logarithm_of_one_plus_or_double(size + size_square / (1.0 + square_root(1.0 + size_square)), size);
  return select(value, -value, u < 0.0);
}

// ln(u + sqrt(u² - 1)) = ln(1 + y), y = t + sqrt(t (2 + t)), t = u - 1
fn inverse_hyperbolic_cosine(u: Real) -> Real {
  let t = max(u - 1.0, 0.0);
  return logarithm_of_one_plus_or_double(t + square_root(t * (2.0 + t)), u);
}

fn inverse_hyperbolic_cosine_defined(u: Real) -> bool { return u >= 1.0; }

fn inverse_hyperbolic_tangent(u: Real) -> Real {
  let size = abs(u);
  // minimax on |x| <= 1/2, relative error 2^-29.4
  let z = size * size;
  var p = fma(z, 0.176380605, 0.0516031198);
  p = fma(z, p, 0.1181641);
  p = fma(z, p, 0.142237842);
  p = fma(z, p, 0.20002453);
  p = fma(z, p, 0.333333015);
  let near = fma(size * z, p, size);
  let far = 0.5 * natural_logarithm((1.0 + size) / (1.0 - size));
  let value = select(far, near, size < 0.5);
  return select(value, -value, u < 0.0);
}

fn inverse_hyperbolic_tangent_defined(u: Real) -> bool { return abs(u) < 1.0; }
