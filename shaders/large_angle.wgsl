// Reduction of angles of any size to quarter turns, for both families: u 2/π mod 4 for every finite u.
//
// Bound: at most 2^-125 off; short_angle_turns 2^-61.
//
// Method: u = m 2^e with a whole m of 24 bits. Of the bits of 2/π those are taken that matter, 160 from the one that 2^e makes a
// 2, and multiplied by m in u32 arithmetic modulo 4. Angles add up as their fixed-point numbers do: a pair is reduced as the sum
// of the reductions of its words.
//
// A number of quarter turns modulo 4 is held as a fixed-point number in two's complement, of 128 bits with 2 before the point:
// the first of a vec4<u32> is the most significant word.
//
// Source: M. Payne, R. Hanek, Radian reduction for trigonometric functions, ACM SIGNUM Newsletter 18 (1983).

// The first 288 bits of 2/π after 160 zeros, and three words more to fill the last row.
const two_over_pi_0 = vec4<u32>(0u, 0u, 0u, 0u);
const two_over_pi_4 = vec4<u32>(0u, 0xa2f9836eu, 0x4e441529u, 0xfc2757d1u);
const two_over_pi_8 = vec4<u32>(0xf534ddc0u, 0xdb629599u, 0x3c439041u, 0xfe5163abu);
const two_over_pi_12 = vec4<u32>(0xdebbc561u, 0xb7246e3au, 0u, 0u);

// The 160 bits of 2/π from the one that the exponent of a number makes a 2 when its significand is whole.
struct AlignedBits {
  words: vec4<u32>,
  last: u32,
}

// Words are selected, as arrays with an index that is not known are dear on some devices.
fn aligned_two_over_pi(exponent_bits: u32) -> AlignedBits {
  let position = exponent_bits + 8u;
  let by_four = position >= 128u;
  let by_eight = position >= 256u;
  let by_two = (position & 64u) != 0u;
  let by_one = (position & 32u) != 0u;
  let a = select(select(two_over_pi_0, two_over_pi_4, by_four), two_over_pi_8, by_eight);
  let b = select(select(two_over_pi_4, two_over_pi_8, by_four), two_over_pi_12, by_eight);
  let c = select(two_over_pi_8.x, two_over_pi_12.x, by_four);
  let d = select(a, vec4<u32>(a.z, a.w, b.x, b.y), by_two);
  let e = select(b, vec4<u32>(b.z, b.w, c, 0u), by_two);
  let w1 = select(d.y, d.z, by_one);
  let w2 = select(d.z, d.w, by_one);
  let w3 = select(d.w, e.x, by_one);
  let w4 = select(e.x, e.y, by_one);
  let up = position & 31u;
  let down = 31u - up;
  return AlignedBits(
    vec4<u32>(
      (select(d.x, d.y, by_one) << up) | ((w1 >> 1u) >> down), (w1 << up) | ((w2 >> 1u) >> down),
      (w2 << up) | ((w3 >> 1u) >> down), (w3 << up) | ((w4 >> 1u) >> down)),
    (w4 << up) | ((select(e.y, e.z, by_one) >> 1u) >> down));
}

// u 2/π mod 4.
fn large_angle_turns(u: f32) -> vec4<u32> {
  let bits = bitcast<u32>(u);
  let significand = (bits & 0x7fffffu) | 0x800000u;
  let aligned = aligned_two_over_pi((bits >> 23u) & 0xffu);
  let p4 = wide_product(significand, aligned.last);
  let p3 = wide_product(significand, aligned.words.w);
  let p2 = wide_product(significand, aligned.words.z);
  let p1 = wide_product(significand, aligned.words.y);
  // the high words are below 2^24, so that a carry does not overflow them
  let fourth = p3.x + p4.y;
  let third = p2.x + (p3.y + select(0u, 1u, fourth < p3.x));
  let second = p1.x + (p2.y + select(0u, 1u, third < p2.x));
  let first = significand * aligned.words.x + (p1.y + select(0u, 1u, second < p1.x));
  // -t - 2^-126 for negative u
  let negative = 0u - (bits >> 31u);
  return vec4<u32>(first ^ negative, second ^ negative, third ^ negative, fourth ^ negative);
}

// u 2/π mod 4 with an absolute error below 2^-61, in the first two words, for a single number: none is nearer to a multiple of
// π/2 than 2^-29.8 quarter turns (7.72917892e28).
fn short_angle_turns(u: f32) -> vec4<u32> {
  let bits = bitcast<u32>(u);
  let significand = (bits & 0x7fffffu) | 0x800000u;
  let aligned = aligned_two_over_pi((bits >> 23u) & 0xffu);
  let p1 = wide_product(significand, aligned.words.y);
  let second = p1.x + wide_product(significand, aligned.words.z).y;
  let first = significand * aligned.words.x + (p1.y + select(0u, 1u, second < p1.x));
  let negative = 0u - (bits >> 31u);
  return vec4<u32>(first ^ negative, second ^ negative, 0u, 0u);
}

// a b for a < 2^24 as (low word, high word).
fn wide_product(a: u32, b: u32) -> vec2<u32> {
  let a_lower = a & 0xffffu;
  let a_upper = a >> 16u;
  let b_lower = b & 0xffffu;
  let b_upper = b >> 16u;
  let lowest = a_lower * b_lower;
  let middle = a_upper * b_lower + (lowest >> 16u);
  let cross = a_lower * b_upper;
  let carried = cross + middle;
  let upper = a_upper * b_upper + (carried >> 16u) + select(0u, 0x10000u, carried < cross);
  return vec2<u32>((carried << 16u) | (lowest & 0xffffu), upper);
}

// a + b mod 4.
fn sum_of_turns(a: vec4<u32>, b: vec4<u32>) -> vec4<u32> {
  let fourth = a.w + b.w;
  let carry_third = select(0u, 1u, fourth < a.w);
  let third = a.z + b.z;
  let third_carried = third + carry_third;
  let carry_second = select(0u, 1u, third < a.z || third_carried < third);
  let second = a.y + b.y;
  let second_carried = second + carry_second;
  let carry_first = select(0u, 1u, second < a.y || second_carried < second);
  return vec4<u32>(a.x + b.x + carry_first, second_carried, third_carried, fourth);
}

// The quarter turns nearest to t: 0, 1, 2 or 3.
fn whole_quarter_turns(t: vec4<u32>) -> u32 { return (t.x + 0x20000000u) >> 30u; }

// t less those, in [-1/2, 1/2]: the sum of four numbers of one sign, that are multiples of 2^-24, 2^-48, 2^-72, 2^-96 and of at
// most 24 bits, less than 2^-95 off. Leading ones of them may be 0.
fn fraction_of_turns(t: vec4<u32>) -> vec4<f32> {
  let negative = 0u - ((t.x >> 29u) & 1u);
  let first = ((t.x << 2u) | (t.y >> 30u)) ^ negative;
  let second = ((t.y << 2u) | (t.z >> 30u)) ^ negative;
  let third = ((t.z << 2u) | (t.w >> 30u)) ^ negative;
  let unit = select(0x1.0p-24f, -0x1.0p-24f, negative != 0u);
  // as signed integers, which more devices convert themselves
  return vec4<f32>(
    f32(bitcast<i32>(first >> 8u)) * unit,
    f32(bitcast<i32>(((first & 0xffu) << 16u) | (second >> 16u))) * (unit * 0x1.0p-24f),
    f32(bitcast<i32>(((second & 0xffffu) << 8u) | (third >> 24u))) * (unit * 0x1.0p-48f),
    f32(bitcast<i32>(third & 0xffffffu)) * (unit * 0x1.0p-72f));
}

// What is left then, less than 2^-119 off: next to a multiple of a quarter turn it counts.
fn rest_of_turns(t: vec4<u32>) -> f32 {
  let negative = 0u - ((t.x >> 29u) & 1u);
  let fourth = (t.w << 2u) ^ negative;
  return f32(bitcast<i32>(fourth >> 8u)) * select(0x1.0p-120f, -0x1.0p-120f, negative != 0u);
}
