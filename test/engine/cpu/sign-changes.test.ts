import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { evaluateRange } from '../../../src/engine/cpu/evaluator.ts';
import { scanInFloat64 } from '../../../src/engine/cpu/scan.ts';
import { resultCount, type Task, TaskEvaluator } from '../../../src/engine/cpu/task.ts';
import { EngineError, type ScanOptions, type ScanPart, type SignChange } from '../../../src/engine/engine.ts';
import { scanRequest } from '../../../src/engine/scan-request.ts';
import { parse } from '../../../src/expression/parse.ts';
import { changesOf, known, scan } from '../scans.ts';

const engine = new CpuEngine();

/** The changes on a grid, as short text: quantity, place and sign. */
async function changes(text: string, options: ScanOptions): Promise<string[]> {
  const { changes: found } = await scan(engine, text, options);
  return found.map(({ kind, index, from, to, sign }) => {
    const place = from === to ? `at ${from}` : `in ${from}…${to}`;
    return `${kind === 'guard' ? 'g' : 'f'}${index} ${place} ${sign}`;
  });
}

/** The number above a positive or negative one. */
function next(x: number): number {
  const words = new BigInt64Array(new Float64Array([x]).buffer);
  words[0]! += x > 0 ? 1n : -1n;
  return new Float64Array(words.buffer)[0]!;
}

describe.for(known)('$text', ({ text, from, to, count, changes: expected }) => {
  test('changes where it should, within the rounding of float64, and nowhere else', async () => {
    const found = (await scan(engine, text, { from, to, count })).changes;
    // The rounding of eˣ or 40/x moves a zero by about a unit in the last place of x; that of the rest by no more.
    const rounding = 8 * Number.EPSILON * Math.max(Math.abs(from), Math.abs(to));
    for (const [name, places] of Object.entries(expected)) {
      const ofName = changesOf(found, name);
      expect(ofName, name).toHaveLength(places.length);
      ofName.forEach((change, i) => {
        expect(change.from, name).toBeLessThanOrEqual(places[i]! + rounding);
        expect(change.to, name).toBeGreaterThanOrEqual(places[i]! - rounding);
      });
    }
  });

  test('has its changes in order, between neighbouring numbers', async () => {
    const found = (await scan(engine, text, { from, to, count })).changes;
    found.forEach(({ from: left, to: right }, i) => {
      expect(left).toBeGreaterThanOrEqual(found[i - 1]?.from ?? -Infinity);
      expect([left, next(left)]).toContain(right);
    });
  });

  test('gives the same when it is scanned again', async () => {
    const twice = [await scan(engine, text, { from, to, count }), await scan(engine, text, { from, to, count })];
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe('the sign of a change', () => {
  test('is that on the left', async () => {
    const minimum = await changes('x^2 - 4.2', { from: -1, to: 3, count: 4, guards: false });
    expect(minimum.map((change) => change.replace(/ (in|at) .* /, ' '))).toEqual(['f1 -1', 'f0 -1']);
  });

  test('of a guard that passes an integer n is that of the guard − n', async () => {
    const grid = { from: 0.5, to: 1.75, count: 2, orders: [] } as const;
    expect(await changes('floor x', grid)).toEqual([`g0 in ${1 - 2 ** -53}…1 -1`]);
    expect(await changes('floor(2 - x)', grid)).toEqual([`g0 in 1…${1 + 2 ** -52} 1`]);
  });
});

describe('a sample that is exactly 0', () => {
  test('is a change there, crossed or touched', async () => {
    const grid = { from: -1, to: 1, count: 101 };
    expect(await changes('x^3', grid)).toEqual(['f0 at 0 -1', 'f1 at 0 1', 'f2 at 0 -1']);
    expect(await changes('-x^2', grid)).toEqual(['f0 at 0 -1', 'f1 at 0 1']);
  });

  test('at an end of the window is one as well', async () => {
    expect(await changes('x (x - 1)', { from: 0, to: 1, count: 4, orders: [0] })).toEqual(['f0 at 0 1', 'f0 at 1 -1']);
  });

  test('at an end of the domain is one, with the sign opposite to that on the right', async () => {
    expect(await changes('sqrt x', { from: -1, to: 1, count: 3, orders: [0] })).toEqual(['f0 at 0 -1', 'g0 at 0 -1']);
    expect(await changes('sqrt(-x^2)', { from: -1, to: 1, count: 3, orders: [0], guards: false })).toEqual(['f0 at 0 1']); // prettier-ignore
  });

  test('is one at the first and the last of a run of them', async () => {
    const plateau = await changes('max(0, |x| - 1)', { from: -2, to: 2, count: 17, orders: [0], guards: false });
    expect(plateau).toEqual(['f0 at -1 1', 'f0 at 1 -1']);
  });

  test('is none where the function is 0 all over', async () => {
    expect(await changes('0', { from: -2, to: 2, count: 17 })).toEqual([]);
    expect(await changes('floor(x^2/100)', { from: -2, to: 2, count: 17 })).toEqual([]);
  });
});

describe('where a quantity is undefined', () => {
  test('nothing changes from there to where it is defined, but a guard is 0 at the end of the domain', async () => {
    expect(await changes('sqrt x', { from: -1, to: 2, count: 3 })).toEqual(['g0 at 0 -1']);
    expect(await changes('1 + sqrt(x - 0.25)', { from: -1, to: 1, count: 10 })).toEqual([expect.stringMatching(/^g0/)]);
  });

  test('between samples of opposite signs there is a change of no width', async () => {
    expect(await changes('1/x', { from: -1, to: 2, count: 2, orders: [0] })).toEqual(['f0 at 0 -1', 'g0 at 0 -1']);
  });
});

test('signs of numbers whose product underflows are told apart', async () => {
  expect(await changes('x * 10^-200', { from: -1, to: 1, count: 2, orders: [0] })).toEqual(['f0 at 0 -1']);
});

test('only what is asked for is scanned; the indices of guards do not depend on it', async () => {
  const grid = { from: -1, to: 1, count: 8 };
  const text = '|x - 0.4| floor(x + 0.3)';
  const all = await changes(text, grid);
  expect(await changes(text, { ...grid, orders: [1], guards: false })).toEqual(all.filter((one) => one.startsWith('f1'))); // prettier-ignore
  expect(await changes(text, { ...grid, orders: [] })).toEqual(all.filter((one) => one.startsWith('g')));
  expect(new Set(all.map((one) => one.slice(0, 2)))).toContain('g1');
});

test('parameters are those given, else 1', async () => {
  const grid = { from: 0, to: 4, count: 2, orders: [0] } as const;
  expect(await changes('x - a', { ...grid, parameters: { a: '3' } })).toEqual(['f0 at 3 -1']);
  expect(await changes('x - a', grid)).toEqual(['f0 at 1 -1']);
});

/** Scans with parts of so many samples, on this thread. */
async function inPartsOf(length: number, text: string, options: ScanOptions, start = 0) {
  const evaluate = (task: Task, points: Float64Array) => {
    const results = Array.from({ length: resultCount(task) }, () => new Float64Array(points.length));
    evaluateRange(new TaskEvaluator(task), points, results);
    return Promise.resolve(results);
  };
  const parts: ScanPart[] = [];
  for await (const part of scanInFloat64(scanRequest(parse(text), options), evaluate, start, length)) parts.push(part);
  return parts;
}

const flat = (parts: readonly ScanPart[]): readonly SignChange[] => parts.flatMap((part) => part.changes);

describe('parts', () => {
  // Zeros at samples, between them, runs of zeros, undefined samples and integers.
  const text = 'x (x - 0.3) (x + 0.71) floor(2 x + 0.1) sqrt(x + 0.9)';
  const grid = { from: -1, to: 1, count: 81 };

  test('of any length give the same changes, those between two parts among them', async () => {
    const whole = flat(await inPartsOf(81, text, grid));
    expect(whole.length).toBeGreaterThan(8);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async (length) => {
        expect(flat(await inPartsOf(length, text, grid))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test('that begin later have the changes from there on', async () => {
    const parts = await inPartsOf(9, text, grid);
    expect(flat(await inPartsOf(9, text, grid, 27))).toEqual(flat(parts.slice(3)));
  });

  test('say how far they go, and cover the grid', async () => {
    const { parts } = await scan(engine, 'x^3', { from: -1, to: 2, count: 200_000 });
    expect(parts.map(({ scanned }) => scanned)).toEqual([65_536, 131_072, 196_608, 200_000]);
    expect(parts.every((part) => part.engine === 'cpu' && part.arithmetic === 'float64')).toBe(true);
  });

  test('leave the event loop its turns', async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const { parts } = await scan(engine, 'sin(x) e^x', { from: 0, to: 6, count: 2 ** 19 });
    clearInterval(counting);
    expect(parts).toHaveLength(8);
    expect(turns).toBeGreaterThan(4);
  });
});

describe('a scan', () => {
  test('ends when it is aborted, before and on the way', async () => {
    const controller = new AbortController();
    const options = { from: 0, to: 1, count: 10 ** 8, signal: controller.signal };
    let parts = 0;
    const reading = (async () => {
      for await (const part of engine.signChanges(parse('sin x'), options)) {
        expect(part.scanned).toBeLessThan(10 ** 8);
        if (++parts === 2) controller.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(parts).toBe(2);
    await expect(scan(engine, 'x', options)).rejects.toThrow('enough');
  });

  test.for([
    [{ orders: [3] }, 'orders of a scan are 0, 1 and 2, not 3'],
    [{ orders: [0.5] }, 'orders of a scan are 0, 1 and 2, not 0.5'],
    [{ count: 1 }, 'count must be an integer from 2 to 100000000, not 1'],
    [{ from: 2 }, 'from must be less than to'],
    [{ parameters: { a: NaN } }, 'parameter a must be finite'],
  ] as const)('that cannot be done throws an EngineError: %s', async ([wrong, message]) => {
    const options = { from: 0, to: 1, count: 3, ...wrong } as ScanOptions;
    await expect(scan(engine, 'a x', options)).rejects.toThrow(new RegExp(message));
    await expect(scan(engine, 'a x', options)).rejects.toBeInstanceOf(EngineError);
  });
});
