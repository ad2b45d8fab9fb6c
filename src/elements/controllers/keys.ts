/** What a key asks of a figure. */
export type KeyCommand =
  /** Moves the picture, by parts of its size. */
  | { readonly kind: 'pan'; readonly x: number; readonly y: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'leave' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const part = 0.1;
const zoomStep = 1.25;

const commands: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { kind: 'pan', x: part, y: 0 },
  ArrowRight: { kind: 'pan', x: -part, y: 0 },
  ArrowUp: { kind: 'pan', x: 0, y: part },
  ArrowDown: { kind: 'pan', x: 0, y: -part },
  '+': { kind: 'zoom', factor: 1 / zoomStep },
  '=': { kind: 'zoom', factor: 1 / zoomStep },
  '-': { kind: 'zoom', factor: zoomStep },
  _: { kind: 'zoom', factor: zoomStep },
  '0': { kind: 'reset' },
  Home: { kind: 'reset' },
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
