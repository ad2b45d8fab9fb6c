// Rounding to integers, exact.

fn absolute(u: Real) -> Real { return abs(u); }

fn signum(u: Real) -> Real { return sign(u); }

fn floor_of(u: Real) -> Real { return floor(u); }

fn ceiling(u: Real) -> Real { return ceil(u); }

// Adding 1/2 before truncating would round up the number just below 1/2.
fn round_half_away(u: Real) -> Real {
  let whole = trunc(u);
  return whole + select(0.0, sign(u), abs(u - whole) >= 0.5);
}

// u - v ⌊u/v⌋, which has the sign of v: at most 1/2 ulp off while |u/v| < 2^23 and |u| >= 2^-78.
// The quotient may be rounded to the next integer, which a step of v makes good.
fn modulo(u: Real, v: Real) -> Real {
  let multiple = two_product(floor(u / v), opaque(v));
  let rest = (u - multiple.x) - multiple.y;
  let size = abs(v);
  let oriented = select(rest, -rest, v < 0.0);
  let inside = select(select(oriented, oriented - size, oriented >= size), oriented + size, oriented < 0.0);
  return select(inside, -inside, v < 0.0);
}

fn modulo_defined(u: Real, v: Real) -> bool { return v != 0.0; }
