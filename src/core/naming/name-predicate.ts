import { bare, nameText } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { nameOfHindrance } from './name-of-hindrance.ts';
import { nameOfRefusal } from './name-of-refusal.ts';
import { isAnswerToRequest, nameOfStatus } from './name-of-answer-to-request.ts';
import { describeCondition } from './describe-condition.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { steeredBy } from './steered.ts';
import { isOfBranch, isSetOnEachWay, nameOfAnswer, nameOfChange, nameOfOutcome } from './name-of-change.ts';
import { calledIn, nameOfEffect, unwrappedCall } from './name-of-effect.ts';
import { camelCase, domainWords, objectWords, pascalCase, singularWords, wordsOf } from './words.ts';

/** Names for a condition: from what it decides, else from what it compares. */
export function namePredicate(condition: ts.Expression, context: NamingContext): Suggestion {
  const decided = nameOfDecision(condition, context);
  const described = describeCondition(condition);
  // That a variable is set says less than what is compared.
  if (described !== undefined && decided?.startsWith('shouldSet') === true)
    return { names: [described, decided], quality: 0.5 };
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
