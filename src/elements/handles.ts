import type { Quantity } from '../plot/figure-input.ts';

/** A point of a construction that a reader can move along the curve. */
export interface Handle {
  /** Tells it from the others of its construction: the attribute that it moves. */
  readonly id: string;
  /** In whose panel it stands. */
  readonly quantity: Quantity;
  /** Data units; `y` is NaN where the curve has no point. */
  readonly x: number;
  readonly y: number;
  /** What it is called. */
  readonly label: string;
  /** Where it is, in words. */
  readonly valueText: string;
}

/** Between what ends a handle is moved by keys, and where it stops on its way. */
export interface HandleRange {
  readonly from: number;
  readonly to: number;
  readonly places: readonly number[];
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** About so many steps lead through a window; a large one is ten of them. */
const steps = 100;
const largeStep = 10;

/** Digits that keep multiples of a step free of rounding. */
const digits = 12;

/** 1, 2 or 5 times a power of ten, at most a hundredth of a window. */
export const keyStep = (from: number, to: number): number => {
  const most = (to - from) / steps;
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = [5, 2, 1].find((one) => one * power <= most * (1 + 1e-9)) ?? 1;
  return factor * power;
};

const directions: Readonly<Record<string, readonly [sign: 1 | -1, isLarge: boolean]>> = {
  ArrowRight: [1, false],
  ArrowUp: [1, false],
  ArrowLeft: [-1, false],
  ArrowDown: [-1, false],
  PageUp: [1, true],
  PageDown: [-1, true],
};

/**
 * Where a key takes a handle: to the next round number, or to a feature before it, as on a slider of the WAI-ARIA patterns. Undefined for
 * a key that is not a handle's.
 */
export const placeAfter = (
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  x: number,
  { from, to, places }: HandleRange,
): number | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Home') return from;
  if (key === 'End') return to;
  const direction = directions[key];
  if (!direction) return undefined;
  const [sign, isLarge] = direction;
  const step = keyStep(from, to) * (isLarge || shiftKey ? largeStep : 1);
  const number = x / step;
  // What is a multiple but for rounding goes to the next one.
  const nearest = Math.round(number);
  const isMultiple = Math.abs(number - nearest) <= 1e-6;
  const next = isMultiple ? nearest + sign : sign > 0 ? Math.ceil(number) : Math.floor(number);
  const target = Number((next * step).toPrecision(digits));
  const stops = places.filter((place) => (place - x) * sign > 1e-9 * step && (target - place) * sign > 0);
  const stop = sign > 0 ? Math.min(target, ...stops) : Math.max(target, ...stops);
  return Math.min(Math.max(stop, from), to);
};
