// The numbers of this family: pairs of single-precision numbers, 48 bits and more. Where the high word is infinite the low word
// means nothing. Subnormal words may count as 0, here and in every function of the family: the low word of a number below 2^-102 is
// lost. Bounds hold where argument and result are at least 2^-80 in magnitude; results below are at most 2^-124 off.
//
// Bound: exact.
// Method: a number is the unevaluated sum of two that do not overlap.
// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971).

alias Real = Pair;

fn real(value: f32) -> Real { return Pair(value, 0.0); }

// The words in which the host gives a number are the nearest pair.
fn number_of_words(words: vec2<f32>) -> Real { return Pair(words.x, words.y); }

// A number of which the compiler knows nothing.
fn opaque_number(u: Real) -> Real { return Pair(opaque(u.high), opaque(u.low)); }
