import type { Effects } from '../effects/effect.ts';
import type { Finding } from '../model/finding.ts';
import { spanOfNode } from '../regions/region.ts';
import { walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { isPureModule, moduleSpecifiers } from '../typing/pure-module.ts';

export interface PureCoreRequest {
  readonly semantics: Semantics;
  readonly effects: Effects;
  /** The modules of the core, and whether a path lies in it. */
  readonly files: readonly ts.SourceFile[];
  readonly isCore: (file: string) => boolean;
}

/** Nothing in the core has an effect of its own or imports the shell. What is handed to it may do as it likes. */
export function findImpureCore(request: PureCoreRequest): readonly Finding[] {
  return request.files.flatMap((file) => [...findShellImports(file, request), ...findOwnEffects(file, request)]);
}

function findShellImports(file: ts.SourceFile, { semantics, isCore }: PureCoreRequest): readonly Finding[] {
  return file.statements.flatMap((statement) => {
    return moduleSpecifiers(statement).flatMap((specifier) => {
      const imported = semantics.getSymbolAtLocation(specifier)?.valueDeclaration;
      if (imported === undefined || !ts.isSourceFile(imported) || semantics.isExternal(imported)) return [];
      if (isCore(imported.fileName) || isPureModule(semantics, imported)) return [];
      return [finding(specifier, `the core imports ${specifier.getText()}, which is part of the shell`)];
    });
  });
}

function findOwnEffects(file: ts.SourceFile, request: PureCoreRequest): readonly Finding[] {
  const found: Finding[] = [];
  walk(file, (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return false;
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) {
      found.push(finding(node, 'the core awaits'));
      return;
    }
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isPropertyAccessExpression(node)) return;
    if (!reachesTheWorld(node, request.semantics)) return;
    const [effect] = request.effects.of([node]);
    if (effect !== undefined && effect.kind !== 'mutates') {
      found.push(finding(node, `the core has an effect: ${effect.reason}`));
      return false;
    }
    return;
  });
  return found;
}

/** Whether the name stands for something of the machine (Node, the DOM) or for time and chance. */
function reachesTheWorld(
  node: ts.CallExpression | ts.NewExpression | ts.PropertyAccessExpression,
  semantics: Semantics,
): boolean {
  const name = ts.isPropertyAccessExpression(node) ? node.expression : node.expression;
  const last = ts.isPropertyAccessExpression(name) ? name.name : name;
  if (!ts.isIdentifier(last)) return false;
  if (/^(?:random|now|Date)$/u.test(last.text)) return true;
  const symbol = semantics.getSymbolAtLocation(last);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  return declaration !== undefined && semantics.isWorldLibrary(declaration.getSourceFile());
}

function finding(node: ts.Node, message: string): Finding {
  return { rule: 'pure-core', span: spanOfNode(node), message, evidence: node.getText().slice(0, 80) };
}
