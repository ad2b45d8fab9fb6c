import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import {
  countColour,
  countDifferences,
  cubic,
  drawn,
  functionColours,
  pictureOf,
  place,
  settled,
  stageOf,
} from './figures.ts';

const told: string[] = [];

/** Keeps what the console is told, and errors that nothing catches. */
const listen = (): void => {
  told.length = 0;
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void told.push(parts.map(String).join(' ')));
  }
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
};
const onError = (event: Event): void => void told.push(event.type);

afterEach(() => {
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onError);
  vi.restoreAllMocks();
});

const isDrawn = async (plot: FluxionPlot): Promise<boolean> =>
  countColour(await pictureOf(plot), functionColours.light) > 100;

/** The canvases of the picture have the size of the stage together, one below the other. */
const fits = (plot: FluxionPlot): boolean => {
  const { clientWidth, clientHeight } = stageOf(plot);
  const canvases = [...stageOf(plot).querySelectorAll<HTMLCanvasElement>('.surface > canvas')];
  const height = canvases.reduce((sum, canvas) => sum + canvas.height, 0);
  return (
    canvases.every(({ width }) => Math.abs(width - clientWidth * devicePixelRatio) <= 1) &&
    Math.abs(height - clientHeight * devicePixelRatio) <= 1
  );
};

describe('a figure', () => {
  test('is right, and says nothing, in a container that has no size, no height, one, is hidden and shown', async () => {
    listen();
    const plot = place(`<div class="box"><fluxion-plot expression="x^3 - 3x" from="-3" to="3"></fluxion-plot></div>`);
    const box = document.querySelector<HTMLElement>('.box')!;
    plot.style.blockSize = '100%';
    for (const [width, height] of [
      [0, 0],
      [300, 0],
      [300, 200],
    ] as const) {
      box.style.cssText = `inline-size: ${width}px; block-size: ${height}px; overflow: hidden`;
      await settled();
    }
    await drawn(plot);
    expect(fits(plot)).toBe(true);
    const before = await pictureOf(plot);
    expect(countColour(before, functionColours.light)).toBeGreaterThan(30);
    box.style.display = 'none';
    await settled();
    box.style.display = 'block';
    await settled();
    await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeLessThan(20);
    expect(fits(plot)).toBe(true);
    expect(told).toEqual([]);
  });

  test('follows a theme that changed while it was hidden', async () => {
    const plot = place(cubic);
    await drawn(plot);
    plot.hidden = true;
    await settled();
    document.documentElement.style.colorScheme = 'dark';
    await settled();
    plot.hidden = false;
    await expect.poll(async () => countColour(await pictureOf(plot), functionColours.dark)).toBeGreaterThan(100);
    document.documentElement.style.removeProperty('color-scheme');
  });

  test('survives being moved into a shadow root, another document and back, and being taken out and put in again', async () => {
    listen();
    const plot = place(`${cubic}<section></section><iframe></iframe>`);
    await drawn(plot);
    const before = await pictureOf(plot);
    const page = plot.parentElement!;
    const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
    root.append(plot);
    await settled();
    document.querySelector('iframe')!.contentDocument!.body.append(plot);
    await settled();
    plot.remove();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    page.prepend(plot);
    await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeLessThan(20);
    expect(told).toEqual([]);
  });

  test('has its picture again after the page was kept aside without its device', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const before = await pictureOf(plot);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    (await acquireDevice()).destroy();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    plot.zoom(0.5);
    await settled();
    plot.resetView();
    await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeLessThan(20);
  });

  test('fits after its container was resized faster than it is drawn', async () => {
    const plot = place(`<div class="box">${cubic}</div>`);
    await drawn(plot);
    const box = document.querySelector<HTMLElement>('.box')!;
    for (let i = 0; i < 60; i++) {
      box.style.inlineSize = `${300 + ((i * 97) % 500)}px`;
      if (i % 3 === 0) await new Promise(requestAnimationFrame);
    }
    box.style.inlineSize = '640px';
    await expect.poll(() => plot.offsetWidth === 640 && fits(plot)).toBe(true);
    await expect.poll(async () => isDrawn(plot)).toBe(true);
  });

  test.for([
    ['inline-block', '<div style="display: inline-block">', '</div>'],
    ['a float', '<div style="float: left">', '</div>'],
    ['a flex row', '<div style="display: flex">', '</div>'],
    ['a flex column', '<div style="display: flex; flex-direction: column">', '</div>'],
    ['a grid', '<div style="display: grid">', '</div>'],
    ['a table cell', '<table style="inline-size: 100%"><tbody><tr><td>', '</td></tr></tbody></table>'],
    [
      'a box as high as its content',
      '<div style="block-size: auto"><div style="min-block-size: 100%">',
      '</div></div>',
    ],
  ] as const)('does not grow for ever in %s', async ([, before, after]) => {
    const plot = place(`${before}${cubic}${after}`);
    await settled();
    expect(plot.offsetWidth).toBeGreaterThanOrEqual(300);
    await drawn(plot);
    const size = [plot.offsetWidth, plot.offsetHeight];
    await settled();
    await settled();
    expect([plot.offsetWidth, plot.offsetHeight]).toEqual(size);
    expect(plot.offsetHeight).toBeLessThan(2000);
  });

  test('does not widen the track of a grid when what stands below its picture makes it higher', async () => {
    const plot = place(
      `<div style="display: grid; grid-template-columns: 1fr 1fr; inline-size: 900px">
        <fluxion-plot expression="x^3 - 2x + 2" order="0"><fluxion-newton start="0"></fluxion-newton></fluxion-plot>
        ${cubic}
      </div>`,
    );
    await drawn(plot);
    await settled();
    expect(plot.offsetWidth).toBe(450);
  });

  test('is no wider than a narrow container, and says nothing while that and the font are resized', async () => {
    listen();
    const plot = place(
      `<div class="row" style="display: flex; inline-size: 200px"><fluxion-plot expression="sin x" layout="overlay"></fluxion-plot></div>`,
    );
    await drawn(plot);
    expect(plot.offsetWidth).toBe(200);
    const row = document.querySelector<HTMLElement>('.row')!;
    for (let i = 0; i < 24; i++) {
      row.style.inlineSize = `${150 + ((i * 97) % 500)}px`;
      plot.style.fontSize = `${10 + (i % 5) * 3}px`;
      await new Promise(requestAnimationFrame);
    }
    await settled();
    expect(told).toEqual([]);
  });

  test('is dimmed while it shows what was right before an error', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const opacity = (): number => Number(getComputedStyle(plot.shadowRoot!.querySelector('.surface')!).opacity);
    expect(opacity()).toBe(1);
    plot.expression = 'x^^3';
    await expect.poll(opacity).toBeLessThan(0.5);
    plot.expression = 'x^3';
    await expect.poll(opacity).toBe(1);
  });
});

describe('forty figures on a page', () => {
  test('share one device; those off the screen ask for no sample, no search and no frame', async () => {
    listen();
    const requests = vi.spyOn(GPUAdapter.prototype, 'requestDevice');
    const first = place(
      Array.from(
        { length: 40 },
        (_, i) => `<fluxion-plot expression="sin(x) + ${i + 1}x" order="1"></fluxion-plot>`,
      ).join(''),
    );
    const plots = [...document.querySelectorAll('fluxion-plot')];
    await drawn(first);
    const [top, last] = [plots[0]!, plots.at(-1)!];
    await settled();
    const off = plots.filter((plot) => plot.getBoundingClientRect().top > innerHeight + 400);
    expect(off.length).toBeGreaterThan(30);
    expect(off.filter(({ engineName, report }) => engineName !== null || report !== null)).toEqual([]);

    // What is on the screen may still be under way on a slow machine; then it is quiet.
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
    const framesOf = async (milliseconds: number): Promise<number> => {
      frames.mockClear();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return frames.mock.calls.length;
    };
    await expect.poll(async () => framesOf(700)).toBe(0);

    last.scrollIntoView();
    await drawn(last);
    const submits = vi.spyOn(GPUQueue.prototype, 'submit');
    top.parameters = { a: 2 };
    top.showWindow(-1, 1);
    await settled();
    expect(submits).not.toHaveBeenCalled();
    expect(requests.mock.calls.length).toBeLessThanOrEqual(1);
    const canvases = plots.flatMap((plot) => [...plot.shadowRoot!.querySelectorAll('canvas')]);
    // A canvas that was never painted has the size that all have at first.
    const area = canvases.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeLessThan(12 * 2 * top.offsetWidth * top.offsetHeight * devicePixelRatio ** 2);
    expect(told).toEqual([]);
  });
});

/** On paper a tangent has the light colour of f′. */
const tangentColour = [0xc4, 0x42, 0x0a] as const;

/** What is printed of a figure now. */
const printed = (plot: FluxionPlot): ImageData => {
  dispatchEvent(new Event('beforeprint'));
  const paper = plot.shadowRoot!.querySelector<HTMLCanvasElement>('.paper')!;
  const picture = paper.getContext('2d')!.getImageData(0, 0, paper.width, paper.height);
  dispatchEvent(new Event('afterprint'));
  return picture;
};

describe('a figure on paper', () => {
  test('is there where it was never on the screen, without a line in the place of a pole', async () => {
    document.body.replaceChildren();
    scrollTo(0, 0);
    const plot = place(
      '<div style="block-size: 4000px"></div><fluxion-plot expression="1/x" from="-1" to="1" order="0"></fluxion-plot>',
    );
    await settled();
    expect(plot.engineName).toBeNull();
    const { data, width, height } = printed(plot);
    const isCurve = (x: number, y: number): boolean =>
      functionColours.light.every((channel, i) => Math.abs(channel - data[4 * (y * width + x) + i]!) <= 12);
    const heightOf = (x: number): number => Array.from({ length: height }, (_, y) => isCurve(x, y)).filter(Boolean).length; // prettier-ignore
    const heights = Array.from({ length: width }, (_, x) => heightOf(x));
    expect(heights.filter((one) => one > 0).length).toBeGreaterThan(0.8 * width);
    expect(Math.max(...heights)).toBeLessThan(0.45 * height);
  });

  test('has its markers after a change of size, before the screen has', async () => {
    const plot = place(`<div class="box">${cubic}</div>`);
    await drawn(plot);
    const box = document.querySelector<HTMLElement>('.box')!;
    const atOnce = await new Promise<ImageData>((resolve) => {
      // It is told after the figure, which is older, and before the next frame.
      const observer = new ResizeObserver(() => {
        if (box.clientWidth === 500) resolve(printed(plot));
      });
      observer.observe(stageOf(plot));
      box.style.inlineSize = '500px';
    });
    await drawn(plot);
    expect(countDifferences(atOnce, printed(plot))).toBeLessThan(20);
  });

  test('has no tangent of the function before', async () => {
    const plot = place(
      `<fluxion-plot expression="x^2" order="0" from="-2" to="2" y-from="-5" y-to="5"><fluxion-tangent at="1"></fluxion-tangent></fluxion-plot>`,
    );
    await drawn(plot);
    await expect.poll(() => countColour(printed(plot), tangentColour)).toBeGreaterThan(100);
    plot.expression = 'x^3';
    await plot.updateComplete;
    const atOnce = printed(plot);
    expect(countColour(atOnce, functionColours.light)).toBeGreaterThan(500);
    expect(countColour(atOnce, tangentColour)).toBe(0);
  });

  test('is without the picture of the screen behind it, which has another height', async () => {
    const protocol: { send(method: string, parameters: object): Promise<unknown> } = cdp();
    const plot = place(cubic);
    await drawn(plot);
    const isVisible = (part: string): boolean => plot.shadowRoot!.querySelector(part)!.checkVisibility();
    expect([isVisible('.surface'), isVisible('.paper')]).toEqual([true, false]);
    await protocol.send('Emulation.setEmulatedMedia', { media: 'print' });
    await expect.poll(() => isVisible('.paper')).toBe(true);
    expect([isVisible('.surface'), isVisible('.overlay')]).toEqual([false, false]);
    await protocol.send('Emulation.setEmulatedMedia', { media: '' });
    await expect.poll(() => isVisible('.surface')).toBe(true);
  });

  test('is dark on white, sharper than on the screen, whatever the theme', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const plot = place(cubic);
    await drawn(plot);
    const paper = plot.shadowRoot!.querySelector<HTMLCanvasElement>('.paper')!;
    expect([paper.hidden, paper.width]).toEqual([true, 300]);
    dispatchEvent(new Event('beforeprint'));
    expect(paper.hidden).toBe(false);
    expect(paper.width).toBeGreaterThanOrEqual(2.9 * stageOf(plot).clientWidth);
    const context = paper.getContext('2d')!;
    expect([...context.getImageData(2, 2, 1, 1).data]).toEqual([255, 255, 255, 255]);
    expect(countColour(context.getImageData(0, 0, paper.width, paper.height), functionColours.light)).toBeGreaterThan(
      500,
    );
    dispatchEvent(new Event('afterprint'));
    expect([paper.hidden, paper.width]).toEqual([true, 0]);
    document.documentElement.style.removeProperty('color-scheme');
  });
});
