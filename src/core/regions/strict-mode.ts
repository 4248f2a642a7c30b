import { beginsStrictly } from '../edit/import-position.ts';
import { moduleSystemOf } from '../syntax/commonjs.ts';
import { bare, findNode, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { isWrite } from './references.ts';
import type { Region } from './region.ts';

/** ES modules and TypeScript are strict; a CommonJS module where it says so. */
export function isStrictModule(file: ts.SourceFile): boolean {
  return moduleSystemOf(file) !== 'commonjs' || beginsStrictly(file);
}

/**
 * Strict code throws where it writes a property that cannot be written, other code goes on without a word. What writes
 * one only moves to a module of the same kind; the body of a class is strict wherever it stands.
 */
export function findStrictness(region: Region, isStrictCore: boolean): Obstacle | undefined {
  const isStrict = isInStrictCode(region.nodes[0]);
  if (isStrict === isStrictCore) return undefined;
  const cause = findNode(region.nodes, (node) => {
    const target = writtenProperty(node);
    return target !== undefined && !isPlainObject(bare(target.expression), region);
  });
  if (cause === undefined) return undefined;
  const written = `\`${cause.getText().slice(0, 40)}\``;
  const [here, there] = isStrict ? ['throws here', 'not in the core'] : ['does nothing here', 'throws in the core'];
  return {
    code: 'function-object',
    cause,
    reason: `where ${written} cannot be written it ${here}, and ${there}: only one of the two modules is strict`,
    unblock: "begin both files with 'use strict'",
  };
}

function writtenProperty(node: ts.Node): ts.PropertyAccessExpression | ts.ElementAccessExpression | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  return isWrite(node) || ts.isDeleteExpression(node.parent) ? node : undefined;
}

function isInStrictCode(node: ts.Node): boolean {
  let at = node;
  for (; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isClassLike(at) || (ts.isBlock(at) && ts.isFunctionLike(at.parent) && beginsStrictly(at))) return true;
  }
  return isStrictModule(at);
}

/** An object that the region writes as a literal and hands to no one who could freeze it. */
function isPlainObject(object: ts.Expression, region: Region): boolean {
  if (!ts.isIdentifier(object)) return false;
  const isNamed = (node: ts.Node) => ts.isIdentifier(node) && node.text === object.text;
  const isUnsure = (node: ts.Node) =>
    isNamed(node) && (isDeclared(node) ? !isLiteral(valueOf(node.parent)) : isHandedOver(node));
  const isMade = (node: ts.Node) => isNamed(node) && isDeclared(node) && isWithin(node, region.nodes);
  return findNode(region.nodes, isMade) !== undefined && findNode(region.nodes, isUnsure) === undefined;
}

function isDeclared(node: ts.Node): boolean {
  const { parent } = node;
  const isDeclaration = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  return isDeclaration && parent.name === node;
}

/** What a variable begins with; for the first parameter of a callback of `reduce`, what that begins with. */
function valueOf(declaration: ts.Node): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer;
  if (!ts.isParameter(declaration) || declaration.parent.parameters[0] !== declaration) return undefined;
  const call = declaration.parent.parent;
  const isReduced =
    ts.isCallExpression(call) &&
    call.arguments[0] === declaration.parent &&
    ts.isPropertyAccessExpression(call.expression) &&
    /^reduce(?:Right)?$/u.test(call.expression.name.text);
  return isReduced ? call.arguments[1] : undefined;
}

function isLiteral(value: ts.Expression | undefined): boolean {
  if (value === undefined) return false;
  if (ts.isArrayLiteralExpression(value)) return true;
  return ts.isObjectLiteralExpression(value) && !value.properties.some(ts.isAccessor);
}

/** Any use but those that read or write its own properties, copy them, or give the object back. */
function isHandedOver(node: ts.Node): boolean {
  const { parent } = node;
  const isOwnProperty =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node;
  return (
    !isOwnProperty && !ts.isSpreadAssignment(parent) && !ts.isSpreadElement(parent) && !ts.isReturnStatement(parent)
  );
}
