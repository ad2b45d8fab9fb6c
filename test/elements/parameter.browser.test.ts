import { afterEach, expect, test, vi } from 'vitest';
import { FluxionPlot } from '../../src/elements/plot.ts';
import type { FluxionParameter } from '../../src/elements/parameter.ts';
import { countDifferences, drawn, pictureOf, place } from './figures.ts';

afterEach(() => vi.restoreAllMocks());

/** Moves a slider as a reader does. */
function slide(parameter: FluxionParameter, value: number): void {
  const input = parameter.shadowRoot!.querySelector('input')!;
  input.value = String(value);
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

test('a slider inside a figure moves it, and compiles nothing', async () => {
  const plot = place(
    '<fluxion-plot expression="a x^2 + b" from="-3" to="3"><fluxion-parameter name="a" value="2"></fluxion-parameter></fluxion-plot>',
  );
  await drawn(plot);
  expect(plot.freeParameters).toEqual(['a', 'b']);
  expect(plot.parameters).toEqual({ a: 2 });
  const before = await pictureOf(plot);
  const compiled = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync');
  const told: [string, number][] = [];
  plot.addEventListener('fluxion-parameter-change', ({ name, value }) => told.push([name, value]));

  slide(plot.querySelector('fluxion-parameter')!, -3);
  await expect.poll(() => plot.parameters).toEqual({ a: -3 });
  await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeGreaterThan(200);
  await drawn(plot);
  expect(told).toEqual([['a', -3]]);
  expect(plot.report!.features.filter(({ kind }) => kind !== 'root')).toMatchObject([{ kind: 'maximum', x: 0, y: 1 }]);
  expect(compiled).not.toHaveBeenCalled();
});

test('two figures share a slider that names them', async () => {
  const plot = place(`
    <fluxion-plot id="one" expression="x^a" from="-2" to="2"></fluxion-plot>
    <fluxion-plot id="two" expression="a x" from="-2" to="2"></fluxion-plot>
    <fluxion-plot id="other" expression="a" from="-2" to="2"></fluxion-plot>
    <fluxion-parameter name="a" for="one two" min="1" max="4" step="1" value="3"></fluxion-parameter>`);
  const [one, two, other] = document.querySelectorAll('fluxion-plot');
  await drawn(plot);
  expect([one, two, other].map((figure) => figure!.parameters)).toEqual([{ a: 3 }, { a: 3 }, {}]);
  slide(document.querySelector('fluxion-parameter')!, 2);
  await expect.poll(() => [one, two, other].map((figure) => figure!.parameters)).toEqual([{ a: 2 }, { a: 2 }, {}]);
});

test('a figure that comes later takes the value of its slider', async () => {
  place('<fluxion-plot></fluxion-plot><fluxion-parameter name="a" for="late" value="4"></fluxion-parameter>');
  await document.querySelector('fluxion-parameter')!.updateComplete;
  const late = new FluxionPlot();
  late.id = 'late';
  document.body.append(late);
  expect(late.parameters).toEqual({ a: 4 });
});

test('a slider is a labelled range, and its value stays between its ends', async () => {
  place('<fluxion-parameter name="a" min="0" max="2" value="7"></fluxion-parameter>');
  const parameter = document.querySelector('fluxion-parameter')!;
  await parameter.updateComplete;
  expect(parameter.value).toBe(2);
  const input = parameter.shadowRoot!.querySelector('input')!;
  expect(input.labels![0]!.textContent).toContain('a');
  expect([input.type, input.min, input.max, input.valueAsNumber]).toEqual(['range', '0', '2', 2]);
});

test('a slider with an end that is no number has the default one', async () => {
  place('<fluxion-parameter name="a" min="abc" max="Infinity" value="3"></fluxion-parameter>');
  const parameter = document.querySelector('fluxion-parameter')!;
  await parameter.updateComplete;
  expect([parameter.min, parameter.max, parameter.value]).toEqual([-5, 5, 3]);
});

test('a slider that goes away takes its value with it', async () => {
  const plot = place(
    '<fluxion-plot id="one" expression="a x"></fluxion-plot><fluxion-parameter name="a" for="one" value="3"></fluxion-parameter>',
  );
  const parameter = document.querySelector('fluxion-parameter')!;
  await expect.poll(() => plot.parameters).toEqual({ a: 3 });
  parameter.name = 'b';
  await expect.poll(() => plot.parameters).toEqual({ b: 3 });
  parameter.for = 'another';
  await expect.poll(() => plot.parameters).toEqual({});
  parameter.for = 'one';
  await expect.poll(() => plot.parameters).toEqual({ b: 3 });
  parameter.remove();
  expect(plot.parameters).toEqual({});
});
