import { afterEach, expect, test, vi } from 'vitest';
import '../../src/define.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';

const patience = { timeout: 15_000 };

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const settled = async (html: string): Promise<FluxionPlot> => {
  document.body.innerHTML = `<div>${html}</div>`;
  const plot = document.querySelector('fluxion-plot')!;
  await vi.waitUntil(() => plot.report && plot.engineName, patience);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return plot;
};

const cubic = '<fluxion-plot expression="x^3 - 3x" from="-3" to="3" engine="cpu"></fluxion-plot>';

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

test('a figure is exported as SVG with its name, its features and its texts', async () => {
  const file = parsed((await settled(cubic)).toSvg());
  expect(file.querySelector('parsererror')).toBeNull();
  expect(file.querySelector('title')?.textContent).toMatch(/^Graph of f\(x\) = x³ − 3.?x from −3 to 3/);
  expect(file.querySelector('desc')?.textContent).toContain('Local maximum at (−1, 2)');
  expect([...file.querySelectorAll('text')].map((text) => text.textContent)).toContain('max (−1, 2)');
});

test.each([1, 2, 4])(
  'a PNG at %d× has so many pixels to a CSS pixel, and hairlines of one pixel each',
  async (scale) => {
    const plot = await settled(cubic);
    const blob = await plot.toPng(scale);
    expect(blob.type).toBe('image/png');
    const { width, height } = await createImageBitmap(blob);
    const stage = plot.renderRoot.querySelector('.stage')!.getBoundingClientRect();
    expect([width, height]).toEqual([Math.round(stage.width * scale), Math.round(stage.height * scale)]);
  },
);

test('scales that no picture has are refused', async () => {
  const plot = await settled(cubic);
  for (const scale of [0, -1, NaN, 17]) await expect(plot.toPng(scale)).rejects.toThrow(RangeError);
});

test('samples in CSV and JSON are those that were computed, digit for digit', async () => {
  const plot = await settled(cubic);
  const [titles, ...rows] = plot.toCsv().trimEnd().split('\r\n');
  expect(titles).toBe('x,f,f1,f2');
  const numbers = rows.map((row) => row.split(',').map(Number));
  expect(numbers.length).toBeGreaterThan(1000);
  for (const [x, f, f1, f2] of numbers) {
    expect([f1, f2]).toEqual([expect.closeTo(3 * x! ** 2 - 3, 12), expect.closeTo(6 * x!, 12)]);
    expect(f).toBeCloseTo(x! ** 3 - 3 * x!, 12);
  }
  const data = JSON.parse(plot.toJson()) as {
    curves: { expression: string; samples: Record<string, number[]> }[];
    features: { features: { kind: string; x: number }[] };
  };
  expect(data.curves[0]!.samples['x']).toEqual(numbers.map(([x]) => x));
  expect(data.curves[0]!.samples['f']).toEqual(numbers.map(([, f]) => f));
  expect(data).toMatchObject({ from: -3, to: 3, parameters: {}, curves: [{ expression: 'x^3 - 3 x' }] });
  expect(data.features.features.map(({ kind }) => kind)).toContain('maximum');
  expect(plot.toCsv('features')).toContain('\r\nmaximum,-1,,2,');
});

test('samples of a window that float64 does not resolve have the digits that tell them apart', async () => {
  const plot = await settled(cubic);
  plot.showWindow('1.00000000000000000001', '1.00000000000000000002');
  const firstRow = (): string[] => plot.toCsv().split('\r\n')[1]!.split(',');
  await vi.waitUntil(() => firstRow()[0]!.startsWith('1.00000000000000000001'), patience);
  const places = plot.toCsv().trimEnd().split('\r\n').slice(1).map((row) => row.split(',')[0]!); // prettier-ignore
  expect(new Set(places).size).toBe(places.length);
  expect(places.at(-1)).toBe('1.00000000000000000002');
  const data = JSON.parse(plot.toJson()) as { from: string; to: string; curves: { samples: { x: string[] } }[] };
  expect([data.from, data.to]).toEqual([places[0], places.at(-1)]);
  expect(data.curves[0]!.samples.x).toEqual(places);
});

test('of several curves the CSV names each, and JSON has NaN as text', async () => {
  const plot = await settled('<fluxion-plot expression="ln x; x" from="-1" to="1" engine="cpu"></fluxion-plot>');
  const rows = plot.toCsv().trimEnd().split('\r\n');
  expect(rows[0]).toBe('curve,x,f,f1,f2');
  expect(rows[1]).toMatch(/^ln\(x\),-1,NaN,/);
  expect(rows.at(-1)).toMatch(/^x,1,1,1,0$/);
  expect(plot.toJson()).toContain('"NaN"');
});

test('before there is a picture, exports say so', () => {
  const plot = document.createElement('fluxion-plot');
  expect(() => plot.toSvg()).toThrow('no picture yet');
});

test('HTML shows the same figure where it is pasted: window, sliders, curves and settings', async () => {
  const plot = await settled(
    `<fluxion-plot id="own" class="wide" expression="a sin(x) + b" order="1" curvature y-from="-4" y-to="4" engine="cpu" interactive="false">
       <fluxion-curve derivative="1" method="central2" step="0.5"></fluxion-curve>
       <fluxion-parameter name="a" min="0" max="3" value="2"></fluxion-parameter>
     </fluxion-plot>`,
  );
  plot.querySelector('fluxion-parameter')!.value = 1.5;
  plot.parameters = { ...plot.parameters, b: 0.5 };
  plot.showWindow(-1, 7);
  plot.layout = 'overlay';
  await vi.waitUntil(() => plot.parameters['a'] === 1.5, patience);
  const html = plot.toHtml();
  expect(html).not.toMatch(/\bid=|\bclass=/);
  const copy = await settled(html);
  expect(copy.view).toEqual({ from: -1, to: 7 });
  expect(copy.parameters).toEqual({ a: 1.5, b: 0.5 });
  const { order, curvature, layout, interactive, yFrom, yTo, expression } = copy;
  expect({ order, curvature, layout, interactive, yFrom, yTo, expression }).toEqual({
    order: 1,
    curvature: 'unsigned',
    layout: 'overlay',
    interactive: false,
    yFrom: -4,
    yTo: 4,
    expression: 'a sin(x) + b',
  });
  expect(copy.querySelector('fluxion-curve')?.step).toBe(0.5);
  expect(copy.toHtml()).toBe(html);
});

test('HTML of a window that is too narrow for two float64 shows the narrowest about it', async () => {
  const plot = await settled(cubic);
  plot.showWindow('1.00000000000000000001', '1.00000000000000000002');
  await vi.waitUntil(() => plot.view.from === plot.view.to && plot.toHtml().includes('from="0.99'), patience);
  const copy = await settled(plot.toHtml());
  expect(copy.error).toBeNull();
  expect(copy.view.from).toBeLessThan(1);
  expect(copy.view.to).toBeGreaterThan(1);
  expect(copy.view.to - copy.view.from).toBeLessThan(1e-15);
});

test('HTML is inert text: what a page writes into an attribute stays there', async () => {
  const label = '"><img src=x onerror=alert(1)>';
  const plot = await settled(cubic);
  plot.label = label;
  await plot.updateComplete;
  const template = document.createElement('template');
  template.innerHTML = plot.toHtml();
  expect(template.content.querySelector('img')).toBeNull();
  expect(template.content.firstElementChild?.getAttribute('label')).toBe(label);
});

const dialogOf = (plot: FluxionPlot): HTMLDialogElement | null => plot.renderRoot.querySelector('dialog.export');

const openDialog = async (plot: FluxionPlot): Promise<HTMLButtonElement> => {
  plot.renderRoot.querySelector<HTMLButtonElement>('.toolbar .toggle')!.click();
  await plot.updateComplete;
  const button = plot.renderRoot.querySelector<HTMLButtonElement>('[aria-haspopup="dialog"][aria-label^="Save"]')!;
  button.focus();
  button.click();
  await vi.waitUntil(() => dialogOf(plot)?.open, patience);
  return button;
};

test('the dialog saves each form as a file, and gives back its address', async () => {
  const plot = await settled(cubic);
  await openDialog(plot);
  const saved: [string, string][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push([this.download, this.protocol]);
  });
  for (const form of ['svg', '1', '2', '4', 'samples', 'features', 'json']) {
    dialogOf(plot)!.querySelector<HTMLButtonElement>(`[data-form="${form}"]`)!.click();
  }
  await vi.waitUntil(() => saved.length === 7, patience);
  expect(saved.map(([name]) => name).sort()).toEqual(
    ['features.csv', 'figure.json', 'figure.png', 'figure.svg', 'figure@2x.png', 'figure@4x.png', 'samples.csv'].sort(),
  );
  expect(new Set(saved.map(([, protocol]) => protocol))).toEqual(new Set(['blob:']));
});

test('the dialog copies the HTML, and closes with its button, after which the focus is back', async () => {
  const plot = await settled(cubic);
  const button = await openDialog(plot);
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  dialogOf(plot)!.querySelector<HTMLButtonElement>('[data-form="html"]')!.click();
  await vi.waitUntil(() => dialogOf(plot)!.textContent.includes('Copied'), patience);
  expect(written).toHaveBeenCalledWith(plot.toHtml());
  dialogOf(plot)!.querySelector<HTMLButtonElement>('form button')!.click();
  await vi.waitUntil(() => dialogOf(plot) === null, patience);
  expect(plot.shadowRoot!.activeElement).toBe(button);
});

test('what cannot be exported is told in the dialog', async () => {
  const plot = await settled(cubic);
  await openDialog(plot);
  vi.spyOn(OffscreenCanvas.prototype, 'convertToBlob').mockRejectedValue(new Error('The picture is too large.'));
  dialogOf(plot)!.querySelector<HTMLButtonElement>('[data-form="4"]')!.click();
  await vi.waitUntil(
    () => dialogOf(plot)!.querySelector('[role="alert"]')?.textContent === 'The picture is too large.',
  );
});
