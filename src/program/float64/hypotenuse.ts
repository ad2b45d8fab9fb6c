/** √(1 + u²), error 1 ulp, without overflow. */
export function hypotenuse(u: number): number {
  const size = Math.abs(u);
  // Beyond 2²⁷ the 1 is less than half an ulp of u².
  return size > 2 ** 27 ? size : Math.sqrt(1 + u * u);
}
