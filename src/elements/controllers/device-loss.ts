const watchers = new WeakMap<GPUDevice, Set<() => void>>();

/**
 * Calls back when a device is lost, until the function that is returned is called: a device outlives what watches it, and must not
 * keep it alive.
 */
export function watchLoss(device: GPUDevice, onLoss: () => void): () => void {
  let watching = watchers.get(device);
  if (!watching) {
    const all = (watching = new Set<() => void>());
    watchers.set(device, all);
    void device.lost.then(() => {
      watchers.delete(device);
      for (const lost of all) lost();
    });
  }
  watching.add(onLoss);
  return () => watching.delete(onLoss);
}
