import { bare, nameText } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { onlyUseOf } from './only-use.ts';
import { isFallback } from './verb-for.ts';
import { domainWords, isGenericName, isVerb, objectWords, questionWords, wordsOf } from './words.ts';

/** What the value of the expression is called where it goes: a variable, a property, a parameter, the method. */
export function targetName(
  expression: ts.Expression,
  semantics: Semantics,
  context: NamingContext,
): { readonly words: readonly string[]; readonly quality: Suggestion['quality'] } | undefined {
  let node: ts.Node = expression;
  while (
    ts.isParenthesizedExpression(node.parent) ||
    ts.isAsExpression(node.parent) ||
    ts.isNonNullExpression(node.parent) ||
    ts.isSatisfiesExpression(node.parent) ||
    ts.isConditionalExpression(node.parent) ||
    isFallbackParent(node)
  ) {
    node = node.parent;
  }
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent)) {
    const own = named(nameText(parent.name));
    const use = own?.quality === 0 && ts.isVariableDeclaration(parent) ? onlyUseOf(parent, semantics) : undefined;
    const there = use && targetName(use, semantics, context);
    return there === undefined || there.quality === 0 ? own : there;
  }
  if (ts.isPropertyAssignment(parent)) {
    const own = named(nameText(parent.name));
    if (own !== undefined && own.quality === 1 && !isVagueProperty(own.words)) return own;
    const outer = targetName(parent.parent, semantics, context);
    return outer === undefined ? own : { words: [...outer.words, ...(own?.words ?? [])], quality: outer.quality };
  }
  if (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment
  ) {
    const left = bare(parent.left);
    const isAddend = parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
    if (
      isAddend &&
      ts.isIdentifier(left) &&
      ['sum', 'total', 'count', 'result', 'amount', 'score'].includes(left.text)
    ) {
      const about = objectWords(context.operation);
      return { words: about.length > 0 ? about : domainWords(context.orchestrator), quality: 0.5 };
    }
    return named(ts.isPropertyAccessExpression(left) ? left.name.text : ts.isIdentifier(left) ? left.text : undefined);
  }
  // What a date is made of is named by what the date is.
  if (ts.isNewExpression(parent) && parent.expression.getText() === 'Date' && parent.arguments?.length === 1)
    return targetName(parent, semantics, context);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return argumentName(node, parent, semantics);
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node))
    return returnedName(parent, context);
  if (
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isAwaitExpression(parent) ||
    ts.isSpreadAssignment(parent)
  ) {
    return ts.isExpression(parent) ? targetName(parent, semantics, context) : undefined;
  }
  return undefined;
}

function isFallbackParent(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && isFallback(node.parent);
}

function isVagueProperty(words: readonly string[]): boolean {
  return words.length === 1 && vagueProperties.has(words[0] ?? '');
}

const vagueProperties: ReadonlySet<string> = new Set(
  'data where select value id message payload set in text params times count'.split(' '),
);

function argumentName(argument: ts.Node, call: ts.CallExpression | ts.NewExpression, semantics: Semantics) {
  const index = call.arguments?.indexOf(argument as ts.Expression) ?? -1;
  const callee = calleeWords(call.expression);
  const object = callee.length > 1 && isVerb(callee[0] ?? '') ? callee.slice(1) : [];
  const declared = index < 0 ? undefined : semantics.getResolvedSignature(call)?.parameters[index]?.name;
  // The compiler numbers the parameters that are patterns.
  const parameter = declared?.startsWith('__') === true ? undefined : declared;
  if (
    parameter !== undefined &&
    !isGenericName(parameter) &&
    !['str', 'arg', 'query', 'filter', 'message', 'conditions'].includes(parameter)
  ) {
    return { words: wordsOf(parameter), quality: 1 as const };
  }
  if (parameter !== undefined && ['body', 'subject', 'text', 'title'].includes(parameter)) {
    return { words: [parameter], quality: 0.5 as const };
  }
  if (object.length > 0)
    return {
      words: [...object, ...(parameter === undefined || isGenericName(parameter) ? [] : wordsOf(parameter))],
      quality: 0.5 as const,
    };
  return parameter === undefined ? undefined : { words: wordsOf(parameter), quality: 0 as const };
}

function calleeWords(callee: ts.Expression): readonly string[] {
  if (ts.isPropertyAccessExpression(callee)) {
    const own = wordsOf(callee.name.text);
    if (own.length > 1 || !ts.isPropertyAccessExpression(callee.expression)) return own;
    return isGenericName(callee.name.text)
      ? wordsOf(callee.expression.name.text)
      : [...own, ...wordsOf(callee.expression.name.text)];
  }
  return ts.isIdentifier(callee) ? wordsOf(callee.text) : [];
}

function returnedName(parent: ts.Node, context: NamingContext) {
  let owner: ts.Node = parent;
  while (owner.parent !== undefined && !ts.isFunctionLike(owner)) owner = owner.parent;
  if (ts.isArrowFunction(owner) || ts.isFunctionExpression(owner)) {
    const holder = owner.parent;
    if (ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder) || ts.isPropertyAssignment(holder))
      return named(nameText(holder.name));
    return undefined;
  }
  const [asks] = wordsOf(context.operation);
  if (asks !== undefined && questionWords.includes(asks))
    return { words: wordsOf(context.operation), quality: 1 as const };
  // A lone word that is no verb is what the method gives: `deposit`.
  const isNoun =
    !isVerb(context.operation) && wordsOf(context.operation).length === 1 && !isGenericName(context.operation);
  const about = isNoun ? [context.operation] : objectWords(context.operation);
  if (about.length > 0) return { words: about, quality: 1 as const };
  return { words: [...domainWords(context.orchestrator), 'result'], quality: 0.5 as const };
}

function named(
  name: string | undefined,
): { readonly words: readonly string[]; readonly quality: Suggestion['quality'] } | undefined {
  // A name without letters, such as `$`, gives no words.
  if (name === undefined || wordsOf(name).length === 0) return undefined;
  return { words: wordsOf(name), quality: isGenericName(name) ? 0 : 1 };
}
