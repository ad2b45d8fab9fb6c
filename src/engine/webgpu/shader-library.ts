import { createLibrary, type Library } from './linker.ts';

const single = import.meta.glob<string>('../../../shaders/single/*.wgsl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Elementary functions over `alias Real = f32`. */
export const singleLibrary: Library = createLibrary(Object.values(single));
