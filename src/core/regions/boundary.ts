import type { RefusalCode } from '../model/refusal.ts';
import { enclosingFunction, findNode, isValueReference, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { findMeaningful } from './meaningful-comments.ts';
import type { Region } from './region.ts';

/** What keeps a region where it is. */
export interface Obstacle {
  readonly code: RefusalCode;
  readonly cause: ts.Node;
  readonly reason: string;
  readonly unblock: string;
}

/** The first thing in the region that is bound to its function, its class or its file, by syntax alone. */
export function findBoundary(region: Region): Obstacle | undefined {
  const cause = findNode(region.nodes, (node) => boundaryOf(node, region) !== undefined);
  return (cause && boundaryOf(cause, region)) ?? commentBoundary(region);
}

function boundaryOf(node: ts.Node, region: Region): Obstacle | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.AwaitExpression:
    case ts.SyntaxKind.YieldExpression:
      return {
        code: 'suspends',
        cause: node,
        reason: `\`${node.getText().slice(0, 60)}\` suspends the operation, and the core is synchronous`,
        unblock: 'assign the awaited value to a constant first, and compute with the constant',
      };
    case ts.SyntaxKind.SuperKeyword:
      return escapes(node, '`super` belongs to the class');
    case ts.SyntaxKind.MetaProperty:
      return tied(node, `\`${node.getText()}\` belongs to its function or file`);
    case ts.SyntaxKind.DebuggerStatement:
    case ts.SyntaxKind.WithStatement:
      return tied(node, `\`${node.getText().slice(0, 20)}\` cannot move`);
    case ts.SyntaxKind.Decorator:
    case ts.SyntaxKind.ClassExpression:
    case ts.SyntaxKind.ClassDeclaration:
      return tied(node, 'a class is declared inside the region');
    default:
  }
  if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) {
    return {
      code: 'suspends',
      cause: node,
      reason: '`for await` suspends the operation',
      unblock: 'collect the values first',
    };
  }
  if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using) {
    return tied(node, 'a `using` declaration is disposed of at the end of its function');
  }
  if (
    ts.isFunctionLike(node) &&
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  ) {
    return {
      code: 'suspends',
      cause: node,
      reason: 'an async function is created inside the region, and the core is synchronous',
      unblock: 'keep the asynchronous work outside of the calculation',
    };
  }
  if (ts.isFunctionDeclaration(node) && isUsedOutside(node, region))
    return tied(node, `the function \`${node.name?.text ?? ''}\` is declared inside the region`);
  if (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    ['eval', 'require'].includes(node.expression.text)
  ) {
    return tied(node, `\`${node.expression.text}\` depends on where it is called`);
  }
  if (ts.isIdentifier(node) && ['arguments', '__dirname', '__filename'].includes(node.text) && isValueReference(node)) {
    return tied(node, `\`${node.text}\` belongs to its function or file`);
  }
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    return tied(node, 'JSX belongs to the view');
  if (node.kind === ts.SyntaxKind.ThisKeyword && !isFieldRead(node)) return escapes(node, '`this` is used as a value');
  return undefined;
}

/** `this.x` read as a value; neither `this` alone, nor `this[x]`, nor `this.x = …`. */
function isFieldRead(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
}

function commentBoundary(region: Region): Obstacle | undefined {
  const text = region.sourceFile.text;
  const leading = ts.getLeadingCommentRanges(text, region.nodes[0].pos) ?? [];
  // What stands above the statement of an expression, `istanbul ignore next`, means the expression as well.
  const from = region.kind === 'statements' ? (leading[0]?.pos ?? region.start) : startOfStatement(region.nodes[0]);
  const found = findMeaningful(text.slice(from, region.end), text);
  if (found === undefined) return undefined;
  return {
    code: 'meaningful-comment',
    cause: region.nodes[0],
    reason: `the comment \`${found}\` is read by a tool and bound to its line`,
    unblock: 'resolve what the comment suppresses, or move it away from the calculation',
  };
}

function startOfStatement(node: ts.Node): number {
  let current = node;
  while (!ts.isStatement(current) && !ts.isClassElement(current) && current.parent !== undefined)
    current = current.parent;
  return current.pos;
}

/** A function that only the region calls moves along with it. */
function isUsedOutside({ name }: ts.FunctionDeclaration, region: Region): boolean {
  const home = enclosingFunction(region.nodes[0]);
  const isUse = (node: ts.Node) => ts.isIdentifier(node) && node.text === name?.text && !isWithin(node, region.nodes);
  return name === undefined || findNode([home], isUse) !== undefined;
}

function escapes(cause: ts.Node, what: string): Obstacle {
  return { code: 'this-escapes', cause, reason: what, unblock: 'hand the values over instead of the object' };
}

function tied(cause: ts.Node, what: string): Obstacle {
  return { code: 'function-object', cause, reason: what, unblock: 'take this part out of the calculation' };
}
