import { perFileInProgram } from '../../syntax/answered-once.ts';
import { globalNames } from '../../syntax/global-names.ts';
import { isReplaced, isValueReference, walk } from '../../syntax/nodes.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { isErased } from '../../typing/pure-references.ts';

/** Whether a module reads, while it is loaded, what another one may have written while that was loaded. */
export const readsState = perFileInProgram((module, semantics): boolean =>
  module.statements.some((statement) =>
    readsWhileLoading(statement, (node) => isOfWorld(node) || isGlobal(node, semantics) || isOfOthers(node, semantics)),
  ),
);

/** The same of one statement, as far as its text tells. */
export function readsWorld(statement: ts.Statement): boolean {
  return readsWhileLoading(statement, isOfWorld);
}

function readsWhileLoading(statement: ts.Statement, isState: (node: ts.Node) => boolean): boolean {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return false;
  let found = false;
  walk(statement, (node) => {
    if (found || isErased(node) || ts.isFunctionLike(node)) return false;
    found = isState(node);
    return !found;
  });
  return found;
}

/** `process.env.REGION`, `globalThis.region` */
function isOfWorld(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
  if (isReplaced(node)) return false;
  return /^(?:process\.env|import\.meta\.env|globalThis|global|window)$/u.test(node.expression.getText());
}

/** A name that nothing declares is what another module, or none yet, has made known to all: `LOG`. */
function isGlobal(node: ts.Node, semantics: Semantics): boolean {
  if (!ts.isIdentifier(node) || !isValueReference(node)) return false;
  const isKnown = globalNames.has(node.text) || /^__(?:dir|file)name$/u.test(node.text);
  return !isKnown && semantics.getSymbolAtLocation(node) === undefined;
}

/** `settings.region` of an object that another module makes and others may fill, and a variable that changes. */
function isOfOthers(node: ts.Node, semantics: Semantics): boolean {
  if (!ts.isIdentifier(node)) return false;
  const symbol = semantics.getSymbolAtLocation(node);
  if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Alias)) return false;
  const declared = resolveAlias(semantics, symbol).valueDeclaration;
  if (declared === undefined || !ts.isVariableDeclaration(declared) || !semantics.isOwn(declared.getSourceFile()))
    return false;
  const isConstant = (ts.getCombinedNodeFlags(declared) & ts.NodeFlags.Const) !== 0;
  if (!isConstant) return true;
  const { parent } = node;
  const isRead =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node;
  return isRead && declared.initializer !== undefined && ts.isObjectLiteralExpression(declared.initializer);
}
