import { beforeEach, describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import { drawn, place, settled, stageOf } from './figures.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The commands of Chromium's protocol that these tests give: they make input as a device would. */
interface Protocol {
  send(method: string, parameters?: object): Promise<unknown>;
}

const protocol = (): Protocol => cdp();

/** A place in the page that holds the tests' frame, of one in a figure from its upper left corner. */
function inPage(plot: FluxionPlot, { x, y }: Place): Place {
  const box = stageOf(plot).getBoundingClientRect();
  const frame = window.frameElement!.getBoundingClientRect();
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + (box.left + x) * scale, y: frame.top + (box.top + y) * scale };
}

let plot: FluxionPlot;
beforeEach(async () => {
  plot = place(
    '<fluxion-plot engine="cpu" expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>' +
      '<button>After</button><div style="height: 3000px"></div>',
  );
  plot.style.cssText = 'width: 600px; height: 400px';
  window.scrollTo(0, 0);
  await drawn(plot, 'cpu');
});

const turn = async (deltaX: number, deltaY: number): Promise<void> => {
  const at = inPage(plot, { x: 300, y: 60 });
  await protocol().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX, deltaY });
};

/** A finger from one place to another in small steps. */
const swipe = async (from: Place, to: Place): Promise<void> => {
  const send = (type: string, points: readonly Place[]): Promise<unknown> =>
    protocol().send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [inPage(plot, from)]);
  for (let i = 1; i <= 10; i++) {
    const at = { x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 };
    await send('touchMove', [inPageAtFirst(at)]);
    await new Promise(requestAnimationFrame);
  }
  await send('touchEnd', []);
};

/** As `inPage` before the page was scrolled: a finger does not move with the page. */
const inPageAtFirst = (at: Place): Place => {
  const { x, y } = inPage(plot, at);
  return { x, y: y + window.scrollY };
};

const tap = (at: Place): Promise<void> => swipe(at, at);

describe('the page', () => {
  test('scrolls by a wheel over a figure without the focus, and not over one with it', async () => {
    await turn(0, 120);
    await expect.poll(() => window.scrollY).toBeGreaterThan(0);
    expect(plot.view).toEqual({ from: -3, to: 3 });
    window.scrollTo(0, 0);
    stageOf(plot).focus({ preventScroll: true });
    await turn(0, 120);
    await expect.poll(() => plot.view.to).toBeGreaterThan(3);
    expect(window.scrollY).toBe(0);
  });

  test('scrolls by a finger over a figure that was not tapped, and not over one that was', async () => {
    await swipe({ x: 300, y: 300 }, { x: 300, y: 100 });
    await expect.poll(() => window.scrollY).toBeGreaterThan(50);
    expect(plot.view).toEqual({ from: -3, to: 3 });
    window.scrollTo(0, 0);
    await settled();

    await tap({ x: 300, y: 100 });
    await expect.poll(() => plot.point).not.toBeNull();
    await settled();
    await swipe({ x: 500, y: 300 }, { x: 350, y: 250 });
    await expect.poll(() => plot.view.from).toBeGreaterThan(-3);
    expect(window.scrollY).toBe(0);
  });
});

test('what a finger reads stands above it', async () => {
  const at = { x: 400, y: 120 };
  await tap(at);
  const bubble = (): DOMRect | undefined => plot.shadowRoot!.querySelector('.bubble')?.getBoundingClientRect();
  await expect.poll(bubble).toBeDefined();
  const finger = stageOf(plot).getBoundingClientRect().top + at.y;
  await expect.poll(() => bubble()!.bottom).toBeLessThan(finger - 30);
  expect(plot.shadowRoot!.querySelector('.bubble')!.textContent.trim()).toMatch(/^x = .*, y = /);
});

describe('by keyboard alone', () => {
  const keys = (text: string): Promise<void> => userEvent.keyboard(text);
  const active = (): Element | null => plot.shadowRoot!.activeElement;
  const label = (): string | null | undefined => active()?.ariaLabel;
  /** Goes to a button of the toolbar by arrow keys. */
  const goTo = async (name: string): Promise<void> => {
    for (let i = 0; i < 20 && label() !== name; i++) await keys('{ArrowRight}');
    expect(label()).toBe(name);
  };
  const enter = async (): Promise<void> => {
    await keys('{Tab}');
    expect(active()).toBe(stageOf(plot));
  };

  test('a figure is one tab stop, and never a trap', async () => {
    await enter();
    await keys('{Tab}');
    expect(document.activeElement?.textContent).toBe('After');
    await keys('{Shift>}{Tab}{/Shift}');
    await keys('{Enter}');
    expect(label()).toBe('Zoom in');
    await keys('{Escape}');
    expect(active()).toBe(stageOf(plot));
    await keys('{F6}{Tab}');
    expect(document.activeElement?.textContent).toBe('After');
  });

  test('its picture is moved, zoomed, walked along and reset', async () => {
    await enter();
    await keys('{ArrowRight}');
    expect(plot.view.from).toBeGreaterThan(-3);
    await keys('0');
    expect(plot.view).toEqual({ from: -3, to: 3 });
    await keys('+');
    expect(plot.view.to).toBeLessThan(3);
    await keys('{Home}n');
    expect(plot.point).toBeCloseTo(-Math.sqrt(3), 6);
    await keys('{Shift>}{ArrowRight}{/Shift}');
    expect(plot.point).toBeGreaterThan(-Math.sqrt(3));
    await keys('{Escape}');
    expect(plot.point).toBeNull();
  });

  test('every button is reached, and does what it says', async () => {
    await enter();
    await keys('{Enter}{Enter}');
    expect(plot.view.to).toBeLessThan(3);
    await goTo('First view');
    await keys('{Enter}');
    expect(plot.view).toEqual({ from: -3, to: 3 });
    await goTo('More controls');
    await keys('{Enter}');
    await goTo('Zoom to a box');
    await keys('{Enter}');
    expect(active()?.ariaPressed).toBe('true');
    await goTo('Play as sound');
    await keys('{Enter}');
    await expect.poll(label).toBe('Stop the sound');
    await expect.poll(() => plot.point).not.toBeNull();
    await keys('{Enter}');
    await expect.poll(label).toBe('Play as sound');
    await goTo('Features as a table');
    await keys('{Enter}');
    await expect.poll(() => plot.shadowRoot!.querySelector('dialog fluxion-features')).not.toBeNull();
    await keys('{Escape}');
    await expect.poll(label).toBe('Features as a table');
  });

  test('the window is set and moved in fields and by buttons', async () => {
    await enter();
    await keys('{Enter}');
    await goTo('More controls');
    await keys('{Enter}');
    await goTo('Move and set the window');
    await keys('{Enter}');
    await expect.poll(() => active()?.textContent.trim()).toBe('← Left');
    await keys('{Enter}');
    expect(plot.view.from).toBeLessThan(-3);
    await keys('{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}');
    await keys('{Control>}a{/Control}-1{Tab}{Control>}a{/Control}2,5{Enter}');
    expect(plot.view).toEqual({ from: -1, to: 2.5 });
    await expect.poll(label).toBe('Move and set the window');
  });

  test('the keys are listed by a question mark', async () => {
    await enter();
    await keys('?');
    await expect.poll(() => plot.shadowRoot!.querySelector('dialog')?.open).toBe(true);
    expect(plot.shadowRoot!.querySelector('dialog')!.textContent).toContain('walk along the curve');
    await keys('{Escape}');
    await expect.poll(active).toBe(stageOf(plot));
  });

  test('a point that can be dragged is an item, moved by arrow keys', async () => {
    plot.innerHTML = '<fluxion-tangent></fluxion-tangent>';
    await expect.poll(() => plot.shadowRoot!.querySelector('[role=slider]')).not.toBeNull();
    await settled();
    await enter();
    await keys('{Enter}');
    expect(active()?.role).toBe('slider');
    const before = active()!.ariaValueNow;
    await keys('{ArrowRight}');
    await expect.poll(() => active()!.ariaValueNow).not.toBe(before);
    await keys('{F6}');
    expect(label()).toBe('Zoom in');
    await keys('{Escape}{Tab}');
    expect(document.activeElement?.textContent).toBe('After');
  });
});

test('the accessibility tree has the figure with its name and description, and its buttons with theirs', async () => {
  interface Value {
    readonly value?: unknown;
  }
  interface Node {
    readonly role?: Value;
    readonly name?: Value;
    readonly description?: Value;
  }
  interface Tree {
    readonly nodes: readonly Node[];
  }
  const frames = (await protocol().send('Page.getFrameTree')) as {
    readonly frameTree: { readonly childFrames?: readonly { readonly frame: { readonly id: string } }[] };
  };
  const frameId = frames.frameTree.childFrames?.[0]?.frame.id;
  const tree = (await protocol().send('Accessibility.getFullAXTree', { frameId })) as Tree;
  const named = (role: string): readonly unknown[] =>
    tree.nodes.filter((node) => node.role?.value === role).map(({ name }) => name?.value);
  expect(named('application')).toEqual(['Graph of f(x) = x³ − 3x from −3 to 3.']);
  const figure = tree.nodes.find(({ role }) => role?.value === 'application');
  expect(figure?.description?.value).toMatch(/Local maximum at \(−1, 2\)\..*Arrow keys move/);
  expect(named('toolbar')).toEqual(['Figure']);
  expect(named('button').filter((name) => name !== 'After')).toEqual([
    'Zoom in',
    'Zoom out',
    'First view',
    'More controls',
  ]);
});
