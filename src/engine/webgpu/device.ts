import { findGpu } from './gpu.ts';

/** No WebGPU device can be had; the message says why. */
export class NoDevice extends Error {
  override readonly name = 'NoDevice';
}

let shared: Promise<GPUDevice> | undefined;
const lost = new WeakSet<GPUDevice>();

/**
 * The one device that serves every engine and every painter of a page. After a loss the next call asks for a new one.
 *
 * @throws NoDevice where there is no WebGPU, no adapter or no device
 */
export function acquireDevice(): Promise<GPUDevice> {
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
          forget();
        }),
      forget,
    );
  }
  return shared;
}

/** Whether a device was lost. Known a moment after the failure that it causes, so this waits for the news to arrive. */
export async function isLost(device: GPUDevice): Promise<boolean> {
  await Promise.race([device.lost, new Promise((resolve) => setTimeout(resolve, 50))]);
  return lost.has(device);
}

async function requestDevice(): Promise<GPUDevice> {
  const gpu = await findGpu();
  if (!gpu) throw new NoDevice('WebGPU is not available here');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new NoDevice('WebGPU has no adapter here');
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  try {
    return await adapter.requestDevice({ requiredLimits: { maxStorageBufferBindingSize, maxBufferSize } });
  } catch (error) {
    throw new NoDevice(`WebGPU gives no device: ${(error as Error).message}`, { cause: error });
  }
}
