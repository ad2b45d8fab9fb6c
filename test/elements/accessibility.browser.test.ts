import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import { drawn, place, settled, stageOf } from './figures.ts';
import { drag, press } from './gestures.ts';

/** What axe finds wrong in the page, every rule that is about a part of a page. */
async function faults(): Promise<unknown[]> {
  const { violations } = await axe.run(document.querySelector('.page')!, {
    rules: { region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]);
}

const cubic = (more = '', inside = ''): string =>
  `<fluxion-plot engine="cpu" expression="x^3 - 3x" from="-3" to="3" ${more}>${inside}</fluxion-plot>`;

async function figure(html: string): Promise<FluxionPlot> {
  const plot = place(html);
  await drawn(plot, 'cpu');
  return plot;
}

const part = (plot: FluxionPlot, selector: string): HTMLElement =>
  plot.shadowRoot!.querySelector<HTMLElement>(selector)!;

async function openToolbar(plot: FluxionPlot): Promise<void> {
  part(plot, '.toolbar [aria-expanded]').click();
  await plot.updateComplete;
}

async function openDialog(plot: FluxionPlot, button: string): Promise<HTMLDialogElement> {
  await openToolbar(plot);
  part(plot, `[aria-label='${button}']`).click();
  await expect.poll(() => plot.shadowRoot!.querySelector('dialog[open]')).not.toBeNull();
  return plot.shadowRoot!.querySelector('dialog')!;
}

/** Lets the browser do as if its reader had chosen or held something, by Chromium's protocol. */
const emulate = (method: string, parameters: object): Promise<unknown> => {
  const protocol: { send(method: string, parameters: object): Promise<unknown> } = cdp();
  return protocol.send(`Emulation.${method}`, parameters);
};

afterEach(async () => {
  await emulate('setEmulatedMedia', { features: [] });
  await emulate('setTouchEmulationEnabled', { enabled: false });
  document.documentElement.style.colorScheme = '';
  document.documentElement.style.fontSize = '';
  await page.viewport(1280, 800);
});

describe('axe finds nothing wrong with', () => {
  test('a figure, in light and dark', async () => {
    await figure(cubic());
    expect(await faults()).toEqual([]);
    document.documentElement.style.colorScheme = 'dark';
    await settled();
    expect(await faults()).toEqual([]);
  });

  test('a figure in forced colours, with all of its toolbar', async () => {
    await emulate('setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const plot = await figure(cubic());
    stageOf(plot).focus();
    await openToolbar(plot);
    await settled();
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(await faults()).toEqual([]);
  });

  test('a figure that only shows', async () => {
    await figure(cubic('interactive="false"'));
    expect(await faults()).toEqual([]);
  });

  test('a figure with the focus, the crosshair and all of its toolbar', async () => {
    const plot = await figure(cubic());
    stageOf(plot).focus();
    plot.point = 1;
    await openToolbar(plot);
    await settled();
    expect(await faults()).toEqual([]);
  });

  test('a figure with an error', async () => {
    const plot = await figure(cubic());
    plot.expression = 'x^3 - * 3x';
    await settled();
    expect(plot.error).not.toBeNull();
    expect(await faults()).toEqual([]);
  });

  test.for(['Keys', 'Features as a table', 'Move and set the window', 'Save or copy the figure'])(
    'the dialog %s',
    async (button) => {
      await openDialog(await figure(cubic()), button);
      expect(await faults()).toEqual([]);
    },
  );

  test('the dialog of the window with what is wrong', async () => {
    const plot = await figure(cubic());
    const dialog = await openDialog(plot, 'Move and set the window');
    dialog.querySelector<HTMLInputElement>('[name=from]')!.value = 'wide';
    dialog.querySelector('form')!.requestSubmit();
    await plot.updateComplete;
    expect(dialog.open).toBe(true);
    expect(dialog.querySelector('[role=alert]')!.textContent).toMatch(/^from: /);
    expect(dialog.querySelector('[name=from]')!.getAttribute('aria-invalid')).toBe('true');
    expect(await faults()).toEqual([]);
  });

  test('a figure with curves, a slider, a point that can be dragged and its features', async () => {
    await figure(
      cubic(
        'order="1"',
        '<fluxion-curve expression="a x"></fluxion-curve><fluxion-parameter name="a"></fluxion-parameter>' +
          '<fluxion-tangent></fluxion-tangent><fluxion-features></fluxion-features>',
      ),
    );
    await settled();
    expect(await faults()).toEqual([]);
  });

  test.for(['tangent', 'secant', 'linear', 'osculating-circle', 'taylor', 'newton', 'descent'])(
    'a figure with a construction: %s',
    async (name) => {
      await figure(cubic('', `<fluxion-${name}></fluxion-${name}>`));
      expect(document.querySelector(`fluxion-${name}`)!.matches(':defined')).toBe(true);
      await settled();
      expect(await faults()).toEqual([]);
    },
  );

  test('features, their variation and a trace, at 320 pixels and twice the size of text', async () => {
    await page.viewport(320, 800);
    document.documentElement.style.fontSize = '200%';
    const html = `${cubic('id="plot"')}<fluxion-features for="plot"></fluxion-features>
      <fluxion-features for="plot" view="variation"></fluxion-features><fluxion-trace for="plot" at="1"></fluxion-trace>`;
    await figure(html);
    await expect.poll(() => document.querySelector('fluxion-trace')!.shadowRoot!.querySelector('table')).not.toBeNull();
    expect(await faults()).toEqual([]);
    expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('the studio, and its examples', async () => {
    place('<fluxion-studio></fluxion-studio>');
    const studio = document.querySelector('fluxion-studio')!;
    await expect.poll(() => studio.shadowRoot?.querySelector('fluxion-plot')).toBeTruthy();
    await settled();
    expect(await faults()).toEqual([]);
    studio.shadowRoot!.querySelector('dialog')!.showModal();
    await settled();
    expect(await faults()).toEqual([]);
  });
});

describe('the toolbar', () => {
  test.for([1, 2])('keeps its targets and its place at 320 pixels and %d times the size of text', async (size) => {
    await page.viewport(320, 800);
    document.documentElement.style.fontSize = `${100 * size}%`;
    const plot = await figure(cubic());
    await openToolbar(plot);
    const bounds = plot.getBoundingClientRect();
    const buttons = [...plot.shadowRoot!.querySelectorAll('.toolbar :is(button, select)')];
    expect(buttons.length).toBeGreaterThan(8);
    for (const button of buttons) {
      const box = button.getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      expect(box.left).toBeGreaterThanOrEqual(bounds.left);
      expect(box.right).toBeLessThanOrEqual(bounds.right);
    }
  });
});

test('a toolbar for fingers hides nothing of the picture, and has targets of 44 pixels', async () => {
  await emulate('setTouchEmulationEnabled', { enabled: true });
  await expect.poll(() => matchMedia('(pointer: coarse)').matches).toBe(true);
  const plot = await figure(`<div style="width: 320px">${cubic()}</div>`);
  await openToolbar(plot);
  const picture = stageOf(plot).getBoundingClientRect();
  const buttons = [...plot.shadowRoot!.querySelectorAll('.toolbar :is(button, select)')];
  for (const button of buttons) {
    const box = button.getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.top).toBeGreaterThanOrEqual(picture.bottom);
  }
  expect(getComputedStyle(part(plot, '.toolbar')).opacity).toBe('1');
});

test('nothing of the studio is wider than 320 pixels', async () => {
  await page.viewport(320, 800);
  place('<fluxion-studio></fluxion-studio>');
  const studio = document.querySelector('fluxion-studio')!;
  await expect.poll(() => studio.shadowRoot?.querySelector('fluxion-plot')).toBeTruthy();
  await settled();
  expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(320);
});

describe('what moves and sounds', () => {
  test('does not glide on for readers who prefer reduced motion', async () => {
    await emulate('setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    const plot = await figure(cubic());
    const dragging = drag(stageOf(plot), [600, 100]);
    for (const x of [580, 550, 510, 460]) {
      await new Promise(requestAnimationFrame);
      dragging.to([x, 100]);
    }
    const { from } = plot.view;
    dragging.end();
    await settled();
    expect(plot.view.from).toBe(from);
  });

  test('makes no sound before it is asked to, and falls silent when it leaves the page', async () => {
    const close = vi.spyOn(AudioContext.prototype, 'close');
    const start = vi.spyOn(OscillatorNode.prototype, 'start');
    const plot = await figure(cubic());
    expect(start).not.toHaveBeenCalled();
    press(stageOf(plot), 's');
    expect(start).toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
    plot.remove();
    expect(close).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});

describe('what is told', () => {
  const told = (plot: FluxionPlot): string => part(plot, '[aria-live]').textContent;

  test('is of a place only what has changed', async () => {
    const plot = await figure(cubic());
    press(stageOf(plot), 'n');
    press(stageOf(plot), 'n');
    await expect.poll(() => told(plot)).toBe('x = −1, y = 2, local maximum');
    press(stageOf(plot), 'PageDown');
    await expect.poll(() => told(plot)).toBe('f′ = 0');
    press(stageOf(plot), 'PageUp');
    press(stageOf(plot), ']');
    await expect.poll(() => told(plot)).toBe('x = 0, y = 0, root, inflection point');
    press(stageOf(plot), 'p');
    press(stageOf(plot), 'p');
    press(stageOf(plot), 'p');
    await expect.poll(() => told(plot)).toContain('no earlier feature');
  });

  test('is the description once it changes, not while it is the first', async () => {
    const plot = await figure(cubic());
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(told(plot)).toBe('');
    plot.showWindow(-1.5, 1.5);
    await expect.poll(() => told(plot)).toContain('Graph of f(x) = x³ − 3x from −1.5 to 1.5.');
    expect(told(plot)).not.toContain('Local maximum');
    plot.expression = 'x^2';
    await expect.poll(() => told(plot)).toContain('Graph of f(x) = x² from');
    await expect.poll(() => told(plot)).toContain('Local minimum at (0, 0).');
  });
});
