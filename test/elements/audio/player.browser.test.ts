import { expect, test } from 'vitest';
import { schedule } from '../../../src/elements/audio/player.ts';
import { type Heard, scoreOf } from '../../../src/elements/audio/score.ts';

const rate = 44_100;

/** Left and right channel of a curve over [−1, 1] with heights from −1 to 1, in two seconds. */
async function played(
  f: (x: number) => number,
  features: Heard['features'] = [],
): Promise<[Float32Array, Float32Array]> {
  const context = new OfflineAudioContext(2, 2.2 * rate, rate);
  const values = Float64Array.from({ length: 2001 }, (_, i) => f(i / 1000 - 1));
  schedule(context, scoreOf({ values, heightOf: (value) => (value + 1) / 2, features, start: 0, duration: 2 }), 0);
  const buffer = await context.startRendering();
  return [buffer.getChannelData(0), buffer.getChannelData(1)];
}

const part = (samples: Float32Array, from: number, to: number): Float32Array =>
  samples.subarray(from * rate, to * rate);

const loudnessOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/** Of a pure tone: half as often as it passes zero. */
function frequencyOf(samples: Float32Array): number {
  let crossings = 0;
  for (let i = 1; i < samples.length; i++) if (samples[i - 1]! < 0 !== samples[i]! < 0) crossings++;
  return (crossings / 2 / samples.length) * rate;
}

test('the pitch follows the curve', async () => {
  const [left] = await played((x) => Math.abs(x));
  for (const time of [0.2, 0.6, 1.4, 1.8]) {
    const heard = frequencyOf(part(left, time - 0.02, time + 0.02));
    expect(heard / (220 * 2 ** (3 * ((Math.abs(time - 1) + 1) / 2)))).toBeCloseTo(1, 1);
  }
});

test('the sound goes from left to right', async () => {
  const [left, right] = await played(() => 0.5);
  expect(loudnessOf(part(left, 0.05, 0.2))).toBeGreaterThan(5 * loudnessOf(part(right, 0.05, 0.2)));
  expect(loudnessOf(part(right, 1.8, 1.95))).toBeGreaterThan(5 * loudnessOf(part(left, 1.8, 1.95)));
});

test('it is silent where the function is undefined, and after its end', async () => {
  const [left, right] = await played((x) => Math.sqrt(Math.abs(x) - 0.5));
  expect(loudnessOf(part(left, 0.1, 0.4))).toBeGreaterThan(0.05);
  for (const channel of [left, right]) {
    expect(loudnessOf(part(channel, 0.55, 1.45))).toBeLessThan(1e-4);
    expect(loudnessOf(part(channel, 2.05, 2.2))).toBe(0);
  }
});

test('noise is added below zero', async () => {
  /** What is left of a pure tone of a constant function once its own frequency is taken away. */
  const residue = async (value: number): Promise<number> => {
    const [left] = await played(() => value);
    const samples = part(left, 0.9, 1.0);
    const omega = (2 * Math.PI * 220 * 2 ** (3 * ((value + 1) / 2))) / rate;
    const [sine, cosine] = [Math.sin, Math.cos].map(
      (wave) => (2 / samples.length) * samples.reduce((sum, sample, i) => sum + sample * wave(omega * i), 0),
    ) as [number, number];
    return loudnessOf(samples.map((sample, i) => sample - sine * Math.sin(omega * i) - cosine * Math.cos(omega * i)));
  };
  expect(await residue(-0.5)).toBeGreaterThan(3 * (await residue(0.5)));
});

test('a feature ticks', async () => {
  const [left] = await played(() => NaN, [0.5]);
  expect(loudnessOf(part(left, 1, 1.03))).toBeGreaterThan(0.02);
  expect(loudnessOf(part(left, 0.9, 0.99))).toBe(0);
  expect(frequencyOf(part(left, 1.002, 1.03))).toBeCloseTo(3520, -3);
});
