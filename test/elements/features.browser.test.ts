import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Report } from '../../src/analysis/report.ts';
import type { Definition } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import type { FluxionFeatures } from '../../src/elements/features.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import { pictureOf, place, settled } from './figures.ts';
import { absolute, cubic, oscillation, reciprocal, valley, waves } from './reports.ts';

/** The figures here find what was worked out by hand. */
vi.mock('../../src/analysis/analyze.ts', () => ({
  analyze: (_: unknown, f: Definition): Promise<Report> => {
    const expression = print(f);
    const found = [cubic, reciprocal].find((report) => report.expression.replaceAll(' ', '') === print(f).replaceAll(' ', '')); // prettier-ignore
    return Promise.resolve(found ?? { ...cubic, expression, features: [] });
  },
}));

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  await page.viewport(1280, 800);
});

const features = (): FluxionFeatures => document.querySelector('fluxion-features')!;

const inside = (selector: string): HTMLElement => features().shadowRoot!.querySelector<HTMLElement>(selector)!;

const all = (selector: string): Element[] => [...features().shadowRoot!.querySelectorAll(selector)];

/** Text as it is read: without doubled spaces. */
const textOf = (element: Element | null): string => element!.textContent.replaceAll(/\s+/g, ' ').trim();

/** Shows a report without a figure. */
async function show(report: Report, view = 'table'): Promise<void> {
  place(`<fluxion-features view="${view}"></fluxion-features>`);
  features().report = report;
  await features().updateComplete;
}

/** So that two figures are on the screen, and drawn. */
const small = '<style>fluxion-plot { width: 400px }</style>';

/** A figure with its features after it, once they are there. */
async function besideFigure(attributes = ''): Promise<FluxionPlot> {
  const plot = place(`<fluxion-plot expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>
    <fluxion-features ${attributes}></fluxion-features>`);
  await expect.poll(() => all('tbody tr').length).toBe(6);
  return plot;
}

const rowButtons = (): HTMLButtonElement[] => all('[data-row]') as HTMLButtonElement[];

describe('the table of features', () => {
  test('has a row for each feature with its place, its value and the test that decided', async () => {
    await show(cubic);
    expect(all('thead th').map(textOf)).toEqual(['Feature', 'x', 'y', 'Why']);
    expect(all('tbody tr').map((row) => [...row.children].map(textOf))).toEqual([
      ['root', '−1.73205', '0', 'f\u2061(−1.73205)=0, multiplicity 1'],
      ['maximum', '−1', '2', 'f′\u2061(−1)=0, f″\u2061(−1)<0'],
      ['root', '0', '0', 'f\u2061(0)=0, multiplicity 1'],
      ['inflection', '0', '0', 'f″ changes from − to +, f′\u2061(0)=−3'],
      ['minimum', '1', '−2', 'f′\u2061(1)=0, f″\u2061(1)>0'],
      ['root', '1.73205', '0', 'f\u2061(1.73205)=0, multiplicity 1'],
    ]);
    const formula = inside('tbody math');
    expect(formula.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(formula.firstElementChild!.namespaceURI).toBe(formula.namespaceURI);
    expect(all('tbody th').every((header) => header.getAttribute('scope') === 'row')).toBe(true);
    expect(textOf(inside('caption'))).toMatch(/from −3 to 3$/);
    expect(inside('caption math').textContent).toContain('−3');
  });

  test('names least and greatest value as those of the window, with ties', async () => {
    await show(absolute);
    expect(all('dt, dd').map(textOf)).toEqual([
      'Greatest value in this window',
      '3, at x = −3 (end) and x = 3 (end)',
      'Least value in this window',
      '0, at x = 0',
    ]);
  });

  test('lists what is not resolved, and why', async () => {
    await show(oscillation);
    expect(textOf(inside('.unresolved'))).toBe(
      '?not resolved from −0.01 to 0.01 f oscillates faster than can be followed; at least 60 features',
    );
    expect(all('dd').map(textOf)).toEqual(['none is claimed', 'none is claimed']);
  });

  test('says of a single place that is not resolved where it is, and counts no features', async () => {
    await show({ ...oscillation, unresolved: [{ from: 0, to: 0, reason: 'f is defined there alone', atLeast: 0 }] });
    expect(textOf(inside('.unresolved'))).toBe('?not resolved at 0 f is defined there alone');
  });

  test('states a plateau without its ends, in words and as a formula', async () => {
    await show(valley);
    const [, row] = all('tbody tr');
    expect([...row!.children].map(textOf)).toEqual([
      'plateau',
      '−1 < x < 1',
      '1',
      'f=1 for −1<x<1, f is greater on both sides',
    ]);
  });

  test('counts the rows of a long list that it leaves out', async () => {
    await show(waves(30));
    expect(all('tbody tr')).toHaveLength(60);
    expect(textOf(inside('p'))).toBe(`and ${waves(30).features.length - 60} more: zoom in to see them.`);
  });

  test('says where nothing was found, and that a view does not exist', async () => {
    await show({ ...cubic, features: [] });
    expect(textOf(inside('p'))).toMatch(/no feature in this window\.$/);
    await show(cubic, 'graph');
    expect(textOf(inside('[role=alert]'))).toContain('use table, variation, not ‘graph’');
  });

  test.for(['table', 'variation'])('is no wider than a phone, as a %s', async (view) => {
    await page.viewport(320, 640);
    await show(cubic, view);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(inside('dl').getBoundingClientRect().right).toBeLessThanOrEqual(320);
    expect(all('[style]')).toEqual([]);
  });
});

describe('beside a figure the table', () => {
  test('shows a feature that has the focus in the figure, and is walked through by key', async () => {
    const plot = await besideFigure();
    expect(rowButtons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    rowButtons()[0]!.focus();
    expect(plot.point).toBe(-Math.sqrt(3));
    await userEvent.keyboard('{ArrowDown}');
    expect(features().shadowRoot!.activeElement).toBe(rowButtons()[1]);
    expect(plot.point).toBe(-1);
    await expect.poll(() => plot.reading?.values[0]).toBe(2);
    await userEvent.keyboard('{End}');
    expect(plot.point).toBe(Math.sqrt(3));
    expect(rowButtons().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, -1, 0]);
    await userEvent.keyboard('{ArrowDown}{Home}{ArrowUp}');
    expect(features().shadowRoot!.activeElement).toBe(rowButtons()[0]);
  });

  test('shows a feature that is clicked', async () => {
    const plot = await besideFigure();
    await userEvent.click(rowButtons()[4]!);
    expect(plot.point).toBe(1);
  });

  test('tells of the one that it names, else of the one around it, else of the last one before it', async () => {
    place(`${small}<fluxion-plot id="one" expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>
      <fluxion-plot expression="1/x" from="-3" to="3"></fluxion-plot>
      <fluxion-features></fluxion-features>`);
    await expect.poll(() => all('tbody tr').length).toBe(1);
    features().for = 'one';
    await expect.poll(() => all('tbody tr').length).toBe(6);
    features().for = 'none';
    await expect.poll(() => textOf(inside('p'))).toBe('No figure to tell of.');

    place(`${small}<fluxion-plot expression="x^3 - 3x"></fluxion-plot>
      <fluxion-plot expression="1/x" from="-3" to="3"><fluxion-features></fluxion-features></fluxion-plot>`);
    await expect.poll(() => all('tbody tr').length).toBe(1);
    await expect.poll(() => features().getBoundingClientRect().height).toBeGreaterThan(100);
  });

  test.each(['expression="x +" from="-3" to="3"', 'expression="x^3 - 3x" from="3" to="-3"'])(
    'says that there are no features where the figure has an error, until it has none: %s',
    async (attributes) => {
      const plot = place(`<fluxion-plot ${attributes}></fluxion-plot><fluxion-features></fluxion-features>`);
      await expect.poll(() => plot.error).not.toBeNull();
      const { message } = plot.error!;
      await expect.poll(() => textOf(inside('p'))).toBe(`No features, since the figure has an error: ${message}`);
      Object.assign(plot, { expression: 'x^3 - 3x', from: -3, to: 3 });
      await expect.poll(() => all('tbody tr').length).toBe(6);
    },
  );

  test('follows a figure that comes later, and drops what held for another function', async () => {
    place('<fluxion-features for="late"></fluxion-features>');
    document
      .querySelector('.page')!
      .insertAdjacentHTML(
        'beforeend',
        '<fluxion-plot id="late" expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>',
      );
    await expect.poll(() => all('tbody tr').length).toBe(6);
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(textOf(inside('p, table'))));
    observer.observe(features().shadowRoot!, { childList: true, subtree: true });
    document.querySelector('fluxion-plot')!.expression = '1/x';
    await expect.poll(() => all('tbody tr').length).toBe(1);
    observer.disconnect();
    expect(seen).toContain('Looking for features…');
  });
});

describe('the features are copied', () => {
  const button = (name: string): Element => all('.copy button').find((one) => textOf(one) === name)!;

  test('as JSON, the whole report, and as CSV, and this is said', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    await show(cubic);
    await userEvent.click(button('Copy JSON'));
    await expect.poll(() => textOf(inside('[role=status]'))).toBe('The report is copied as JSON.');
    expect(JSON.parse(copied[0]!)).toEqual(cubic);
    await userEvent.click(button('Copy CSV'));
    await expect.poll(() => textOf(inside('[role=status]'))).toBe('The features are copied as CSV.');
    expect(copied[1]).toMatch(/^kind,x,to,y,error,why\r\nroot,-1\.7320508075688772,,0,0,/);
  });

  test('by hand where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await show(cubic);
    await userEvent.click(button('Copy JSON'));
    await expect.poll(() => inside('textarea')).not.toBeNull();
    const field = inside('textarea') as HTMLTextAreaElement;
    await expect.poll(() => features().shadowRoot!.activeElement).toBe(field);
    expect(JSON.parse(field.value.slice(field.selectionStart, field.selectionEnd))).toEqual(cubic);
    expect(textOf(inside('[role=status]'))).toMatch(/refused/);
  });
});

describe('the variation table', () => {
  /** What a screen reader says of a row: what is not hidden from it. */
  const said = (row: number): string[] =>
    [...all('.variation tr')[row]!.children].map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
      return textOf(copy);
    });

  test('has headers for rows and columns, and says each sign and each course in words', async () => {
    await show(reciprocal, 'variation');
    expect(said(0)).toEqual(['x', '−3', 'from −3 to 0', '0', 'from 0 to 3', '3']);
    const end = 'end of the window';
    expect(said(1)).toEqual(['f′', end, 'negative', 'undefined', 'negative', end]);
    expect(said(2)).toEqual(['f″', end, 'negative', 'undefined', 'positive', end]);
    expect(said(3)).toEqual(['f', end, 'falling, concave', 'left −∞, right ∞', 'falling, convex', end]);
    expect(all('.variation thead th').every((header) => ['row', 'col'].includes(header.getAttribute('scope')!))).toBe(
      true,
    );
  });

  test('draws its bars in line, and arrows between the values', async () => {
    await show(reciprocal, 'variation');
    const bars = all('.broken').map((cell) => cell.getBoundingClientRect());
    expect(bars).toHaveLength(3);
    expect(new Set(bars.map(({ left, width }) => left + width / 2)).size).toBe(1);
    expect(all('.arrow')).toHaveLength(2);
  });

  test('has the maximum at the top of its row and the minimum at the bottom', async () => {
    await show(cubic, 'variation');
    const [low, root, maximum, , minimum] = all('.value').map((value) => value.getBoundingClientRect().top);
    expect(maximum).toBeLessThan(root!);
    expect(minimum).toBeGreaterThan(root!);
    expect(low).toBe(minimum);
    expect(all('.value').map(textOf)).toEqual(['−18', '0', '2', '0', '−2', '0', '18']);
  });

  test('scrolls in itself by key, and counts the columns that it leaves out', async () => {
    await page.viewport(390, 640);
    await show(waves(30), 'variation');
    const region = inside('[role=region]');
    expect(region.tabIndex).toBe(0);
    expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    region.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => region.scrollLeft).toBeGreaterThan(0);
    expect(all('.variation thead th')).toHaveLength(62);
    expect(textOf(inside('p'))).toBe('The first 61 columns; 180 more: zoom in to see them.');
  });

  test.for(['light', 'dark'])('has a shadow on the side that has more to scroll to, in a %s figure', async (scheme) => {
    await page.viewport(390, 640);
    await show(cubic, 'variation');
    features().className = scheme;
    features().insertAdjacentHTML(
      'beforebegin',
      '<style>.light { color-scheme: light } .dark { color-scheme: dark }</style>',
    );
    const region = inside('[role=region]');
    /** How far the last column of pixels stands out from the 16th before it: the median of its rows. */
    const shadow = async (): Promise<number> => {
      const { data, width } = await pictureOf(features());
      const height = Math.floor((region.offsetHeight * width) / features().offsetWidth);
      const brightness = (x: number, y: number): number => data[4 * (y * width + x)]!;
      const rows = Array.from({ length: height }, (_, y) =>
        Math.abs(brightness(width - 1, y) - brightness(width - 17, y)),
      );
      return rows.sort((a, b) => a - b)[Math.floor(height / 2)]!;
    };
    expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    expect(await shadow()).toBeGreaterThan(30);
    region.scrollLeft = region.scrollWidth;
    await settled();
    expect(await shadow()).toBeLessThan(8);
  });

  test('says where nothing is claimed', async () => {
    await show(oscillation, 'variation');
    expect(said(1)[2]).toBe('f is undefined');
    expect(said(1)[4]).toBe('not resolved: f oscillates faster than can be followed');
  });
});
