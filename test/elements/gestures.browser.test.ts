import { beforeEach, describe, expect, test } from 'vitest';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import { drawn, place, settled, stageOf } from './figures.ts';
import { drag, point, press, wheel } from './gestures.ts';

let plot: FluxionPlot;
let stage: HTMLElement;
beforeEach(async () => {
  plot = place('<fluxion-plot expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>');
  await drawn(plot);
  stage = stageOf(plot);
});

const width = (): number => plot.view.to - plot.view.from;
const finger = (pointerId: number): PointerEventInit => ({ pointerType: 'touch', pointerId });
const tap = (): void => {
  drag(stage, [400, 100], finger(9)).end();
};

describe('a mouse', () => {
  test('drags the picture with it, and the figure tells', () => {
    const windows: number[] = [];
    plot.addEventListener('fluxion-view-change', ({ view }) => windows.push(view.from));
    const dragging = drag(stage, [600, 100]);
    dragging.to([500, 100]);
    dragging.end();
    expect(plot.view.from).toBeGreaterThan(-3);
    expect(width()).toBeCloseTo(6, 12);
    expect(windows).toEqual([plot.view.from]);
    point(stage, 'pointermove', [300, 100]);
    expect(windows).toHaveLength(1);
  });

  test('moves nothing once it was let go while the figure did not listen', async () => {
    const dragging = drag(stage, [600, 100]);
    plot.interactive = false;
    await plot.updateComplete;
    dragging.end();
    plot.interactive = true;
    await plot.updateComplete;
    dragging.to([500, 100]);
    expect(plot.view.from).toBe(-3);
  });

  test('moves nothing without a button', () => {
    drag(stage, [600, 100]);
    point(stage, 'pointermove', [500, 100], { buttons: 0 });
    point(stage, 'pointermove', [400, 100], { buttons: 1 });
    expect(plot.view.from).toBe(-3);
  });

  test('moves nothing by a click', () => {
    drag(stage, [600, 100]).end();
    expect(plot.view).toEqual({ from: -3, to: 3 });
  });

  test('zooms in about the point of a double click, and out with shift', () => {
    const { left, top } = stage.getBoundingClientRect();
    const click = (shiftKey: boolean): void => {
      const at = { clientX: left + 34, clientY: top + 100 };
      stage.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, shiftKey, ...at }));
    };
    click(false);
    expect(width()).toBeCloseTo(3, 12);
    expect(plot.view.from).toBeCloseTo(-3, 2);
    click(true);
    expect(width()).toBeCloseTo(6, 12);
  });

  test('throws the picture, which glides on to rest and stops under the next press', async () => {
    const dragging = drag(stage, [600, 100]);
    for (const x of [580, 550, 510, 460]) {
      await new Promise(requestAnimationFrame);
      dragging.to([x, 100]);
    }
    const released = plot.view.from;
    dragging.end();
    await expect.poll(() => plot.view.from).toBeGreaterThan(released);
    drag(stage, [300, 100]).end();
    const stopped = plot.view.from;
    await settled();
    expect(plot.view.from).toBe(stopped);
  });

  test('throws nothing that was held still before it was let go', async () => {
    const dragging = drag(stage, [600, 100]);
    dragging.to([500, 100]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    const { from } = plot.view;
    dragging.end();
    await settled();
    expect(plot.view.from).toBe(from);
  });

  test('draws a box with shift, and zooms to it', async () => {
    const frame = { left: 34, right: stage.clientWidth - 14 };
    const at = (x: number): number => frame.left + ((x + 3) / 6) * (frame.right - frame.left);
    const dragging = drag(stage, [at(-1), 100], { shiftKey: true });
    dragging.to([at(2), 200]);
    await plot.updateComplete;
    expect(plot.shadowRoot!.querySelector('.selection rect')).not.toBeNull();
    dragging.end();
    expect(plot.view.from).toBeCloseTo(-1, 2);
    expect(plot.view.to).toBeCloseTo(2, 2);
    await plot.updateComplete;
    expect(plot.shadowRoot!.querySelector('.selection')).toBeNull();
  });

  test('drops the box by escape', () => {
    const dragging = drag(stage, [300, 100], { shiftKey: true });
    dragging.to([500, 200]);
    expect(press(stage, 'Escape')).toBe(true);
    dragging.to([600, 200]);
    dragging.end();
    expect(plot.view).toEqual({ from: -3, to: 3 });
  });

  test('shows the crosshair while it is over the curves, at a feature near by exactly', async () => {
    const at = (1 + 3) / 6;
    const { left, right } = { left: 34, right: stage.clientWidth - 14 };
    point(stage, 'pointermove', [left + at * (right - left) + 2, 100]);
    await expect.poll(() => plot.reading?.values.slice(0, 2)).toEqual([-2, 0]);
    point(stage, 'pointerleave', [0, 0]);
    await expect.poll(() => plot.reading).toBeNull();
  });
});

describe('a wheel', () => {
  test('scrolls the page past a figure without the focus', () => {
    expect(wheel(stage, 100)).toBe(false);
    expect(width()).toBe(6);
  });

  test('turned sideways scrolls the page, and moves a figure that has the focus', () => {
    expect(wheel(stage, 0, { deltaX: 100 })).toBe(false);
    expect(plot.view.from).toBe(-3);
    stage.focus();
    expect(wheel(stage, 0, { deltaX: 100 })).toBe(true);
    expect(plot.view.from).toBeGreaterThan(-3);
    expect(width()).toBeCloseTo(6, 12);
  });

  test('zooms a figure that has the focus', () => {
    stage.focus();
    expect(wheel(stage, -100)).toBe(true);
    expect(width()).toBeLessThan(6);
    expect(wheel(stage, 100)).toBe(true);
    expect(width()).toBeCloseTo(6, 12);
  });

  test.for(['ctrlKey', 'metaKey'] as const)('zooms with %s', (key) => {
    expect(wheel(stage, 100, { [key]: true })).toBe(true);
    expect(width()).toBeGreaterThan(6);
  });

  test('keeps the point under it', () => {
    wheel(stage, -300, { ctrlKey: true, clientX: stage.getBoundingClientRect().left + 34 });
    expect(plot.view.from).toBeCloseTo(-3, 2);
    expect(plot.view.to).toBeLessThan(2.9);
  });
});

describe('fingers', () => {
  test('scroll the page until the figure is tapped', async () => {
    const swipe = drag(stage, [600, 100], finger(1));
    swipe.to([500, 100]);
    swipe.end();
    await plot.updateComplete;
    expect(plot.view).toEqual({ from: -3, to: 3 });
    // What went by was no tap.
    expect([plot.point, getComputedStyle(stage).touchAction]).toEqual([null, expect.not.stringContaining('none')]);

    tap();
    await plot.updateComplete;
    expect(getComputedStyle(stage).touchAction).toBe('none');
    const pan = drag(stage, [600, 100], finger(1));
    pan.to([500, 100]);
    pan.end();
    expect(plot.view.from).toBeGreaterThan(-3);
  });

  test('pinch a figure that was tapped', () => {
    tap();
    const [left, right] = [drag(stage, [500, 100], finger(1)), drag(stage, [700, 100], finger(2))];
    left.to([400, 100]);
    right.to([800, 100]);
    expect(width()).toBeCloseTo(3, 6);
    left.end();
    right.end();
  });

  test('let go of the figure by a tap elsewhere', async () => {
    tap();
    point(document.body, 'pointerdown', [0, 0], finger(1));
    await plot.updateComplete;
    expect(getComputedStyle(stage).touchAction).not.toBe('none');
  });
});

describe('the keyboard', () => {
  test.for([
    ['ArrowRight', (from: number, to: number) => from > -3 && to > 3],
    ['ArrowLeft', (from: number, to: number) => from < -3 && to < 3],
    ['+', (from: number, to: number) => from > -3 && to < 3],
    ['-', (from: number, to: number) => from < -3 && to > 3],
  ] as const)('%s moves the window', ([key, holds]) => {
    expect(press(stage, key)).toBe(true);
    expect(plot.view).toSatisfy(({ from, to }: { from: number; to: number }) => holds(from, to));
  });

  test.for(['0', 'Home'])('%s goes back', (key) => {
    plot.showWindow(5, 6);
    press(stage, key);
    expect(plot.view).toEqual({ from: -3, to: 3 });
  });

  test('moves the crosshair with shift, and hides it with escape', async () => {
    press(stage, 'ArrowRight', { shiftKey: true });
    expect(plot.point).toBe(0);
    press(stage, 'ArrowRight', { shiftKey: true });
    expect(plot.point).toBeGreaterThan(0);
    press(stage, 'Escape');
    expect(plot.point).toBeNull();
  });

  test('leaves other keys and shortcuts to the browser', () => {
    expect(press(stage, 'Tab')).toBe(false);
    expect(press(stage, '+', { ctrlKey: true })).toBe(false);
  });
});

test('a figure that is not interactive answers to nothing', async () => {
  plot.interactive = false;
  await plot.updateComplete;
  await settled();
  stage.focus();
  expect(document.activeElement).not.toBe(plot);
  expect([wheel(stage, 100, { ctrlKey: true }), press(stage, '+')]).toEqual([false, false]);
  expect(stage.role).toBe('img');
});
