import { curvesAtOnce } from '../../plot/samples-at-once.ts';
import { caught } from '../reader-error.ts';
import type { Scene } from './picture.ts';
import { isOfSameFunctions, isSameRequest, type Sampling, type SamplingRequest } from './sampling.ts';

/**
 * The scene of a figure that was never on the screen, or has changed since, computed before this returns. It has no features, and
 * constructions only as they were shown last, of the same functions. Undefined where what is shown is right, and where it cannot be computed at once.
 */
export const sceneAtOnce = (
  known: Pick<Scene, 'size' | 'viewport' | 'content' | 'panelHeights'>,
  request: SamplingRequest,
  shown: Scene | undefined,
): Scene | undefined => {
  const { width, height } = known.size;
  if (width < 1 || height < 1 || (shown && isSameRequest(shown.sampling.request, request))) return undefined;
  let curves: Sampling['curves'] | undefined;
  const error = caught(() => {
    curves = curvesAtOnce(request.functions.curves, request.functions, request);
  });
  if (error || !curves) return undefined;
  const isSubject = shown && isOfSameFunctions(shown.sampling.request, request);
  const constructions = isSubject ? shown.constructions : [];
  return { ...known, sampling: { request, curves }, report: undefined, constructions, onDevice: undefined };
};
