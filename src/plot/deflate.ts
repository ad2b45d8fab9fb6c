/** Bits from the least significant up, as DEFLATE packs them. */
class Bits {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  /** At most 16 bits. */
  push(value: number, count: number): void {
    this.#held |= value << this.#count;
    this.#count += count;
    for (; this.#count >= 8; this.#count -= 8, this.#held >>>= 8) this.bytes.push(this.#held & 255);
  }

  /** A Huffman code, whose first bit is its most significant. */
  pushCode(code: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) this.push((code >> i) & 1, 1);
  }

  finish(): void {
    if (this.#count > 0) this.push(0, 8 - this.#count);
  }
}

/** Lengths of matches (RFC 1951, section 3.2.5). */
const [shortest, longest] = [3, 258] as const;

/** The fixed codes of RFC 1951, section 3.2.6. */
const pushSymbol = (bits: Bits, symbol: number): void => {
  if (symbol < 144) bits.pushCode(0x30 + symbol, 8);
  else if (symbol < 256) bits.pushCode(0x190 + symbol - 144, 9);
  else if (symbol < 280) bits.pushCode(symbol - 256, 7);
  else bits.pushCode(0xc0 + symbol - 280, 8);
};

const pushMatch = (bits: Bits, length: number, distance: number): void => {
  const l = length - shortest;
  if (length === longest) pushSymbol(bits, 285);
  else if (l < 8) pushSymbol(bits, 257 + l);
  else {
    const extra = 29 - Math.clz32(l);
    pushSymbol(bits, 257 + 4 * extra + (l >> extra));
    bits.push(l & ((1 << extra) - 1), extra);
  }
  const d = distance - 1;
  const extra = Math.max(0, 30 - Math.clz32(d));
  bits.pushCode(2 * extra + (d >> extra), 5);
  bits.push(d & ((1 << extra) - 1), extra);
};

/** Sums of Adler-32, by Mark Adler, stay below this prime. */
const adlerPrime = 65521;

const adler32 = (data: Uint8Array): number => {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % adlerPrime;
    b = (b + a) % adlerPrime;
  }
  return b * 65536 + a;
};

/** The bytes of a number of 32 bits, the most significant first. */
export const bigEndian = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

/**
 * Compresses data in the format of zlib (RFC 1950). It looks for repetitions at the given distances only (1 … 32768), which is what a
 * picture has: along a row and from row to row.
 */
export const deflate = (data: Uint8Array, distances: readonly number[]): Uint8Array => {
  const bits = new Bits();
  bits.push(0b011, 3); // the last block, with fixed codes
  const lengthAt = (at: number, distance: number): number => {
    if (distance > at) return 0;
    let length = 0;
    while (length < longest && at + length < data.length && data[at + length] === data[at + length - distance])
      length++;
    return length;
  };
  for (let at = 0; at < data.length;) {
    let [best, from] = [0, 0];
    for (const distance of distances) {
      const length = lengthAt(at, distance);
      if (length > best) [best, from] = [length, distance];
    }
    if (best < shortest) pushSymbol(bits, data[at++] ?? 0);
    else {
      pushMatch(bits, best, from);
      at += best;
    }
  }
  pushSymbol(bits, 256);
  bits.finish();
  return Uint8Array.from([0x78, 0x01].concat(bits.bytes, bigEndian(adler32(data))));
};
