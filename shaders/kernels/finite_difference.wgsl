// Divided differences over points as they were rounded: the quotient is taken over the step really made, whose formation (a
// difference of two numbers within a factor of two of each other, Sterbenz' lemma) is exact.

struct Sample {
  x: Real,
  f: Real,
  defined: bool,
  in_range: bool,
}

// x + offset·step, rounded; the exclusive or with a zero that compilers do not know keeps them from cancelling the step.
fn stencil_point(x: Real, offset: Real) -> Real {
  return bitcast<Real>(bitcast<u32>(x + offset * slots.step) ^ opaque_zero());
}

// f[a, b]
fn first_difference(a: Sample, b: Sample) -> Real {
  return divide(b.f - a.f, b.x - a.x);
}

fn first_difference_defined(a: Sample, b: Sample) -> bool {
  return a.defined && b.defined && a.x != b.x;
}

// 2 f[a, b, c]
fn second_difference(a: Sample, b: Sample, c: Sample) -> Real {
  return divide(2.0 * (first_difference(b, c) - first_difference(a, b)), c.x - a.x);
}

fn second_difference_defined(a: Sample, b: Sample, c: Sample) -> bool {
  return first_difference_defined(a, b) && first_difference_defined(b, c);
}
