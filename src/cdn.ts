export * from './index.ts';

// This one file is the worker of its own engine as well; there it has no elements to define.
if ('WorkerGlobalScope' in globalThis) await import('./engine/cpu/worker.ts');
else await import('./define.ts');
