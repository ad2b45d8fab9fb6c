import { expect, test } from 'vitest';
import { defineElements } from '../../src/elements/define.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import type { FluxionStudio } from '../../src/elements/studio.ts';
import { drawn, settled } from './figures.ts';
import { press } from './gestures.ts';

test('In the studio constructions are added, moved and taken away, and the address keeps them', async () => {
  defineElements();
  history.replaceState(null, '', '#f=x^2&from=-4&to=4&engine=cpu&construct=tangent:3');
  document.body.innerHTML = '<fluxion-studio address></fluxion-studio>';
  const studio = document.querySelector<FluxionStudio>('fluxion-studio')!;
  await studio.updateComplete;
  const root = studio.shadowRoot!;
  const plot = root.querySelector<FluxionPlot>('fluxion-plot')!;
  await drawn(plot, 'cpu');
  const group = (kind: string): HTMLElement => root.querySelector<HTMLElement>(`[data-construction=${kind}]`)!;
  const box = (kind: string): HTMLInputElement => group(kind).querySelector<HTMLInputElement>('[type=checkbox]')!;
  const fields = (kind: string): HTMLInputElement[] => [...group(kind).querySelectorAll<HTMLInputElement>('.number')];
  expect([box('tangent').checked, box('secant').checked]).toEqual([true, false]);
  expect(root.querySelector<HTMLDetailsElement>('.constructions')!.open).toBe(true);

  const handles = (): HTMLElement[] => [...plot.shadowRoot!.querySelectorAll<HTMLElement>('.handle')];
  await expect.poll(() => handles().length).toBe(1);
  press(handles()[0]!, 'PageDown');
  await studio.updateComplete;
  expect(fields('tangent').map(({ value }) => value)).toEqual(['2.5']);
  await expect.poll(() => location.hash).toContain('construct=tangent:2.5');

  box('taylor').click();
  await studio.updateComplete;
  const degree = fields('taylor')[1]!;
  expect(degree.value).toBe('3');
  degree.value = '2';
  degree.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => location.hash).toContain('construct=taylor:0:2');
  await expect.poll(() => plot.description).toContain('Taylor polynomial of degree 2 about x = 0.');

  box('tangent').click();
  await settled();
  await expect.poll(() => plot.querySelector('fluxion-tangent')).toBeNull();
  await expect.poll(() => location.hash).not.toContain('tangent');
  history.replaceState(null, '', '#');
});
