/** What a key asks of the walk along the curve, and of what stands around the picture. */
export type TraceCommand =
  /** Moves the crosshair by steps. */
  | { readonly kind: 'step'; readonly by: number }
  /** Moves it to the next feature, or to the one before. */
  | { readonly kind: 'feature'; readonly by: 1 | -1 }
  /** Tells of the next quantity, or of the one before. */
  | { readonly kind: 'quantity'; readonly by: 1 | -1 }
  | { readonly kind: 'sound' }
  | { readonly kind: 'help' };

/** What a key asks of a figure. */
export type KeyCommand =
  | TraceCommand
  /** Moves the picture, by parts of its size. */
  | { readonly kind: 'pan'; readonly x: number; readonly y: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'leave' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Part of the figure by which an arrow key and a button move it. */
export const panPart = 0.1;

/** Factor by which a key and a button zoom. */
export const zoomStep = 1.25;

const zoomIn: KeyCommand = { kind: 'zoom', factor: 1 / zoomStep };
const zoomOut: KeyCommand = { kind: 'zoom', factor: zoomStep };
const next: KeyCommand = { kind: 'feature', by: 1 };
const previous: KeyCommand = { kind: 'feature', by: -1 };

const commands: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { kind: 'pan', x: panPart, y: 0 },
  ArrowRight: { kind: 'pan', x: -panPart, y: 0 },
  ArrowUp: { kind: 'pan', x: 0, y: panPart },
  ArrowDown: { kind: 'pan', x: 0, y: -panPart },
  '+': zoomIn,
  '=': zoomIn,
  '-': zoomOut,
  _: zoomOut,
  '0': { kind: 'reset' },
  Home: { kind: 'reset' },
  n: next,
  N: next,
  ']': next,
  p: previous,
  P: previous,
  '[': previous,
  PageDown: { kind: 'quantity', by: 1 },
  PageUp: { kind: 'quantity', by: -1 },
  s: { kind: 'sound' },
  S: { kind: 'sound' },
  '?': { kind: 'help' },
  Escape: { kind: 'leave' },
};

const shifted: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowRight: { kind: 'step', by: 1 },
};

/** Undefined for a key that is the browser's. */
export function keyCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): KeyCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return (shiftKey ? shifted[key] : undefined) ?? commands[key];
}

/** What the keys do, for those who ask; the keys are those of `keyCommand` and of the items inside a figure. */
export const keyHelp: readonly (readonly [keys: string, what: string])[] = [
  ['Arrow keys', 'move the picture'],
  ['+ and −', 'zoom in and out'],
  ['0 or Home', 'go back to the first view'],
  ['Shift + ← and →', 'walk along the curve'],
  ['N and P, or ] and [', 'go to the next and the previous feature'],
  ['Page Down and Page Up', 'tell of the next and the previous derivative'],
  ['S', 'play the curve as sound, or stop it'],
  ['Enter or F6', 'go to the buttons and points inside; arrow keys or F6 go on from one to the next'],
  ['Escape', 'hide the crosshair, or go back to the figure'],
  ['Tab', 'leave the figure'],
  ['?', 'show these keys'],
];
