import { isAssignmentOperator, isValueReference, isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { followArgument, followMethodCall } from './call-usage.ts';
import { followIntoObject, followObjectSpread, followSpread, throughElement } from './container-usage.ts';
import { elementUsage, emptyUsage, propertyUsage, type Usage } from './usage.ts';

/** The region that values are followed through. */
export interface Flow {
  readonly semantics: Semantics;
  readonly region: readonly ts.Node[];
  /** Reads of the variables inside the region. */
  readonly references: ReadonlyMap<ts.Symbol, readonly ts.Identifier[]>;
  /** Variables whose value the region gives back. */
  readonly results: ReadonlySet<string>;
  /** Variables that are being followed: a value that flows back into one of them is recursive. */
  readonly path: readonly ts.Symbol[];
}

/** Prepares the region for `collectUsage`. */
export function flowOf(semantics: Semantics, region: readonly ts.Node[], results: ReadonlySet<string>): Flow {
  const references = new Map<ts.Symbol, ts.Identifier[]>();
  for (const node of region) {
    walk(node, (each) => {
      if (!ts.isIdentifier(each) || !isValueReference(each)) return;
      const symbol = ts.isShorthandPropertyAssignment(each.parent)
        ? semantics.getShorthandAssignmentValueSymbol(each.parent)
        : semantics.getSymbolAtLocation(each);
      if (symbol === undefined) return;
      const known = references.get(symbol);
      if (known === undefined) references.set(symbol, [each]);
      else known.push(each);
    });
  }
  return { semantics, region, references, results, path: [] };
}

/** What the region needs of the value that stands at these references. */
export function collectUsage(references: readonly ts.Expression[], flow: Flow): Usage {
  const usage = emptyUsage();
  for (const reference of references) follow(reference, usage, flow);
  return usage;
}

/** Adds to `usage` what becomes of the value of `node`. */
export function follow(node: ts.Expression, usage: Usage, flow: Flow): void {
  const { parent } = node;
  if (flow.region.includes(node) || !isWithin(parent, flow.region)) {
    usage.whole ??= node;
    return;
  }
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return follow(parent, usage, flow);
  if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) {
    if (isConstAssertion(parent)) return follow(parent, usage, flow);
    // A cast compares the types, and what it gives has the type that is written there.
    return followSink(parent.type, parent, { usage, flow });
  }
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    return followMember(parent, { name: parent.name.text, usage, flow });
  }
  if (ts.isElementAccessExpression(parent)) {
    if (parent.expression === node) followElementAccess(parent, usage, flow);
    else usage.isKey = true;
    return;
  }
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    if (parent.expression !== node) return followArgument(node, { call: parent, usage, flow });
    if (ts.isCallExpression(parent)) followCallOf(parent, usage, flow);
    return;
  }
  if (ts.isBinaryExpression(parent)) return followOperand(node, { parent, usage, flow });
  if (ts.isConditionalExpression(parent)) {
    if (parent.condition !== node) follow(parent, usage, flow);
    return;
  }
  if (ts.isVariableDeclaration(parent)) return followBinding(parent, usage, flow);
  if (ts.isForOfStatement(parent)) return followLoop(parent, { node, usage, flow });
  if (ts.isReturnStatement(parent)) return followReturn(parent, { node, usage, flow });
  if (ts.isArrowFunction(parent)) return followReturn(parent, { node, usage, flow });
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
    return followIntoObject(parent, usage, flow);
  }
  if (ts.isArrayLiteralExpression(parent)) return throughElement(parent, usage, flow);
  if (ts.isSpreadElement(parent)) return followSpread(parent, usage, flow);
  if (ts.isSpreadAssignment(parent)) return followObjectSpread(parent, usage, flow);
  if (ts.isSwitchStatement(parent) || ts.isCaseClause(parent)) usage.isCompared = true;
  if (isTestOnly(node, parent)) return;
  usage.whole ??= node;
}

/** Follows what a variable, parameter or pattern is bound to. */
export function followName(name: ts.BindingName, usage: Usage, flow: Flow): void {
  if (ts.isIdentifier(name)) {
    const symbol = flow.semantics.getSymbolAtLocation(name);
    if (symbol !== undefined) followVariable(symbol, { usage, flow, at: name });
    return;
  }
  for (const element of name.elements) {
    if (ts.isOmittedExpression(element)) continue;
    if (ts.isArrayBindingPattern(name)) {
      if (element.dotDotDotToken === undefined) followName(element.name, elementUsage(usage), flow);
      else elementUsage(usage).whole ??= element;
      continue;
    }
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken !== undefined) {
      followName(element.name, usage, flow);
      continue;
    }
    if (ts.isComputedPropertyName(key) || !('text' in key)) {
      usage.whole ??= element;
      continue;
    }
    followName(element.name, propertyUsage(usage, key.text), flow);
  }
}

/** Follows every read of a variable inside the region. */
export function followVariable(
  symbol: ts.Symbol,
  { usage, flow, at }: { readonly usage: Usage; readonly flow: Flow; readonly at: ts.Node },
): void {
  const isDeclaredInside = (symbol.declarations ?? []).some((declaration) => isWithin(declaration, flow.region));
  if (!isDeclaredInside || flow.results.has(symbol.name) || flow.path.includes(symbol)) {
    usage.whole ??= at;
    return;
  }
  const inner = { ...flow, path: [...flow.path, symbol] };
  for (const reference of flow.references.get(symbol) ?? []) follow(reference, usage, inner);
}

/** Where another type is written, the value has to be assignable to it. */
export function followSink(annotation: ts.TypeNode, at: ts.Node, { usage, flow }: Step): void {
  const type = flow.semantics.getTypeAtLocation(annotation);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return;
  usage.sinks.push({ type, at });
}

interface Step {
  readonly usage: Usage;
  readonly flow: Flow;
}

function followMember(access: ts.PropertyAccessExpression, { name, usage, flow }: Step & { name: string }): void {
  const isCalled = ts.isCallExpression(access.parent) && access.parent.expression === access;
  if (isCalled && followMethodCall(access.parent, { receiver: access.expression, name, usage, flow })) return;
  follow(access, propertyUsage(usage, name), flow);
}

/** A call of the value itself: what is called is a method or a function property of something known. */
function followCallOf(call: ts.CallExpression, usage: Usage, flow: Flow): void {
  usage.calls.push(call);
  follow(call, (usage.returned ??= emptyUsage()), flow);
}

function followElementAccess(access: ts.ElementAccessExpression, usage: Usage, flow: Flow): void {
  const { semantics } = flow;
  const type = semantics.getNonNullableType(semantics.getTypeAtLocation(access.expression));
  const key = semantics.getTypeAtLocation(access.argumentExpression);
  const keys = key.isUnion() ? key.types : [key];
  const areNames = keys.every((each) => each.isStringLiteral() && semantics.getPropertyOfType(type, each.value));
  if (!areNames && isContainer(type, semantics)) return follow(access, elementUsage(usage), flow);
  if (!areNames) {
    usage.whole ??= access;
    return;
  }
  for (const each of keys) {
    if (each.isStringLiteral()) follow(access, propertyUsage(usage, each.value), flow);
  }
}

/** An array, a tuple, or an object whose values are known by an index signature alone. */
function isContainer(type: ts.Type, semantics: Semantics): boolean {
  if (semantics.isArrayType(type) || semantics.isTupleType(type)) return true;
  return semantics.getIndexInfosOfType(type).length > 0 || type.aliasSymbol?.name === 'Record';
}

function followOperand(
  node: ts.Expression,
  { parent, usage, flow }: Step & { readonly parent: ts.BinaryExpression },
): void {
  const kind = parent.operatorToken.kind;
  const isRight = parent.right === node;
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) {
    return follow(parent, usage, flow);
  }
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.CommaToken) {
    // Of the left side only its being there flows on, which `unknown` would not tell.
    if (isRight) follow(parent, usage, flow);
    else usage.object = true;
    return;
  }
  if (isAssignmentOperator(kind)) {
    if (!isRight) return;
    if (ts.isIdentifier(parent.left) && isPlainAssignment(kind)) {
      const symbol = flow.semantics.getSymbolAtLocation(parent.left);
      if (symbol !== undefined) followVariable(symbol, { usage, flow, at: node });
      if (!ts.isExpressionStatement(parent.parent)) follow(parent, usage, flow);
      return;
    }
    usage.whole ??= node;
    return;
  }
  const isIdentity =
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (isIdentity) usage.isCompared = true;
  if (isIdentity || kind === ts.SyntaxKind.InstanceOfKeyword) return;
  if (kind === ts.SyntaxKind.InKeyword) usage.whole ??= node;
}

function isPlainAssignment(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken
  );
}

function followBinding(declaration: ts.VariableDeclaration, usage: Usage, flow: Flow): void {
  if (declaration.type !== undefined) {
    return followSink(declaration.type, declaration, { usage, flow });
  }
  followName(declaration.name, usage, flow);
}

function followLoop(loop: ts.ForOfStatement, { node, usage, flow }: Step & { readonly node: ts.Expression }): void {
  if (loop.expression !== node) return;
  const [variable] = ts.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations : [];
  const element = elementUsage(usage);
  if (variable === undefined) element.whole ??= node;
  else followName(variable.name, element, flow);
}

/** A value returned by a callback goes where the callback's results go; one returned by the region leaves it. */
function followReturn(
  at: ts.ReturnStatement | ts.ArrowFunction,
  { node, usage, flow }: Step & { readonly node: ts.Expression },
): void {
  const callback = ts.isArrowFunction(at) ? at : ts.findAncestor(at, ts.isFunctionLike);
  if (callback === undefined || !isWithin(callback, flow.region)) {
    usage.whole ??= node;
    return;
  }
  const call = callback.parent;
  const isArgument = ts.isCallExpression(call) && call.arguments.some((argument) => argument === callback);
  const method = isArgument && ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : undefined;
  if (!isArgument || method === undefined) {
    usage.whole ??= node;
    return;
  }
  if (isVerdict(method)) return;
  if (method === 'map') return throughElement(call, usage, flow);
  if (method === 'flatMap' || method === 'reduce' || method === 'reduceRight') return follow(call, usage, flow);
  usage.whole ??= node;
}

/** The callback's result is only tested, or compared as a number. */
function isVerdict(method: string): boolean {
  return /^(filter|some|every|find|findIndex|findLast|findLastIndex|forEach|sort|toSorted)$/.test(method);
}

function isConstAssertion(node: ts.AsExpression | ts.SatisfiesExpression): boolean {
  return ts.isAsExpression(node) && ts.isTypeReferenceNode(node.type) && node.type.getText() === 'const';
}

/** The value is only looked at: tested, printed, thrown or dropped. */
function isTestOnly(node: ts.Expression, parent: ts.Node): boolean {
  return (
    ts.isIfStatement(parent) ||
    ts.isWhileStatement(parent) ||
    ts.isDoStatement(parent) ||
    ts.isForStatement(parent) ||
    ts.isForInStatement(parent) ||
    ts.isSwitchStatement(parent) ||
    ts.isCaseClause(parent) ||
    ts.isThrowStatement(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isPostfixUnaryExpression(parent) ||
    (ts.isExpressionStatement(parent) && parent.expression === node)
  );
}
