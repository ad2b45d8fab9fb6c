import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FluxionConstructionChangeEvent } from '../../src/elements/events/construction-change.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import type { FluxionTangent } from '../../src/elements/tangent.ts';
import { drawn, pictureOf, place, settled, stageOf, countDifferences } from './figures.ts';
import { drag, press } from './gestures.ts';

let plot: FluxionPlot;
const tangent = (): FluxionTangent => plot.querySelector('fluxion-tangent')!;
const handles = (): HTMLElement[] => [...plot.shadowRoot!.querySelectorAll<HTMLElement>('[role=slider]')];
const handle = (): HTMLElement => handles()[0]!;

const figure = async (at: string, attributes = 'expression="x^3 - 3x"'): Promise<void> => {
  plot = place(`<fluxion-plot ${attributes} engine="cpu" from="-3" to="3"><fluxion-tangent at="${at}"></fluxion-tangent></fluxion-plot>`); // prettier-ignore
  await drawn(plot, 'cpu');
  await expect.poll(() => handles().length).toBe(1);
  await expect.poll(() => tangent().description).not.toBe('');
};

/** From the left edge of the figure to the middle of the handle, CSS pixels. */
const middle = (): number => {
  const box = handle().getBoundingClientRect();
  return box.x + box.width / 2 - stageOf(plot).getBoundingClientRect().x;
};

/** Drags the handle by CSS pixels with the events of a pointer. */
const dragBy = (by: number, pointerType = 'mouse'): void => {
  const dragging = drag(handle(), [12, 12], { pointerType });
  dragging.to([12 + by, 40]);
  dragging.end();
};

describe('a tangent', () => {
  beforeEach(() => figure('2'));

  test('is drawn in the figure and told in words', async () => {
    expect(tangent().description).toBe('Tangent at x = 2, slope 9.');
    const before = await pictureOf(plot);
    tangent().remove();
    await settled();
    expect(countDifferences(before, await pictureOf(plot))).toBeGreaterThan(300);
  });

  test('follows its attribute', async () => {
    tangent().setAttribute('at', '1');
    await expect.poll(() => tangent().description).toBe('Tangent at x = 1, slope 0.');
    await expect.poll(() => handle().getAttribute('aria-valuetext')).toBe('x = 1, y = −2, local minimum');
  });

  test('follows the function', async () => {
    plot.expression = 'x^2';
    await expect.poll(() => tangent().description).toBe('Tangent at x = 2, slope 4.');
  });

  test('shows no tangent that the curve does not have', async () => {
    plot.expression = '|x - 2|';
    await expect.poll(() => tangent().description).toMatch(/^No tangent at x = 2, slope undefined: −1 left, 1 right/);
    plot.expression = 'sqrt(-x)';
    await expect.poll(() => tangent().description).toBe('No tangent at x = 2, where f is undefined.');
    await expect.poll(() => handle().getAttribute('aria-valuetext')).toBe('x = 2, undefined');
  });

  test('says of an attribute that it cannot use what it needs, and keeps the last drawing', async () => {
    const before = tangent().drawn;
    const errors: Error[] = [];
    plot.addEventListener('fluxion-error', ({ error }) => errors.push(error));
    tangent().setAttribute('at', 'here');
    await expect.poll(() => errors.map(({ message }) => message)).toEqual(['at: needs a finite number']);
    expect(plot.shadowRoot!.querySelector('[role=alert]')!.textContent).toContain('at: needs a finite number');
    expect(tangent().drawn).toBe(before);
    tangent().setAttribute('at', '0');
    await expect.poll(() => plot.error).toBeNull();
  });

  test('leaves nothing behind when it is removed, and comes back when it is added again', async () => {
    const removed = tangent();
    removed.remove();
    await expect.poll(() => handles().length).toBe(0);
    plot.append(removed);
    await expect.poll(() => handles().length).toBe(1);
    removed.at = 0;
    await expect.poll(() => removed.description).toBe('Tangent at x = 0, slope −3.');
  });

  test('has no points to move in a figure that is not interactive', async () => {
    plot.interactive = false;
    await expect.poll(() => handles().length).toBe(0);
  });
});

describe('the point of a tangent', () => {
  const changes: FluxionConstructionChangeEvent[] = [];
  beforeEach(async () => {
    await figure('2');
    changes.length = 0;
    plot.addEventListener('fluxion-construction-change', (event) => changes.push(event));
  });

  test('is a slider with a name, the window as its range and its place in words', () => {
    expect(handle().getAttribute('aria-label')).toBe('Point of tangency');
    expect(['min', 'max', 'now'].map((name) => handle().getAttribute(`aria-value${name}`))).toEqual(['-3', '3', '2']);
    expect(handle().getAttribute('aria-valuetext')).toBe('x = 2, y = 2');
    const { width, height } = handle().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test('is dragged by a real pointer, and page and attribute follow', async () => {
    const from = middle();
    await userEvent.dragAndDrop(handle(), stageOf(plot), { targetPosition: { x: 300, y: 100 }, force: true });
    await settled();
    expect(middle()).toBeLessThan(from - 100);
    expect(Math.abs(middle() - 300)).toBeLessThanOrEqual(6);
    expect(Number(tangent().getAttribute('at'))).toBe(tangent().at);
    const last = changes.at(-1)!;
    expect([last.target, last.attribute, last.x]).toEqual([tangent(), 'at', tangent().at]);
    expect(last.y).toBeCloseTo(last.x ** 3 - 3 * last.x, 12);
    expect(plot.view).toEqual({ from: -3, to: 3 });
  });

  test.each(['mouse', 'touch'])('is dragged by events of a %s and stays where it is let go', async (type) => {
    dragBy(-100, type);
    await settled();
    expect(changes).toHaveLength(1);
    const before = tangent().at;
    expect(before).toBeLessThan(2);
    handle().dispatchEvent(new PointerEvent('pointermove', { clientX: 5, pointerType: type }));
    expect(tangent().at).toBe(before);
  });

  test('snaps to a feature that is near', async () => {
    tangent().at = 1.2;
    await settled();
    await userEvent.dragAndDrop(handle(), stageOf(plot), {
      targetPosition: { x: middle() - placeWidth(0.19), y: 100 },
      force: true,
    });
    await expect.poll(() => tangent().at).toBe(1);
    await settled();
    expect(handle().getAttribute('aria-valuetext')).toBe('x = 1, y = −2, local minimum');
  });

  test('is moved by keys: arrows, with Shift and by pages farther, and to the ends of the window', () => {
    const after = (key: string, init?: KeyboardEventInit): number => {
      expect(press(handle(), key, init)).toBe(true);
      return tangent().at;
    };
    expect(after('ArrowRight')).toBe(2.05);
    expect(after('ArrowDown')).toBe(2);
    expect(after('ArrowRight', { shiftKey: true })).toBe(2.5);
    expect(after('PageDown')).toBe(2);
    expect(after('Home')).toBe(-3);
    expect(after('End')).toBe(3);
    expect(changes.map(({ x }) => x)).toEqual([2.05, 2, 2.5, 2, -3, 3]);
  });

  test('stops at features on its way', () => {
    tangent().at = 1.75;
    press(handle(), 'ArrowLeft');
    expect(tangent().at).toBeCloseTo(Math.sqrt(3), 14);
  });

  test('leaves other keys to the page', () => {
    for (const init of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(press(handle(), 'ArrowRight', init)).toBe(false);
    }
    expect(press(handle(), 'a')).toBe(false);
    expect(tangent().at).toBe(2);
  });

  test('goes where the window goes, and is gone where it is out of view', async () => {
    plot.showWindow(1, 3);
    await settled();
    const { width } = stageOf(plot).getBoundingClientRect();
    expect(Math.abs(middle() - width / 2)).toBeLessThan(20);
    plot.showWindow(5, 6);
    await settled();
    expect(handle().hidden).toBe(true);
  });
});

/** CSS pixels of a distance in data units, in the window from −3 to 3. */
const placeWidth = (distance: number): number => {
  const { width } = stageOf(plot).getBoundingClientRect();
  return (distance * (width - 48)) / 6;
};
