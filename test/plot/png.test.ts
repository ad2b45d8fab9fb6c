import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from '../../src/plot/deflate.ts';
import { encodePng } from '../../src/plot/png.ts';

test('what is compressed is what zlib gives back, with long runs as with noise', () => {
  const run = fc
    .tuple(fc.nat(255), fc.integer({ min: 1, max: 700 }))
    .map(([byte, length]) => Array<number>(length).fill(byte));
  const piece = fc.oneof(run, fc.array(fc.nat(255), { maxLength: 40 }));
  const distances = fc.array(fc.integer({ min: 1, max: 32768 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), distances, (pieces, others) => {
      const data = Uint8Array.from(pieces.flat());
      const near = [1, 2, 3, 4, 5, 7, 9, 41];
      expect(Uint8Array.from(inflateSync(deflate(data, [...near, ...others])))).toEqual(data);
    }),
  );
});

test('repetitions far apart are found, and shorten the text', () => {
  const row = Array.from({ length: 30_000 }, (_, i) => (i * i * 7919) & 255);
  const data = Uint8Array.from([...row, ...row, ...row]);
  const short = deflate(data, [row.length]);
  expect(short.length).toBeLessThan(0.4 * data.length);
  expect(Uint8Array.from(inflateSync(short))).toEqual(data);
});

test('a file of PNG has the size, the colour and the opacities', () => {
  const opacities = Uint8Array.from([0, 50, 100, 150, 200, 255]);
  const file = Buffer.from(encodePng({ width: 3, height: 2 }, [1, 0.2, 0], opacities));
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
  expect([chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)]).toEqual([3, 2]);
  expect([...chunks.get('PLTE')!.subarray(150, 153)]).toEqual([255, 51, 0]);
  expect(chunks.get('tRNS')![150]).toBe(150);
  expect([...inflateSync(chunks.get('IDAT')!)]).toEqual([0, 0, 50, 100, 0, 150, 200, 255]);
});
