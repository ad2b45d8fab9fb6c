import type { Reading } from '../analysis/reading.ts';
import type { Feature, Report } from '../analysis/report.ts';
import type { Quantity } from './figure-input.ts';
import { fullLabel } from './decimal-label.ts';
import { numberLabel } from './number-label.ts';
import { valueName } from './quantity.ts';
import { describeBreak, toldName, toldResolution, unitOf } from './description.ts';
import { drawnReading } from './drawn.ts';
import { readDecimal } from './scale.ts';

/** A part of what is told, which is not told again while it stays as it is. */
export interface ToldPart {
  /** What the text is about: parts with one key and one text are the same. */
  readonly about: string;
  readonly text: string;
  /** Not told as the first of what it is about: it was there to be read. */
  readonly isQuietAtFirst?: boolean;
}

/**
 * What is told of a place: `x = 1`, `y = −2`, `local minimum`, and why f is not differentiable there. The value is that of one quantity,
 * f by default.
 *
 * @param width that of the window, which decides the digits of x at a feature
 */
export const placeParts = (
  reading: Reading,
  report: Report | null,
  width: number,
  quantity: Quantity = 0,
): readonly ToldPart[] => {
  const read = drawnReading(reading, 'unsigned').values.get(quantity) ?? NaN;
  const features = (report?.features ?? []).filter((feature) => isAt(feature, reading.x));
  const names = new Set(features.map(toldName));
  // Beside a root that is no float64 number f is not 0, but names tell of the root itself.
  const value = Number.isFinite(read) && features.some((feature) => vanishingAt(feature) === quantity) ? 0 : read;
  const note = describeBreak(reading);
  // Names tell features exactly; what else is told of a place is true of the very number that is told.
  const x =
    names.size > 0 || !reading.decimals
      ? numberLabel(reading.x, width * toldResolution)
      : fullLabel(readDecimal(reading.decimals.x));
  return [
    { about: 'x', text: `x = ${x}` },
    { about: 'value', text: `${valueName(quantity)} = ${numberLabel(value, unitOf(value))}` },
    // Of two minima with one value, the second is told by its name too.
    ...Array.from(names, (text) => ({ about: `feature at ${x}`, text })),
    ...(note === '' ? [] : [{ about: `break at ${x}`, text: note }]),
  ];
};

/** The same in one line. */
export const placeText = (...place: Parameters<typeof placeParts>): string =>
  placeParts(...place)
    .map(({ text }) => text)
    .join(', ');

/** The quantity that is 0 at a feature by what it is, if any. */
const vanishingAt = (feature: Feature): Quantity | undefined => {
  switch (feature.kind) {
    case 'root':
      return 0;
    case 'minimum':
    case 'maximum':
      return feature.smooth ? 1 : undefined;
    case 'stationary-inflection':
      return 1;
    case 'inflection':
      return Number.isFinite(feature.slope) ? 2 : undefined;
    default:
      return undefined;
  }
};

const isAt = (feature: Feature, x: number): boolean =>
  feature.kind === 'plateau' ? x >= feature.from && x <= feature.to : feature.x === x;
