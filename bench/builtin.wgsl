// The functions of the benchmark by the built-in functions of WGSL, whose accuracy nobody promises: what ours are measured against.

alias Real = f32;

fn number_of_words(words: vec2<f32>) -> Real { return words.x; }
fn add(u: Real, v: Real) -> Real { return u + v; }
fn subtract(u: Real, v: Real) -> Real { return u - v; }
fn multiply(u: Real, v: Real) -> Real { return u * v; }
fn negate(u: Real) -> Real { return -u; }
fn multiple(u: Real, factor: f32) -> Real { return u * factor; }
fn square(u: Real) -> Real { return u * u; }
fn exponential(u: Real) -> Real { return exp(u); }
fn sine(u: Real) -> Real { return sin(u); }
fn cosine(u: Real) -> Real { return cos(u); }
