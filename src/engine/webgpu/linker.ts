/**
 * Links WGSL by name: takes from a library of functions, constants, aliases and structures exactly those that a text mentions,
 * with all that they mention in turn.
 */
export interface Library {
  readonly declarations: ReadonlyMap<string, Declaration>;
}

interface Declaration {
  readonly text: string;
  /** Names of the library that the text mentions. */
  readonly mentions: readonly string[];
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
    const mentions = identifiers(text).filter((mentioned) => mentioned !== name && texts.has(mentioned));
    declarations.set(name, { text, mentions });
  }
  return { declarations };
}

/** The declarations that a text needs, each after those that it mentions. */
export function link(library: Library, text: string): readonly string[] {
  const needed = new Map<string, string>();
  const take = (name: string) => {
    const declaration = library.declarations.get(name);
    if (!declaration || needed.has(name)) return;
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
    const body = library.declarations.get(name)?.text.match(/\{[\s\S]*/)?.[0];
    if (body === undefined) return 0;
    let size = sizes.get(name);
    if (size === undefined) sizes.set(name, (size = measure(body)));
    return size;
  };
  const measure = (body: string): number => {
    const own = withoutComments(body).split(';').length - 1;
    return identifiers(body).reduce((sum, name) => sum + sizeOf(name), own);
  };
  return measure(text);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\/[^\n]*/g, '');
}

function identifiers(text: string): string[] {
  return withoutComments(text).match(/(?<![\w.])[A-Za-z_]\w*/g) ?? [];
}
