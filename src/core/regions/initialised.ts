import { findNode, isValueReference } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { importsOf, loads } from '../typing/loads.ts';
import { acts } from '../typing/silent-module.ts';

/**
 * Whether a constant of a module has its value whenever code of the file runs. It has none yet where code runs while its
 * module is loading: in a circle of imports, or called from above its declaration.
 */
export function isInitialisedFor(symbol: ts.Symbol, at: ts.Node, semantics: Semantics): boolean {
  const constant = symbol.valueDeclaration;
  const file = at.getSourceFile();
  if (constant === undefined) return true;
  const home = constant.getSourceFile();
  if (semantics.isExternal(home)) return true;
  if (home !== file) return !loads(home, file, semantics);
  const { statements } = file;
  const user = statements.find((each) => each.pos <= at.pos && at.end <= each.end);
  const declared = statements.findIndex((each) => each.pos <= constant.pos && constant.end <= each.end);
  // Functions can be called before their declaration is reached, classes cannot.
  const isHoisted = user !== undefined && ts.isFunctionDeclaration(user);
  const from = user === undefined || isHoisted ? 0 : statements.indexOf(user);
  if (isHoisted && importsOf(file, semantics).some((each) => loads(each, file, semantics))) return false;
  return statements.slice(from, Math.max(from, declared)).every((each) => !acts(each) || !namesOwnCode(each, file));
}

/** Whether the statement mentions a function or class of the file, which it may call. */
function namesOwnCode(statement: ts.Statement, file: ts.SourceFile): boolean {
  const names = new Set(
    file.statements.flatMap((each) =>
      ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each) ? [each.name?.text] : [],
    ),
  );
  const isOwn = (node: ts.Node) => ts.isIdentifier(node) && isValueReference(node) && names.has(node.text);
  return findNode([statement], isOwn) !== undefined;
}
