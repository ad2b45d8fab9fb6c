// Numbers of the family `single` from pairs, and pairs from them.
//
// Bound: rounded once. Method: the high word of a pair is the nearest number. Source: that of ../pair.wgsl.

fn real_of_pair(pair: Pair) -> Real { return pair.high; }

fn pair_of_real(u: Real) -> Pair { return Pair(u, 0.0); }
