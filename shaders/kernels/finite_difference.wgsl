// Divided differences over points as they were rounded.
//
// Bound: that of the arithmetic's subtraction and division; the error of the stencil is the user's to see.
// Method: the quotient is taken over the step really made, whose formation (a difference of two numbers within a factor of two of
// each other) is exact by Sterbenz' lemma.
// Source: P. H. Sterbenz, Floating-Point Computation (1974), 4.3.

struct Sample {
  x: Real,
  f: Real,
  defined: bool,
}

// x + offset·step, rounded, and such that compilers cannot cancel the step.
fn stencil_point(x: Real, offset: f32) -> Real {
  return opaque_number(add(x, scale(number_of_words(held.step), offset, 1.0)));
}

// f[a, b]
fn first_difference(a: Sample, b: Sample) -> Real {
  return divide(subtract(b.f, a.f), subtract(b.x, a.x));
}

fn first_difference_defined(a: Sample, b: Sample) -> bool {
  return a.defined && b.defined && !equal(a.x, b.x);
}

// 2 f[a, b, c]
fn second_difference(a: Sample, b: Sample, c: Sample) -> Real {
  let difference = subtract(first_difference(b, c), first_difference(a, b));
  return divide(scale(difference, 2.0, 1.0), subtract(c.x, a.x));
}

fn second_difference_defined(a: Sample, b: Sample, c: Sample) -> bool {
  return first_difference_defined(a, b) && first_difference_defined(b, c);
}
