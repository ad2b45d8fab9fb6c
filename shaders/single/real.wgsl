// The numbers of this family: single precision. Subnormal numbers may count as 0, here and in every function of the family.

alias Real = f32;
