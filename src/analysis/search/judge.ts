import { interval } from '../../program/interval.ts';
import { type Branch, signOf, usualOrder } from './branch.ts';
import type { Budget } from './budget.ts';
import { ExactPlace, type Place } from './place.ts';
import type { Sign } from '../report.ts';

/** Places of a cell that are looked at, as parts of it. */
const probes = [0.0139, 0.1271, 0.2753, 0.4211, 0.5717, 0.7239, 0.8713, 0.9871] as const;

/** What a judgement costs, in cells. */
const cost = 15;

/** Values below this have lost digits to underflow. */
const faintest = 1e-280;

/** How far f may bend over a cell that is judged by values, in terms of its size and slope. */
const mostBend = 4;

/**
 * Which derivative of f has one sign over a cell, by correct digits at several places. For cells that no proof closes: where float64 has
 * no digits left, since terms cancel or underflow, as those of √(x² + 10⁻²⁰)″ and e^(−x²) do. Null where f may do something between the
 * places: a spike there would need a far larger second derivative than the size and the slope of f explain.
 *
 * @param top the lowest derivative that serves
 * @param isLast whether it is to be judged although float64 has digits left
 */
export function judge(
  branch: Branch,
  { low, high }: { readonly low: Place; readonly high: Place },
  top: number,
  isLast: boolean,
  budget: Budget,
): { readonly m: number; readonly sign: Sign } | null {
  const width = high.x - low.x;
  const enclosures = branch.over(interval(low.enclosure.low, high.enclosure.high), usualOrder);
  const sizes = enclosures.map((one) => Math.max(-one.low, one.high));
  const isFaint = sizes.slice(top).every((size) => size < faintest);
  const isGentle = sizes[2]! * width ** 2 <= mostBend * (sizes[0]! + sizes[1]! * width);
  if (!isFaint && !isGentle) return null;
  const places = probes.map((part) => new ExactPlace(low.x + part * width));
  const isLost = (place: Place) => signOf(branch.over(place.enclosure, usualOrder)[top]!) === null;
  if (!isLast && 2 * places.filter(isLost).length < places.length) return null;
  budget.cells -= cost;
  for (let m = top; m <= (isFaint ? usualOrder : top); m++) {
    const [sign, ...others] = places.map((place) => branch.sign(place, m));
    if (sign && others.every((one) => one === sign)) return { m, sign };
  }
  return null;
}
