import { createLibrary, type Library } from './linker.ts';

/** The families of elementary functions: the same names over `alias Real`, f32 or a pair of f32. */
export const families = ['single', 'double_single'] as const;
export type Family = (typeof families)[number];

/** How sums and products with their exact rounding error are formed, the cheapest first. */
export const exactVariants = ['fma', 'split', 'integer'] as const;
export type ExactVariant = (typeof exactVariants)[number];

/** Text of every shader file of the library, by its path below `shaders/`. */
export type ShaderSources = Readonly<Record<string, string>>;

const files = import.meta.glob<string>(
  ['../../../shaders/*.wgsl', '../../../shaders/exact/*.wgsl', '../../../shaders/{single,double_single}/*.wgsl'],
  { query: '?raw', import: 'default', eager: true },
);

export const shaderSources: ShaderSources = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/shaders\//, ''), text]),
);

const libraries = new WeakMap<ShaderSources, Map<string, Library>>();

/** A family with the error-free transforms of one variant, and what all families share. */
export function libraryOf(family: Family, variant: ExactVariant, sources: ShaderSources = shaderSources): Library {
  let made = libraries.get(sources);
  if (!made) libraries.set(sources, (made = new Map<string, Library>()));
  const key = `${family} ${variant}`;
  let library = made.get(key);
  if (!library) {
    const isIncluded = (path: string) =>
      !path.includes('/') || path.startsWith(`${family}/`) || path === `exact/${variant}.wgsl`;
    const texts = Object.entries(sources).flatMap(([path, text]) => (isIncluded(path) ? [text] : []));
    made.set(key, (library = createLibrary(texts)));
  }
  return library;
}

export const singleLibrary: Library = libraryOf('single', 'split');
