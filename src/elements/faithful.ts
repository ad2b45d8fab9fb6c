import type { EvaluateOptions, Samples } from '../engine/engine.ts';
import { CpuEngine } from '../engine/cpu/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { automaticRange } from '../plot/range.ts';
import { spanEnds } from '../plot/view.ts';

const probes = 64;

/** A part of the range shown that is a quarter of a pixel of a panel 250 device pixels high. */
const tolerance = 1e-3;

/**
 * Whether samples in single precision are good enough to be drawn: at points spread over the window each quantity is, within the range
 * that it is drawn in, as good as float64 has it. Cancellation and rounding of deep zooms are caught so.
 */
export async function isFaithful(samples: Samples, definition: Definition, options: EvaluateOptions): Promise<boolean> {
  const { x } = samples;
  const last = x.length - 1;
  const indices = Array.from({ length: probes }, (_, i) => Math.round((i * last) / (probes - 1)));
  const points = indices.map((i) => x[i] ?? NaN);
  const cpu = new CpuEngine();
  try {
    const exact = await cpu.evaluate(definition, points, options);
    const quantities = (of: Samples) => [...of.derivatives, ...(of.curvature ? [of.curvature] : [])];
    const references = quantities(exact);
    return quantities(samples).every((values, k) => {
      const range = automaticRange([values]);
      const [least, greatest] = spanEnds(range);
      const shown = (value: number): number => Math.min(greatest, Math.max(least, value));
      return indices.every((index, i) => {
        const difference = Math.abs(shown(values[index] ?? NaN) - shown(references[k]?.[i] ?? NaN));
        // What one of them has as undefined lies at the edge of a domain.
        return Number.isNaN(difference) || difference <= tolerance * 2 * range.halfWidth;
      });
    });
  } finally {
    cpu.dispose();
  }
}
