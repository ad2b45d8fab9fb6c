/** Nodes and weights of Gauss and Legendre's quadrature on [−1, 1], by Newton's method on the Legendre polynomial. */
function gaussLegendre(count: number): [node: number, weight: number][] {
  return Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step++) {
      let [before, value] = [1, x];
      for (let n = 2; n <= count; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
      slope = (count * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return [x, 2 / ((1 - x * x) * slope * slope)];
  });
}

const rule = gaussLegendre(16);

/** The j-th derivative of sin u/u = ∫₀¹ cos(ut) dt, by differentiating under the integral: ∫₀¹ tʲ cos(ut + jπ/2) dt. */
export function sincDerivative(u: number, j: number): number {
  const panels = 4 + Math.ceil(Math.abs(u) / 4);
  const turned = [Math.cos, (x: number) => -Math.sin(x), (x: number) => -Math.cos(x), Math.sin][j % 4]!;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (const [node, weight] of rule) {
      const t = (panel + (node + 1) / 2) / panels;
      sum += (weight / (2 * panels)) * t ** j * turned(u * t);
    }
  }
  return sum;
}
