import type { Point } from '../plot/layers.ts';

/** CSS pixels above the point of a finger at which what it reads can be seen. */
const clearance = 44;

/** Puts an element above a finger, inside what it is positioned in; beside the finger where there is no room above it. */
export function placeBubble(element: Element | undefined, { x, y }: Point): void {
  if (!(element instanceof HTMLElement) || !element.offsetParent) return;
  const { offsetWidth: width, offsetHeight: height } = element;
  const room = element.offsetParent.clientWidth - width;
  const top = y - clearance - height;
  const beside = x > room / 2 ? x - clearance - width : x + clearance;
  const left = top >= 0 ? x - width / 2 : beside;
  element.style.translate = `${Math.max(0, Math.min(room, left))}px ${Math.max(0, top)}px`;
}
