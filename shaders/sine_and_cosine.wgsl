// Sine and cosine by the range of their argument, for both families: |u| <= 64 for <name>_small, |u| <= 16384 for <name>_medium,
// any finite u for <name> and for those of π u.
//
// Bound: that of the family. Method: a reduction of the family for the range, and one way on from the reduced angle.
// Source: as in trigonometric.wgsl of the family.

fn sine_small(u: Real) -> Real { return sine_of_angle(reduced_small(u)); }

fn sine_medium(u: Real) -> Real { return sine_of_angle(reduced_medium(u)); }

fn sine(u: Real) -> Real { return sine_of_angle(reduced_large(u)); }

fn sine_defined(u: Real) -> bool { return !is_infinite(u); }

fn sine_pi(u: Real) -> Real { return sine_of_angle(reduced_half_turns(u)); }

fn sine_pi_defined(u: Real) -> bool { return !is_infinite(u); }

fn cosine_small(u: Real) -> Real { return cosine_of_angle(reduced_small(u)); }

fn cosine_medium(u: Real) -> Real { return cosine_of_angle(reduced_medium(u)); }

fn cosine(u: Real) -> Real { return cosine_of_angle(reduced_large(u)); }

fn cosine_defined(u: Real) -> bool { return !is_infinite(u); }

fn cosine_pi(u: Real) -> Real { return cosine_of_angle(reduced_half_turns(u)); }

fn cosine_pi_defined(u: Real) -> bool { return !is_infinite(u); }
