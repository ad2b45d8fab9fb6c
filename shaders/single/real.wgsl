// The numbers of this family: single precision. Subnormal numbers may count as 0, here and in every function of the family.
//
// Bound: exact. Method: the numbers of the device. Source: WGSL, 15.7 (floating-point evaluation).

alias Real = f32;

// The first of the words in which the host gives a number is the nearest one.
fn number_of_words(words: vec2<f32>) -> Real { return words.x; }

// A number of which the compiler knows nothing.
fn opaque_number(u: Real) -> Real { return opaque(u); }
