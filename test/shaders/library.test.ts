import { describe, expect, test } from 'vitest';
import { link } from '../../src/engine/webgpu/linker.ts';
import { functionOf, writeCall } from '../../src/engine/webgpu/operation-functions.ts';
import { exactVariants, libraryOf, shaderSources } from '../../src/engine/webgpu/shader-library.ts';
import type { OperationName } from '../../src/program/operation.ts';
import { operations } from '../../src/program/operations.ts';

/** What the specification of WGSL makes exact or correctly rounded, or this library corrects; sin, exp and their like are not. */
const exactBuiltins = new Set(['abs', 'array', 'bitcast', 'ceil', 'clamp', 'countLeadingZeros', 'f32', 'firstLeadingBit', 'floor', 'fma', 'i32', 'max', 'min', 'select', 'sign', 'sqrt', 'trunc', 'u32', 'vec2', 'vec3', 'vec4']); // prettier-ignore
const keywords = new Set(['for', 'if', 'return', 'while']);
const suppliedByKernels = new Set(['infinity', 'opaque_zero']);

/** Written with operators, or read from slots. */
const withoutFunction = new Set(['variable', 'literal', 'parameter', 'integer', 'pi', 'e', 'undefined', 'and', 'or', 'not']); // prettier-ignore

describe.each(['single', 'double_single'] as const)('the family %s', (family) => {
  const library = libraryOf(family, 'split');
  const names = [...library.declarations.keys()];

  test.for(names)('%s links alone, with no built-in function of doubtful accuracy', (name) => {
    const text = link(library, `${name}()`)
      .join('\n')
      .replaceAll(/\/\/.*/g, '');
    const declared = new Set(Array.from(text.matchAll(/^(?:fn|const|alias|struct)\s+(\w+)/gm), (match) => match[1]!));
    expect(declared).toContain(name);
    const called = Array.from(text.matchAll(/(\w+)\s*(?:<[\w\s,]*>)?\s*\(/g), (match) => match[1]!);
    const foreign = called.filter((callee) => ![declared, exactBuiltins, keywords, suppliedByKernels].some((set) => set.has(callee))); // prettier-ignore
    expect(foreign).toEqual([]);
  });

  test('has every function that the engine writes for an operation, and where it is defined', () => {
    const needed = (Object.keys(operations) as OperationName[])
      .filter((operation) => !withoutFunction.has(operation))
      .flatMap((operation) =>
        [-5, -1, 1, 2, 3, 5].flatMap((n) => [2, 3, 7].flatMap((q) => functionNames(operation, [n, q, 0]))),
      );
    expect(needed.length).toBeGreaterThan(100);
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('names nothing that WGSL has already', () => {
    expect(names.filter((name) => exactBuiltins.has(name))).toEqual([]);
  });
});

test('the variants of error-free transforms have the same functions', () => {
  const namesOf = (variant: (typeof exactVariants)[number]) =>
    Array.from(shaderSources[`exact/${variant}.wgsl`]!.matchAll(/^fn (\w+)\(([^)]*)\) -> (\w+)/gm), ([, name, parameters, result]) => `${name}(${parameters}) ${result}`); // prettier-ignore
  const shared = namesOf('split').sort();
  expect(shared.length).toBe(4);
  for (const variant of exactVariants) expect(namesOf(variant)).toEqual(expect.arrayContaining(shared));
});

const files = import.meta.glob<string>('../../shaders/**/*.wgsl', { query: '?raw', import: 'default', eager: true });

test('the files below shaders/ are found, those of the library among them', () => {
  const paths = Object.keys(files).map((path) => path.replace(/^.*\/shaders\//, ''));
  expect(paths).toEqual(expect.arrayContaining([...Object.keys(shaderSources), 'draw/curve.wgsl', 'kernels/evaluate.wgsl'])); // prettier-ignore
});

test.for(Object.keys(files))('%s says its bound, its method and its source in its first lines', (path) => {
  const [heading] = /^(?:\/\/.*\n)+/.exec(files[path]!) ?? [''];
  for (const word of ['Bound:', 'Method:', 'Source:']) expect(heading).toContain(word);
});

function functionNames(operation: OperationName, immediates: readonly number[]): string[] {
  const shader = functionOf(operation, immediates);
  const sizes = shader.bySize ? (['small', 'medium', 'any'] as const) : (['any'] as const);
  const conditions = shader.partial ? (['_defined'] as const) : [];
  return [...sizes, ...conditions].map((variant) => writeCall(shader, [], immediates, variant).replace(/\(.*/, ''));
}
