/** Zoom of a wheel for each CSS pixel; a pinch on a touch pad comes as a wheel with Ctrl, in smaller numbers. */
const wheelSpeed = 0.0015;
const pinchSpeed = 0.01;
/** CSS pixels in a line and in a page of a wheel that counts those. */
const wheelUnits = [1, 16, 400] as const;
/** One turn of a wheel zooms at most by this factor. */
const mostWheelZoom = 1.6;

type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey'>;

/** What a wheel asks of a figure: to zoom by a factor, or to move by CSS pixels. */
export type WheelCommand =
  { readonly kind: 'zoom'; readonly factor: number } | { readonly kind: 'pan'; readonly byX: number };

/** Null for a wheel that scrolls the page: one without Ctrl or ⌘ over a figure that has not got the focus. */
export function wheelCommand(event: Wheel, hasFocus: boolean): WheelCommand | null {
  const { deltaX, deltaY, deltaMode, ctrlKey, metaKey } = event;
  const hasModifier = ctrlKey || metaKey;
  if (!hasModifier && !hasFocus) return null;
  const unit = wheelUnits[deltaMode] ?? 1;
  if (!hasModifier && Math.abs(deltaX) > Math.abs(deltaY)) return { kind: 'pan', byX: -deltaX * unit };
  if (deltaY === 0) return null;
  const delta = deltaY * unit;
  const isPinch = ctrlKey && Math.abs(delta) < 50;
  const factor = Math.exp(delta * (isPinch ? pinchSpeed : wheelSpeed));
  return { kind: 'zoom', factor: Math.min(mostWheelZoom, Math.max(1 / mostWheelZoom, factor)) };
}
