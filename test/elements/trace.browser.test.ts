import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FluxionTrace } from '../../src/elements/trace.ts';
import { place, settled } from './figures.ts';

afterEach(async () => {
  document.body.innerHTML = '';
  await page.viewport(1280, 800);
});

const inside = (trace: FluxionTrace, selector: string): HTMLElement[] => [
  ...trace.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const rowsOf = (trace: FluxionTrace): HTMLElement[] => inside(trace, '[data-step]');
/** What a row tells: value, dual part, name of the rule. */
const told = (row: HTMLElement): string[] =>
  [...row.querySelectorAll('td.number, b')].map((cell) => cell.textContent.trim());
/** Its text without the signs of application and multiplication that are not seen. */
const shownIn = (element: Element): string => element.textContent.replaceAll(/[\u2061\u2062\s]/g, '');
/** The parts of the formula that are framed. */
const framed = (trace: FluxionTrace): string[] =>
  inside(trace, '.formula [data-part]')
    .filter((part) => getComputedStyle(part).outlineStyle === 'solid')
    .map(shownIn);

async function traced(html: string): Promise<FluxionTrace> {
  place(html);
  const trace = document.querySelector('fluxion-trace')!;
  await expect.poll(() => trace.trace).not.toBeNull();
  await trace.updateComplete;
  return trace;
}

describe('A trace', () => {
  test('is a table of steps with value, dual part and rule', async () => {
    const trace = await traced('<fluxion-trace expression="x sin x" at="0"></fluxion-trace>');
    expect(rowsOf(trace).map(told)).toEqual([
      ['0', '1', 'variable'],
      ['0', '1', 'standard derivative'],
      ['0', '0', 'product rule'],
    ]);
    await expect.element(page.getByRole('table', { name: 'Forward-mode trace at x = 0' })).toBeVisible();
    const titles = page.getByRole('columnheader').elements();
    expect(titles.map((title) => title.textContent)).toEqual(['Step', 'Value', 'Dual part', 'Rule']);
    expect(rowsOf(trace).map((row) => shownIn(row.querySelector('th math')!))).toEqual(['x', 'sin(x)', 'xsin(x)']);
  });

  test('shows σ with its definition', async () => {
    const trace = await traced('<fluxion-trace expression="sigmoid x"></fluxion-trace>');
    expect(told(rowsOf(trace).at(-1)!)).toEqual(['0.5', '0.25', 'quotient rule']);
    expect(inside(trace, '.formula mfrac').length).toBe(1);
    expect(inside(trace, '.formula')[0]!.textContent).toContain('σ');
  });

  test('says both slopes where there is no derivative', async () => {
    const trace = await traced('<fluxion-trace expression="|x|" at="0"></fluxion-trace>');
    expect(told(rowsOf(trace)[1]!)[1]).toBe('undefined: −1 left, 1 right (frameworks use 0)');
  });

  test('follows its attributes and its sliders', async () => {
    const trace = await traced(`<fluxion-trace id="trace" expression="a x^2" at="3"></fluxion-trace>
      <fluxion-parameter name="a" for="trace" value="2"></fluxion-parameter>`);
    const value = () => trace.trace!.steps.at(-1)!.value;
    await expect.poll(value).toBe(18);
    trace.at = -1;
    await expect.poll(value).toBe(2);
    document.querySelector('fluxion-parameter')!.value = 4;
    await expect.poll(value).toBe(4);
    trace.expression = 'x^3';
    await expect.poll(value).toBe(-1);
    expect(rowsOf(trace).length).toBe(2);
  });

  test('says in place what cannot be read, and keeps the steps before', async () => {
    const trace = await traced('<fluxion-trace expression="x^2" at="1"></fluxion-trace>');
    const errors: string[] = [];
    trace.addEventListener('fluxion-error', ({ error }) => errors.push(error.name));
    trace.expression = 'x^2 + foo(x)';
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(inside(trace, '.error pre')[0]!.textContent).toContain('foo');
    expect(rowsOf(trace).length).toBe(2);
    trace.expression = 'x^2';
    trace.at = NaN;
    await expect.element(page.getByRole('alert')).toHaveTextContent('at: needs a finite number');
    trace.at = 1;
    trace.expression = Array.from({ length: 120 }, (_, i) => `sin(${i + 2}x)`).join('+');
    await expect.element(page.getByRole('alert')).toHaveTextContent('at most 200 steps');
    expect(errors).toEqual(['ExpressionError', 'AttributeError', 'ProgramError']);
    trace.expression = 'x';
    await expect.poll(() => trace.error).toBeNull();
  });

  test('hides its content, which is shown where it is not defined', async () => {
    await traced('<fluxion-trace expression="x"><p>f′ = 1</p></fluxion-trace>');
    await expect.element(page.getByText('f′ = 1')).not.toBeVisible();
  });
});

describe('A step', () => {
  test('that has the focus is framed in the formula, everywhere that it stands', async () => {
    const trace = await traced('<fluxion-trace expression="x^2 + sin(x^2)" at="1"></fluxion-trace>');
    expect(framed(trace)).toEqual([]);
    await userEvent.tab();
    await expect.poll(() => framed(trace)).toEqual(['x', 'x']);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => framed(trace)).toEqual(['x2', 'x2']);
    await userEvent.keyboard('{End}');
    await expect.poll(() => framed(trace)).toEqual(['x2+sin(x2)']);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    await expect.poll(() => framed(trace)).toEqual(['sin(x2)']);
    await userEvent.keyboard('{Home}');
    await expect.poll(() => framed(trace)).toEqual(['x', 'x']);
  });

  test('is one stop of the tab key, which comes back to where it was', async () => {
    const trace = await traced(
      '<button>before</button><fluxion-trace expression="x sin x"></fluxion-trace><button>after</button>',
    );
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(trace.shadowRoot!.activeElement).toBe(rowsOf(trace)[1]);
    await userEvent.tab();
    expect(document.activeElement!.textContent).toBe('after');
    expect(framed(trace)).toEqual([]);
    await userEvent.tab({ shift: true });
    expect(trace.shadowRoot!.activeElement).toBe(rowsOf(trace)[1]);
    expect(rowsOf(trace).map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
    expect(rowsOf(trace).map((row) => row.getAttribute('aria-current'))).toEqual(['false', 'step', 'false']);
  });

  test('that is pointed at is framed as well', async () => {
    const trace = await traced('<fluxion-trace expression="e^x/(1+x)"></fluxion-trace>');
    await userEvent.hover(rowsOf(trace)[2]!);
    await expect.poll(() => framed(trace)).toEqual(['1+x']);
    await userEvent.hover(inside(trace, '.formula')[0]!);
    await expect.poll(() => framed(trace)).toEqual([]);
  });

  test('inside a function, or under its exponent, is framed with what is around it', async () => {
    const trace = await traced('<fluxion-trace expression="sin^2 x + gelu x"></fluxion-trace>');
    const names = rowsOf(trace).map((row) => shownIn(row.querySelector('th math')!));
    const point = (name: string) => userEvent.hover(rowsOf(trace)[names.findIndex((text) => text.startsWith(name))]!);
    await point('sin(');
    await expect.poll(() => framed(trace)).toEqual(['sin2(x)']);
    await point('erfc');
    await expect.poll(() => framed(trace)).toEqual(['gelu(x)']);
  });
});

describe('With a figure', () => {
  const figure = '<fluxion-plot id="one" expression="x^3 - a x; sin x" from="-3" to="3"></fluxion-plot>';

  test('a trace is of its first function, where its crosshair is or was', async () => {
    const trace = await traced(`${figure}<fluxion-trace for="one" at="2"></fluxion-trace>`);
    const plot = document.querySelector('fluxion-plot')!;
    const last = () => [trace.trace!.x, trace.trace!.steps.at(-1)!.derivative];
    expect(last()).toEqual([2, 11]);
    plot.point = 1;
    await expect.poll(last).toEqual([1, 2]);
    plot.point = null;
    await settled();
    expect(last()).toEqual([1, 2]);
    plot.parameters = { a: 3 };
    await expect.poll(last).toEqual([1, 0]);
    plot.expression = 'x^2';
    await expect.poll(last).toEqual([1, 2]);
  });

  test('a trace may come first', async () => {
    const trace = await traced(`<fluxion-trace for="one" at="1"></fluxion-trace>${figure}`);
    expect(trace.trace!.steps.length).toBe(5);
  });

  test('a trace that is moved in the page follows on', async () => {
    const trace = await traced(`${figure}<fluxion-trace for="one" at="1"></fluxion-trace>`);
    document.body.append(trace);
    document.querySelector('fluxion-plot')!.parameters = { a: 3 };
    await expect.poll(() => trace.trace!.steps.at(-1)!.derivative).toBe(0);
  });

  test('that is not there a trace says so', async () => {
    place('<fluxion-trace for="none"></fluxion-trace>');
    await expect.element(page.getByText('There is no figure ‘none’ here.')).toBeVisible();
  });
});

test('In the studio the trace is opened below the figure, and follows it', async () => {
  place('<fluxion-studio></fluxion-studio>');
  const studio = document.querySelector('fluxion-studio')!.shadowRoot!;
  await userEvent.click(page.getByText('Trace', { exact: false }).first());
  await expect.poll(() => studio.querySelector('fluxion-trace')?.trace?.x).toBe(0);
  studio.querySelector('fluxion-plot')!.point = 2;
  await expect
    .poll(() => studio.querySelector('fluxion-trace')!.trace!.steps.at(-1))
    .toMatchObject({ value: 2, derivative: 9 });
});

test.each([320, 390])('On a screen of %d pixels nothing is cut off', async (width) => {
  await page.viewport(width, 800);
  const trace = await traced('<fluxion-trace expression="sigmoid(3x-a)/(1+x^2)" at="0.5"></fluxion-trace>');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  for (const row of rowsOf(trace)) {
    const [value, dual] = [...row.querySelectorAll('td.number')].map((cell) => cell.getBoundingClientRect());
    expect(dual!.left).toBeGreaterThanOrEqual(value!.right);
    expect(dual!.right).toBeLessThanOrEqual(width);
  }
  await expect.element(page.getByRole('cell').first()).toBeVisible();
});

test.each([['light', 'rgb(27, 31, 36)'], ['dark', 'rgb(236, 239, 242)']])('Its colours follow the scheme: %s', async (scheme, colour) => {
  document.documentElement.style.colorScheme = scheme;
  const trace = await traced('<fluxion-trace expression="x"></fluxion-trace>');
  expect(getComputedStyle(trace).color).toBe(colour);
  document.documentElement.style.colorScheme = '';
}); // prettier-ignore
