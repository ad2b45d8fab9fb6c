import type { ArithmeticRequest, Engine } from '../../src/engine/engine.ts';

/** An engine that is asked for the numbers of one arithmetic in every request. */
export function inArithmetic(engine: Engine, arithmetic: ArithmeticRequest): Engine {
  return {
    name: engine.name,
    arithmetic: engine.arithmetic,
    evaluate: (f, points, options) => engine.evaluate(f, points, { ...options, arithmetic }),
    sample: (f, options) => engine.sample(f, { ...options, arithmetic }),
    envelope: (f, options) => engine.envelope(f, { ...options, arithmetic }),
    signChanges: (f, options) => engine.signChanges(f, { ...options, arithmetic }),
    dispose: () => engine.dispose(),
  };
}
