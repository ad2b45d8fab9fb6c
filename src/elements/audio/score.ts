/** What is to be heard of a curve. */
export interface Heard {
  /** Values of the function at places in equal distances, from the left edge of the window to the right. Not finite: silence. */
  readonly values: ArrayLike<number>;
  /** How high a value stands in the window: 0 at the lower edge, 1 at the upper. */
  readonly heightOf: (value: number) => number;
  /** Where features are, as parts of the window from the left, ascending. */
  readonly features: readonly number[];
  /** Part of the window at which it begins; 0 … 1. */
  readonly start: number;
  /** Seconds for the whole window; above 0. */
  readonly duration: number;
}

/** A moment of the sound. */
export interface Note {
  /** Seconds from the beginning. */
  readonly time: number;
  /** Hertz: higher where the curve is higher. */
  readonly frequency: number;
  /** −1, left, to 1, right. */
  readonly pan: number;
  /** Whether noise is heard beside the tone: the value is below zero. */
  readonly hasNoise: boolean;
}

export interface Score {
  /** Seconds. */
  readonly duration: number;
  /** The tone goes from each note to the next of its run; it is silent between runs. */
  readonly runs: readonly (readonly Note[])[];
  /** When a feature is passed, seconds from the beginning. */
  readonly ticks: readonly number[];
}

/** Hertz at the lower edge of a window, and the octaves from there to the upper: within what small loudspeakers play and ears tell apart. */
export const pitch = { lowest: 220, octaves: 3 } as const;

/** Notes in a second. */
export const notesPerSecond = 60;

/** The pitch of a height in the window; what lies beyond an edge sounds as the edge does. */
export const frequencyOf = (height: number): number =>
  pitch.lowest * 2 ** (pitch.octaves * Math.min(1, Math.max(0, height)));

/** What is played for a curve, as data. */
export const scoreOf = ({ values, heightOf, features, start, duration }: Heard): Score => {
  const length = (1 - start) * duration;
  const count = Math.max(1, Math.ceil(length * notesPerSecond));
  const runs: Note[][] = [];
  let run: Note[] = [];
  for (let i = 0; i <= count; i++) {
    const part = start + ((1 - start) * i) / count;
    const value = valueAt(values, part, (1 - start) / count);
    if (Number.isFinite(value)) {
      const frequency = frequencyOf(heightOf(value));
      run.push({ time: (length * i) / count, frequency, pan: 2 * part - 1, hasNoise: value < 0 });
    }
    if ((!Number.isFinite(value) || i === count) && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  const ticks = features.filter((part) => part >= start && part <= 1).map((part) => (part - start) * duration);
  return { duration: length, runs, ticks };
};

/** The value at a part of the window; NaN where one within the step around it is not finite, so that a narrow gap is heard too. */
const valueAt = (values: ArrayLike<number>, part: number, step: number): number => {
  const last = values.length - 1;
  const at = (place: number): number => Math.min(1, Math.max(0, place)) * last;
  const [from, to] = [Math.floor(at(part - step / 2)), Math.ceil(at(part + step / 2))];
  for (let i = from; i <= to; i++) if (!Number.isFinite(values[i])) return NaN;
  const place = at(part);
  const [left, right] = [values[Math.floor(place)] ?? NaN, values[Math.ceil(place)] ?? NaN];
  return left + (right - left) * (place - Math.floor(place));
};
