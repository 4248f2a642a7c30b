import type { Semantics } from '../syntax/semantics.ts';
import { bare } from '../syntax/nodes.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { ts } from '../syntax/typescript.ts';

/** How much business logic a piece of code holds; reports count operators instead, see `count-operators.ts`. */
export interface Logic {
  /** How much a reader gains when it has a name and a test. `docs/worthiness.md` lists the weights. */
  readonly weight: number;
}

/** The weights: what each kind of logic adds. Wiring, null checks and copying add nothing. */
export const weights = {
  thresholdComparison: 3,
  comparison: 2,
  ruleEquality: 1.5,
  namedEquality: 1.3,
  plainEquality: 1,
  zeroCheck: 0.5,
  arithmetic: 2,
  sum: 1.5,
  concatenation: 0.5,
  ruleConjunction: 1,
  fallback: 0.25,
  choice: 1.5,
  branch: 1,
  caseClause: 0.75,
  loop: 1.5,
  accumulation: 1.5,
  aggregation: 2.5,
  selection: 1.5,
  ordering: 2,
  projection: 0.75,
  membership: 1,
  textOperation: 0.75,
  mathCall: 1,
  patternTest: 1.5,
  substitution: 0.4,
  builtProperty: 0.15,
  copiedProperty: 0.05,
} as const;

/** Sums the logic of the nodes; what lies inside functions of their own counts too. */
export function measureLogic(nodes: readonly ts.Node[], semantics: Semantics): Logic {
  let weight = 0;
  const visit = (node: ts.Node): void => {
    // What is awaited, or runs later, is looked at on its own.
    if (ts.isTypeNode(node) || ts.isAwaitExpression(node) || isAsync(node)) return;
    const own = weightOf(node, semantics);
    weight += own;
    if (own === 0 && isNullCheck(node)) return;
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return { weight };
}

function isAsync(node: ts.Node): boolean {
  return (
    (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
    (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false)
  );
}

function weightOf(node: ts.Node, semantics: Semantics): number {
  if (ts.isBinaryExpression(node)) return binaryWeight(node, semantics);
  if (ts.isConditionalExpression(node)) return isNullCheck(node.condition) ? weights.fallback : weights.choice;
  if (ts.isIfStatement(node)) return isNullCheck(node.expression) ? weights.fallback : weights.branch;
  if (ts.isCaseClause(node)) return weights.caseClause;
  if (ts.isIterationStatement(node, false)) return weights.loop;
  if (ts.isCallExpression(node)) return callWeight(node, semantics);
  if (ts.isTemplateSpan(node)) return weights.substitution;
  if (ts.isPropertyAssignment(node)) {
    return ts.isIdentifier(node.initializer) || ts.isPropertyAccessExpression(node.initializer)
      ? weights.copiedProperty
      : weights.builtProperty;
  }
  if (ts.isPrefixUnaryExpression(node) && (node.operator === ts.SyntaxKind.TildeToken || isUnaryMinusOfValue(node)))
    return weights.sum;
  return 0;
}

function isUnaryMinusOfValue(node: ts.PrefixUnaryExpression): boolean {
  return node.operator === ts.SyntaxKind.MinusToken && !ts.isNumericLiteral(node.operand);
}

function binaryWeight(node: ts.BinaryExpression, semantics: Semantics): number {
  const kind = node.operatorToken.kind;
  switch (kind) {
    case ts.SyntaxKind.LessThanToken:
    case ts.SyntaxKind.LessThanEqualsToken:
    case ts.SyntaxKind.GreaterThanToken:
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return comparisonWeight(node);
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return equalityWeight(node, semantics);
    case ts.SyntaxKind.AsteriskToken:
    case ts.SyntaxKind.SlashToken:
    case ts.SyntaxKind.PercentToken:
    case ts.SyntaxKind.AsteriskAsteriskToken:
    case ts.SyntaxKind.AmpersandToken:
    case ts.SyntaxKind.BarToken:
    case ts.SyntaxKind.CaretToken:
    case ts.SyntaxKind.LessThanLessThanToken:
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
      return weights.arithmetic;
    case ts.SyntaxKind.MinusToken:
      return isOffByOne(node) ? weights.concatenation : weights.sum;
    case ts.SyntaxKind.PlusToken:
      if (isText(node, semantics)) return weights.concatenation;
      return isOffByOne(node) ? weights.concatenation : weights.sum;
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
      if (isNullCheck(node.left) && isNullCheck(node.right)) return weights.fallback;
      return isRule(node.left) || isRule(node.right) ? weights.ruleConjunction : weights.fallback;
    case ts.SyntaxKind.QuestionQuestionToken:
      return weights.fallback;
    case ts.SyntaxKind.PlusEqualsToken:
      return isText(node, semantics) ? weights.concatenation : weights.accumulation;
    case ts.SyntaxKind.MinusEqualsToken:
    case ts.SyntaxKind.AsteriskEqualsToken:
    case ts.SyntaxKind.SlashEqualsToken:
    case ts.SyntaxKind.PercentEqualsToken:
      return weights.accumulation;
    case ts.SyntaxKind.InstanceOfKeyword:
    default:
      return 0;
  }
}

/** `items.length > 0` asks whether there is anything; `items.length > 10` is a rule. */
function comparisonWeight(node: ts.BinaryExpression): number {
  const literal = [node.left, node.right].map((side) => bare(side)).find(ts.isNumericLiteral);
  if (literal === undefined) return weights.comparison;
  const size = [node.left, node.right].some(
    (side) => ts.isPropertyAccessExpression(bare(side)) && /\.(?:length|size)$/u.test(side.getText()),
  );
  const trivial = literal.text === '0' || literal.text === '1';
  if (!trivial) return weights.thresholdComparison;
  return size && asksWhetherEmpty(node) ? 0 : weights.plainEquality;
}

/** `size > 0`, `size >= 1`, `1 > size`: whether there is anything; `size > 1` asks for more than that. */
function asksWhetherEmpty({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  const isTurned = ts.isNumericLiteral(bare(left));
  const bound = bare(isTurned ? left : right).getText();
  const { kind } = operatorToken;
  const above = isTurned ? ts.SyntaxKind.LessThanToken : ts.SyntaxKind.GreaterThanToken;
  const upTo = isTurned ? ts.SyntaxKind.GreaterThanEqualsToken : ts.SyntaxKind.LessThanEqualsToken;
  return bound === '0' ? kind === above || kind === upTo : kind !== above && kind !== upTo;
}

function equalityWeight(node: ts.BinaryExpression, semantics: Semantics): number {
  if (isNullCheck(node)) return 0;
  const sides = [bare(node.left), bare(node.right)];
  const isSize = sides.some((side) => /\.(?:length|size)$/u.test(side.getText()));
  if (sides.some((side) => ts.isNumericLiteral(side) && side.text === '0')) {
    // Whether there is anything at all is hardly a rule.
    return isSize ? 0 : weights.zeroCheck;
  }
  if (isSize && sides.some((side) => ts.isNumericLiteral(side) && side.text === '1')) return weights.fallback;
  return Math.max(...sides.map((side) => weightOfValue(side, semantics)));
}

/** `'open'`, `3` and `Status.Open` are values of the business; `1` and `USER_NOT_FOUND` often are. */
function weightOfValue(node: ts.Expression, semantics: Semantics): number {
  if (ts.isNumericLiteral(node) && node.text === '1') return weights.namedEquality;
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || isEnumMember(node, semantics))
    return weights.ruleEquality;
  return isNamedLiteral(node, semantics) ? weights.namedEquality : weights.plainEquality;
}

/** A constant of a module that stands for one literal. */
function isNamedLiteral(node: ts.Expression, semantics: Semantics): boolean {
  if (!ts.isIdentifier(node)) return false;
  const symbol = semantics.getSymbolAtLocation(node);
  const declaration = symbol && resolveAlias(semantics, symbol).valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  const statement = declaration.parent.parent;
  if (!ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent)) return false;
  return semantics.getTypeAtLocation(node).isLiteral();
}

function isEnumMember(node: ts.Expression, semantics: Semantics): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const symbol = semantics.getSymbolAtLocation(node.name);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.EnumMember) !== 0;
}

/** Null, undefined, typeof, instanceof and plain truthiness: questions about presence, not about the business. */
export function isNullCheck(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isNullCheck(node.expression);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return isNullCheck(node.operand);
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isNonNullExpression(node))
    return isNullCheck(node.expression);
  if (!ts.isBinaryExpression(node)) return false;
  if (isConjunction(node.operatorToken.kind)) return isNullCheck(node.left) && isNullCheck(node.right);
  if (
    node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword ||
    node.operatorToken.kind === ts.SyntaxKind.InKeyword
  )
    return true;
  if (!isEqualityOperator(node.operatorToken.kind)) return false;
  return [node.left, node.right].map((side) => bare(side)).some(isAbsence);
}

function isAbsence(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isTypeOfExpression(node) ||
    (ts.isIdentifier(node) && node.text === 'undefined') ||
    (ts.isStringLiteralLike(node) && ['', 'true', 'false'].includes(node.text))
  );
}

function isConjunction(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

export function isEqualityOperator(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

function isRule(node: ts.Expression): boolean {
  return !isNullCheck(node);
}

function isOffByOne(node: ts.BinaryExpression): boolean {
  const right = bare(node.right);
  return ts.isNumericLiteral(right) && right.text === '1';
}

function isText(node: ts.BinaryExpression, semantics: Semantics): boolean {
  const isString = (side: ts.Expression) =>
    ts.isStringLiteralLike(side) ||
    ts.isTemplateExpression(side) ||
    (semantics.getTypeAtLocation(side).flags & ts.TypeFlags.StringLike) !== 0;
  return isString(bare(node.left)) || isString(bare(node.right));
}

const methodWeights: ReadonlyMap<string, number> = new Map([
  ...(['reduce', 'reduceRight'] as const).map((name) => [name, weights.aggregation] as const),
  ...(['filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'flatMap'] as const).map(
    (name) => [name, weights.selection] as const,
  ),
  ...(['sort', 'toSorted', 'localeCompare'] as const).map((name) => [name, weights.ordering] as const),
  ...(['map', 'entries', 'keys', 'values', 'fromEntries', 'flat'] as const).map(
    (name) => [name, weights.projection] as const,
  ),
  ...(['includes', 'has', 'startsWith', 'endsWith', 'indexOf', 'isInteger', 'isArray'] as const).map(
    (name) => [name, weights.membership] as const,
  ),
  ...(
    [
      'split',
      'slice',
      'substring',
      'replace',
      'replaceAll',
      'padStart',
      'padEnd',
      'concat',
      'join',
      'repeat',
      'toFixed',
      'at',
    ] as const
  ).map((name) => [name, weights.textOperation] as const),
  ...(['test', 'match', 'matchAll', 'exec'] as const).map((name) => [name, weights.patternTest] as const),
]);

function callWeight(node: ts.CallExpression, semantics: Semantics): number {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return 0;
  if (callee.expression.kind === ts.SyntaxKind.ThisKeyword) return 0;
  if (ts.isIdentifier(callee.expression) && callee.expression.text === 'Math') return weights.mathCall;
  const weight = methodWeights.get(callee.name.text);
  if (weight === undefined) return 0;
  const symbol = semantics.getSymbolAtLocation(callee.name);
  const file = symbol?.declarations?.[0]?.getSourceFile();
  return file !== undefined && !semantics.isLanguageLibrary(file) ? 0 : weight;
}
