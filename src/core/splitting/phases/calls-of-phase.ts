import { wordsOf } from '../../naming/words.ts';
import { isWithin, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Candidate } from './candidate.ts';

export interface PhaseNaming {
  /** E.g. `processCheckout`. */
  readonly operation: string;
  /** E.g. `CheckoutOrchestrator`. */
  readonly orchestrator: string;
  readonly dependencies: readonly string[];
  /** Functions that are called by their own names, e.g. `sendMail` of an import. */
  readonly functions?: readonly string[];
}

/** A call on a dependency, with what tells what it is for. */
export interface Call {
  readonly words: readonly string[];
  readonly dependency: string;
  readonly argument: string | undefined;
  /** The class of what it is given, where that is made for it: `OrderPlacedEvent`. */
  readonly made: string | undefined;
  /** The variable that takes what it answers. */
  readonly result: string | undefined;
  /** How many conditions it stands under. */
  readonly depth: number;
  /** It belongs to a guard that throws in the end: what happens then is not what the step is for. */
  readonly refuses: boolean;
}

function variableOf(call: ts.Node): string | undefined {
  const value = ts.isAwaitExpression(call.parent) ? call.parent : call;
  const { parent } = value;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && parent.initializer === value
    ? parent.name.text
    : undefined;
}

/** The calls on dependencies, in source order. */
export function callsOf({ region }: Candidate, naming: PhaseNaming): readonly Call[] {
  const found: Call[] = [];
  for (const root of region.nodes) {
    walk(root, (node) => {
      if (!ts.isCallExpression(node)) return;
      const path = memberPath(node.expression) ?? [];
      const { dependency, method } = calledAt(path, naming);
      if (dependency === undefined || method === undefined) return;
      if (isTransaction(method) || isInHandler(node, root)) return;
      const [first] = node.arguments;
      const argument =
        first !== undefined && ts.isIdentifier(first) && !/ids?$/iu.test(first.text) ? first.text : undefined;
      found.push({
        words: wordsOf(method),
        dependency: path.length === 3 ? (tableOf(node) ?? dependency) : dependency,
        argument,
        made: first !== undefined && ts.isNewExpression(first) ? first.expression.getText() : undefined,
        result: variableOf(node),
        depth: depthOf(node, root),
        refuses: isBeforeThrow(node, root),
      });
    });
  }
  // What surely happens says more than what may.
  return found.sort((a, b) => a.depth - b.depth);
}

/** `orders` and `find` of `orders.find`, also in a bag: `deps.orders.find`; `sendMail` is both. */
function calledAt(
  [root = '', ...below]: readonly string[],
  { dependencies, functions = [] }: PhaseNaming,
): { readonly dependency?: string | undefined; readonly method?: string | undefined } {
  const methodIn = (words: readonly string[]) => words.findLast((word) => !/^(?:then|catch|finally)$/u.test(word));
  const [leaf = '', ...behind] = below;
  if (dependencies.includes(root)) return { dependency: root, method: methodIn(below) };
  if (dependencies.includes(`${root}.${leaf}`)) return { dependency: leaf, method: methodIn(behind) ?? leaf };
  return functions.includes(root) ? { dependency: root, method: root } : {};
}

/** `user` of `prisma.user.create(…)`, where the dependency holds one of them for each thing. */
function tableOf({ expression }: ts.CallExpression): string | undefined {
  const table = ts.isPropertyAccessExpression(expression) ? expression.expression : undefined;
  return table !== undefined && ts.isPropertyAccessExpression(table) ? table.name.text : undefined;
}

function depthOf(node: ts.Node, root: ts.Node): number {
  let depth = 0;
  for (let current = node; current !== root && current.parent !== undefined; current = current.parent) {
    if (ts.isIfStatement(current.parent) || ts.isConditionalExpression(current.parent)) depth += 1;
  }
  return depth;
}

function isBeforeThrow(node: ts.Node, root: ts.Node): boolean {
  for (let current = node; current !== root && current.parent !== undefined; current = current.parent) {
    if (ts.isBlock(current) && ts.isIfStatement(current.parent) && current.statements.some(ts.isThrowStatement))
      return true;
  }
  return false;
}

/** What happens when something fails is not what the step is for. */
function isInHandler(node: ts.Node, root: ts.Node): boolean {
  for (let current = node; current !== root && current.parent !== undefined; current = current.parent) {
    if (ts.isCatchClause(current.parent) && isWithin(node, [current.parent])) return true;
  }
  return false;
}

function memberPath(node: ts.Expression): readonly string[] | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return [node.name.text];
    const path = memberPath(node.expression);
    return path && [...path, node.name.text];
  }
  if (ts.isNonNullExpression(node) || ts.isCallExpression(node)) return memberPath(node.expression);
  return ts.isIdentifier(node) ? [node.text] : undefined;
}

/** The frame around the steps, not a step. */
export function isTransaction(method: string): boolean {
  return /transaction|atomic|^unitOfWork$/iu.test(method);
}

/** Loggers, clocks and meters say how, not what. */
export function isCrossCutting(dependency: string): boolean {
  return /(?:log(?:ger)?|clock|metrics?|analytics|tracer|telemetry|config|configuration|settings|time|monitor)$/iu.test(
    dependency,
  );
}
