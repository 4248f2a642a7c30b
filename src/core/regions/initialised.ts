import { findNode, isValueReference, topStatement, walk } from '../syntax/nodes.ts';
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
  if (isReachedEarly(constant, at)) return false;
  const isHoisted = ts.isFunctionDeclaration(topStatement(at));
  return !isHoisted || !importsOf(file, semantics).some((each) => loads(each, file, semantics));
}

/** Whether code of the file that is met before the declaration may get as far as `at`, which uses it. */
export function isReachedEarly(declaration: ts.Node, at: ts.Node): boolean {
  const file = declaration.getSourceFile();
  const { statements } = file;
  const user = topStatement(at);
  const declared = statements.indexOf(topStatement(declaration));
  // Functions can be called before their declaration is reached, classes and constants cannot.
  const from = ts.isFunctionDeclaration(user) ? 0 : statements.indexOf(user);
  return statements.slice(from, Math.max(from, declared)).some((each) => acts(each) && namesOwnCode(each, file));
}

/** Whether the statement mentions code of the file, which it may run; what a class declares runs only when it is used. */
function namesOwnCode(statement: ts.Statement, file: ts.SourceFile): boolean {
  const names = new Set(file.statements.flatMap(codeNames));
  let found = false;
  walk(statement, (node) => {
    if (found || (ts.isBlock(node) && ts.isClassElement(node.parent))) return false;
    found = ts.isIdentifier(node) && isValueReference(node) && names.has(node.text);
    return !found;
  });
  return found;
}

/** The functions and classes that a statement declares, constants that hold some included. */
function codeNames(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    const isElsewhere = ts.isFunctionDeclaration(statement) && statement.body === undefined;
    return statement.name === undefined || isElsewhere ? [] : [statement.name.text];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const holdsCode =
      initializer !== undefined && findNode([initializer], (each) => ts.isFunctionLike(each) || ts.isClassLike(each));
    return holdsCode && ts.isIdentifier(name) ? [name.text] : [];
  });
}
