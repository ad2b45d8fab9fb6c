import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import type { FluxionLinear } from '../../src/elements/linear.ts';
import type { FluxionSecant } from '../../src/elements/secant.ts';
import { drawn, place, settled } from './figures.ts';
import { press } from './gestures.ts';

let plot: FluxionPlot;
const secant = (): FluxionSecant => plot.querySelector('fluxion-secant')!;
const button = (): HTMLButtonElement | null => secant().shadowRoot!.querySelector('button');
const range = (): HTMLInputElement => secant().shadowRoot!.querySelector('input')!;
const words = (element: Element): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const cells = (): string[][] =>
  [...secant().shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent)); // prettier-ignore

const figure = async (expression: string, child: string): Promise<void> => {
  plot = place(`<fluxion-plot expression="${expression}" engine="cpu" from="-4" to="4" order="0">${child}</fluxion-plot>`); // prettier-ignore
  await drawn(plot, 'cpu');
};

describe('a secant', () => {
  beforeEach(async () => {
    await figure('x^2', '<fluxion-secant at="3" step="-2"></fluxion-secant>');
    await expect.poll(() => words(secant())).toContain('which is f′(3)');
  });

  test('has a table of Δx against 6 + Δx, and its limit', () => {
    expect(cells()[0]).toEqual(['1', '5', '7']);
    expect(cells()[2]).toEqual(['0.01', '5.99', '6.01']);
    expect(cells().at(-1)).toEqual(['→ 0', '→ 6', '→ 6']);
  });

  test('is told as it stands', async () => {
    expect(secant().description).toBe('Secant through x = 3 and x = 1, Δx = −2, slope 4.');
    secant().step = 0.5;
    await expect.poll(() => secant().description).toContain('Δx = 0.5, slope 6.5');
  });

  test('has two points, each with its handle', async () => {
    const [first, second] = [...plot.shadowRoot!.querySelectorAll<HTMLElement>('[role=slider]')];
    expect([first, second].map((handle) => handle!.getAttribute('aria-valuenow'))).toEqual(['3', '1']);
    press(second!, 'ArrowRight', { shiftKey: true });
    await secant().updateComplete;
    expect(secant().getAttribute('step')).toBe('-1.5');
    press(first!, 'ArrowLeft', { shiftKey: true });
    expect([secant().at, secant().step]).toEqual([2.5, -1.5]);
  });

  test('slides by its range to where it is the tangent', async () => {
    const steps: number[] = [];
    plot.addEventListener('fluxion-construction-change', ({ x }) => steps.push(x - 3));
    for (const value of ['200', '400']) {
      range().value = value;
      range().dispatchEvent(new Event('input', { bubbles: true }));
      await secant().updateComplete;
    }
    expect(steps[0]).toBeCloseTo(-0.02, 12);
    expect(secant().step).toBeCloseTo(-0.0002, 12);
    await expect.poll(() => range().getAttribute('aria-valuetext')).toBe('Δx = −2×10⁻⁴, slope 6');
    expect(range().value).toBe('400');
  });

  test('plays, can be paused, and stops with the element', async () => {
    button()!.click();
    expect(secant().playing).toBe(true);
    await secant().updateComplete;
    expect(button()!.textContent.trim()).toBe('Pause');
    await expect.poll(() => Math.abs(secant().step), { interval: 20 }).toBeLessThan(1.9);
    secant().pause();
    expect(secant().playing).toBe(false);
    const { step } = secant();
    await settled();
    expect(secant().step).toBe(step);
    secant().play();
    const removed = secant();
    removed.remove();
    expect(removed.playing).toBe(false);
  });

  test('says where left and right differ', async () => {
    plot.expression = '|x|';
    secant().at = 0;
    await expect.poll(() => words(secant())).toContain('From the left the slope tends to −1, from the right to 1: f has no derivative at x = 0.'); // prettier-ignore
  });

  test('has no step of 0', async () => {
    secant().step = 0;
    await expect.poll(() => plot.error?.message).toBe('step: needs a number other than 0');
  });
});

test('a secant plays nothing for readers who want reduced motion, and can be slid all the same', async () => {
  const original = window.matchMedia.bind(window);
  // A query that always matches in place of the one for reduced motion.
  const reduced = vi.spyOn(window, 'matchMedia').mockImplementation((text) => original(text.includes('reduced-motion') ? 'all' : text)); // prettier-ignore
  try {
    await figure('x^2', '<fluxion-secant at="1" autoplay></fluxion-secant>');
    await expect.poll(() => range()).not.toBeNull();
    await settled();
    expect([secant().playing, secant().step]).toEqual([false, 1]);
    expect(button()).toBeNull();
    secant().play();
    expect(secant().playing).toBe(false);
    range().value = '100';
    range().dispatchEvent(new Event('input', { bubbles: true }));
    expect(secant().step).toBeCloseTo(0.1, 12);
  } finally {
    reduced.mockRestore();
  }
});

test('a secant plays by itself where it is asked to, and Lit has nothing to say against its updates', async () => {
  // Lit warns of each thing once a page.
  (globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings?.clear();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    await figure('x^2', '<fluxion-secant at="1" autoplay></fluxion-secant>');
    await expect.poll(() => secant().step).toBeLessThan(0.95);
    expect(button()!.textContent.trim()).toBe('Pause');
    secant().pause();
    secant().play();
    await expect.poll(() => secant().step).toBeLessThan(0.9);
    expect(warn.mock.calls).toEqual([]);
  } finally {
    warn.mockRestore();
  }
});

describe('a linear approximation', () => {
  const linear = (): FluxionLinear => plot.querySelector('fluxion-linear')!;
  beforeEach(async () => {
    await figure('x^3 - 3x', '<fluxion-linear at="2" step="0.01"></fluxion-linear>');
    await expect.poll(() => words(linear())).toContain('Slope');
  });

  test('shows what it predicts, what is true and what it misses', () => {
    expect(words(linear())).toContain('Δx 0.01 f′Δx 0.09 Δf 0.090601 remainder 6.01×10⁻⁴');
  });

  test('shows that its error falls with the square of Δx, and with the cube where f″ = 0', async () => {
    const slope = (): number => Number(/Slope ([\d.]+)/.exec(words(linear()))?.[1]);
    expect(slope()).toBeCloseTo(2, 1);
    linear().at = 0;
    await expect.poll(slope).toBeCloseTo(3, 1);
    expect(linear().shadowRoot!.querySelector('svg')!.getAttribute('aria-label')).toContain('Slope 3');
  });

  test('leaves the picture its height when its plot of errors is opened', async () => {
    const stage = plot.shadowRoot!.querySelector('.stage')!;
    const before = stage.clientHeight;
    linear().shadowRoot!.querySelector('details')!.open = true;
    await expect.poll(() => linear().clientHeight).toBeGreaterThan(150);
    await expect.poll(() => Math.abs(stage.clientHeight - before)).toBeLessThan(30);
  });
});

test('in a figure of a given height the picture stays, and what stands below it is scrolled', async () => {
  await figure('x^2', '<fluxion-secant at="3" step="-2"></fluxion-secant>');
  plot.style.cssText = 'block-size: 300px; inline-size: 600px';
  await expect.poll(() => words(secant())).toContain('which is f′(3)');
  secant().shadowRoot!.querySelector('details')!.open = true;
  await expect.poll(() => secant().clientHeight).toBeGreaterThan(250);
  expect(plot.shadowRoot!.querySelector('.stage')!.clientHeight).toBeGreaterThanOrEqual(160);
  const last = [...secant().shadowRoot!.querySelectorAll('tbody tr')].at(-1)!;
  last.scrollIntoView({ block: 'nearest' });
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(plot.getBoundingClientRect().bottom);
});
