import { ts } from '../syntax/typescript.ts';
import { nothing, union } from './abstract-object.ts';
import { assignTo, bindName } from './assign.ts';
import { declareVariable, evaluate } from './evaluate.ts';
import { excerpt } from './excerpt.ts';
import { reportIteration } from './iteration.ts';
import type { Walk } from './walk.ts';

/** Runs a statement, or any other node by running what it holds. */
export function execute(walk: Walk, node: ts.Node): void {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
  if (ts.isExpression(node)) {
    evaluate(walk, node);
    return;
  }
  // A function declaration does nothing until it is called.
  if (ts.isFunctionDeclaration(node)) return;
  if (ts.isClassDeclaration(node)) {
    walk.report({ kind: 'world', node, reason: 'a class declaration runs code when it is reached' });
    return;
  }
  if (ts.isVariableDeclaration(node)) {
    declareVariable(walk, node);
    return;
  }
  if (ts.isVariableDeclarationList(node)) reportDisposal(walk, node);
  if (ts.isReturnStatement(node) && node.expression) {
    const value = evaluate(walk, node.expression);
    const owner = walk.currentFunction();
    if (owner) walk.heap.addReturned(owner, value);
    return;
  }
  if (ts.isForOfStatement(node)) {
    executeForOf(walk, node);
    return;
  }
  if (ts.isForInStatement(node)) {
    evaluate(walk, node.expression);
    if (!ts.isVariableDeclarationList(node.initializer))
      assignTo(walk, node.initializer, { value: nothing, node: node.initializer });
    execute(walk, node.statement);
    return;
  }
  if (ts.isCatchClause(node) && node.variableDeclaration)
    bindName(walk, node.variableDeclaration.name, new Set([walk.analysis.objects.unknown(node)]));
  ts.forEachChild(node, (child) => execute(walk, child));
}

function executeForOf(walk: Walk, node: ts.ForOfStatement): void {
  if (node.awaitModifier) walk.report({ kind: 'suspends', node, reason: '`for await` suspends the function' });
  const iterated = evaluate(walk, node.expression);
  if (!node.awaitModifier) reportIteration(walk, node.expression, iterated);
  const outside = node.awaitModifier ? new Set([walk.analysis.objects.unknown(node)]) : nothing;
  const element = union(walk.heap.read(iterated), outside);
  if (ts.isVariableDeclarationList(node.initializer)) {
    reportDisposal(walk, node.initializer);
    for (const declaration of node.initializer.declarations) bindName(walk, declaration.name, element);
  } else assignTo(walk, node.initializer, { value: element, node: node.initializer });
  execute(walk, node.statement);
}

/** `using` runs code at the end of the block. */
function reportDisposal(walk: Walk, list: ts.VariableDeclarationList): void {
  const declares = list.flags & ts.NodeFlags.BlockScoped;
  if (declares === ts.NodeFlags.AwaitUsing)
    walk.report({ kind: 'suspends', node: list, reason: `${excerpt(list)} is awaited when the block ends` });
  if (declares === ts.NodeFlags.Using || declares === ts.NodeFlags.AwaitUsing)
    walk.report({ kind: 'world', node: list, reason: `${excerpt(list)} is disposed of when the block ends` });
}
