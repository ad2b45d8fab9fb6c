import { expect, test } from 'vitest';
import { deviceSize, paintTexts } from '../../src/plot/canvas-painter.ts';
import type { Text } from '../../src/plot/layers.ts';
import { TextSheet } from '../../src/plot/text-sheet.ts';
import { lightTheme } from '../../src/plot/theme.ts';

const picture = { width: 300, height: 60, pixelRatio: 2 };

const text = (content: string, x: number, y: number): Text => ({
  text: content,
  x,
  y,
  role: 'text',
  size: 12,
  weight: 400,
  family: 'interface',
  align: 'center',
});

/** The picture, put together from its sheet. */
const put = (texts: readonly Text[]): { readonly image: ImageData; readonly sheet: ImageData } => {
  const [width, height] = deviceSize(picture);
  const { placed, sheet } = new TextSheet().lay(texts, lightTheme, picture.pixelRatio, width, height);
  if (!sheet) throw new Error('no text is in the picture');
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D context');
  for (const { sheetX, sheetY, x, y, width: columns, height: rows } of placed)
    context.putImageData(sheet, x - sheetX, y - sheetY, sheetX, sheetY, columns, rows);
  return { image: context.getImageData(0, 0, width, height), sheet };
};

const painted = (texts: readonly Text[]): ImageData => {
  const context = new OffscreenCanvas(...deviceSize(picture)).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D context');
  paintTexts(context, { texts }, lightTheme, picture.pixelRatio);
  return context.getImageData(0, 0, ...deviceSize(picture));
};

test('texts that the picture cuts look on it as they do on a canvas, and take no more of a sheet than of the picture', () => {
  // Far longer than any texture is wide, and one over each edge with another beside it on the sheet.
  const texts = [
    text('left', 0, 30),
    text('below', 100, 62),
    text('right', 300, 30),
    text('above', 200, 2),
    text('a long label '.repeat(500), 150, 45),
    text('whole', 150, 20),
  ];
  const { image, sheet } = put(texts);
  expect(sheet.width).toBeLessThanOrEqual(600);
  expect(image.data).toEqual(painted(texts).data);
});
