import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { camelCase, isGenericName, pascalCase, singularWords, wordsOf } from './words.ts';

/** Says in a few words what the condition compares: `user.tier === 'premium'` gives `isPremiumUser`. */
export function describeCondition(condition: ts.Expression): string | undefined {
  const node = bare(condition);
  if (!ts.isBinaryExpression(node)) return undefined;
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
    const range = describeRange(node);
    if (range !== undefined) return range;
    const left = describeCondition(node.left);
    const right = describeCondition(node.right);
    if (left === undefined || right === undefined) return undefined;
    if (left === right) return left;
    // Two comparisons one after the other are what stands there already.
    if (spellsOperator(left) || spellsOperator(right)) return undefined;
    const joint = kind === ts.SyntaxKind.AmpersandAmpersandToken ? 'and' : 'or';
    const name = camelCase(joined(wordsOf(left), wordsOf(right), joint));
    return name.length > longestName ? undefined : name;
  }
  return describeComparison(node);
}

const longestName = 40;

/** `isFrontendType` and `isAdminType` are `isFrontendOrAdminType`: what both say is said once. */
function joined(left: readonly string[], right: readonly string[], joint: 'and' | 'or'): readonly string[] {
  const end = sharedEnd(left, right);
  const from = sharedStart(left, right, end);
  return [...left.slice(0, left.length - end), joint, ...right.slice(from)];
}

/** With how many words both names begin, one after them left at least. */
function sharedStart(left: readonly string[], right: readonly string[], end: number): number {
  let shared = 0;
  const most = Math.min(left.length, right.length) - end - 1;
  while (shared < most && left[shared] === right[shared]) shared += 1;
  const asks = /^(?:is|has)$/u.test(right[0] ?? '') ? 1 : 0;
  return Math.max(shared, asks);
}

/** With how many words both names end, one before them left at least. */
function sharedEnd(left: readonly string[], right: readonly string[]): number {
  let shared = 0;
  while (
    shared < left.length - 2 &&
    shared < right.length - 2 &&
    left[left.length - 1 - shared] === right[right.length - 1 - shared]
  )
    shared += 1;
  return shared;
}

/** A name that says which operator is used says no more than the operator. */
function spellsOperator(name: string): boolean {
  return /(?:Above|Below)(?=[A-Z\d])|Exceeds|Not(?=[A-Z])|(?:And|Or)(?=[A-Z])/u.test(name);
}

/** `n < 1 || n > 10` gives `isNOutOfRange`, `n >= 1 && n <= 10` gives `isNInRange`. */
function describeRange({ left, right, operatorToken }: ts.BinaryExpression): string | undefined {
  const [one, other] = [bare(left), bare(right)];
  if (!ts.isBinaryExpression(one) || !ts.isBinaryExpression(other)) return undefined;
  const sides = [one, other].map((each) => sideOf(each.operatorToken.kind));
  if (sides[0] === undefined || sides[1] === undefined || sides[0] === sides[1]) return undefined;
  const subject = bare(one.left).getText() === bare(other.left).getText() ? subjectOf(one.left) : undefined;
  if (subject === undefined) return undefined;
  const isOutside = operatorToken.kind === ts.SyntaxKind.BarBarToken;
  return `is${pascalCase(subject)}${isOutside ? 'OutOf' : 'In'}Range`;
}

function sideOf(operator: ts.SyntaxKind): 'above' | 'below' | undefined {
  if (operator === ts.SyntaxKind.GreaterThanToken || operator === ts.SyntaxKind.GreaterThanEqualsToken) return 'above';
  if (operator === ts.SyntaxKind.LessThanToken || operator === ts.SyntaxKind.LessThanEqualsToken) return 'below';
  return undefined;
}

function describeComparison(node: ts.BinaryExpression): string | undefined {
  const left = bare(node.left);
  const right = bare(node.right);
  const subject = subjectOf(left);
  if (subject === undefined) return undefined;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return isQuality(right, subject, 'is');
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return isQuality(right, subject, 'isNot');
    case ts.SyntaxKind.GreaterThanToken:
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return compared(subject, right, 'above');
    case ts.SyntaxKind.LessThanToken:
    case ts.SyntaxKind.LessThanEqualsToken:
      return compared(subject, right, 'below');
    default:
      return undefined;
  }
}

function isQuality(value: ts.Expression, subject: readonly string[], prefix: string): string | undefined {
  const quality = ts.isStringLiteralLike(value)
    ? wordsOf(value.text)
    : ts.isPropertyAccessExpression(value)
      ? wordsOf(value.name.text)
      : ts.isIdentifier(value) && /^[A-Z]{2,}(?:_[A-Z]+)*$/u.test(value.text)
        ? wordsOf(value.text)
        : [];
  if (quality.length === 0 || quality.length > 3) return undefined;
  const noun = subject.filter(
    (word) => !['type', 'status', 'tier', 'kind', 'state', 'role', 'mode', 'level', 'plan'].includes(word),
  );
  // `newRole !== Role.Owner` gives `isNewRoleNotOwner`.
  if (noun.length > 0 && noun.every((word) => /^(?:new|old|current|previous|next|last|first|other)$/u.test(word)))
    return `is${pascalCase(subject)}${prefix.slice(2)}${pascalCase(quality)}`;
  return `${prefix}${pascalCase(quality)}${pascalCase(noun.length > 0 ? noun : subject)}`;
}

function compared(subject: readonly string[], other: ts.Expression, side: 'above' | 'below'): string | undefined {
  const place = side === 'above' ? 'Above' : 'Below';
  if (ts.isNumericLiteral(other)) {
    return `is${pascalCase(subject)}${place}${other.text.replace('.', 'Point').replaceAll('_', '')}`;
  }
  const noun = subjectOf(other);
  if (noun === undefined) return undefined;
  return side === 'above'
    ? `${camelCase(subject)}Exceeds${pascalCase(noun)}`
    : `is${pascalCase(subject)}Below${pascalCase(noun)}`;
}

/** `user.tier` gives `user`, `tier`; `items.length` gives `item`, `count`. */
function subjectOf(expression: ts.Expression): readonly string[] | undefined {
  const node = bare(expression);
  if (ts.isIdentifier(node)) return wordsOf(node.text);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = node.name.text;
  const owner = ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text
    : ts.isIdentifier(node.expression)
      ? node.expression.text
      : undefined;
  if (name === 'length' || name === 'size')
    return owner === undefined ? undefined : [...singularWords(wordsOf(owner)), 'count'];
  if (owner === undefined || isGenericName(owner)) return wordsOf(name);
  const words = wordsOf(name);
  return words.length > 1 ? words : [...wordsOf(owner), ...words];
}
