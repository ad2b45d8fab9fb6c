/**
 * The WebGPU of the platform: the browser's, or in Node the `webgpu` package (Dawn) where it is installed. Null where there is
 * neither.
 */
export function findGpu(): Promise<GPU | null> {
  return (found ??= find());
}

// Kept for the life of the process: Dawn aborts when the object that made its devices is collected.
let found: Promise<GPU | null> | undefined;

async function find(): Promise<GPU | null> {
  const { navigator, process } = globalThis as { navigator?: Navigator; process?: { versions?: { node?: string } } };
  if (navigator?.gpu) return navigator.gpu;
  if (!process?.versions?.node) return null;
  // A name that bundlers do not see, since it is an optional peer.
  const dawn = 'webgpu';
  try {
    const { create, globals } = (await import(/* @vite-ignore */ dawn)) as Dawn;
    Object.assign(globalThis, globals);
    return create([]);
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

interface Dawn {
  readonly create: (flags: readonly string[]) => GPU;
  readonly globals: Readonly<Record<string, unknown>>;
}
