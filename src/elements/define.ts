import { FluxionCurve } from './curve.ts';
import { define } from './define-element.ts';
import { FluxionDescent } from './descent.ts';
import { FluxionFeatures } from './features.ts';
import { FluxionLinear } from './linear.ts';
import { FluxionNewton } from './newton.ts';
import { FluxionOsculatingCircle } from './osculating-circle.ts';
import { FluxionParameter } from './parameter.ts';
import { FluxionPlot } from './plot.ts';
import { FluxionSecant } from './secant.ts';
import { FluxionStudio } from './studio.ts';
import { FluxionTangent } from './tangent.ts';
import { FluxionTaylor } from './taylor.ts';
import { FluxionTrace } from './trace.ts';
import { FluxionExpressionRow } from './studio/expression-row.ts';
import { FluxionShader } from './studio/shader-view.ts';

/** Registers every element of Fluxion; those inside others first, so that they are found at work. */
export function defineElements(): void {
  define('fluxion-curve', FluxionCurve);
  define('fluxion-parameter', FluxionParameter);
  define('fluxion-tangent', FluxionTangent);
  define('fluxion-secant', FluxionSecant);
  define('fluxion-linear', FluxionLinear);
  define('fluxion-osculating-circle', FluxionOsculatingCircle);
  define('fluxion-taylor', FluxionTaylor);
  define('fluxion-newton', FluxionNewton);
  define('fluxion-descent', FluxionDescent);
  define('fluxion-plot', FluxionPlot);
  define('fluxion-features', FluxionFeatures);
  define('fluxion-trace', FluxionTrace);
  define('fluxion-expression-row', FluxionExpressionRow);
  define('fluxion-shader', FluxionShader);
  define('fluxion-studio', FluxionStudio);
}
