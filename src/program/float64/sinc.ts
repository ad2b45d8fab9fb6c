/**
 * The derivative of order j of sin u/u, 1 at 0. With sⱼ = sinc⁽ʲ⁾(u) the product rule on u·s₀ = sin u gives
 * u·sⱼ + j·sⱼ₋₁ = sin⁽ʲ⁾u. The recurrence damps errors upwards where j ≤ |u|, and downwards where j ≥ |u|.
 *
 * @returns a function of u: error 3 ulp times the condition number |u·f′/f|, where that is above 1, as it is near the zeros
 */
export function sinc(j: number): (u: number) => number {
  if (j === 0) return (u) => (u === 0 ? 1 : Math.sin(u) / u);
  return (u) => {
    const sine = Math.sin(u);
    const cosine = Math.cos(u);
    const cycle = [sine, cosine, -sine, -cosine];
    const size = Math.abs(u);
    if (size <= j) {
      // From here down the first, unknown value is damped by the product of |u|/k, at most 2⁻⁵⁵.
      let s = 0;
      for (let k = j + 20 + Math.ceil(2 * size); k > j; k--) s = (cycle[k % 4]! - u * s) / k;
      return s;
    }
    let s = sine / u;
    for (let k = 1; k <= j; k++) s = (cycle[k % 4]! - k * s) / u;
    return s;
  };
}
