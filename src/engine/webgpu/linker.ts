/**
 * Links WGSL by name: takes from a library of functions, constants, aliases and structures exactly those that a text mentions,
 * with all that they mention in turn.
 */
export interface Library {
  readonly declarations: ReadonlyMap<string, Declaration>;
}

interface Declaration {
  readonly text: string;
  readonly isFunction: boolean;
  /** Names that the text mentions and the library has; as often as they are mentioned. */
  readonly mentions: readonly Mention[];
}

/** A name in a text. Only a name that is called can mean a function: local variables may be called `square` as well. */
interface Mention {
  readonly name: string;
  readonly isCalled: boolean;
}

/** A declaration with the comment above it: one line that closes its brace, lines up to a brace in the first column, or up to `;`. */
const declaration =
  /(?:^\/\/.*\n)*^(?:(?:fn|struct)\s+(?<oneLine>\w+).*\}$|(?:fn|struct)\s+(?<block>\w+)[\s\S]*?^\}|(?:const|alias)\s+(?<value>\w+)[\s\S]*?;.*$)/gm;

/** @param files texts of the library; every declaration starts in the first column */
export function createLibrary(files: Iterable<string>): Library {
  const texts = new Map<string, string>();
  for (const file of files) {
    for (const { 0: text, groups } of file.matchAll(declaration)) {
      const name = groups?.['oneLine'] ?? groups?.['block'] ?? groups?.['value'] ?? '';
      if (texts.has(name)) throw new TypeError(`Two declarations of ${name} in the shader library.`);
      texts.set(name, text);
    }
  }
  const declarations = new Map<string, Declaration>();
  for (const [name, text] of texts) {
    const isFunction = /^fn /m.test(text);
    const mentions = identifiers(text).filter(({ name: mentioned }) => mentioned !== name && texts.has(mentioned));
    declarations.set(name, { text, isFunction, mentions });
  }
  return { declarations };
}

/** The declarations that a text needs, each after those that it mentions. */
export function link(library: Library, text: string): readonly string[] {
  const needed = new Map<string, string>();
  const take = ({ name, isCalled }: Mention) => {
    const declaration = library.declarations.get(name);
    if (!declaration || needed.has(name) || (declaration.isFunction && !isCalled)) return;
    needed.set(name, ''); // seen; WGSL has no recursion, so the order below stays right
    declaration.mentions.forEach(take);
    needed.delete(name);
    needed.set(name, declaration.text);
  };
  identifiers(text).forEach(take);
  return [...needed.values()];
}

/** Estimated size once every call is inlined, as drivers do, in statements: what compiling takes grows with it. */
export function inlinedSize(library: Library, text: string): number {
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const declaration = library.declarations.get(name);
    if (!declaration?.isFunction) return 0;
    let size = sizes.get(name);
    if (size === undefined) {
      const calls = declaration.mentions.filter(({ isCalled }) => isCalled);
      size = calls.reduce((sum, call) => sum + sizeOf(call.name), statements(declaration.text));
      sizes.set(name, size);
    }
    return size;
  };
  return identifiers(text)
    .filter(({ isCalled }) => isCalled)
    .reduce((sum, { name }) => sum + sizeOf(name), statements(text));
}

function statements(text: string): number {
  return withoutComments(text).split(';').length - 1;
}

export function withoutComments(text: string): string {
  return text.replaceAll(/\/\/[^\n]*/g, '');
}

function identifiers(text: string): readonly Mention[] {
  const found = withoutComments(text).matchAll(/(?<![\w.])([A-Za-z_]\w*)(\s*\()?/g);
  return Array.from(found, ([, name, parenthesis]) => ({ name: name!, isCalled: parenthesis !== undefined }));
}
