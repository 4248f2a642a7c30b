import posix from 'node:path/posix';
import type { Declaration } from '../../model/refactoring.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';

/**
 * The types that the comments of JavaScript code speak of and that its file defines in a comment of its own, for a file
 * beside it, as a `@typedef` that imports the one there.
 */
export function typedefsOf(
  nodes: readonly ts.Node[],
  { sourceFile, semantics }: { readonly sourceFile: ts.SourceFile; readonly semantics: Semantics },
): readonly Declaration[] {
  if (!isJavaScriptFile(sourceFile.fileName)) return [];
  const names = new Set<string>();
  const note = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && ts.isTypeReferenceNode(node.parent) && isOfComments(node)) names.add(node.text);
  };
  for (const node of nodes) {
    for (const comment of commentsOn(node)) walk(comment, note);
    walk(node, (inner) => {
      for (const comment of commentsOn(inner)) walk(comment, note);
    });
  }
  return [...names].map((name) => ({
    kind: 'type',
    name,
    text: `/** @typedef {import('${specifier()}').${name}} ${name} */`,
  }));

  function isOfComments(name: ts.Identifier): boolean {
    const declarations = semantics.getSymbolAtLocation(name)?.declarations ?? [];
    return declarations.some(
      (each) => each.getSourceFile() === sourceFile && (ts.isJSDocTypedefTag(each) || ts.isJSDocCallbackTag(each)),
    );
  }

  /** Comments of modules of either kind may name the file as it is. */
  function specifier(): string {
    const name = posix.basename(sourceFile.fileName);
    return `./${ts.isExternalModule(sourceFile) ? name : name.replace(/\.[cm]?jsx?$/u, '')}`;
  }
}

/** The comments on the node, or on the statement around it of which it is the whole. */
function commentsOn(node: ts.Node): readonly ts.JSDoc[] {
  return ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
}
