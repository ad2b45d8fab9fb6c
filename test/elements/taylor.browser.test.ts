import { expect, test } from 'vitest';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import { drawn, place } from './figures.ts';
import { press } from './gestures.ts';

let plot: FluxionPlot;
const words = (tag: string): string => plot.querySelector(tag)!.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const handle = (): HTMLElement => plot.shadowRoot!.querySelector<HTMLElement>('[role=slider]')!;

const figure = async (expression: string, child: string): Promise<void> => {
  plot = place(`<fluxion-plot expression="${expression}" engine="cpu" from="-3" to="3" order="1">${child}</fluxion-plot>`); // prettier-ignore
  await drawn(plot, 'cpu');
};

test('a Taylor polynomial is written out, with its error, its bound and its partial sums at the crosshair', async () => {
  await figure('e^x', '<fluxion-taylor degree="3"></fluxion-taylor>');
  await expect.poll(() => words('fluxion-taylor')).toContain('Lagrange’s bound');
  const math = plot.querySelector('fluxion-taylor')!.shadowRoot!.querySelector('math')!;
  expect(math.querySelectorAll('mfrac')).toHaveLength(2);
  // e³ − (1 + 3 + 4.5 + 4.5) = 7.0855…; the bound is e³·3⁴/4! = 67.79…
  expect(words('fluxion-taylor')).toContain('greatest error in the window 7.09 at x = 3');
  expect(words('fluxion-taylor')).toContain('bound 67.8');
  await expect
    .poll(() => {
      // Again, since a mouse that happens to lie over the figure may take the crosshair away.
      plot.point = 0.1;
      return words('fluxion-taylor');
    })
    .toContain('T₀ 1 T₁ 1.1 T₂ 1.105 T₃ 1.105166667 f 1.105170918');
  const taylor = plot.querySelector('fluxion-taylor')!;
  taylor.degree = 16;
  await expect.poll(() => words('fluxion-taylor')).toContain('T₁₆(x) =');
  taylor.degree = 33;
  await expect.poll(() => plot.error?.message).toBe('degree: needs an integer from 0 to 32');
  expect(words('fluxion-taylor')).toContain('T₁₆(x) =');
});

test('Newton’s method shows its cycle, and follows its start', async () => {
  await figure('x^3 - 2x + 2', '<fluxion-newton start="0"></fluxion-newton>');
  await expect.poll(() => words('fluxion-newton')).toContain('Goes in a cycle: 0, 1, 0 …');
  press(handle(), 'PageDown');
  press(handle(), 'PageDown');
  press(handle(), 'PageDown');
  await expect.poll(() => words('fluxion-newton')).toContain('Converges to x ≈ −1.7693');
  expect(handle().getAttribute('aria-label')).toBe('Start of Newton’s method');
  const newton = plot.querySelector('fluxion-newton')!;
  newton.on = 'derivative';
  await expect.poll(() => words('fluxion-newton')).toContain('a local');
  newton.on = 'g';
  await expect.poll(() => plot.error?.message).toBe('on: use f, derivative, not ‘g’');
});

test('gradient descent arrives, cycles and diverges by its rate', async () => {
  await figure('x^2', '<fluxion-descent start="2" rate="0.5"></fluxion-descent>');
  await expect.poll(() => words('fluxion-descent')).toContain('Converges to x ≈ 0, a local minimum, in 1 step.');
  const descent = plot.querySelector('fluxion-descent')!;
  descent.rate = 1;
  await expect.poll(() => words('fluxion-descent')).toContain('Goes in a cycle: 2, −2, 2 …');
  descent.rate = 1.1;
  await expect.poll(() => words('fluxion-descent')).toContain('Diverges');
  descent.rate = 0;
  await expect.poll(() => plot.error?.message).toBe('rate: needs a number above 0');
});
