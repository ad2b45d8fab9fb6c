import { expect, test } from 'vitest';
import { createLibrary, inlinedSize, link } from '../../src/engine/webgpu/linker.ts';

const library = createLibrary([
  `// Bound and source of the file.

alias Real = f32;

const table = array<Real, 2>(
  1.0,
  2.0,
);

// Twice u.
fn twice(u: Real) -> Real { return u * table[1]; }
fn fourfold(u: Real) -> Real {
  let v = twice(u); // not halved( here
  return twice(v);
}

fn halved(u: Real) -> Real {
  return u / table[1];
}
`,
]);

test('a text is linked with exactly the declarations that it mentions, each after those that it mentions itself', () => {
  const names = link(library, 'fn program(x: Real) -> Real { return fourfold(x); }').map(
    (text) => /(?:fn|const|alias) (\w+)/.exec(text)![1],
  );
  expect(names).toEqual(['Real', 'table', 'twice', 'fourfold']);
});

test('comments above a declaration come with it, those of the file do not', () => {
  const text = link(library, 'twice(x)').join('\n');
  expect(text).toContain('// Twice u.');
  expect(text).not.toContain('Bound and source');
});

test('names in comments, fields of structures and variables are not taken for functions', () => {
  expect(link(library, '// twice(x)\nlet a = b.twice + twice;')).toEqual([]);
});

test('the inlined size counts a function as often as it is called', () => {
  expect(inlinedSize(library, 'let a = fourfold(x);')).toBe(1 + 2 + 1 + 1);
});

test('two declarations of one name are refused', () => {
  expect(() => createLibrary(['fn a() {\n}\n', 'fn a() {\n}\n'])).toThrow('Two declarations of a');
});
