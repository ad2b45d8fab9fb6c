// The gamma function, infinite above the range and 0 below.
//
// Bound: at most 1 ulp.
//
// Method: Stirling's series from 2 on with a minimax remainder, its leading terms as pairs; below, two steps of the recurrence; the
// reflection formula for u < 0, with the exact distance from the nearest integer.
// Source: NIST Digital Library of Mathematical Functions, 5.5.1, 5.5.3, 5.11.1; coefficients by tools/minimax_special.py.

// The gamma function and its relatives have no value at 0, -1, -2 …
fn gamma_function_defined(u: Real) -> bool { return exponent_of(u) != -1024 && (u > 0.0 || floor(u) != u); }

// ln Γ(y) - ((y - 1/2) ln y - y + ln(2π)/2) for y >= 2. Minimax, absolute error 2^-35.2.
fn stirling_remainder(y: f32) -> Pair {
  let inverse = unevaluated_quotient(Pair(opaque(1.0), 0.0), Pair(y, 0.0));
  let z = inverse.high * inverse.high;
  var p = fma(z, -0.000396396994, 0.000568823831);
  p = fma(z, p, -0.00056610239);
  p = fma(z, p, 0.000792094565);
  p = fma(z, p, -0.00277774758);
  // 1/12 = 0x1.555556p-4 - 0x1.555556p-29
  let leading = two_product(inverse.high, opaque(0x1.555556p-4f));
  let rest = fma(inverse.high, fma(z, p, -0x1.555556p-29f), inverse.low * 0x1.555556p-4f);
  return fast_two_sum(leading.high, leading.low + rest);
}

// |sin πx| for 0 <= x < 2^23: relative error 2^-32. The sine or the cosine of the distance from the nearest quarter turn, as
// a + b z + z² P(z), of which a and b are pairs.
fn sine_of_half_turns(x: f32) -> Pair {
  let distance = abs(x - floor(x + 0.5));
  let folded = distance > 0.25;
  let r = select(distance, 0.5 - distance, folded);
  let z = two_square(r);
  // minimax, relative error 2^-36.5 of the sine and 2^-33 of the cosine
  let of_sine = fma(z.high, fma(z.high, 0.0811676756, -0.599223435), 2.55016351);
  let of_cosine = fma(z.high, fma(z.high, 0.231840968, -1.33511221), 4.0587101);
  let p = select(of_sine, of_cosine, folded);
  // π = 0x1.921fb6p+1 - 0x1.777a5cp-24, π³/6 = 0x1.4abbcep+2 + 0x1.896f94p-24, π²/2 = 0x1.3bd3ccp+2 + 0x1.37c8bcp-23
  let a = select(0x1.921fb6p+1f, 1.0, folded);
  let a_low = select(-0x1.777a5cp-24f, 0.0, folded);
  let b = opaque(select(-0x1.4abbcep+2f, -0x1.3bd3ccp+2f, folded));
  let b_low = select(-0x1.896f94p-24f, -0x1.37c8bcp-23f, folded);
  let bend = two_product(z.high, b);
  let rest = fma(z.high * z.high, p, fma(z.low, b, fma(z.high, b_low, a_low)));
  let sum = fast_two_sum(opaque(a), bend.high);
  return pair_times(fast_two_sum(sum.high, sum.low + (bend.low + rest)), select(r, 1.0, folded));
}

// For a = |u|: Γ(a) = 2^L/Q, with Q = a (a + 1) and L = log2 Γ(a + 2) below 2; Γ(-a) = -π/(a sin(πa) Γ(a)).
fn gamma_function(u: Real) -> Real {
  // Γ is above the range at 60.5, and below it at -60.5
  let size = min(abs(u), 60.5);
  let negative = u < 0.0;
  let shifted = size < 2.0;
  let y = two_sum(size, opaque(select(0.0, 2.0, shifted)));
  // log2 e = 0x1.715476p+0 + 0x1.4ae0cp-26, log2(2π)/2 = 0x1.53643ap+0 - 0x1.6ce442p-26
  let logarithm = extended_binary_logarithm(y.high);
  let product = pair_product(logarithm, two_sum(y.high, opaque(-0.5)));
  let linear = pair_times(Pair(opaque(0x1.715476p+0f), 0x1.4ae0cp-26f), -y.high);
  let tail = fma(y.low, logarithm.high - quotient(0x1.715476p-1f, y.high), -0x1.6ce442p-26f);
  let rest = Pair(opaque(0x1.53643ap+0f), fma(stirling_remainder(y.high).high, 0x1.715476p+0f, tail));
  let exponent = pair_sum(pair_sum(product, linear), rest);
  let power = extended_power_of_two(Pair(select(exponent.high, -exponent.high, negative), select(exponent.low, -exponent.low, negative)));
  // the factor a is in the divisor, but for u < 0 cancels where Q has it, too
  let next = two_sum(select(0.0, size, shifted), opaque(1.0));
  let sine = sine_of_half_turns(size);
  let factor = select(1.0, size, shifted != negative);
  let divisor = pair_times(Pair(select(next.high, sine.high, negative), select(next.low, sine.low, negative)), factor);
  // π = 0x1.921fb6p+1 - 0x1.777a5cp-24
  let mirrored = pair_product(next, Pair(opaque(0x1.921fb6p+1f), -0x1.777a5cp-24f));
  let dividend = Pair(select(opaque(1.0), mirrored.high, negative), select(0.0, mirrored.low, negative));
  let value = rounded(Scaled(pair_product(unevaluated_quotient(dividend, divisor), power.value), power.exponent));
  let whole = floor(size);
  let minus = negative && 2.0 * floor(0.5 * whole) == whole;
  // the quotient of pairs has no digits so near to 0, where Γ(u) = 1/u
  let near = select(select(value, -value, minus), reciprocal(u), size < 0x1.0p-60f);
  return select(near, infinity(), exponent_of(u) == -1024);
}
