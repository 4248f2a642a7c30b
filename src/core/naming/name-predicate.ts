import { bare, nameText } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { nameOfHindrance } from './name-of-hindrance.ts';
import { nameOfRefusal } from './name-of-refusal.ts';
import { isAnswerToRequest, nameOfStatus } from './name-of-answer-to-request.ts';
import { describeCondition } from './describe-condition.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { steeredBy } from './steered.ts';
import {
  asking,
  camelCase,
  computing,
  cutAtPreposition,
  domainWords,
  isGenericName,
  isVerb,
  objectWords,
  pascalCase,
  singularWords,
  wordsOf,
} from './words.ts';

/** Names for a condition: from what it decides, else from what it compares. */
export function namePredicate(condition: ts.Expression, context: NamingContext): Suggestion {
  const decided = nameOfDecision(condition, context);
  const described = describeCondition(condition);
  if (decided !== undefined) {
    // The same is done for another reason elsewhere.
    const qualified = `${decided}For${pascalCase(subjectWords(context))}`;
    return { names: [decided, ...(described === undefined ? [] : [described]), qualified], quality: 1 };
  }
  if (described !== undefined) return { names: [described], quality: 0.5 };
  const refused = nameOfHindrance(condition, context);
  return refused === undefined ? { names: [], quality: 0 } : { names: [refused], quality: 0.5 };
}

function nameOfDecision(expression: ts.Expression, context: NamingContext): string | undefined {
  const { condition, by, negated } = steeredBy(expression);
  if (negated) return undefined;
  if (ts.isIfStatement(by) && by.expression === condition) return nameOfBranch(by, context);
  if (ts.isWhileStatement(by) || ts.isDoStatement(by)) return nameOfLoop(by);
  if (ts.isConditionalExpression(by) && by.condition === condition) {
    const chosen = bare(by.whenTrue);
    // `isVip ? this.express : this.mailer` chooses a collaborator.
    if (ts.isPropertyAccessExpression(chosen) && chosen.expression.kind === ts.SyntaxKind.ThisKeyword)
      return `shouldUse${pascalCase(wordsOf(chosen.name.text))}`;
    const call = unwrappedCall(by.whenTrue);
    // A function that gives one of two values is no effect to choose.
    const isValue = call !== undefined && ts.isIdentifier(call.expression) && !ts.isAwaitExpression(by.whenTrue);
    return call === undefined || isValue ? undefined : nameOfEffect(call);
  }
  if (ts.isArrowFunction(by) && by.body === condition) return nameOfCallback(by);
  return undefined;
}

function nameOfBranch(statement: ts.IfStatement, context: NamingContext): string | undefined {
  const statements = ts.isBlock(statement.thenStatement)
    ? statement.thenStatement.statements
    : [statement.thenStatement];
  const last = statements.at(-1);
  if (last !== undefined && ts.isThrowStatement(last)) return nameOfRefusal(last.expression);
  if (last !== undefined && ts.isContinueStatement(last) && statements.length === 1) return nameOfSkip(last);
  for (const each of statements) {
    const retried = nameOfRetry(each, statement);
    if (retried !== undefined) return retried;
    const call = calledIn(each);
    const name =
      call === undefined ? nameOfOutcome(each) : (nameOfOwnRetry(call, context) ?? nameOfCall(call, context));
    if (name !== undefined) return name;
  }
  const changed = statements
    .filter((each) => !isOfBranch(each, statements))
    .map((each) => (isSetOnEachWay(each, statement) ? undefined : nameOfChange(each)))
    .find((name) => name !== undefined);
  if (changed !== undefined) return changed;
  if (last !== undefined && ts.isReturnStatement(last)) {
    if (last.expression !== undefined) {
      const answer = nameOfAnswer(last.expression);
      if (answer !== undefined) return answer;
    }
    if (last.expression === undefined)
      return statements.length === 1 ? `shouldSkip${pascalCase(subjectWords(context))}` : undefined;
    return nameOfRefusal(last.expression);
  }
  return undefined;
}

/** A handler that answers says what is wrong with the request, in words or by its status. */
function nameOfCall(call: ts.CallExpression, context: NamingContext): string | undefined {
  return isAnswerToRequest(call)
    ? (nameOfRefusal(call) ?? nameOfStatus(call, subjectWords(context)))
    : nameOfEffect(call);
}

/** A call that is made a second time for the same variable is a retry: `payment = await this.payments.charge(…)`. */
function nameOfRetry(
  statement: ts.Statement,
  branch: ts.IfStatement | ts.WhileStatement | ts.DoStatement,
): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left } = statement.expression;
  const again = calledIn(statement)?.expression.getText();
  if (again === undefined || !ts.isIdentifier(left) || !ts.isBlock(branch.parent)) return undefined;
  const before = branch.parent.statements.slice(0, branch.parent.statements.indexOf(branch));
  const isRepeated = before.some(
    (each) =>
      new RegExp(`\\b${left.text}\\s*(?::[^=]+)?=`, 'u').test(each.getText()) && each.getText().includes(`${again}(`),
  );
  return isRepeated ? `shouldRetry${pascalCase(wordsOf(left.text))}` : undefined;
}

/** An operation that calls itself again tries once more. */
function nameOfOwnRetry(call: ts.CallExpression, context: NamingContext): string | undefined {
  const isItself = call.expression.getText() === `this.${context.operation}`;
  return isItself ? `shouldRetry${pascalCase(subjectWords(context))}` : undefined;
}

/** What happens to a variable that the branch declares is not what its condition decides. */
function isOfBranch(statement: ts.Statement, branch: readonly ts.Statement[]): boolean {
  const changed = ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression);
  const target = changed ? statement.expression.left.getText() : undefined;
  return branch.filter(ts.isVariableStatement).some(({ declarationList: { declarations } }) => {
    return declarations.some(({ name }) => name.getText() === target);
  });
}

/** `if (days > 30) rate = 5; else if (days > 15) rate = 6;`: that it is set is not what the condition decides. */
function isSetOnEachWay(statement: ts.Statement, { parent, elseStatement }: ts.IfStatement): boolean {
  const target = targetOf(statement);
  const before = ts.isIfStatement(parent) && parent.elseStatement !== undefined ? parent.thenStatement : undefined;
  const after =
    elseStatement !== undefined && ts.isIfStatement(elseStatement) ? elseStatement.thenStatement : elseStatement;
  return target !== undefined && [before, after].some((branch) => branch !== undefined && setsTarget(branch, target));
}

function setsTarget(branch: ts.Statement, target: string): boolean {
  const statements = ts.isBlock(branch) ? branch.statements : [branch];
  return statements.some((each) => targetOf(each) === target);
}

/** `rate` in `rate = 5`. */
function targetOf(statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken ? left.getText() : undefined;
}

/** `order.status = 'overdue'` in the branch gives `isOverdue`; `discount += 5` gives `qualifiesForDiscount`. */
function nameOfChange(statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (ts.isPostfixUnaryExpression(expression) || ts.isPrefixUnaryExpression(expression)) {
    const counted = wordsOf(memberName(expression.operand) ?? '');
    return counted.length === 0 || isGenericName(counted.join(''))
      ? undefined
      : `countsAs${pascalCase(singularWords(counted))}`;
  }
  if (!ts.isBinaryExpression(expression)) return undefined;
  const target = memberName(expression.left);
  if (target === undefined || isGenericName(target) || isComputed(expression.right)) return undefined;
  if (expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return sums.has(target) ? undefined : `affects${pascalCase(wordsOf(target))}`;
  const answer = nameOfAnswer(expression.right);
  if (answer !== undefined) return answer;
  const isSwitch = expression.right.kind === ts.SyntaxKind.TrueKeyword;
  const words = wordsOf(target);
  if (isSwitch)
    return camelCase(['is', 'has', 'should', 'can', 'needs'].includes(words[0] ?? '') ? words : ['is', ...words]);
  return `shouldSet${pascalCase(words)}`;
}

/** What is added to these says nothing about why. */
const sums: ReadonlySet<string> = new Set(['sum', 'total', 'count', 'counter', 'amount', 'score', 'acc', 'n']);

/** `buildTotal(order)`: what stood there before it was lifted gave no name either. */
function isComputed(value: ts.Expression): boolean {
  const call = unwrappedCall(value);
  return (
    call !== undefined && ts.isIdentifier(call.expression) && computing.has(wordsOf(call.expression.text)[0] ?? '')
  );
}

/** What is decided before anybody is told: `order.status = 'cancelled'` ahead of a mail about it. */
function nameOfOutcome(statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && memberName(left) !== undefined
    ? nameOfAnswer(right)
    : undefined;
}

function memberName(expression: ts.Expression): string | undefined {
  const node = bare(expression);
  return ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}

/** A literal or enum member that is the outcome: `'manual-review'` gives `needsManualReview`, `'rejected'` gives `isRejected`. */
function nameOfAnswer(expression: ts.Expression): string | undefined {
  const node = bare(expression);
  const words = ts.isStringLiteralLike(node)
    ? wordsOf(node.text)
    : ts.isPropertyAccessExpression(node) && /^[A-Z]/u.test(node.expression.getText()) && /^[A-Z]/u.test(node.name.text)
      ? wordsOf(node.name.text)
      : [];
  if (words.length === 0 || words.length > 3 || words.some((word) => /^\d/u.test(word))) return undefined;
  const [first = ''] = words;
  if (isVerb(first)) return `should${pascalCase(words)}`;
  return /(?:ed|en|able|ible|ive|ous|al|ic|id|due|full|empty|open|new|old|high|low|ready|late|free)$/u.test(
    words.at(-1) ?? '',
  )
    ? camelCase(['is', ...words])
    : `qualifiesFor${pascalCase(words)}`;
}

/** `sendPremiumConfirmation(…)` in the branch gives `shouldSendPremiumConfirmation`. */
function nameOfEffect(call: ts.CallExpression): string | undefined {
  const callee = call.expression;
  if (ts.isIdentifier(callee)) {
    const words = wordsOf(callee.text);
    const [verb = ''] = words;
    return words.length > 1 && isVerb(verb) && !computing.has(verb) ? `should${pascalCase(words)}` : undefined;
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const words = wordsOf(callee.name.text);
  if (asking.has(words[0] ?? '')) return undefined;
  const owner = ts.isPropertyAccessExpression(callee.expression)
    ? callee.expression.name.text
    : ts.isIdentifier(callee.expression)
      ? callee.expression.text
      : undefined;
  if (owner !== undefined && /log|console|metric|tracer|span/iu.test(owner)) return undefined;
  if (words.length > 1 && isVerb(words[0] ?? '')) return `should${pascalCase(cutAtPreposition(words))}`;
  if (owner === undefined || owner === 'this') return undefined;
  const ownerWords = domainWords(owner)
    .map((word) => agents.get(word) ?? word)
    .filter((word) => !['repository', 'repo', 'store', 'gateway', 'client', 'adapter', 'dao', 'queue'].includes(word));
  if (ownerWords.length === 0) return undefined;
  if (isGenericName(callee.name.text) && isVerb(ownerWords[0] ?? '')) return `should${pascalCase(ownerWords)}`;
  const [verb = ''] = words;
  if (
    words.length === 1 &&
    isVerb(verb) &&
    !['get', 'find', 'set', 'is', 'has', 'do', 'run', 'execute'].includes(verb)
  ) {
    return `should${pascalCase([verb, ...singularWords(ownerWords)])}`;
  }
  return undefined;
}

/** What a collaborator that is named after its trade deals in: a mailer sends mail. */
const agents: ReadonlyMap<string, string> = new Map([
  ['mailer', 'mail'],
  ['notifier', 'notification'],
  ['printer', 'print'],
  ['publisher', 'event'],
  ['scheduler', 'schedule'],
  ['messenger', 'message'],
]);

/** What a loop repeats while the condition holds. */
function nameOfLoop(loop: ts.WhileStatement | ts.DoStatement): string | undefined {
  const statements = ts.isBlock(loop.statement) ? loop.statement.statements : [loop.statement];
  for (const each of statements) {
    const retried = nameOfRetry(each, loop);
    if (retried !== undefined) return retried;
    const call = calledIn(each);
    const name = call === undefined ? undefined : nameOfEffect(call);
    if (name !== undefined) return name;
  }
  return undefined;
}

function calledIn(statement: ts.Statement): ts.CallExpression | undefined {
  if (!ts.isExpressionStatement(statement) && !ts.isReturnStatement(statement)) return undefined;
  const { expression } = statement;
  if (expression === undefined) return undefined;
  return unwrappedCall(ts.isBinaryExpression(expression) ? expression.right : expression);
}

function unwrappedCall(expression: ts.Expression): ts.CallExpression | undefined {
  let node = expression;
  while (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isVoidExpression(node))
    node = node.expression;
  return ts.isCallExpression(node) ? node : undefined;
}

function nameOfSkip(statement: ts.ContinueStatement): string | undefined {
  let loop: ts.Node = statement;
  while (loop !== undefined && !ts.isIterationStatement(loop, false)) loop = loop.parent;
  if (!ts.isForOfStatement(loop) || !ts.isVariableDeclarationList(loop.initializer)) return undefined;
  const own = nameText(loop.initializer.declarations[0]?.name);
  const all = /(\w+)\W*$/u.exec(loop.expression.getText())?.[1];
  const name = own !== undefined && own.length <= 2 && all !== undefined ? camelCase(singularWords(wordsOf(all))) : own;
  return name === undefined ? undefined : `shouldSkip${pascalCase(wordsOf(name))}`;
}

/** `xs.filter((x) => …)` assigned to `overdue` gives `isOverdue`. */
function nameOfCallback(arrow: ts.ArrowFunction): string | undefined {
  const call = arrow.parent;
  if (
    !ts.isCallExpression(call) ||
    !ts.isPropertyAccessExpression(call.expression) ||
    call.expression.name.text !== 'filter'
  )
    return undefined;
  const holder = call.parent;
  const name = ts.isVariableDeclaration(holder) ? nameText(holder.name) : undefined;
  if (name === undefined) return undefined;
  const words = singularWords(wordsOf(name));
  return words.length < 2 && !/(?:ed|able|ing|ive|due)$/u.test(words[0] ?? '')
    ? undefined
    : camelCase(['is', ...words]);
}

function subjectWords(context: NamingContext): readonly string[] {
  const about = objectWords(context.operation);
  return about.length > 0 ? about : domainWords(context.orchestrator);
}
