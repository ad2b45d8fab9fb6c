/**
 * Most instructions of one program. A page stays responsive at this size: the CPU engine runs 20 000 instructions over a block of
 * points in a few milliseconds.
 */
export const mostInstructions = 20_000;

/** Integer exponents up to this magnitude belong to the structure; larger ones are judged at run time. */
export const largestStructuralExponent = 1024;

/** A request for more than a program may hold. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
}
