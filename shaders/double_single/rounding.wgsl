// Rounding to integers; the remainder of a division.
//
// Bound: rounding is exact. While |u/v| <= 2^40, modulo has a relative error of at most 2^-44, or is at most 2^-68 |u| off,
// whichever is more.
//
// Method: the high word decides, and where it is an integer the low word. A remainder is formed from the exact product of the
// divisor and a whole quotient of 24 bits, twice.
//
// Source: T. J. Dekker (1971), for the words of a pair, which do not overlap.

fn absolute(u: Real) -> Real { return Pair(abs(u.high), select(u.low, -u.low, u.high < 0.0)); }

fn signum(u: Real) -> Real { return Pair(sign(u.high), 0.0); }

fn floor_of(u: Real) -> Real {
  let whole = floor(u.high);
  return bounded(fast_two_sum(whole, select(0.0, floor(u.low), whole == u.high)), whole);
}

fn ceiling(u: Real) -> Real {
  let whole = ceil(u.high);
  return bounded(fast_two_sum(whole, select(0.0, ceil(u.low), whole == u.high)), whole);
}

fn round_half_away(u: Real) -> Real {
  let size = absolute(u);
  let whole = floor(size.high);
  let rest = size.high - whole;
  let integral = rest == 0.0;
  let whole_low = floor(size.low);
  let step = select(0.0, 1.0, !integral && (rest > 0.5 || (rest == 0.5 && size.low >= 0.0)));
  let step_low = select(0.0, 1.0, size.low - whole_low >= 0.5);
  let value = bounded(fast_two_sum(whole + step, select(0.0, whole_low + step_low, integral)), whole);
  return choose(u.high < 0.0, pair_negation(value), value);
}

// u - q v for a whole number q next to u/v, v > 0: the nearest, so that the difference of the high words is exact.
fn partial_remainder(u: Pair, v: Pair) -> Pair {
  let q = opaque(floor(u.high / v.high + 0.5));
  let product = two_product(q, v.high);
  let product_low = two_product(q, v.low);
  let high = two_sum(u.high - product.high, -product.low);
  let low = two_sum(u.low, -product_low.high);
  return pair_plus(pair_sum(high, low), -product_low.low);
}

// u - v ⌊u/v⌋, which has the sign of v.
fn modulo(u: Real, v: Real) -> Real {
  let scaling = scaling_of_divisor(v.high);
  let divisor = pair_scaled(v, scaling);
  let rest = partial_remainder(partial_remainder(pair_scaled(u, scaling), divisor), divisor);
  // the quotient may have been rounded to the next integer
  let below = rest.high < 0.0;
  let beyond = less_equal(divisor, rest);
  let shift = choose(below, divisor, pair_negation(divisor));
  let inside = choose(below || beyond, pair_sum(rest, shift), rest);
  let value = pair_scaled(inside, bitcast<f32>(0x7f000000u - bitcast<u32>(scaling)));
  // divisors greater than the dividend, whose digits would be lost by scaling
  let sides_differ = (u.high < 0.0) != (v.high < 0.0) && !is_zero(u);
  return choose(less(absolute(u), absolute(v)), choose(sides_differ, add(u, v), u), value);
}

fn modulo_defined(u: Real, v: Real) -> bool { return !is_zero(v) && !is_infinite(u); }
