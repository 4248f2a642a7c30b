import { walk, type BabelNode } from '../syntax/babel.ts';
import { pathBelowThis } from './member-path.ts';
import type { ClassNode } from './survey-file.ts';

const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', '===', '!==', 'in']);
const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>']);
const accumulating = new Set(['+=', '-=', '*=', '/=', '%=', '**=', '|=', '&=', '^=']);
const pipelines = new Set([
  'map',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'sort',
  'toSorted',
  'includes',
]);

/**
 * The logic operators in the methods of a class: comparisons with domain values, arithmetic, terms joined by && and ||,
 * choices, collection pipelines. Null checks, `typeof` checks, loop control and the constructor's wiring do not count.
 */
export function countClassLogic(node: ClassNode): number {
  let count = 0;
  for (const member of node.body.body) {
    if (member.type === 'ClassMethod' && member.kind === 'constructor') continue;
    count += countLogic(member);
  }
  return count;
}

export function countLogic(root: BabelNode): number {
  let count = 0;
  walk(root, (node, parent) => {
    if (node.type.startsWith('TS') && !holdsExpression(node)) return false;
    if (isLoopControl(node, parent)) return false;
    // What is waited for is the answer of a collaborator: `await db.find(id)`.
    count += parent.type === 'AwaitExpression' ? 0 : weight(node);
    return true;
  });
  return count;
}

function holdsExpression(node: BabelNode): boolean {
  return (
    node.type === 'TSAsExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSTypeAssertion' ||
    node.type === 'TSInstantiationExpression'
  );
}

/** The test and the step of a counting loop. */
function isLoopControl(node: BabelNode, parent: BabelNode): boolean {
  return parent.type === 'ForStatement' && (node === parent.test || node === parent.update || node === parent.init);
}

function weight(node: BabelNode): number {
  switch (node.type) {
    case 'BinaryExpression':
      if (arithmetic.has(node.operator)) return 1;
      return comparisons.has(node.operator) && !isNullCheck(node.left) && !isNullCheck(node.right) ? 1 : 0;
    case 'LogicalExpression':
      return node.operator === '??' ? 0 : 1;
    case 'ConditionalExpression':
      return 1;
    case 'AssignmentExpression':
      return accumulating.has(node.operator) ? 1 : 0;
    case 'SwitchCase':
      return node.test ? 1 : 0;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return isPipeline(node.callee) ? 1 : 0;
    default:
      return 0;
  }
}

function isNullCheck(node: BabelNode): boolean {
  return (
    node.type === 'NullLiteral' ||
    node.type === 'BooleanLiteral' ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && (node.operator === 'typeof' || node.operator === 'void'))
  );
}

/** `orders.filter(…)`, but not `this.orders.find(…)`, which asks a collaborator. */
function isPipeline(callee: BabelNode): boolean {
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return false;
  if (callee.property.type !== 'Identifier' || !pipelines.has(callee.property.name)) return false;
  return callee.property.name !== 'find' || pathBelowThis(callee) === undefined;
}
