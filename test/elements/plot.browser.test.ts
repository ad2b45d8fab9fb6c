import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
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

/** A method of devices as it is before it is mocked. */
const original = <Name extends 'createShaderModule' | 'createComputePipelineAsync'>(name: Name): GPUDevice[Name] =>
  Reflect.get(GPUDevice.prototype, name);

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.style.removeProperty('color-scheme');
});

describe('a figure', () => {
  test('is drawn from samples that the device computed, and says so', async () => {
    const dispatches = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
    const plot = place(cubic);
    await drawn(plot);
    expect(dispatches).toHaveBeenCalled();
    expect(plot.arithmetic).toBe('single');
    expect(plot.reason).toBeNull();
    expect(plot.samplesPerColumn).toBeGreaterThanOrEqual(4);
    expect(plot.shadowRoot!.querySelector('.status')!.textContent).toContain('WebGPU · single precision');
    expect(countColour(await pictureOf(plot), functionColours.light)).toBeGreaterThan(200);
  });

  test('is drawn by the CPU where the device computes something else, and says so', async () => {
    const create = original('createShaderModule');
    vi.spyOn(GPUDevice.prototype, 'createShaderModule').mockImplementation(function (this: GPUDevice, descriptor) {
      return create.call(this, {
        ...descriptor,
        code: descriptor.code.replace(
          'program(sample_point(start, step, before + i))',
          'program(sample_point(start, step, before + i + 1))',
        ),
      });
    });
    (await acquireDevice()).destroy();
    const spoiled = place(cubic);
    await expect.poll(() => spoiled.reason).toMatch(/the device computes this wrongly/);
    expect([spoiled.engineName, spoiled.arithmetic]).toEqual(['cpu', 'float64']);
    await drawn(spoiled, 'cpu');
    const picture = await pictureOf(spoiled);

    vi.restoreAllMocks();
    (await acquireDevice()).destroy();
    const again = place(cubic);
    await drawn(again);
    await expect.poll(() => again.engineName).toBe('webgpu');
    expect(countDifferences(picture, await pictureOf(again))).toBeLessThan(20);
  });

  test('has its first picture from the CPU while the device compiles', async () => {
    let compile = (): void => undefined;
    const gate = new Promise<void>((resolve) => (compile = resolve));
    const create = original('createComputePipelineAsync');
    vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync').mockImplementation(async function (
      this: GPUDevice,
      ...descriptor
    ) {
      await gate;
      return create.apply(this, descriptor);
    });
    const plot = place('<fluxion-plot expression="x^2 + x^5 - x^7"></fluxion-plot>');
    await expect.poll(() => plot.engineName).toBe('cpu');
    compile();
    await expect.poll(() => plot.engineName).toBe('webgpu');
  });

  test.for([
    ['cancellation', '(1 - cos x)/x^2', -0.5, 0.5],
    ['a fast oscillation far from 0', 'sin(10^6 x)', 0.99999, 1.00001],
    ['a deep zoom', 'x^3 - 3x', 0.999, 1.001],
    ['a window narrower than single precision', 'x^3 - 3x', 0.99999, 1.00001],
  ] as const)('does not show the noise of single precision: %s', async ([, expression, from, to]) => {
    const plot = place(`<fluxion-plot expression="${expression}" from="${from}" to="${to}"></fluxion-plot>`);
    await expect.poll(() => plot.reason).toMatch(/single precision/);
    expect(['double-single', 'float64', 'decimal']).toContain(plot.arithmetic);
    await expect.poll(() => plot.shadowRoot!.querySelector('.status')!.textContent).toContain(plot.reason ?? '');
  });

  test('is computed in the numbers that its attribute names', async () => {
    const plot = place(cubic.replace('<fluxion-plot', '<fluxion-plot arithmetic="double-single"'));
    await expect.poll(() => plot.arithmetic).toBe('double-single');
    expect([plot.engineName, plot.reason]).toEqual(['webgpu', null]);
    expect(plot.shadowRoot!.querySelector('.status')!.textContent).toContain('WebGPU · double-single precision');
  });

  test('is drawn by the CPU at once where its program would take long to compile in double-single', async () => {
    const compiled = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync');
    const terms = Array.from({ length: 40 }, (_, i) => `sin(${i + 1}x) e^(-${i + 1}x)`).join(' + '); // 5 operations each
    const plot = place(
      `<fluxion-plot expression="${terms}" from="0" to="1" arithmetic="double-single"></fluxion-plot>`,
    );
    await expect.poll(() => plot.engineName).toBe('cpu');
    await expect.poll(() => plot.reason).toMatch(/compiling this for the device would take too long/);
    expect(compiled.mock.calls.filter(([{ compute }]) => compute.entryPoint === 'column_envelope')).toEqual([]);
    plot.from = 0.25;
    await expect.poll(() => plot.view.from).toBe(0.25);
  });

  test('tells what it shows to those who cannot see it', async () => {
    const plot = place(cubic);
    await drawn(plot);
    expect(stageOf(plot).ariaLabel).toBe('Graph of f(x) = x³ − 3x from −3 to 3.');
    const features =
      'Root at x = −1.7321. Local maximum at (−1, 2). Root at x = 0. ' +
      'Inflection point at (0, 0). Local minimum at (1, −2). Root at x = 1.7321.';
    expect(plot.shadowRoot!.querySelector('#features')!.textContent).toBe(features);
    expect(stageOf(plot).getAttribute('aria-describedby')).toBe('features keys');
    expect(plot.description).toBe(`Graph of f(x) = x³ − 3x from −3 to 3. ${features}`);
    expect(stageOf(plot).tabIndex).toBe(0);
  });

  test('is as wide as its container and 3 : 2 unless it is styled', async () => {
    const plot = place(`<div style="width: 600px">${cubic}</div>`);
    expect([plot.offsetWidth, plot.offsetHeight]).toEqual([600, 400]);
    plot.style.height = '500px';
    expect([plot.offsetWidth, plot.offsetHeight]).toEqual([600, 500]);
  });

  test.for(['block', 'inline-block', 'flex', 'grid'])('keeps its picture with display: %s', (display) => {
    const plot = place(`<style>fluxion-plot { display: ${display} }</style><div style="width: 600px">${cubic}</div>`);
    expect([plot.offsetWidth, plot.offsetHeight]).toEqual([600, 400]);
    return expect.poll(() => stageOf(plot).clientHeight).toBeGreaterThan(350);
  });

  test('grows until every panel can be read, unless it has a height', async () => {
    const plot = place(`<div style="width: 300px">${cubic.replace('from', 'order="8" from')}</div>`);
    await drawn(plot);
    await expect.poll(() => stageOf(plot).clientHeight).toBe(110 + 8 * 72);
    plot.style.height = '200px';
    expect(plot.offsetHeight).toBe(200);
  });

  test('says in a narrow column what computed it, whole', async () => {
    const plot = place(`<div style="width: 200px">${cubic}</div>`);
    await drawn(plot);
    const status = plot.shadowRoot!.querySelector<HTMLElement>('.status')!;
    expect(status.scrollWidth).toBeLessThanOrEqual(status.clientWidth);
    expect(stageOf(plot).getBoundingClientRect().bottom).toBeLessThanOrEqual(status.getBoundingClientRect().top);
  });

  test('waits without harm in a container without a size', async () => {
    const plot = place(`<div style="width: 0; height: 0; overflow: hidden">${cubic}</div>`);
    await settled();
    expect(plot.error).toBeNull();
    plot.parentElement!.removeAttribute('style');
    await drawn(plot);
  });

  test('costs nothing off the screen', async () => {
    const dispatches = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
    const plot = place(`<div style="height: 5000px"></div>${cubic}`);
    await settled();
    expect(plot.engineName).toBeNull();
    expect(dispatches).not.toHaveBeenCalled();
    plot.scrollIntoView();
    await drawn(plot);
  });

  test('survives being moved in the page', async () => {
    const plot = place(`${cubic}<section></section>`);
    await drawn(plot);
    const before = await pictureOf(plot);
    document.querySelector('section')!.append(plot);
    plot.showWindow(-2, 2);
    await settled();
    plot.resetView();
    await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeLessThan(20);
  });

  test('shows its content only where the element is not defined', () => {
    const plot = place('<fluxion-plot expression="x"><img alt="a line" width="50" height="50"></fluxion-plot>');
    expect(plot.querySelector('img')!.checkVisibility()).toBe(false);
  });
});

describe('the colours of a figure', () => {
  test('follow the switch of a page', async () => {
    const plot = place(cubic);
    await drawn(plot);
    document.documentElement.style.setProperty('color-scheme', 'dark');
    await expect.poll(async () => countColour(await pictureOf(plot), functionColours.dark)).toBeGreaterThan(200);
    expect(countColour(await pictureOf(plot), functionColours.light)).toBe(0);
    document.documentElement.style.setProperty('color-scheme', 'light');
    await expect.poll(async () => countColour(await pictureOf(plot), functionColours.light)).toBeGreaterThan(200);
  });

  test('are custom properties in any notation', async () => {
    const plot = place(cubic);
    await drawn(plot);
    plot.style.setProperty('--fluxion-function-color', 'oklch(0.628 0.2577 29.23)');
    await expect.poll(async () => countColour(await pictureOf(plot), [255, 0, 0])).toBeGreaterThan(200);
  });
});

/** Shows a picture that is out of date as if it were not. */
function undim(plot: FluxionPlot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.stale > .surface { opacity: 1; transition: none }');
  plot.shadowRoot!.adoptedStyleSheets.push(sheet);
}

describe('what a figure cannot show', () => {
  test.for([
    ['an expression', 'expression', 'x^3 - * 3x'],
    ['an empty window', 'from', '4'],
    ['an end that is no number', 'to', 'wide'],
    ['a missing end', 'y-from', '1'],
    ['an unknown engine', 'engine', 'abacus'],
    ['an unknown layout', 'layout', 'circle'],
    ['an order that is no integer', 'order', '1.5'],
  ] as const)('is told in place, and the last good picture stays: %s', async ([, attribute, value]) => {
    const plot = place(cubic);
    await drawn(plot);
    const before = await pictureOf(plot);
    const errors: Error[] = [];
    document.body.addEventListener('fluxion-error', ({ error }) => errors.push(error), { once: true });
    const good = plot.getAttribute(attribute);
    plot.setAttribute(attribute, value);
    await plot.updateComplete;
    expect(errors).toEqual([plot.error]);
    const box = plot.shadowRoot!.querySelector<HTMLElement>('[role=alert]')!;
    expect(box.textContent).toContain(plot.error!.message);
    expect(stageOf(plot).ariaInvalid).toBe('true');
    box.hidden = true;
    // Dimmed, since it is out of date; what is dimmed must be the picture before.
    const canvas = stageOf(plot).querySelector('.surface')!;
    await expect.poll(() => Number(getComputedStyle(canvas).opacity)).toBeLessThan(1);
    undim(plot);
    await settled();
    expect(countDifferences(before, await pictureOf(plot))).toBeLessThan(20);

    if (good === null) plot.removeAttribute(attribute);
    else plot.setAttribute(attribute, good);
    await plot.updateComplete;
    expect(plot.error).toBeNull();
    expect(stageOf(plot).ariaInvalid).toBeNull();
  });

  test('leaves the sliders below the picture free', async () => {
    const plot = place(
      '<fluxion-plot expression="a )"><fluxion-parameter name="a"></fluxion-parameter></fluxion-plot>',
    );
    await plot.updateComplete;
    const box = plot.shadowRoot!.querySelector('[role=alert]')!;
    const slider = plot.querySelector('fluxion-parameter')!;
    await expect.poll(() => slider.clientHeight).toBeGreaterThan(0);
    expect(box.getBoundingClientRect().bottom).toBeLessThanOrEqual(slider.getBoundingClientRect().top);
  });

  test('has a caret under its place', async () => {
    const plot = place('<fluxion-plot expression="x^3 - ) 3x"></fluxion-plot>');
    await plot.updateComplete;
    const [text, caret] = plot.shadowRoot!.querySelector('pre')!.textContent.split('\n');
    expect(caret!.indexOf('^')).toBe(text!.indexOf(')'));
  });
});

describe('a curve inside a figure', () => {
  test('is laid over the derivative by dual numbers', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const before = await pictureOf(plot);
    plot.innerHTML = '<fluxion-curve derivative="1" method="forward" step="0.5"></fluxion-curve>';
    await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeGreaterThan(200);
    plot.replaceChildren();
    await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeLessThan(20);
  });

  test('may use the functions that the figure defines', async () => {
    const plot = place(
      '<fluxion-plot expression="f(x) = x^2"><fluxion-curve expression="f(x - 1)"></fluxion-curve></fluxion-plot>',
    );
    await drawn(plot);
    expect(plot.error).toBeNull();
  });

  test('tells the figure what is wrong with it', async () => {
    const plot = place(
      '<fluxion-plot expression="x^2"><fluxion-curve derivative="1" method="central2"></fluxion-curve></fluxion-plot>',
    );
    await expect.poll(() => plot.error?.message).toMatch(/^step: /);
  });
});

describe('the crosshair', () => {
  test('says on both sides what the slope is where there is none', async () => {
    const plot = place('<fluxion-plot expression="|x|" from="-3" to="3"></fluxion-plot>');
    await drawn(plot);
    plot.point = 0;
    await expect.poll(() => plot.reading?.differentiable).toBe(false);
    await expect
      .poll(() => plot.shadowRoot!.querySelector('.status')!.textContent)
      .toContain('f′ undefined: −1 left, 1 right (frameworks use 0)');
    await expect
      .poll(() => plot.shadowRoot!.querySelector('[aria-live]')!.textContent)
      .toContain('x = 0, y = 0, corner, local minimum, root, f′ undefined: −1 left, 1 right');
  });

  test('tells of every point that it reads', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const values: (readonly number[] | undefined)[] = [];
    plot.addEventListener('fluxion-point-change', ({ reading }) => values.push(reading?.values));
    plot.point = 2;
    await expect.poll(() => values).toEqual([[2, 9, 12]]);
    plot.point = null;
    await expect.poll(() => values).toEqual([[2, 9, 12], undefined]);
  });
});
