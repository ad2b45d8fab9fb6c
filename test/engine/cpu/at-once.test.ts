import { describe, expect, test } from 'vitest';
import { sampleAtOnce } from '../../../src/engine/cpu/at-once.ts';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { parse } from '../../../src/expression/parse.ts';

const places = Float64Array.from({ length: 1001 }, (_, i) => -4 + (8 * i) / 1000);

describe('samples at once', () => {
  test.for(['sin(a x)', '1/x', 'sqrt(x) + ln(2 - x)', 'abs(x^2 - 1)'])('are those of the engine: %s', async (text) => {
    const f = parse(text);
    const options = { order: 2, curvature: 'signed', parameters: { a: 3 } } as const;
    const { samples } = sampleAtOnce(f, places, options);
    expect(samples).toEqual(await new CpuEngine().evaluate(f, places, options));
  });

  test('tell poles and jumps to a step, and none where there is none', () => {
    const breaksOf = (text: string): readonly number[] => sampleAtOnce(parse(text), places, {}).breaks;
    const poles = breaksOf('tan x');
    expect(poles).toHaveLength(2);
    for (const [i, sign] of [-1, 1].entries()) expect(Math.abs(poles[i]! - (sign * Math.PI) / 2)).toBeLessThan(0.008);
    expect(breaksOf('floor(x/2)').some((x) => Math.abs(x - 2) < 0.008)).toBe(true);
    expect(breaksOf('sin x')).toEqual([]);
  });
});
