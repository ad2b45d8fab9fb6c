import { describe, expect, test } from 'vitest';
import { link } from '../../src/engine/webgpu/linker.ts';
import { functionOf, MissingOperation } from '../../src/engine/webgpu/operation-functions.ts';
import type { OperationName } from '../../src/program/operation.ts';
import { operations } from '../../src/program/operations.ts';
import { singleLibrary as single } from '../../src/engine/webgpu/shader-library.ts';

/** What the specification of WGSL makes exact or correctly rounded, or this library corrects; sin, exp and their like are not. */
const exactBuiltins = new Set(['abs', 'bitcast', 'ceil', 'clamp', 'f32', 'floor', 'fma', 'i32', 'max', 'min', 'select', 'sign', 'sqrt', 'trunc', 'u32', 'vec2', 'vec3']); // prettier-ignore
const keywords = new Set(['for', 'if', 'return', 'while']);
const suppliedByKernels = new Set(['infinity', 'opaque_zero']);

const names = [...single.declarations.keys()];

describe('the shader library in single precision', () => {
  test.for(names)('%s links alone, with no built-in function of doubtful accuracy', (name) => {
    const text = link(single, `${name}()`)
      .join('\n')
      .replaceAll(/\/\/.*/g, '');
    const declared = new Set(Array.from(text.matchAll(/^(?:fn|const|alias|struct)\s+(\w+)/gm), (match) => match[1]!));
    expect(declared).toContain(name);
    const called = Array.from(text.matchAll(/(\w+)\s*(?:<[\w\s,]*>)?\s*\(/g), (match) => match[1]!);
    const foreign = called.filter((callee) => ![declared, exactBuiltins, keywords, suppliedByKernels].some((set) => set.has(callee))); // prettier-ignore
    expect(foreign).toEqual([]);
  });

  test('has every function that the engine writes for an operation, and where it is defined', () => {
    const needed = (Object.keys(operations) as OperationName[]).flatMap((operation) =>
      [-5, -1, 2, 3, 5].flatMap((n) => functionNames(operation, [n, 7, 0])),
    );
    expect(needed.length).toBeGreaterThan(50);
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('names nothing that WGSL has already', () => {
    expect(names.filter((name) => exactBuiltins.has(name))).toEqual([]);
  });
});

function functionNames(operation: OperationName, immediates: readonly number[]): string[] {
  try {
    const { name, partial } = functionOf(operation, immediates);
    return partial ? [name, `${name}_defined`] : [name];
  } catch (error) {
    if (error instanceof MissingOperation) return [];
    throw error;
  }
}
