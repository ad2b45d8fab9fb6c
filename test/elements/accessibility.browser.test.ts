import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import type { FluxionStudio } from '../../src/elements/studio.ts';
import { faults, faultsInLightAndDark } from './faults.ts';
import { deviceCheck, drawn, place, settled, stageOf } from './figures.ts';
import { drag, press } from './gestures.ts';

const cubic = (more = '', inside = ''): string =>
  `<fluxion-plot engine="cpu" expression="x^3 - 3x" from="-3" to="3" ${more}>${inside}</fluxion-plot>`;

async function figure(html: string): Promise<FluxionPlot> {
  const plot = place(html);
  await drawn(plot, 'cpu');
  return plot;
}

async function studio(): Promise<FluxionStudio> {
  place('<fluxion-studio></fluxion-studio>');
  const element = document.querySelector('fluxion-studio')!;
  await expect.poll(() => element.shadowRoot?.querySelector('fluxion-plot')).toBeTruthy();
  await settled();
  return element;
}

const part = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** Opens the details with this summary, once they are there. */
async function unfold(element: Element, summary: string): Promise<HTMLDetailsElement> {
  const found = (): HTMLDetailsElement | undefined =>
    [...element.shadowRoot!.querySelectorAll('details')].find((details) =>
      details.querySelector('summary')!.textContent.trim().startsWith(summary),
    );
  await expect.poll(found).toBeDefined();
  const details = found()!;
  details.open = true;
  await settled();
  return details;
}

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
    expect(await faultsInLightAndDark()).toEqual([]);
  });

  test.for([
    ['with a legend', 'legend="shown"'],
    ['with all quantities in one panel', 'layout="overlay" curvature'],
    ['in which not all panels have room', 'style="block-size: 7rem"'],
  ])('a figure %s, in light and dark', async ([, attributes]) => {
    await figure(cubic(attributes));
    expect(await faultsInLightAndDark()).toEqual([]);
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
    expect(await faultsInLightAndDark()).toEqual([]);
  });

  test.for(['Keys', 'Features as a table', 'Move and set the window', 'Save or copy the figure'])(
    'the dialog %s',
    async (button) => {
      await openDialog(await figure(cubic()), button);
      expect(await faultsInLightAndDark()).toEqual([]);
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

  test.for([
    ['secant', 'Δx against slope', '.scroll table'],
    ['linear', 'Error against Δx', 'svg[role=img]'],
    ['taylor', 'Partial sums', '.scroll table'],
    ['newton', 'Steps', '.scroll table'],
    ['descent', 'Steps', '.scroll table'],
  ] as const)('the card of a construction with all that it unfolds: %s', async ([name, summary, unfolded]) => {
    const plot = await figure(cubic('', `<fluxion-${name}></fluxion-${name}>`));
    plot.point = 1;
    const construction = document.querySelector(`fluxion-${name}`)!;
    const details = await unfold(construction, summary);
    expect(details.querySelector(unfolded)!.checkVisibility()).toBe(true);
    expect(await faultsInLightAndDark()).toEqual([]);
  });

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
    const page = await studio();
    expect(await faults()).toEqual([]);
    page.shadowRoot!.querySelector('dialog')!.showModal();
    await settled();
    expect(await faultsInLightAndDark()).toEqual([]);
  });

  test('the studio with its trace, its shader and its constructions unfolded, and every construction drawn', async () => {
    const page = await studio();
    await unfold(page, 'Trace');
    await expect.poll(() => part(page, 'fluxion-trace').shadowRoot?.querySelector('table')).toBeTruthy();
    const shader = part(page, 'fluxion-shader');
    await unfold(shader, 'Shader');
    await expect.poll(() => shader.shadowRoot!.querySelector('pre')?.textContent).toContain('fn ');
    const constructions = await unfold(page, 'Constructions');
    for (const choice of constructions.querySelectorAll<HTMLInputElement>('[type=checkbox]')) {
      choice.click();
      await page.updateComplete;
    }
    await expect.poll(() => constructions.querySelectorAll('.number').length).toBeGreaterThan(7);
    await settled();
    expect(await faultsInLightAndDark()).toEqual([]);
  });

  test('the studio with a mistake, with what a row unfolds, and with the variation', async () => {
    const page = await studio();
    const row = part(page, 'fluxion-expression-row');
    part(row, '.swatch').click();
    await unfold(row, 'Derivatives');
    part(page, '.points input:not(:checked)').click();
    await settled();
    expect(await faultsInLightAndDark()).toEqual([]);
    const input = part(row, 'input') as HTMLInputElement;
    input.value = 'sine(x)';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true');
    await settled();
    expect(await faultsInLightAndDark()).toEqual([]);
  });

  test('the check of a device before, while and after it measures', async () => {
    const check = deviceCheck();
    await check.updateComplete;
    const measure = part(check, 'button.main') as HTMLButtonElement;
    await expect.poll(() => measure.disabled).toBe(false);
    expect(await faultsInLightAndDark()).toEqual([]);
    measure.click();
    await expect.poll(() => check.shadowRoot!.querySelector('tbody tr')).not.toBeNull();
    expect(part(check, 'progress').checkVisibility()).toBe(true);
    expect(await faultsInLightAndDark()).toEqual([]);
    measure.click();
    await expect.poll(() => check.shadowRoot!.querySelector('progress')).toBeNull();
    expect(await faultsInLightAndDark()).toEqual([]);
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
  await studio();
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

  /** The ends that are told of a range. */
  const rangeIn = (text: string, name: string): number[] => {
    const [, from, to] = new RegExp(`^${name} from (\\S+) to (\\S+)$`).exec(text) ?? [];
    return [from, to].map((end) => Number(end?.replace('−', '-')));
  };

  test('is of a figure that goes up or down the range of the panel that does, and no more', async () => {
    const plot = await figure(cubic('y-from="-20" y-to="20" order="0"'));
    const heard = part(plot, '[aria-live]');
    // What was there at first has to rest before anything is a change of it.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(told(plot)).toBe('');
    press(stageOf(plot), 'ArrowUp');
    await expect.poll(() => told(plot)).not.toBe('');
    const [low = NaN, high = NaN] = rangeIn(heard.textContent, 'y');
    expect(low).toBeGreaterThan(-20);
    expect(high - low).toBeCloseTo(40, 2);
    press(stageOf(plot), 'ArrowDown');
    press(stageOf(plot), 'ArrowDown');
    await expect.poll(() => rangeIn(told(plot), 'y')[0]).toBeLessThan(-20);
    const [lower = NaN, upper = NaN] = rangeIn(told(plot), 'y');
    expect(lower).toBeCloseTo(-20 - (low + 20), 2);
    expect(upper).toBeCloseTo(20 - (low + 20), 2);
    press(stageOf(plot), 'Home');
    await expect.poll(() => told(plot)).toBe('y from −20 to 20');
  });

  test('is of a panel in the middle its own range, and that it is automatic again', async () => {
    const plot = await figure(cubic());
    await new Promise((resolve) => setTimeout(resolve, 800));
    press(stageOf(plot), 'ArrowDown');
    await expect.poll(() => told(plot)).toMatch(/^f′ from \S+ to \S+$/);
    press(stageOf(plot), 'Home');
    await expect.poll(() => told(plot)).toBe('f′ range automatic');
    press(stageOf(plot), 'ArrowRight');
    await expect.poll(() => told(plot)).toMatch(/^Graph of f\(x\) = x³ − 3x from \S+ to \S+\./);
    expect(told(plot)).not.toContain('f′');
  });

  test('is the window of a figure with a label, whose name does not tell it', async () => {
    const plot = await figure(cubic('label="Profit"'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(told(plot)).toBe('');
    plot.showWindow(-2.5, 2.5);
    await expect.poll(() => told(plot)).toBe('x from −2.5 to 2.5');
  });
});
