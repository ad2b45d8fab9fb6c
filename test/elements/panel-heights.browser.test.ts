import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { drag as press } from './gestures.ts';
import { cubic, drawn, place, settled, stageOf } from './figures.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';

const separatorsOf = (plot: FluxionPlot): HTMLElement[] => [
  ...plot.shadowRoot!.querySelectorAll<HTMLElement>('[role=separator]'),
];
const sharesOf = (plot: FluxionPlot): number[] => (plot.getAttribute('panel-heights') ?? '').split(' ').map(Number);

/** Drags by CSS pixels. */
const drag = (element: HTMLElement, by: number): void => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const send = (type: string, clientY: number): void => {
    element.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        pointerId: 1,
        button: 0,
        buttons: 1,
        clientX: x,
        clientY,
      }),
    );
  };
  send('pointerdown', y);
  send('pointermove', y + by);
  send('pointerup', y + by);
};

describe('panels for which a figure is too low', () => {
  const statusOf = (plot: FluxionPlot): string => plot.shadowRoot!.querySelector('.status')!.textContent;

  test('are named below it and in its description until there is room', async () => {
    const plot = place('<fluxion-plot expression="x^2" engine="cpu" style="block-size: 9rem"></fluxion-plot>');
    await drawn(plot, 'cpu');
    expect(separatorsOf(plot)).toHaveLength(0);
    const text = 'f′ and f″ are not shown: the figure is too low';
    await expect.poll(() => statusOf(plot)).toContain(text);
    expect(plot.description).toMatch(new RegExp(`${text}\\.$`));
    expect(plot.shadowRoot!.querySelector('#features')!.textContent).toContain(text);
    plot.style.blockSize = '';
    await expect.poll(() => separatorsOf(plot).length).toBe(2);
    await expect.poll(() => statusOf(plot)).not.toContain('not shown');
    expect(plot.description).not.toContain('not shown');
  });
});

describe('the heights of panels', () => {
  test('follow an edge that is dragged; a double-click takes them back', async () => {
    const dispatches = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync');
    const plot = place(cubic);
    await drawn(plot);
    dispatches.mockClear();
    const [first, second] = separatorsOf(plot);
    expect(separatorsOf(plot)).toHaveLength(2);
    const before = first!.getBoundingClientRect().top;
    drag(first!, 40);
    await settled();
    expect(first!.getBoundingClientRect().top).toBeCloseTo(before + 40, -0.5);
    const [f = NaN, slope = NaN, bend = NaN] = sharesOf(plot);
    expect(f / slope).toBeGreaterThan(2);
    expect(bend).toBeGreaterThan(slope);
    expect(plot.engineName).toBe('webgpu');
    expect(dispatches).not.toHaveBeenCalled();
    second!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await settled();
    expect(plot.hasAttribute('panel-heights')).toBe(false);
    expect(first!.getBoundingClientRect().top).toBeCloseTo(before, 0);
    vi.restoreAllMocks();
  });

  test('are moved by keys, and said in words', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const [first] = separatorsOf(plot);
    const window = plot.view;
    const before = Number(first!.getAttribute('aria-valuenow'));
    first!.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await settled();
    expect(Number(first!.getAttribute('aria-valuenow'))).toBeLessThan(before);
    expect(first!.getAttribute('aria-valuetext')).toMatch(/^f \d+ pixels, f′ \d+ pixels$/);
    await userEvent.keyboard('{End}');
    await settled();
    expect(first!.getAttribute('aria-valuenow')).toBe('100');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(Number(first!.getAttribute('aria-valuenow'))).toBe(before);
    expect(plot.view).toEqual(window);
  });

  test('are given by an attribute, and what is wrong with it is said', async () => {
    const plot = place('<fluxion-plot expression="x^2" panel-heights="1 2 1"></fluxion-plot>');
    await drawn(plot);
    const [first] = separatorsOf(plot);
    const words = first!.getAttribute('aria-valuetext')!;
    const [f = NaN, slope = NaN] = [...words.matchAll(/(\d+) pixels/g)].map(([, digits]) => Number(digits));
    expect(slope / f).toBeCloseTo(2, 0);
    plot.setAttribute('panel-heights', '1 none 1');
    await plot.updateComplete;
    expect(plot.error?.message).toContain('panel-heights');
  });

  test('leave a tap on an edge to the figure, and most of a small panel', async () => {
    const plot = place('<fluxion-plot expression="x^2" style="block-size: 300px"></fluxion-plot>');
    await drawn(plot);
    const [first] = separatorsOf(plot);
    const { width, height } = first!.getBoundingClientRect();
    const [f = NaN, slope = NaN] = [...first!.getAttribute('aria-valuetext')!.matchAll(/(\d+) pixels/g)].map(
      ([, digits]) => Number(digits),
    );
    expect(Number.parseFloat(first!.style.getPropertyValue('--room'))).toBeLessThan(30 + 0.7 * Math.min(f, slope));
    const at = [width / 2, height / 2] as const;
    const finger = press(first!, at, { pointerType: 'touch' });
    finger.to([at[0], at[1] + 3]);
    finger.end();
    await expect.poll(() => plot.point).not.toBeNull();
    expect(plot.hasAttribute('panel-heights')).toBe(false);
  });

  test('let a finger scroll the page until the figure was tapped', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const [first] = separatorsOf(plot);
    const swipe = (): void => {
      const finger = press(first!, [32, 12], { pointerType: 'touch' });
      finger.to([32, 52]);
      finger.end();
    };
    expect(getComputedStyle(first!).touchAction).not.toBe('none');
    swipe();
    await settled();
    expect([plot.hasAttribute('panel-heights'), plot.point]).toEqual([false, null]);

    press(stageOf(plot), [300, 60], { pointerType: 'touch' }).end();
    await settled();
    expect(getComputedStyle(first!).touchAction).toBe('none');
    swipe();
    await settled();
    expect(plot.hasAttribute('panel-heights')).toBe(true);
  });

  test('have targets that fingers hit, and stay as they are in a figure that is not interactive', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const { height, width } = separatorsOf(plot)[0]!.getBoundingClientRect();
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
    plot.setAttribute('interactive', 'false');
    await plot.updateComplete;
    expect(separatorsOf(plot)).toHaveLength(0);
  });
});
