import { describe, expect, test } from 'vitest';
import { cubic, drawn, place, settled } from './figures.ts';

const itemsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.legend > li')];

describe('the legend of a figure', () => {
  test('is left out where each panel has one curve with its title, unless it is asked for', async () => {
    const plot = place(cubic);
    await drawn(plot);
    expect(plot.shadowRoot!.querySelector('.legend')).toBeNull();
    plot.setAttribute('legend', '');
    await plot.updateComplete;
    const items = itemsOf(plot.shadowRoot!);
    expect(items.map((item) => item.querySelector('math')?.textContent.replace(/[\u2061\u2062]/g, ''))).toEqual([
      'f(x)=x3−3x',
      'f′(x)=3x2−3',
      'f″(x)=6x',
    ]);
    expect(items[0]!.querySelector('math')!.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  });

  test('is put there, and taken away, without a search anew', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const { report } = plot;
    const heard: string[] = [];
    for (const type of ['fluxion-features', 'features-leave']) plot.addEventListener(type, () => heard.push(type));
    for (const legend of ['shown', 'none']) {
      plot.setAttribute('legend', legend);
      await settled();
      expect(plot.shadowRoot!.querySelector('.legend') !== null).toBe(legend === 'shown');
    }
    plot.setAttribute('layout', 'overlay');
    await settled();
    expect(plot.report).toBe(report);
    expect(heard).toEqual([]);
  });

  test('lists every function once, in its colour and with its dashes', async () => {
    const plot = place('<fluxion-plot expression="x^3 - 3x; sin x; g(x) = 2 - x" from="-3" to="3"></fluxion-plot>');
    await drawn(plot);
    const items = itemsOf(plot.shadowRoot!);
    expect(items).toHaveLength(3);
    const lines = items.map((item) => item.querySelector('line')!);
    expect(new Set(lines.map((line) => line.getAttribute('stroke'))).size).toBe(3);
    expect(new Set(lines.map((line) => line.getAttribute('stroke-dasharray'))).size).toBe(3);
  });

  test('lists every quantity of an overlay, wraps in a narrow column, and can be switched off', async () => {
    const plot = place(
      '<div style="inline-size: 320px"><fluxion-plot expression="sin x" order="8" layout="overlay"></fluxion-plot></div>',
    );
    await drawn(plot);
    const items = itemsOf(plot.shadowRoot!);
    expect(items).toHaveLength(9);
    const { right } = plot.getBoundingClientRect();
    for (const item of items) expect(item.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    expect(items.at(-1)!.offsetTop).toBeGreaterThan(items[0]!.offsetTop);
    plot.setAttribute('legend', 'none');
    await plot.updateComplete;
    expect(plot.shadowRoot!.querySelector('.legend')).toBeNull();
  });
});
