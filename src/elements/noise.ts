import { CpuEngine } from '../engine/cpu/engine.ts';
import type { EvaluateOptions, Samples } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import type { Values } from '../plot/branches.ts';
import { automaticRange } from '../plot/range.ts';
import { spanEnds } from '../plot/view.ts';

/** Parts of the window of which each is looked at where its samples are roughest. */
const parts = 64;

/** A part of the range shown that is a quarter of a pixel of a panel 250 device pixels high. */
const visible = 1e-3;

/** Each quantity of samples in turn. */
const quantitiesOf = ({ derivatives, curvature }: Samples): readonly Values[] => [
  ...derivatives,
  ...(curvature ? [curvature] : []),
];

/**
 * Whether rounding shows in a picture of samples, as it does where terms cancel and in deep zooms: somewhere their second difference is
 * off by a visible part of the range shown, or they have left the range of their format. Float64 tells, at the places where each part of
 * the window is roughest.
 */
export async function hasVisibleNoise(
  samples: Samples,
  definition: Definition,
  options: EvaluateOptions,
): Promise<boolean> {
  const cpu = new CpuEngine();
  try {
    for (const [k, values] of quantitiesOf(samples).entries()) {
      /** Float64 values of this quantity at the places and at their neighbours, three for each place. */
      const exactAround = async (places: readonly number[]): Promise<Values> => {
        const points = places.flatMap((i) => [i - 1, i, i + 1].map((j) => samples.x[j] ?? NaN));
        return quantitiesOf(await cpu.evaluate(definition, points, options))[k] ?? new Float64Array();
      };
      if (await hasLeftFormat(values, exactAround)) return true;

      const range = automaticRange([values]);
      const [least, greatest] = spanEnds(range);
      // Where the curve leaves the picture nothing is to be seen.
      const shown = (i: number): number => ((values[i] ?? NaN) >= least && (values[i] ?? NaN) <= greatest ? 1 : NaN);
      const places = greatestOfParts(values.length, (i) => shown(i) * Math.abs(secondDifference(values, i)));
      const exact = await exactAround(places);
      const off = places.map((i, place) =>
        Math.abs(secondDifference(values, i) - secondDifference(exact, 3 * place + 1)),
      );
      // What is undefined in one of them lies at the edge of a domain.
      if (off.some((difference) => difference > visible * 2 * range.halfWidth)) return true;
    }
    return false;
  } finally {
    cpu.dispose();
  }
}

/**
 * Whether samples overflowed, or all of them underflowed to 0, where float64 does not. A single sample without a value is no overflow: it may
 * lie on a pole or at the edge of a domain but for rounding.
 */
async function hasLeftFormat(
  values: Values,
  exactAround: (places: readonly number[]) => Promise<Values>,
): Promise<boolean> {
  const isLost = (i: number): boolean => !Number.isFinite(values[i]);
  const lost = greatestOfParts(values.length, (i) => (isLost(i - 1) && isLost(i) && isLost(i + 1) ? 1 : NaN));
  if (lost.length > 0) {
    const exact = await exactAround(lost);
    if (lost.some((_, place) => exact.subarray(3 * place, 3 * place + 3).every(Number.isFinite))) return true;
  }
  if (!values.every((value) => value === 0 || !Number.isFinite(value))) return false;
  const exact = await exactAround(greatestOfParts(values.length, (i) => (values[i] === 0 ? 1 : NaN)));
  return exact.some((value) => Number.isFinite(value) && value !== 0);
}

const secondDifference = (values: ArrayLike<number>, i: number): number =>
  (values[i - 1] ?? NaN) - 2 * (values[i] ?? NaN) + (values[i + 1] ?? NaN);

/** The index of the greatest value in each part of 1 … count − 2; a part without a number has none. */
function greatestOfParts(count: number, value: (i: number) => number): number[] {
  const places: number[] = [];
  for (let part = 0; part < parts; part++) {
    let [place, greatest] = [-1, -1];
    const end = Math.min(count - 1, 1 + Math.ceil(((part + 1) * (count - 2)) / parts));
    for (let i = 1 + Math.ceil((part * (count - 2)) / parts); i < end; i++) {
      const at = value(i);
      if (at > greatest) [place, greatest] = [i, at];
    }
    if (place >= 0) places.push(place);
  }
  return places;
}
