import type { Obstacle } from '../../regions/boundary.ts';
import { analyzeDataFlow, isAssignedFirst, type Output } from '../../regions/data-flow.ts';
import { isFunctionScoped } from '../../regions/read-after-throw.ts';
import { isWrite, type References } from '../../regions/references.ts';
import { regionOf, type Region } from '../../regions/region.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { enclosingFunction, findNode, isValueReference, isWithin, walk } from '../../syntax/nodes.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { ts } from '../../syntax/typescript.ts';
import { findSharedVariable } from './closures.ts';
import { isInClass } from './phase-boundary.ts';

/** A variable of the operation that the phase is handed. */
export interface Input {
  readonly symbol: ts.Symbol;
  readonly name: string;
  readonly declaration: ts.Declaration;
  /** The first place in the phase that reads or writes it. */
  readonly at: ts.Identifier;
  readonly isWritten: boolean;
}

/** What goes into a phase and what comes out of it, in order of first use. */
export interface PhaseFlow {
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  /** Variables of the operation that the phase gives a value before it reads one: it has its own to begin with. */
  readonly fresh: readonly Output[];
}

export interface FlowContext {
  readonly operation: ts.Node;
  readonly semantics: Semantics;
  readonly references: References;
}

/** The data flow of a run that goes on behind its end, or (`endsHere`) leaves the function on every path. */
export function phaseFlow(region: Region, endsHere: boolean, context: FlowContext): PhaseFlow | Obstacle {
  const { references } = context;
  const flow = analyzeDataFlow(region, references, reachesBy(context));
  if (flow.obstacle !== undefined && !isWrittenLast(flow.obstacle, region, context)) return flow.obstacle;
  const outputs = endsHere
    ? []
    : flow.outputs.filter((output) => output.declared || isReadLater(output.symbol, region, references));
  const lost = flow.outputs.find(
    ({ declared, symbol }) =>
      declared && (endsHere || (symbol.valueDeclaration !== undefined && isFunctionScoped(symbol.valueDeclaration))),
  );
  if (lost !== undefined) return misplaced(lost.at);
  const fresh = flow.outputs.filter((output) => !output.declared && isAssignedFirst(output.symbol, region, references));
  const inputs = inputsOf(region, context).filter(({ symbol }) => !fresh.some((each) => each.symbol === symbol));
  for (const symbol of [...inputs, ...outputs, ...fresh].map((each) => each.symbol)) {
    const shared = findSharedVariable(symbol, region, context);
    if (shared !== undefined) return shared;
  }
  const unassigned =
    inputs.find((input) => mayBeUnassigned(input, region, context))?.at ??
    outputs.find((output) => output.declared && mayStayUnassigned(output, region, context))?.at;
  if (unassigned !== undefined) {
    return {
      code: 'maybe-unassigned',
      cause: unassigned,
      reason: `\`${unassigned.text}\` may not have a value yet where it would be handed over`,
      unblock: 'declare the variable where it gets its value, or give it one to begin with',
    };
  }
  return { inputs, outputs, fresh };
}

/**
 * `payment = await this.payments.charge(…);` as the last statement: nothing can throw between it and the end of the
 * phase, so whoever looks at the variable after a throw sees what it held before, as ever.
 */
function isWrittenLast({ code, cause }: Obstacle, region: Region, context: FlowContext): boolean {
  const { references } = context;
  const last = region.nodes[region.nodes.length - 1] ?? region.nodes[0];
  if (code !== 'write-observed-on-throw' || !isWithin(cause, [last])) return false;
  if (!ts.isExpressionStatement(last) || !ts.isBinaryExpression(last.expression)) return false;
  const { left, operatorToken, right } = last.expression;
  const isPlain = operatorToken.kind === ts.SyntaxKind.EqualsToken && left === cause;
  if (!isPlain || findNode([right], (node) => ts.isIdentifier(node) && isWrite(node)) !== undefined) return false;
  const symbol = ts.isIdentifier(left) ? references.symbolOf(left) : undefined;
  const isOnlyWrite =
    symbol !== undefined &&
    references.writesOf(symbol).every((write) => write === left || !isWithin(write, region.nodes));
  const [first, ...others] = region.nodes.slice(0, -1);
  if (!isOnlyWrite || first === undefined) return isOnlyWrite;
  return (
    analyzeDataFlow(regionOf('statements', [first, ...others]), references, reachesBy(context)).obstacle === undefined
  );
}

/** A function of a module goes on to reach the variables of the module. */
function reachesBy({ operation }: FlowContext): (declaration: ts.Declaration) => boolean {
  return (declaration) => !isInClass(operation) && !isWithin(declaration, [operation]);
}

function misplaced(cause: ts.Identifier): Obstacle {
  return {
    code: 'maybe-unassigned',
    cause,
    reason: `\`${cause.text}\` is declared in the statements and used in another place`,
    unblock: 'declare the variable with `const` or `let`, where it gets its value',
  };
}

function inputsOf(region: Region, context: FlowContext): readonly Input[] {
  const found = new Map<ts.Symbol, Input>();
  for (const root of region.nodes) {
    walk(root, (node) => {
      if (ts.isTypeNode(node)) return false;
      if (!ts.isIdentifier(node) || !(isValueReference(node) || ts.isShorthandPropertyAssignment(node.parent))) return;
      const symbol = context.references.symbolOf(node);
      const declaration = symbol?.valueDeclaration;
      if (symbol === undefined || declaration === undefined) return;
      if (!isWithin(declaration, [context.operation]) || isWithin(declaration, region.nodes)) return;
      // A function that calls itself is known by its name beside it as well.
      if (declaration === context.operation && ts.isFunctionDeclaration(declaration)) return;
      const known = found.get(symbol);
      const isWritten = known?.isWritten === true || isWrite(node);
      found.set(
        symbol,
        known === undefined ? { symbol, name: node.text, declaration, at: node, isWritten } : { ...known, isWritten },
      );
    });
  }
  return [...found.values()];
}

/** Any use that control can come to from behind the region, other than one that only gives a new value. */
function isReadLater(symbol: ts.Symbol, region: Region, references: References): boolean {
  const home = enclosingFunction(region.nodes[0]);
  const isCarried = !isAssignedFirst(symbol, region, references);
  return references.of(symbol).some((use) => {
    if (isPlainTarget(use)) return false;
    // The next round of a loop reads what this one left.
    if (isWithin(use, region.nodes)) return isCarried && isInSameLoop(use, symbol, region);
    return use.pos > region.end || enclosingFunction(use) !== home || isInSameLoop(use, symbol, region);
  });
}

function isPlainTarget(use: ts.Identifier): boolean {
  const { parent } = use;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === use &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isExpressionStatement(parent.parent)
  );
}

function isInSameLoop(use: ts.Node, symbol: ts.Symbol, region: Region): boolean {
  const declaration = symbol.valueDeclaration;
  let current: ts.Node = use;
  while (current.parent !== undefined) {
    current = current.parent;
    if (declaration !== undefined && isWithin(declaration, [current]) && !isFunctionScoped(declaration)) return false;
    const isAround = isWithin(region.nodes[0], [current]) && !isWithin(current, region.nodes);
    if (ts.isIterationStatement(current, false) && isAround) return true;
    if (ts.isFunctionLike(current) && isAround) return false;
  }
  return false;
}

/** `let found: Order;` that is handed over before every path gave it a value. */
function mayBeUnassigned({ declaration, symbol }: Input, region: Region, context: FlowContext): boolean {
  if (isFunctionScoped(declaration) && !standsAround(declaration, region)) return true;
  if (!isBareDeclaration(declaration) || isJavaScriptFile(declaration.getSourceFile().fileName))
    return declaration.pos >= region.end;
  if (declaration.type === undefined) return true;
  if (holdsUndefined(declaration.type, context.semantics)) return false;
  // A function made behind the variable is taken to run when it has its value.
  if (enclosingFunction(region.nodes[0]) !== enclosingFunction(declaration)) return false;
  return !isAssignedBefore(symbol, region, context.references);
}

/** A `var` of a block that the region is not in: nobody knows whether control came by. */
function standsAround(declaration: ts.Declaration, region: Region): boolean {
  let block: ts.Node = declaration;
  while (block.parent !== undefined && !ts.isBlock(block) && !ts.isCaseOrDefaultClause(block)) block = block.parent;
  return isWithin(region.nodes[0], [block]);
}

/** The output is declared without a value, and the region does not surely give it one. */
function mayStayUnassigned({ declaration, symbol }: Output, region: Region, context: FlowContext): boolean {
  if (declaration === undefined || !isBareDeclaration(declaration)) return false;
  // Without types, what has no value yet is handed over as such.
  if (isJavaScriptFile(region.sourceFile.fileName)) return false;
  if (declaration.type !== undefined && holdsUndefined(declaration.type, context.semantics)) return false;
  const at = region.nodes.findIndex((node) => isWithin(declaration, [node]));
  const [next, ...others] = region.nodes.slice(at + 1);
  if (next === undefined) return true;
  return !isAssignedFirst(symbol, { ...region, nodes: [next, ...others] }, context.references);
}

function isBareDeclaration(declaration: ts.Declaration): declaration is ts.VariableDeclaration {
  return (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer === undefined &&
    ts.isVariableDeclarationList(declaration.parent) &&
    ts.isVariableStatement(declaration.parent.parent)
  );
}

function holdsUndefined(node: ts.TypeNode, semantics: Semantics): boolean {
  const type = semantics.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0);
}

/** One of the statements before the region, in its list or one around it, surely gives the variable a value. */
function isAssignedBefore(symbol: ts.Symbol, region: Region, references: References): boolean {
  let current: ts.Node = region.nodes[0];
  while (current.parent !== undefined && !ts.isFunctionLike(current)) {
    const { parent } = current;
    if (ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent)) {
      const before = parent.statements.slice(0, parent.statements.indexOf(current as ts.Statement));
      const isAssigning = (node: ts.Statement) =>
        ts.isExpressionStatement(node) &&
        ts.isBinaryExpression(node.expression) &&
        node.expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
        ts.isIdentifier(node.expression.left) &&
        references.symbolOf(node.expression.left) === symbol;
      if (before.some(isAssigning)) return true;
      const own = before.filter((node) => ts.isIfStatement(node) || ts.isBlock(node));
      const assigned = own.some((node) => isAssignedFirst(symbol, { ...region, nodes: [node] }, references));
      if (assigned) return true;
    }
    current = parent;
  }
  return false;
}
