import { resolveAlias } from '../../syntax/resolve-alias.ts';
import { commonJsExport, isRequireStatement } from '../../syntax/commonjs.ts';
import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { importsOf, loads } from '../../typing/loads.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import type { ModuleModel } from './module-model.ts';
import { isInCircle } from './required-modules.ts';

/**
 * Where modules import each other in a circle, one can be running while the other is not: functions that a module declares
 * are there before it runs, and what it passes on from another module may not be.
 */
export function createUsedWhileLoading(
  { sourceFile, operations, system }: ModuleModel,
  semantics: Semantics,
): (name: string) => ReasonToStay | undefined {
  if (system === 'commonjs') return createHandedOutEarly({ sourceFile, operations }, semantics);
  const circle = importsOf(sourceFile, semantics).some((each) => loads(each, sourceFile, semantics));
  if (!circle) return () => undefined;
  const others = semantics.ownFiles().filter((file) => file !== sourceFile);
  return (name) => {
    const declared = operations.get(name)?.declaration;
    const symbol = declared && semantics.getSymbolAtLocation(declared);
    if (symbol === undefined) return undefined;
    const use = others
      .filter((file) => file.text.includes(name) && loads(sourceFile, file, semantics))
      .map((file) => useAtTop(file, (node) => node.text === name && meaning(node) === symbol))
      .find((node) => node !== undefined);
    return use && { node: use, reason: 'a module in a circle with this one uses it while it is loaded' };
  };

  function meaning(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = semantics.getSymbolAtLocation(node);
    return symbol && resolveAlias(semantics, symbol);
  }
}

/** In CommonJS what is handed out above the requires is there for those who are required, and what parts make is not. */
function createHandedOutEarly(
  { sourceFile, operations }: Pick<ModuleModel, 'sourceFile' | 'operations'>,
  semantics: Semantics,
): (name: string) => ReasonToStay | undefined {
  const { statements } = sourceFile;
  const last = statements.findLastIndex((each) => isRequireStatement(each));
  const early = statements.slice(0, Math.max(last, 0)).filter((each) => commonJsExport(each) !== undefined);
  if (early.length === 0 || !isInCircle(sourceFile, semantics)) return () => undefined;
  return (name) => {
    const own = operations.get(name)?.whole;
    const use = early.find((each) => each === own || useAtTop(each, (node) => node.text === name) !== undefined);
    return use && { node: use, reason: 'a module in a circle with this one may use it while it is loaded' };
  };
}

function useAtTop(top: ts.Node, isUse: (node: ts.Identifier) => boolean): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(top, (node) => {
    if (found !== undefined || ts.isFunctionLike(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node))
      return false;
    if (ts.isIdentifier(node) && isUse(node)) found = node;
    return undefined;
  });
  return found;
}
