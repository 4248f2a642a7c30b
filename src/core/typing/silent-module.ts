import { commonJsExport, isRequireStatement } from '../syntax/commonjs.ts';
import { perFileInProgram } from '../syntax/answered-once.ts';
import { isAssignmentOperator, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { loadedBy } from './loads.ts';
import { isPureStatement } from './pure-module.ts';
import { isErased } from './pure-references.ts';

/**
 * True for a module of the project that only declares: whether it is loaded makes no difference to anything but those
 * who use its names. The same holds for every module that it loads. Of packages nothing is known.
 */
export function isSilentModule(semantics: Semantics, sourceFile: ts.SourceFile): boolean {
  return onlyDeclares(sourceFile, semantics);
}

const onlyDeclares = perFileInProgram((sourceFile, semantics): boolean => {
  const seen = new Set<ts.SourceFile>([sourceFile]);
  for (const module of seen) {
    if (semantics.isExternal(module) || !module.statements.every((each) => isPureStatement(each) && !acts(each)))
      return false;
    for (const loaded of loadedBy(module, semantics)) {
      if (loaded === 'unknown') return false;
      seen.add(loaded);
    }
  }
  return true;
});

/** Whether the statement does more than declare, when the module is loaded. */
export function acts(statement: ts.Statement): boolean {
  if (isRequireStatement(statement)) return false;
  let found = false;
  // To hand out names is no act, in whichever module system.
  walk(commonJsExport(statement)?.value ?? statement, (node) => {
    if (found || isErased(node) || runsLater(node)) return false;
    found =
      ts.isCallExpression(node) ||
      ts.isNewExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      ts.isAwaitExpression(node) ||
      ts.isDecorator(node) ||
      ts.isDeleteExpression(node) ||
      ts.isClassStaticBlockDeclaration(node) ||
      (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) ||
      ts.isPostfixUnaryExpression(node);
    return !found;
  });
  return found;
}

/** The body of a function, and what a class gives to its instances. */
function runsLater(node: ts.Node): boolean {
  if (ts.isPropertyDeclaration(node.parent) && node.parent.initializer === node) {
    return !(ts.getModifiers(node.parent) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  }
  return ts.isFunctionLike(node.parent) && 'body' in node.parent && node.parent.body === node;
}
