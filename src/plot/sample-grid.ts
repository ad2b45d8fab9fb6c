import type { Engine, EvaluateOptions, Samples } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { spanEnds, type Span } from './view.ts';

/** Samples at equal distances along an axis: on a logarithmic one, in equal ratios. */
export const sampleAlong = (
  engine: Engine,
  f: Definition,
  x: Span,
  options: EvaluateOptions & { readonly count: number },
): Promise<Samples> => {
  const { count, ...rest } = options;
  const [from, to] = spanEnds(x);
  const { centre, halfWidth, scale } = x;
  if (scale?.kind !== 'log') return engine.sample(f, { ...rest, from, to, count });
  const step = (2 * halfWidth) / (count - 1);
  return engine.evaluate(
    f,
    Float64Array.from({ length: count }, (_, i) => scale.toData(centre - halfWidth + i * step)),
    rest,
  );
};
