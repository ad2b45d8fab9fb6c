import { findGpu } from './gpu.ts';

/** No WebGPU device can be had; the message says why. */
export class NoDevice extends Error {
  override readonly name = 'NoDevice';
}

/**
 * A device lost once, by a driver that was updated or a laptop that slept, is there again; one lost this often within this many
 * milliseconds would be lost again by the same work, and none is asked for any more.
 */
const losses = { most: 3, within: 60_000 } as const;

let shared: Promise<GPUDevice> | undefined;
const lost = new WeakSet<GPUDevice>();
/** When devices were lost, the latest ones. */
let lossTimes: readonly number[] = [];

/**
 * The one device that serves every engine and every painter of a page. After a loss the next call asks for a new one, until devices
 * were lost three times within a minute.
 *
 * @throws NoDevice where there is no WebGPU, no adapter or no device, or where it was lost too often
 */
export function acquireDevice(): Promise<GPUDevice> {
  if (isLostTooOften()) {
    return Promise.reject(new NoDevice(`the WebGPU device was lost ${losses.most} times within a minute`));
  }
  if (!shared) {
    const request = requestDevice();
    shared = request;
    const forget = () => {
      if (shared === request) shared = undefined;
    };
    request.then(
      (device) =>
        void device.lost.then(() => {
          lost.add(device);
          lossTimes = [...lossTimes, performance.now()].slice(-losses.most);
          forget();
        }),
      forget,
    );
  }
  return shared;
}

// The times kept change no more once no device is handed out, so this stays so.
function isLostTooOften(): boolean {
  const [first, last] = [lossTimes[0], lossTimes.at(-1)];
  if (lossTimes.length < losses.most || first === undefined || last === undefined) return false;
  return last - first <= losses.within;
}

/** Whether a device was lost. Known a moment after the failure that it causes, so this waits for the news to arrive. */
export async function isLost(device: GPUDevice): Promise<boolean> {
  await Promise.race([device.lost, new Promise((resolve) => setTimeout(resolve, 50))]);
  return lost.has(device);
}

async function requestDevice(): Promise<GPUDevice> {
  const gpu = await findGpu();
  if (!gpu) throw new NoDevice('WebGPU is not available here');
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) throw new NoDevice('WebGPU has no adapter here');
    const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
    return await adapter.requestDevice({ requiredLimits: { maxStorageBufferBindingSize, maxBufferSize } });
  } catch (error) {
    if (error instanceof NoDevice) throw error;
    throw new NoDevice(`WebGPU gives no device: ${(error as Error).message}`, { cause: error });
  }
}
