import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FluxionPlot } from '../../src/elements/plot.ts';
import type { FluxionStudio } from '../../src/elements/studio.ts';
import { drawn, place } from './figures.ts';

const studioOf = (): FluxionStudio => document.querySelector('fluxion-studio')!;
const inside = (selector: string): Element => studioOf().shadowRoot!.querySelector(selector)!;
const plotOf = (): FluxionPlot => studioOf().shadowRoot!.querySelector('fluxion-plot')!;
const rowsOf = () => [...studioOf().shadowRoot!.querySelectorAll('fluxion-expression-row')];
const field = (number: number) => page.getByRole('textbox', { name: `Expression ${number}` });
const inputOf = (number: number): HTMLInputElement =>
  rowsOf()[number - 1]!.shadowRoot!.querySelector('input.expression')!;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const drawnTexts = (): string[] => plotOf().curves!.map(({ definition }) => definition.text);

async function open(fragment = ''): Promise<void> {
  history.replaceState(null, '', `#${fragment}`);
  place('<fluxion-studio address></fluxion-studio>');
  await studioOf().updateComplete;
}

/** What the runner has in the address is put back. */
const originalHash = location.hash;
beforeEach(() => localStorage.clear());
afterEach(() => {
  document.body.innerHTML = '';
  history.replaceState(null, '', originalHash || location.pathname + location.search);
});

describe('An expression row', () => {
  test('draws what is typed, shows it as a formula and lists its points', async () => {
    await open();
    await field(1).fill('x^4 - 2x^2');
    await expect.poll(drawnTexts).toEqual(['x^4 - 2x^2']);
    const math = rowsOf()[0]!.shadowRoot!.querySelector('math')!;
    expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(math.textContent).toContain('x4−2');
    await drawn(plotOf());
    await expect.element(page.getByRole('row', { name: 'maximum 0 0' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'minimum 1 −1' })).toBeVisible();
  });

  test('has a field without capitals, corrections and spell checking', async () => {
    await open();
    const attributes = Object.fromEntries([...inputOf(1).attributes].map(({ name, value }) => [name, value]));
    expect(attributes).toMatchObject({
      autocapitalize: 'none',
      autocorrect: 'off',
      spellcheck: 'false',
      autocomplete: 'off',
    });
  });

  test('marks an error in its place, names it to assistive technology and keeps the last good picture', async () => {
    await open('f=x^2');
    await field(1).fill('x^2 + sine(x)');
    const input = inputOf(1);
    await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true');
    const root = rowsOf()[0]!.shadowRoot!;
    const message = root.getElementById(input.getAttribute('aria-describedby')!)!;
    expect(message.textContent).toContain("'sine'");
    const mistake = root.querySelector('.mirror span')!;
    expect(mistake.textContent).toBe('sine');

    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.font = getComputedStyle(input).font;
    const textStart = input.getBoundingClientRect().left + 9;
    const expected = textStart + context.measureText('x^2 + ').width;
    expect(Math.abs(mistake.getBoundingClientRect().left - expected)).toBeLessThan(1.5);
    expect(drawnTexts()).toEqual(['x^2']);
  });

  test('puts the suggested name in place of the wrong one', async () => {
    await open('f=2%20sine(x)');
    await button('Use sin').click();
    expect(inputOf(1).value).toBe('2 sin(x)');
    await expect.poll(drawnTexts).toEqual(['2 sin(x)']);
  });

  test('may apply what the rows above define', async () => {
    await open("f=f(x)=x^3-3x&f=f'(x)%2Ba&selected");
    expect(drawnTexts()).toEqual(["f'(x)+a", 'f(x)=x^3-3x']);
    await field(1).fill('f(x)=x^2');
    await expect.poll(() => plotOf().curves![0]!.definition.body).toMatchObject({ kind: 'binary' });
    await field(1).fill('g(x)=x^2');
    await expect.poll(() => inputOf(2).getAttribute('aria-invalid')).toBe('true');
  });

  test('owns the panels once it has the focus', async () => {
    await open('f=x^2&f=sin%20x');
    expect(drawnTexts()).toEqual(['x^2', 'sin x']);
    await field(2).click();
    await expect.poll(drawnTexts).toEqual(['sin x', 'x^2']);
    expect(plotOf().curves![0]!.quantities).toBeUndefined();
    expect(plotOf().curves![1]!.quantities).toEqual([0]);
  });

  test('can be hidden and shown', async () => {
    await open('f=x^2&f=sin%20x');
    await button('Hide row 2').click();
    await expect.poll(drawnTexts).toEqual(['x^2']);
    await expect.element(button('Hide row 2')).toHaveAttribute('aria-pressed', 'true');
    await button('Hide row 2').click();
    await expect.poll(drawnTexts).toEqual(['x^2', 'sin x']);
  });

  test('has a colour and a line of its own', async () => {
    await open('f=x^2&f=sin%20x');
    await button('Colour and line of row 2').click();
    await page.getByRole('radio', { name: 'green' }).click();
    await page.getByRole('radio', { name: 'dashed, row 2' }).click();
    await expect.poll(() => plotOf().curves![1]!.style).toMatchObject({ role: 'series-3', dash: [9, 6] });
  });
});

describe('The keyboard', () => {
  test('adds rows with Enter up to eight, moves between them and leaves with Escape', async () => {
    await open('f=x');
    await field(1).click();
    for (let i = 0; i < 9; i++) await userEvent.keyboard('{Enter}');
    await expect.poll(() => rowsOf().length).toBe(8);
    expect(studioOf().shadowRoot!.querySelector('.add')).toBeNull();
    await expect.poll(() => rowsOf()[7]!.shadowRoot!.activeElement).toBe(inputOf(8));
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => rowsOf()[6]!.shadowRoot!.activeElement).toBe(inputOf(7));
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => rowsOf().length).toBe(7);
    await userEvent.keyboard('{Escape}');
    expect(studioOf().shadowRoot!.activeElement).toBeNull();
  });

  test('of a phone is helped by keys that insert at the caret and leave the focus where it is', async () => {
    await open('f=2x');
    await field(1).click();
    inputOf(1).setSelectionRange(1, 1);
    const key = inside('.keys [aria-label="square root"]') as HTMLButtonElement;
    const press = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    key.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    key.click();
    await expect.poll(() => inputOf(1).value).toBe('2√()x');
    expect(inputOf(1).selectionStart).toBe(3);
    expect(rowsOf()[0]!.shadowRoot!.activeElement).toBe(inputOf(1));
    await userEvent.keyboard('x');
    await expect.poll(drawnTexts).toEqual(['2√(x)x']);
  });
});

describe('Free parameters', () => {
  test('get a slider that moves the figure, with ends that can be changed', async () => {
    await open('f=a%20x^2');
    const slider = page.getByRole('slider', { name: /^a/ });
    await expect.element(slider).toBeVisible();
    await slider.fill('2.5');
    await expect.poll(() => plotOf().parameters).toMatchObject({ a: 2.5 });
    await page.getByRole('textbox', { name: 'Greatest a' }).fill('2');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => plotOf().parameters).toMatchObject({ a: 2 });
    await field(1).fill('x^2');
    await expect.poll(() => studioOf().shadowRoot!.querySelector('fluxion-parameter')).toBeNull();
  });
});

describe('The address', () => {
  test('restores all that it describes', async () => {
    await open(
      'f=a%20x&f=cos%20x&colour=3&line=dotted&selected&from=-2&to=7&order=1&layout=overlay&engine=cpu&curvature&method=central2&step=0.5&set=a:3:0:4',
    );
    const plot = plotOf();
    expect(plot).toMatchObject({ from: -2, to: 7, order: 1, layout: 'overlay', engine: 'cpu', curvature: 'unsigned' });
    expect(plot.curves![0]).toMatchObject({ definition: { text: 'cos x' } });
    expect(plot.curves!.at(-1)).toMatchObject({
      definition: { text: 'cos x' },
      method: 'central2',
      step: 0.5,
      quantities: [1],
    });
    await expect.poll(() => plot.parameters).toEqual({ a: 3 });
    await drawn(plot, 'cpu');
  });

  test('follows what is changed without a new entry in the history', async () => {
    await open('f=x');
    const entries = history.length;
    await field(1).fill('x^3');
    await page.getByRole('radio', { name: 'Overlay' }).click();
    await expect.poll(() => location.hash).toBe('#f=x^3&from=-3&to=3&layout=overlay');
    expect(history.length).toBe(entries);
  });

  test('follows the figure when it is moved', async () => {
    await open('f=x');
    await drawn(plotOf());
    plotOf().showWindow(-1, 2.5);
    await expect.poll(() => location.hash).toBe('#f=x&from=-1&to=2.5');
    await expect.element(page.getByRole('textbox', { name: 'x from' })).toHaveValue('−1');
  });

  test('that somebody goes to is not overwritten by what was typed before', async () => {
    await open('f=x');
    await field(1).fill('tan x');
    location.hash = 'f=cos(x)&from=-1&to=1';
    await expect.poll(drawnTexts).toEqual(['cos(x)']);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(location.hash).toMatch(/^#f=cos\(x\)/);
    expect(drawnTexts()).toEqual(['cos(x)']);
  });

  test('without a state is that of the first visit', async () => {
    await open('f=cos%20x');
    expect(drawnTexts()).toEqual(['cos x']);
    location.hash = '';
    await expect.poll(drawnTexts).toEqual(['x^3 - 3x']);
  });

  test('may hold anything', async () => {
    await open('f=%E0%A4%A&f=<img src=x onerror=alert(1)>&from=1e999&set=__proto__:1&selected');
    expect(rowsOf().length).toBe(2);
    expect(studioOf().shadowRoot!.querySelector('img')).toBeNull();
    await field(1).fill('x^2');
    await expect.poll(drawnTexts).toEqual(['x^2']);
  });
});

describe('The studio', () => {
  test('shows an example in its window', async () => {
    await open('f=x&hidden');
    await button('Examples').click();
    await page.getByRole('button', { name: /^Quotient/ }).click();
    await expect.poll(drawnTexts).toEqual(['e^x/(1+x)']);
    expect(plotOf().view).toEqual({ from: -4, to: 3 });
    expect(inside('dialog').hasAttribute('open')).toBe(false);
  });

  test('goes back to the window of an example that is chosen again', async () => {
    await open('f=x^3-3x&from=-3&to=3');
    await drawn(plotOf());
    plotOf().showWindow(5, 6);
    await button('Examples').click();
    await page.getByRole('button', { name: /^x³ − 3x/ }).click();
    await expect.poll(() => plotOf().view).toEqual({ from: -3, to: 3 });
  });

  test('takes the ends of the window with any minus sign, and refuses an empty window', async () => {
    await open('f=x');
    const from = page.getByRole('textbox', { name: 'x from' });
    await from.fill('–2,5');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => plotOf().view).toEqual({ from: -2.5, to: 3 });
    await from.fill('4');
    await userEvent.keyboard('{Tab}');
    expect((from.element() as HTMLInputElement).validity.customError).toBe(true);
    expect(plotOf().view).toEqual({ from: -2.5, to: 3 });
  });

  test('shows the shader of order 1 with its dual numbers', async () => {
    await open('f=sin(x^2)');
    await page.getByText('Shader', { exact: false }).first().click();
    const text = () => inside('fluxion-shader').shadowRoot!.querySelector('pre')?.textContent ?? '';
    await expect.poll(text).toMatch(/let d\d+ = .*d\/dx/);
  });

  test('points at what was found', async () => {
    await open('f=x^3-3x');
    await drawn(plotOf());
    await button('maximum').click();
    expect(plotOf().point).toBe(-1);
  });

  test('has the theme that is chosen, also when it is opened again', async () => {
    await open('f=x');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('Dark theme');
    expect(getComputedStyle(plotOf()).colorScheme).toBe('dark');
    await open('f=x');
    expect(getComputedStyle(plotOf()).colorScheme).toBe('dark');
  });

  test('says what to do where there is nothing to draw', async () => {
    await open('f=');
    await expect.element(page.getByText('Type a function of x, or open an example.')).toBeVisible();
  });
});
