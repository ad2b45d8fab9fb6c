export * from './index.ts';

// This one file is the worker of its own engine and of its searches as well; there it has no elements to define.
if ('WorkerGlobalScope' in globalThis) {
  await import('./engine/cpu/worker.ts');
  await import('./analysis/worker.ts');
} else {
  await import('./define.ts');
}
