import type { Surface } from '../plot/canvas-painter.ts';

/** Browsers lay out in parts of a CSS pixel, which canvases one below the other lose several times. */
const layoutUnit = 1 / 64;

/** Number of device pixels along x and y that cover a part of a page, wherever its edges lie between pixels of the screen. */
export const coveringSize = ({ width, height, pixelRatio }: Surface): readonly [number, number] => {
  // Where layout and screen have the same pixels nothing is lost.
  const margin = Number.isInteger(pixelRatio) ? -layoutUnit : 8 * layoutUnit;
  const covering = (length: number): number => Math.max(1, Math.ceil((length + margin) * pixelRatio));
  return [covering(width), covering(height)];
};

/**
 * Gives a canvas a size in device pixels, and the same on the page, so that each of its pixels is one of the screen: as a share of an element
 * whose edges lie between pixels it would be stretched, which blurs it and takes a software compositor longer (`npm run bench:present`). What
 * it shows is lost where the size is another.
 */
export const sizeCanvas = (canvas: HTMLCanvasElement, width: number, height: number, pixelRatio: number): void => {
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  [canvas.style.inlineSize, canvas.style.blockSize] = [`${width / pixelRatio}px`, `${height / pixelRatio}px`];
};
