import { resolveAlias } from '../../syntax/resolve-alias.ts';
import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { importsOf, loads } from '../../typing/loads.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import type { ModuleModel } from './module-model.ts';

/**
 * Where modules import each other in a circle, one can be running while the other is not: functions that a module declares
 * are there before it runs, and what it passes on from another module may not be.
 */
export function createUsedWhileLoading(
  { sourceFile, operations, system }: ModuleModel,
  semantics: Semantics,
): (name: string) => ReasonToStay | undefined {
  if (system === 'commonjs') return () => undefined;
  const circle = importsOf(sourceFile, semantics).some((each) => loads(each, sourceFile, semantics));
  if (!circle) return () => undefined;
  const others = semantics.ownFiles().filter((file) => file !== sourceFile);
  return (name) => {
    const declared = operations.get(name)?.declaration;
    const symbol = declared && semantics.getSymbolAtLocation(declared);
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

function useAtTop(file: ts.SourceFile, isUse: (node: ts.Identifier) => boolean): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(file, (node) => {
    if (found !== undefined || ts.isFunctionLike(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node))
      return false;
    if (ts.isIdentifier(node) && isUse(node)) found = node;
    return undefined;
  });
  return found;
}
