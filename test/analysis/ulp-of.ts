/** The distance from a number to the next larger in magnitude; for 0 that of numbers about 2⁻⁵². */
export function ulpOf(value: number): number {
  const exponent = value === 0 ? -52 : Math.floor(Math.log2(Math.abs(value)));
  return 2 ** (exponent - 52);
}
