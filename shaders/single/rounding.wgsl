// Rounding to integers; the remainder of a division.
//
// Bound: exact; remainders are at most 1/2 ulp off while the quotient is at most 2^24 in magnitude.
//
// Method: the built-in floor, ceil and trunc, which are exact by WGSL, 15.7.4; a remainder is formed from the exact product of the
// divisor and the whole quotient.
//
// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971).

fn absolute(u: Real) -> Real { return abs(u); }

fn signum(u: Real) -> Real { return sign(u); }

fn floor_of(u: Real) -> Real { return floor(u); }

fn ceiling(u: Real) -> Real { return ceil(u); }

// Adding 1/2 before truncating would round up the number just below 1/2.
fn round_half_away(u: Real) -> Real {
  let whole = trunc(u);
  return whole + select(0.0, sign(u), abs(u - whole) >= 0.5);
}

// u - v ⌊u/v⌋, which has the sign of v: at most 1/2 ulp off while |u/v| <= 2^24, the greatest quotients that single precision counts.
// The quotient may be rounded to the next integer, which a step of v makes good.
fn modulo(u: Real, v: Real) -> Real {
  let exponent = exponent_of(v);
  let divisor = abs(signed_significand(v));
  let dividend = times_power_of_two(select(u, -u, v < 0.0), -exponent);
  let multiple = two_product(floor(quotient(dividend, divisor)), divisor);
  let rest = (dividend - multiple.high) - multiple.low;
  let inside = select(select(rest, rest - divisor, rest >= divisor), rest + divisor, rest < 0.0);
  let oriented = times_power_of_two(inside, exponent);
  let value = select(oriented, -oriented, v < 0.0);
  // divisors greater than the dividend, whose digits would be lost by scaling
  let sides_differ = (u < 0.0) != (v < 0.0) && u != 0.0;
  return select(value, u + select(0.0, v, sides_differ), abs(u) < abs(v));
}

fn modulo_defined(u: Real, v: Real) -> bool { return exponent_of(v) != -1024 && !is_infinite(u); }
