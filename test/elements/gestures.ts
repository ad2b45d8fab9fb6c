type Place = readonly [x: number, y: number];

/** A pointer event at a place in CSS pixels from an element's upper left corner. */
export function point(element: Element, type: string, [x, y]: Place, init: PointerEventInit = {}): void {
  const { left, top } = element.getBoundingClientRect();
  element.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'mouse',
      clientX: left + x,
      clientY: top + y,
      ...init,
    }),
  );
}

/** Presses a pointer on an element, to be moved and let go. */
export function drag(
  element: Element,
  from: Place,
  init: PointerEventInit = {},
): { to(place: Place): void; end(): void } {
  let at = from;
  point(element, 'pointerdown', from, { buttons: 1, ...init });
  return {
    to(place) {
      at = place;
      point(element, 'pointermove', place, { buttons: 1, ...init });
    },
    end() {
      point(element, 'pointerup', at, init);
    },
  };
}

/** Turns a wheel over an element. Whether the element took it from the page. */
export function wheel(element: Element, deltaY: number, init: WheelEventInit = {}): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const event = new WheelEvent('wheel', {
    bubbles: true,
    composed: true,
    cancelable: true,
    deltaY,
    clientX: left + width / 2,
    clientY: top + height / 2,
    ...init,
  });
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

export function press(element: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  element.dispatchEvent(event);
  return event.defaultPrevented;
}
