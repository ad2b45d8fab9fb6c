import { LitElement } from 'lit';
import { print } from '../../expression/print.ts';
import type { FluxionPlot } from '../plot.ts';

/** What a snippet says of a figure beside its properties. */
export interface SnippetState {
  /** The window as it was moved. */
  readonly x: readonly [from: number, to: number];
  /** Range of f where one is fixed. */
  readonly y: readonly [from: number, to: number] | null;
}

/**
 * HTML that shows the same figure where it is pasted: the element with its properties as they are now, what stands inside it, and a slider for
 * every parameter that has a value from elsewhere.
 */
export const figureHtml = (plot: FluxionPlot, { x, y }: SnippetState): string => {
  // In a document without scripts copies of elements are not at work.
  const inert = document.implementation.createHTMLDocument();
  const copy = inert.importNode(plot, true);
  describe(copy, plot);
  const set = (name: string, value: number): void => {
    copy.setAttribute(name, String(value));
  };
  set('from', x[0]);
  set('to', x[1]);
  if (y) {
    set('y-from', y[0]);
    set('y-to', y[1]);
  }
  if (plot.curves) addCurves(copy, plot.curves, inert);
  const originals = [...plot.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((child, i) => {
    const original = originals[i];
    if (original instanceof LitElement) describe(child, original);
  });
  const inside = new Set([...copy.querySelectorAll('fluxion-parameter')].map((slider) => slider.getAttribute('name')));
  for (const name of plot.freeParameters) {
    const value = plot.parameters[name];
    if (value === undefined || inside.has(name)) continue;
    const slider = inert.createElement('fluxion-parameter');
    const room = Math.max(5, 2 * Math.abs(value));
    for (const [attribute, text] of Object.entries({ name, min: -room, max: room, value })) {
      slider.setAttribute(attribute, String(text));
    }
    copy.append(slider);
  }
  return copy.outerHTML;
};

/** What a page says of an element that is not its own. */
const foreign = /^(?:id|class|style|slot|part|tabindex|for)$/;

/** Gives a copy the attributes that its original's properties would be read from. */
const describe = (copy: Element, original: LitElement): void => {
  const { elementProperties } = original.constructor as typeof LitElement;
  for (const name of copy.getAttributeNames()) if (foreign.test(name)) copy.removeAttribute(name);
  for (const [property, { attribute, converter, type }] of elementProperties) {
    if (attribute === false || typeof property !== 'string') continue;
    const name = typeof attribute === 'string' ? attribute : property.toLowerCase();
    if (foreign.test(name)) continue;
    const value: unknown = Reflect.get(original, property);
    const before = copy.getAttribute(name);
    const toAttribute = typeof converter === 'object' ? converter.toAttribute : undefined;
    const text = toAttribute ? toAttribute(value, type) : textOf(value);
    if (typeof text !== 'string') copy.removeAttribute(name);
    else if (before !== null || text !== initialText(original, property)) copy.setAttribute(name, text);
  }
};

/** Null for what an attribute is not written for. */
const textOf = (value: unknown): string | null => {
  if (typeof value === 'boolean') return value ? '' : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

/** What a property has in an element without attributes. */
const initialText = (original: LitElement, property: string): string | null =>
  textOf(Reflect.get(original.ownerDocument.createElement(original.localName), property));

/** Curves that a script gave: functions in the expression, derivatives and finite differences as elements. */
const addCurves = (copy: Element, curves: NonNullable<FluxionPlot['curves']>, inert: Document): void => {
  const isWhole = ({ quantities, method = 'dual' }: (typeof curves)[number]): boolean =>
    !quantities && method === 'dual';
  const whole = curves.filter(isWhole);
  copy.setAttribute('expression', whole.map(({ definition }) => print(definition)).join('; '));
  for (const curve of curves.filter((one) => !isWhole(one))) {
    const child = inert.createElement('fluxion-curve');
    child.setAttribute('expression', print(curve.definition));
    const derivative = curve.quantities?.find((quantity) => quantity !== 'curvature');
    if (derivative !== undefined) child.setAttribute('derivative', String(derivative));
    if (curve.method) child.setAttribute('method', curve.method);
    if (curve.step !== undefined) child.setAttribute('step', String(curve.step));
    copy.prepend(child);
  }
};
