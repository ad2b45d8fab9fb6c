import type { Builder } from './builder.ts';
import type { Register } from './program.ts';

/**
 * The register v with u = π·v, where π stands as a factor in what a program says: in a product, under a sign, above a divisor, or in
 * both terms of a sum. Undefined where it does not. Rounding π·v before a sine is taken would turn sin πx at 10¹⁵ into noise.
 */
export function quotientByPi(builder: Builder, u: Register): Register | undefined {
  const { operation, operands, immediates } = builder.instructions[u]!;
  const [first, second] = operands;
  switch (operation) {
    case 'pi':
      return builder.integer(1);
    case 'negate':
    case 'scale':
    case 'divide': {
      const quotient = quotientByPi(builder, first!);
      return quotient === undefined ? undefined : builder.emit(operation, [quotient, ...operands.slice(1)], immediates);
    }
    case 'multiply': {
      const quotient = quotientByPi(builder, first!);
      if (quotient !== undefined) return builder.emit('multiply', [quotient, second!]);
      const other = quotientByPi(builder, second!);
      return other === undefined ? undefined : builder.emit('multiply', [first!, other]);
    }
    case 'add':
    case 'subtract': {
      const [one, other] = [quotientByPi(builder, first!), quotientByPi(builder, second!)];
      return one === undefined || other === undefined ? undefined : builder.emit(operation, [one, other]);
    }
    default:
      return undefined;
  }
}
