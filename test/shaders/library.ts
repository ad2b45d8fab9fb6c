import { createLibrary, type Library } from '../../src/engine/webgpu/linker.ts';

const files = import.meta.glob<string>(['/shaders/exact.wgsl', '/shaders/single/*.wgsl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The functions in single precision, and what they need. */
export const single: Library = createLibrary(Object.values(files));
