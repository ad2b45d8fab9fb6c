import { afterEach, describe, expect, test, vi } from 'vitest';
import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import type { ScanOptions, SignChange } from '../../../src/engine/engine.ts';
import { acquireDevice } from '../../../src/engine/webgpu/device.ts';
import { WebGpuEngine } from '../../../src/engine/webgpu/engine.ts';
import { shaderSources } from '../../../src/engine/webgpu/shader-library.ts';
import { parse } from '../../../src/expression/parse.ts';
import { changesOf, known, scan } from '../scans.ts';

const engine = await WebGpuEngine.create();
const cpu = new CpuEngine();
const arithmetics = ['single', 'double-single'] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Greatest distance of neighbouring numbers, relatively: 24 bits, and two words of 24 with nothing between them. */
const unit = { single: 2 ** -23, 'double-single': 2 ** -47 };

describe.for(known)('$text', ({ text, from, to, count, changes: expected }) => {
  test.for(arithmetics)('has in %s the changes that it should, within the distance of samples', async (arithmetic) => {
    const { parts, changes } = await scan(engine, text, { from, to, count, arithmetic });
    expect(parts.map((part) => [part.engine, part.arithmetic, part.reason])).toEqual([['webgpu', arithmetic, undefined]]); // prettier-ignore
    const step = (to - from) / (count - 1);
    for (const [name, places] of Object.entries(expected)) {
      const found = changesOf(changes, name);
      expect(found, name).toHaveLength(places.length);
      found.forEach((change, i) => {
        expect(Math.abs(change.from - places[i]!), name).toBeLessThan(step);
        expect(Math.abs(change.to - places[i]!), name).toBeLessThan(step);
      });
    }
  });

  test.for(arithmetics)('has in %s the changes of the CPU', async (arithmetic) => {
    const onDevice = (await scan(engine, text, { from, to, count, arithmetic })).changes;
    const onCpu = (await scan(cpu, text, { from, to, count })).changes;
    const step = (to - from) / (count - 1);
    for (const name of ['f0', 'f1', 'f2', 'g0', 'g1']) {
      const [found, right] = [changesOf(onDevice, name), changesOf(onCpu, name)];
      expect(found.map(({ sign }) => sign), name).toEqual(right.map(({ sign }) => sign)); // prettier-ignore
      found.forEach((change, i) => {
        expect(Math.abs(change.from - right[i]!.from), name).toBeLessThan(step);
      });
    }
  });

  test.for(arithmetics)('has in %s its changes in order, between neighbouring numbers', async (arithmetic) => {
    const { changes } = await scan(engine, text, { from, to, count, arithmetic });
    expect(changes.length).toBeGreaterThan(0);
    changes.forEach((change, i) => {
      expect(change.from).toBeGreaterThanOrEqual(changes[i - 1]?.from ?? -Infinity);
      expect(change.to - change.from).toBeLessThanOrEqual(unit[arithmetic] * Math.abs(change.to));
      if (arithmetic === 'single') expect([change.from, change.to]).toEqual([change.from, change.to].map(Math.fround));
    });
  });
});

test.for(arithmetics)('in %s, ends are exactly the numbers at which the signs differ', async (arithmetic) => {
  const f = parse('cos(x) sin(e^x)');
  const { changes } = await scan(engine, 'cos(x) sin(e^x)', { from: 0, to: 6, count: 10_001, arithmetic, orders: [1] });
  const at = async (points: number[]) => (await engine.evaluate(f, points, { order: 1, arithmetic })).derivatives[1]!;
  const left = await at(changes.map(({ from }) => from));
  const right = await at(changes.map(({ to }) => to));
  expect(changes).toHaveLength(130);
  changes.forEach(({ from, to, sign }, i) => {
    if (from === to) expect(left[i]).toBe(0);
    else expect([Math.sign(left[i]!), Math.sign(right[i]!)]).toEqual([sign, -sign]);
  });
});

describe('samples that are exactly 0', () => {
  const brief = ({ kind, index, from, to, sign }: SignChange) => [`${kind[0]}${index}`, from, to, sign];

  test.for(arithmetics)(
    'in %s, are changes: crossed, touched, at ends of runs, and not all over',
    async (arithmetic) => {
      const at = async (text: string, options: Partial<ScanOptions> = {}) =>
      (await scan(engine, text, { from: -1, to: 1, count: 129, arithmetic, guards: false, ...options })).changes.map(brief); // prettier-ignore
      expect(await at('x^3')).toEqual([['d0', 0, 0, -1], ['d1', 0, 0, 1], ['d2', 0, 0, -1]]); // prettier-ignore
      expect(await at('max(0, |x| - 1/2)', { orders: [0] })).toEqual([['d0', -0.5, -0.5, 1], ['d0', 0.5, 0.5, -1]]); // prettier-ignore
      expect(await at('sqrt(x)', { orders: [0], guards: true })).toEqual([['d0', 0, 0, -1], ['g0', 0, 0, -1]]); // prettier-ignore
      expect(await at('1/x', { guards: true, count: 128 })).toEqual([['d0', 0, 0, -1], ['d2', 0, 0, -1], ['g0', 0, 0, -1]]); // prettier-ignore
      expect(await at('0')).toEqual([]);
      expect(await at('floor(x^2/100)', { guards: true })).toEqual([]);
    },
  );
});

describe('submits', () => {
  // Zeros at samples, between them, runs of zeros, undefined samples and integers.
  const text = 'x (x - 0.3) (x + 0.71) floor(2 x + 0.1) sqrt(x + 0.9)';

  test.for(arithmetics)(
    'in %s, of any length give the same, changes between two of them among it',
    async (arithmetic) => {
      const options = { from: -1, to: 1, count: 8193, arithmetic };
      const whole = await scan(engine, text, options);
      expect(whole.parts).toHaveLength(1);
      expect(whole.changes.length).toBeGreaterThan(8);
      expect((await scan(engine, text, options)).changes).toEqual(whole.changes);
      // A zero at sample 4096, where a submit ends or begins, and after submits of lengths that divide into no runs.
      for (const samplesPerSubmit of [64, 100, 1365, 4095, 4096, 4097]) {
        const divided = await WebGpuEngine.create({ samplesPerSubmit });
        const { parts, changes } = await scan(divided, text, options);
        expect(parts.map(({ scanned }) => scanned)).toEqual(
          Array.from(parts, (_, i) => Math.min((i + 1) * samplesPerSubmit, options.count)),
        );
        expect(changes).toEqual(whole.changes);
      }
    },
  );

  test('with more changes than are fetched at once lose none', async () => {
    const dense = { from: 0, to: 1, count: 2 ** 17, arithmetic: 'double-single', orders: [0] } as const;
    const { parts, changes } = await scan(engine, 'sin(301010x)', dense);
    // sin(ωx) has ω/π zeros, fewer than samples; that at 0 is a sample.
    expect(changes).toHaveLength(1 + Math.floor(301010 / Math.PI));
    expect(parts.length).toBeGreaterThan(5);
    parts.forEach((part) => expect(part.changes.length).toBeLessThan(2 ** 14 + 32));
    changes.forEach(({ from, to }, k) => {
      expect(Math.abs((from + to) / 2 - (k * Math.PI) / 301010)).toBeLessThan(1 / 2 ** 17);
    });
    expect(parts.map(({ scanned }) => scanned)).toEqual(parts.map(({ scanned }) => scanned).toSorted((a, b) => a - b));
  });
});

describe('the memory of the device', () => {
  /** Bytes of the buffers made and not destroyed, and the most there were. */
  async function watchBuffers() {
    const device = await acquireDevice();
    const sizes = new Set<GPUBuffer>();
    const memory = { held: 0, most: 0 };
    const create = device.createBuffer.bind(device);
    vi.spyOn(device, 'createBuffer').mockImplementation((descriptor) => {
      const buffer = create(descriptor);
      sizes.add(buffer);
      memory.held += descriptor.size;
      memory.most = Math.max(memory.most, memory.held);
      const destroy = buffer.destroy.bind(buffer);
      buffer.destroy = () => {
        if (sizes.delete(buffer)) memory.held -= descriptor.size;
        destroy();
      };
      return buffer;
    });
    return memory;
  }

  test('of 10⁸ samples is less than 64 MiB, that of fewer, and freed when the scan is left', async () => {
    const most: number[] = [];
    for (const count of [2 ** 22, 10 ** 8]) {
      const memory = await watchBuffers();
      let scanned = 0;
      for await (const part of engine.signChanges(parse('tan(x) floor(x)'), { from: 0, to: 6, count, arithmetic: 'double-single' })) {
        scanned = part.scanned;
        if (scanned > 2 ** 21) break;
      } // prettier-ignore
      expect(scanned).toBeGreaterThan(2 ** 21);
      expect(memory.held).toBe(0);
      most.push(memory.most);
      vi.restoreAllMocks();
    }
    expect(most[1]).toBeLessThan(64 * 2 ** 20);
    expect(most[1]).toBe(most[0]);
  });
});

describe('the arithmetic', () => {
  const who = async (text: string, options: ScanOptions, on: WebGpuEngine = engine) => {
    const [part] = (await scan(on, text, options)).parts;
    return [part!.engine, part!.arithmetic, part!.reason];
  };

  test('is the coarsest that tells samples apart and whose rounding decides few signs', async () => {
    expect(await who('sin x', { from: 0, to: 6, count: 1001 })).toEqual(['webgpu', 'single', undefined]);
    expect(await who('sin x', { from: 1, to: 1.0001, count: 1001 })).toEqual(['webgpu', 'double-single', 'the window is too narrow for single precision']); // prettier-ignore
    const versine = '(1 - cos x)/x^2';
    expect(await who(versine, { from: -1, to: 1, count: 1000 })).toEqual(['webgpu', 'double-single', 'the rounding of single precision would decide signs']); // prettier-ignore
    expect(await who(versine, { from: -0.1, to: 0.1, count: 1000 })).toEqual(['cpu', 'float64', 'the rounding of double-single precision would decide signs']); // prettier-ignore
    expect(await who('sin x', { from: 1, to: 1 + 1e-12, count: 1001 })).toEqual(['cpu', 'float64', 'the window is too narrow for double-single precision']); // prettier-ignore
  });

  test('is float64 where the device cannot scan, with the reason', async () => {
    const small = await WebGpuEngine.create({ compileBudget: 10 });
    const grid = { from: 0, to: 6, count: 1001 };
    expect(await who('sin x', grid, small)).toEqual(['cpu', 'float64', 'compiling this for the device would take too long']); // prettier-ignore
    const add = '\nfn add(u: Real, v: Real) -> Real { return u + v + 0.001; }\n';
    const name = 'single/arithmetic.wgsl';
    const sources = { ...shaderSources, [name]: shaderSources[name]!.replace('fn add(', 'fn true_add(') + add };
    const wrong = await WebGpuEngine.create({ sources });
    for (let time = 0; time < 2; time++) {
      expect(await who('x + cos x', { ...grid, arithmetic: 'single', orders: [0] }, wrong)).toEqual(['cpu', 'float64', expect.stringMatching(/^the device computes this wrongly: output 0 at/)]); // prettier-ignore
    }
  });
});

test('a scan ends when it is aborted', async () => {
  const controller = new AbortController();
  const options = { from: 0, to: 6, count: 10 ** 8, signal: controller.signal };
  let parts = 0;
  const reading = (async () => {
    for await (const part of engine.signChanges(parse('x^2 - 2'), options)) {
      expect(part.scanned).toBeLessThan(10 ** 8);
      if (++parts === 2) controller.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
  expect(parts).toBe(2);
});

// The last, since it ends the device of the page.
test('a device that is lost on the way is asked for again, and no change is lost or found twice', async () => {
  const options = { from: 0, to: 6, count: 100_001, arithmetic: 'single' } as const;
  const whole = (await scan(engine, 'cos(x) sin(e^x)', options)).changes;
  const divided = await WebGpuEngine.create({ samplesPerSubmit: 20_000 });
  const changes: SignChange[] = [];
  let parts = 0;
  for await (const part of divided.signChanges(parse('cos(x) sin(e^x)'), options)) {
    expect(part.engine).toBe('webgpu');
    changes.push(...part.changes);
    if (++parts === 2) (await acquireDevice()).destroy();
  }
  expect(parts).toBe(6);
  expect(changes).toEqual(whole);
});

test.for(arithmetics)(
  'a program that takes no value from outside is scanned on the device in %s',
  async (arithmetic) => {
    const { parts, changes } = await scan(engine, '|x|', { from: -2, to: 3, count: 1001, arithmetic });
    expect(parts.map((part) => [part.engine, part.reason])).toEqual([['webgpu', undefined]]);
    expect(changesOf(changes, 'f1')).toHaveLength(1);
  },
);
