import { deviceSize, paintBackground, paintShapes, paintTexts } from '../../plot/canvas-painter.ts';
import { densely, sampleCurve } from '../../plot/curve-samples.ts';
import { sharedEngine } from '../controllers/engine.ts';
import { compose, type Scene, type Shown } from '../controllers/picture.ts';

/** Device pixels to a CSS pixel of an exported picture, above 0. */
export const greatestScale = 16;

/** The most pixels of a side that browsers paint. */
const greatestSide = 16384;

/** The same scene for another number of device pixels, sampled anew where it has more. */
const scaled = async (scene: Scene, pixelRatio: number): Promise<Scene> => {
  const { size, sampling } = scene;
  const resized = { ...scene, size: { ...size, pixelRatio } };
  if (pixelRatio <= size.pixelRatio) return resized;
  const { functions } = sampling.request;
  const [columns, rows] = [size.width, size.height].map((length) => Math.ceil(length * pixelRatio)) as [number, number];
  const request = { ...sampling.request, columns, rows, pixelRatio };
  const engine = await sharedEngine(functions.backend);
  const curves = await Promise.all(
    functions.curves.map(async (curve) =>
      densely(engine, await sampleCurve(engine, curve, functions, request), functions, request),
    ),
  );
  return { ...resized, sampling: { request, curves } };
};

/**
 * A PNG file of what is shown, composed for so many device pixels to a CSS pixel: no bitmap is enlarged.
 *
 * @param scale above 0, at most {@link greatestScale}
 * @throws RangeError for another scale, or a picture that is too large for this browser
 */
export const figurePng = async ({ scene, theme }: Shown, scale: number): Promise<Blob> => {
  if (!(scale > 0 && scale <= greatestScale)) {
    throw new RangeError(`the scale of a picture is above 0 and at most ${greatestScale}, not ${scale}`);
  }
  const [width, height] = deviceSize({ ...scene.size, pixelRatio: scale });
  if (width > greatestSide || height > greatestSide) {
    throw new RangeError(`a picture of ${width} × ${height} pixels is too large: a side has at most ${greatestSide}`);
  }
  const figure = compose(await scaled(scene, scale), theme);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas to draw on.');
  paintBackground(context, theme.palette);
  paintShapes(context, figure, theme.palette, scale);
  paintTexts(context, figure, theme, scale);
  return canvas.convertToBlob({ type: 'image/png' });
};
