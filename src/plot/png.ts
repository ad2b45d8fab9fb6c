import { bigEndian, deflate } from './deflate.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The remainders of PNG's CRC (third edition, annex D) for every byte. */
const remainders: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

const crc32 = (bytes: Iterable<number>): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (remainders[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
};

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const name = Uint8Array.from(type, (letter) => letter.charCodeAt(0));
  const checked = new Uint8Array(name.length + data.length);
  checked.set(name);
  checked.set(data, name.length);
  const whole = new Uint8Array(checked.length + 8);
  whole.set(bigEndian(data.length));
  whole.set(checked, 4);
  whole.set(bigEndian(crc32(checked)), checked.length + 4);
  return whole;
};

/**
 * A PNG file of one colour (0 … 1 each) whose opacity is that of each pixel, 0 … 255, row by row from the top: a pixel is the index of its
 * opacity in the file's palette.
 */
export const encodePng = (
  { width, height }: { readonly width: number; readonly height: number },
  [red, green, blue]: readonly [red: number, green: number, blue: number],
  opacities: Uint8Array,
): Uint8Array => {
  const [depth, indexed] = [8, 3];
  const header = Uint8Array.from([...bigEndian(width), ...bigEndian(height), depth, indexed, 0, 0, 0]);
  const rows = new Uint8Array(height * (width + 1)); // each row after the number of its filter, which is none
  for (let y = 0; y < height; y++) rows.set(opacities.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const entries = Array.from({ length: 256 }, (_, index) => index);
  return pngFile([
    ['IHDR', header],
    ['PLTE', Uint8Array.from(entries.flatMap(() => [red, green, blue].map((part) => Math.round(part * 255))))],
    ['tRNS', Uint8Array.from(entries)],
    ['IDAT', deflate(rows, [1, width + 1])],
  ]);
};

/** A PNG file of chunks, each with its type, without the last one, which is empty. */
export const pngFile = (chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array<ArrayBuffer> => {
  const parts = [
    Uint8Array.from(signature),
    ...chunks.map(([type, data]) => chunk(type, data)),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
};
