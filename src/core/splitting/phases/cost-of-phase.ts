import { findNode, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Candidate } from './candidate.ts';
import { beginsParagraph, hasOwnComment } from './run-comment.ts';
import type { StatementList } from './statement-lists.ts';

/** What a phase costs its reader: the lower the sum, the better the cut. The numbers only rank. */
export const costs = {
  phase: 2.5,
  parameter: 0.6,
  parameterAboveThree: 1,
  result: 0.5,
  anotherResult: 1.5,
  assignedBack: 0.5,
  reassignedLater: 2,
  mixedResults: 5,
  beginsInsideParagraph: 3,
  endsInsideParagraph: 3,
  paragraphInside: 1.5,
  commentInside: 2.5,
  returnsEarly: 5,
  givesKnown: 4,
  errorHandling: 4,
  closure: 1,
  depth: 0.5,
  singleCall: 12,
  sharedDependency: 2,
} as const;

export function costOfPhase(
  candidate: Candidate,
  list: StatementList,
  isDependencyCall: (node: ts.Node) => boolean,
): number {
  const { region, inputs, outputs, exit } = candidate;
  const first = list.statements.findIndex((statement) => statement === region.nodes[0]);
  const next = list.statements[first + region.nodes.length];
  const inner = region.nodes.slice(1);
  const { text } = region.sourceFile;
  return (
    costs.phase +
    inputs.length * costs.parameter +
    Math.max(0, inputs.length - 3) * costs.parameterAboveThree +
    Math.min(outputs.length, 1) * costs.result +
    Math.max(0, outputs.length - 1) * costs.anotherResult +
    outputs.filter(({ declared }) => !declared).length * costs.assignedBack +
    outputs.filter(({ declared, reassigned }) => declared && reassigned).length * costs.reassignedLater +
    (isMixed(outputs) ? costs.mixedResults : 0) +
    (first === 0 || beginsParagraph(region.nodes[0]) ? 0 : costs.beginsInsideParagraph) +
    (next === undefined || beginsParagraph(next) ? 0 : costs.endsInsideParagraph) +
    inner.filter((node) => beginsParagraph(node)).length * costs.paragraphInside +
    inner.filter((node) => hasOwnComment(node, text)).length * costs.commentInside +
    (exit === 'returns-early' ? costs.returnsEarly : 0) +
    (givesKnown(candidate) ? costs.givesKnown : 0) +
    (list.place === 'error' ? costs.errorHandling : list.place === 'closure' ? costs.closure : 0) +
    list.depth * costs.depth +
    (isSingleCall(candidate, isDependencyCall) ? costs.singleCall : 0)
  );
}

/** It ends with `return true`, or with what it was handed: the operation can say that itself. */
function givesKnown({ region, inputs, exit }: Candidate): boolean {
  const last = region.nodes.at(-1);
  if (exit !== 'returns' || last === undefined || !ts.isReturnStatement(last) || last.expression === undefined)
    return false;
  const { expression } = last;
  const isHanded =
    ts.isIdentifier(expression) && inputs.some(({ name, isWritten }) => name === expression.text && !isWritten);
  return (
    isHanded || ts.isLiteralExpression(expression) || /^(?:true|false|null|undefined)$/u.test(expression.getText())
  );
}

/** Constants and variables in one declaration: all of them would have to be variables. */
function isMixed(outputs: Candidate['outputs']): boolean {
  return new Set(outputs.map(({ reassigned }) => reassigned)).size > 1;
}

/** One call, with nothing but plain beginnings around it, says already what it does. */
export function isSingleCall({ region }: Candidate, isDependencyCall: (node: ts.Node) => boolean): boolean {
  if (region.nodes.filter((node) => !isPlain(node)).length > 1) return false;
  if (findNode(region.nodes, (node) => ts.isBlock(node)) !== undefined) return false;
  let calls = 0;
  for (const root of region.nodes) {
    walk(root, (node) => {
      if (isDependencyCall(node)) calls += 1;
    });
  }
  return calls <= 1;
}

/** `store(new OrderPlaced({ order, user }))`: besides the call, there is something to put together. */
export function buildsMessage({ region }: Candidate): boolean {
  return (
    findNode(region.nodes, (node) => ts.isObjectLiteralExpression(node) && node.properties.length > 1) !== undefined
  );
}

/** `let created = 0`, `return { created }`: nothing is worked out there. */
function isPlain(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  return node.declarationList.declarations.every(
    ({ initializer }) =>
      initializer === undefined ||
      ts.isLiteralExpression(initializer) ||
      initializer.getChildCount() === 0 ||
      /^(?:\[\]|\{\}|new \w+\(\))$/u.test(initializer.getText()),
  );
}
