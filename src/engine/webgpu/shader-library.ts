import { createLibrary, type Library } from './linker.ts';

const single = import.meta.glob<string>(['../../../shaders/exact.wgsl', '../../../shaders/single/*.wgsl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Elementary functions over `alias Real = f32`, and the error-free transforms that they use. */
export const singleLibrary: Library = createLibrary(Object.values(single));
