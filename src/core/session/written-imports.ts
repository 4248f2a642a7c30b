import posix from 'node:path/posix';
import { importDeclarations } from '../edit/import-declarations.ts';
import { parseText } from '../edit/parse-text.ts';
import type { NamedImport } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';

/** The imports above a text that somebody wrote, and the rest of it; a reason where one cannot be had. */
export type WrittenImports =
  | { readonly kind: 'parted'; readonly imports: readonly NamedImport[]; readonly rest: string }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Takes the imports from the top of a text: they are written in the style of the file, among those that it needs anyway. */
export function partImports(text: string, file: string): WrittenImports {
  const tree = parseText(text, file);
  const first = tree.statements.findIndex((statement) => !ts.isImportDeclaration(statement));
  const above = first === -1 ? tree.statements : tree.statements.slice(0, first);
  const last = above.at(-1);
  if (last === undefined) return { kind: 'parted', imports: [], rest: text };
  const declared = importDeclarations(tree).filter(({ node }) => node.end <= last.end);
  const nameless = above.find((statement) => declared.every(({ node }) => node !== statement));
  if (nameless !== undefined)
    return {
      kind: 'invalid',
      reason: `“${nameless.getText()}” names nothing: only imports of names can be added here`,
    };
  const imports = declared.flatMap(({ node, specifier, bindings }) => {
    const attributes = node.attributes === undefined ? {} : { attributes: node.attributes.getText() };
    const from = moduleOf(specifier, file);
    return bindings.map(({ name, local, typeOnly }): NamedImport => {
      const alias = local === name ? {} : { alias: local };
      return { file, from, name, ...alias, typeOnly, ...attributes };
    });
  });
  return { kind: 'parted', imports, rest: text.slice(last.end).trimStart() };
}

/** Whether the module is there is for the type-check to say. */
function moduleOf(specifier: string, file: string): string {
  return /^\.{1,2}(?:\/|$)/u.test(specifier) ? posix.join(posix.dirname(file), specifier) : specifier;
}
