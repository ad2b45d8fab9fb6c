import { halo, paintText, setFont } from './canvas-painter.ts';
import type { Text } from './layers.ts';
import type { Theme } from './theme.ts';

/** Device pixels of a sheet from side to side, unless a text needs more. */
const usualWidth = 512;

/** CSS pixels that letters and their anti-aliasing may reach beyond what is measured. */
const margin = 1;

/** What is seen of a text, on the sheet and in the picture: whole device pixels from their upper left corners. */
export interface PlacedText {
  readonly sheetX: number;
  readonly sheetY: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Box = Pick<PlacedText, 'x' | 'y' | 'width' | 'height'> & {
  /** Whether some of it is beyond the picture. */
  readonly isCut: boolean;
};

/** The texts of a picture, each in a box of its own on a sheet. */
export interface LaidTexts {
  readonly placed: readonly PlacedText[];
  /** Undefined where there is no text to see. */
  readonly sheet: ImageData | undefined;
}

/**
 * Draws the letters of a picture in memory, close together: a canvas over the whole picture would have to be brought to the screen with it,
 * though texts are a small part of it. They look as they would in their places.
 */
export class TextSheet {
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor() {
    const context = new OffscreenCanvas(usualWidth, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser has no canvas to draw letters on.');
    this.#context = context;
  }

  /** @param width, height of the picture in device pixels; what is beyond is left out, since a texture can hold hardly more than a picture */
  lay(texts: readonly Text[], theme: Theme, pixelRatio: number, width: number, height: number): LaidTexts {
    const boxes = texts
      .map((text) => ({ text, ...this.#boxOf(text, theme, pixelRatio, width, height) }))
      .filter((box) => box.width > 0 && box.height > 0);
    const sheetWidth = Math.max(usualWidth, ...boxes.map((box) => box.width));
    let [left, top, rowHeight] = [0, 0, 0];
    const placed = boxes.map((box) => {
      if (left + box.width > sheetWidth) [left, top, rowHeight] = [0, top + rowHeight, 0];
      const place = { ...box, sheetX: left, sheetY: top };
      left += box.width;
      rowHeight = Math.max(rowHeight, box.height);
      return place;
    });
    const sheetHeight = top + rowHeight;
    if (sheetHeight === 0) return { placed: [], sheet: undefined };
    const { canvas } = this.#context;
    // A new size makes it transparent, too.
    [canvas.width, canvas.height] = [sheetWidth, sheetHeight];
    for (const { text, x, y, width: boxWidth, height: boxHeight, sheetX, sheetY, isCut } of placed) {
      const shift = { x: sheetX - x, y: sheetY - y };
      if (!isCut) {
        paintText(this.#context, text, theme, pixelRatio, shift);
        continue;
      }
      // The rest of a text that the picture cuts would be in the boxes beside.
      this.#context.save();
      this.#context.setTransform(1, 0, 0, 1, 0, 0);
      this.#context.beginPath();
      this.#context.rect(sheetX, sheetY, boxWidth, boxHeight);
      this.#context.clip();
      paintText(this.#context, text, theme, pixelRatio, shift);
      this.#context.restore();
    }
    return { placed, sheet: this.#context.getImageData(0, 0, sheetWidth, sheetHeight) };
  }

  #boxOf(text: Text, theme: Theme, pixelRatio: number, width: number, height: number): Box {
    setFont(this.#context, text, theme);
    const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
      this.#context.measureText(text.text);
    const around = margin + (text.halo ? halo.width / 2 : 0);
    const left = Math.floor((text.x - actualBoundingBoxLeft - around) * pixelRatio);
    const top = Math.floor((text.y - actualBoundingBoxAscent - around) * pixelRatio);
    const right = Math.ceil((text.x + actualBoundingBoxRight + around) * pixelRatio);
    const bottom = Math.ceil((text.y + actualBoundingBoxDescent + around) * pixelRatio);
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    return {
      x,
      y,
      width: Math.min(width, right) - x,
      height: Math.min(height, bottom) - y,
      isCut: left < 0 || top < 0 || right > width || bottom > height,
    };
  }
}
