/**
 * κ = |f″|/(1 + f′²)^{3/2} from samples of f′ and f″, where they come from finite differences; one factor √(1 + f′²) at a time, so
 * that nothing overflows. By dual numbers κ is an output of the program.
 */
export function curvatureOf<Values extends Float32Array | Float64Array>(
  slope: Values,
  bend: Values,
  kind: 'unsigned' | 'signed',
): Values {
  const curvature = slope.slice() as Values;
  for (let i = 0; i < curvature.length; i++) {
    const length = Math.hypot(1, slope[i]!);
    const value = kind === 'signed' ? bend[i]! : Math.abs(bend[i]!);
    curvature[i] = value / length / length / length;
  }
  return curvature;
}
