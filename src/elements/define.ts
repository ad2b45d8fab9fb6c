import { FluxionCurve } from './curve.ts';
import { FluxionParameter } from './parameter.ts';
import { FluxionPlot } from './plot.ts';
import { FluxionStudio } from './studio.ts';
import { FluxionExpressionRow } from './studio/expression-row.ts';
import { FluxionShader } from './studio/shader-view.ts';

/** Registers an element under a tag, unless that tag is taken or there are no elements here, as in Node. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}

/** Registers every element of Fluxion; those inside others first, so that they are found at work. */
export function defineElements(): void {
  define('fluxion-curve', FluxionCurve);
  define('fluxion-parameter', FluxionParameter);
  define('fluxion-plot', FluxionPlot);
  define('fluxion-expression-row', FluxionExpressionRow);
  define('fluxion-shader', FluxionShader);
  define('fluxion-studio', FluxionStudio);
}
