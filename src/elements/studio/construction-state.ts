/** What a number of a construction is: a place on the x axis, or another. */
interface ConstructionNumber {
  readonly name: string;
  readonly label: string;
  readonly isPlace: boolean;
  readonly isUsable: (value: number) => boolean;
}

/** A construction that the studio offers. */
export interface ConstructionKind {
  /** In addresses. */
  readonly name: string;
  readonly title: string;
  readonly tag: string;
  /** Attributes that are always the same. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly numbers: readonly ConstructionNumber[];
  /** Its numbers at first, in a window. */
  readonly initial: (from: number, to: number) => readonly number[];
}

/** One construction of the selected row. */
export interface ConstructionState {
  readonly kind: ConstructionKind['name'];
  /** In the order of the kind's numbers. */
  readonly values: readonly number[];
}

const greatestDegree = 32;

const at: ConstructionNumber = { name: 'at', label: 'x', isPlace: true, isUsable: Number.isFinite };
const start: ConstructionNumber = { ...at, name: 'start', label: 'Start' };
const step: ConstructionNumber = { name: 'step', label: 'Δx', isPlace: false, isUsable: (value) => Number.isFinite(value) && value !== 0 }; // prettier-ignore
const about: ConstructionNumber = { ...at, name: 'about', label: 'About' };
const degree: ConstructionNumber = {
  name: 'degree',
  label: 'Degree',
  isPlace: false,
  isUsable: (value) => Number.isInteger(value) && value >= 0 && value <= greatestDegree,
};
const rate: ConstructionNumber = { name: 'rate', label: 'Rate', isPlace: false, isUsable: (value) => value > 0 && value < Infinity }; // prettier-ignore

/** A round number at a part of a window. */
const placeIn = (from: number, to: number, part: number): number => {
  const unit = 10 ** Math.floor(Math.log10((to - from) / 4));
  return Number((Math.round((from + (to - from) * part) / unit) * unit).toPrecision(12)) + 0;
};
const inMiddle = (from: number, to: number): number => placeIn(from, to, 1 / 2);
const beyond = (from: number, to: number): number => placeIn(from, to, 2 / 3);
const roundStep = (from: number, to: number): number => 10 ** Math.floor(Math.log10((to - from) / 4));

/** In the order in which they are offered. */
export const constructionKinds: readonly ConstructionKind[] = [
  { name: 'tangent', title: 'Tangent', tag: 'fluxion-tangent', fixed: {}, numbers: [at], initial: (from, to) => [beyond(from, to)] }, // prettier-ignore
  { name: 'secant', title: 'Secant', tag: 'fluxion-secant', fixed: {}, numbers: [at, step], initial: (from, to) => [inMiddle(from, to), roundStep(from, to)] }, // prettier-ignore
  { name: 'linear', title: 'Linear approximation', tag: 'fluxion-linear', fixed: {}, numbers: [at, step], initial: (from, to) => [beyond(from, to), roundStep(from, to)] }, // prettier-ignore
  { name: 'taylor', title: 'Taylor polynomial', tag: 'fluxion-taylor', fixed: {}, numbers: [about, degree], initial: (from, to) => [inMiddle(from, to), 3] }, // prettier-ignore
  { name: 'circle', title: 'Osculating circle', tag: 'fluxion-osculating-circle', fixed: {}, numbers: [at], initial: (from, to) => [beyond(from, to)] }, // prettier-ignore
  { name: 'newton', title: 'Newton on f', tag: 'fluxion-newton', fixed: { on: 'f' }, numbers: [start], initial: (from, to) => [beyond(from, to)] }, // prettier-ignore
  { name: 'newton-derivative', title: 'Newton on f′', tag: 'fluxion-newton', fixed: { on: 'derivative' }, numbers: [start], initial: (from, to) => [beyond(from, to)] }, // prettier-ignore
  { name: 'descent', title: 'Gradient descent', tag: 'fluxion-descent', fixed: {}, numbers: [start, rate], initial: (from, to) => [beyond(from, to), 0.1] }, // prettier-ignore
];

export const kindOf = (name: string): ConstructionKind | undefined => constructionKinds.find((kind) => kind.name === name); // prettier-ignore

/** `secant:3:-2`. */
export const constructionText = ({ kind, values }: ConstructionState): string => [kind, ...values].join(':');

/** What a text describes; null for an unknown kind, or numbers that it cannot have. */
export const readConstruction = (
  text: string,
  readNumber: (text: string) => number | null,
): ConstructionState | null => {
  const [name = '', ...texts] = text.split(':');
  const kind = kindOf(name);
  if (kind?.numbers.length !== texts.length) return null;
  const values = texts.map(readNumber).filter((value) => value !== null);
  const isUsable = kind.numbers.every(({ isUsable }, i) => isUsable(values[i] ?? NaN));
  return isUsable ? { kind: name, values } : null;
};

/** With a construction of a kind, or another in its place. */
export const withConstruction = (
  constructions: readonly ConstructionState[],
  changed: ConstructionState,
): readonly ConstructionState[] =>
  constructions.some(({ kind }) => kind === changed.kind)
    ? constructions.map((one) => (one.kind === changed.kind ? changed : one))
    : [...constructions, changed];

export const withoutConstruction = (
  constructions: readonly ConstructionState[],
  kind: string,
): readonly ConstructionState[] => constructions.filter((one) => one.kind !== kind);
