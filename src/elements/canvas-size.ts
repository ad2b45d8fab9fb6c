/**
 * Gives a canvas a size in device pixels, and the same on the page, so that each of its pixels is one of the screen: as a share of an element
 * whose edges lie between pixels it would be stretched, which blurs it and costs a software compositor several times as long. What it shows is
 * lost where the size is another.
 */
export const sizeCanvas = (canvas: HTMLCanvasElement, width: number, height: number, pixelRatio: number): void => {
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  [canvas.style.inlineSize, canvas.style.blockSize] = [`${width / pixelRatio}px`, `${height / pixelRatio}px`];
};
