// Arithmetic, as precise as the operators of the device: sums and products are correctly rounded by specification, quotients on
// the devices measured.

fn add(u: Real, v: Real) -> Real { return u + v; }

fn subtract(u: Real, v: Real) -> Real { return u - v; }

fn multiply(u: Real, v: Real) -> Real { return u * v; }

fn negate(u: Real) -> Real { return -u; }

fn divide(u: Real, v: Real) -> Real { return u / v; }

fn divide_defined(u: Real, v: Real) -> bool { return v != 0.0; }

// u numerator/denominator, at most 2 ulp off.
fn scale(u: Real, numerator: Real, denominator: Real) -> Real { return u * numerator / denominator; }

fn square(u: Real) -> Real { return u * u; }

fn cube(u: Real) -> Real { return u * u * u; }

fn reciprocal(u: Real) -> Real { return divide(1.0, u); }

fn reciprocal_defined(u: Real) -> bool { return u != 0.0; }
