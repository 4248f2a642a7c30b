import { bare, nameText } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { isBoolean, isNumber } from './value-types.ts';
import { nounFor } from './noun-for.ts';
import { onlyUseOf } from './only-use.ts';
import { isFallback, verbFor } from './verb-for.ts';
import { camelCase, domainWords, isGenericName, isVerb, objectWords, pascalCase, wordsOf } from './words.ts';

/** Names for a function that computes this expression, drawn from what its value is used for. */
export function nameCalculation(expression: ts.Expression, semantics: Semantics, context: NamingContext): Suggestion {
  const target = targetName(expression, semantics, context);
  if (target === undefined) return { names: [], quality: 0 };
  const type = semantics.getTypeAtLocation(expression);
  return nameForValue({ ...target, type, source: expression }, context);
}

/** Names for a function that computes the named values. */
export function nameForValues(
  outputs: readonly { readonly name: string; readonly type: ts.Type; readonly source: ts.Node | undefined }[],
  context: NamingContext,
): Suggestion {
  const [first, second] = outputs;
  if (first === undefined) return { names: [], quality: 0 };
  if (second === undefined)
    return nameForValue({ ...first, words: wordsOf(first.name), quality: isGenericName(first.name) ? 0 : 1 }, context);
  const verb = outputs.every(({ type }) => isNumber(type)) ? 'calculate' : 'derive';
  const about = objectWords(context.operation);
  const both = pascalCase([...wordsOf(first.name), 'and', ...withoutShared(wordsOf(second.name), wordsOf(first.name))]);
  const whole = pascalCase(about.length > 0 ? about : domainWords(context.orchestrator));
  const things = listsOf(outputs);
  const parted = things.length > 0 ? [`partition${pascalCase(things)}`] : [];
  const names = outputs.length === 2 ? [...parted, verb + both] : [...parted, `${verb}${whole}Values`];
  return { names: [...names, `${verb}${whole}`, `${verb}${both}`], quality: outputs.length === 2 ? 1 : 0.5 };
}

/** `activities` for lists of `openActivities` and `closedActivities`; nothing for other values. */
function listsOf(outputs: readonly { readonly name: string; readonly type: ts.Type }[]): readonly string[] {
  const isList = ({ type }: { readonly type: ts.Type }) => /^(?:Readonly)?Array$/u.test(type.symbol?.name ?? '');
  const [first = [], ...others] = outputs.map(({ name }) => wordsOf(name));
  const last = first.at(-1) ?? '';
  const isOneKind = others.every((words) => words.at(-1) === last && words.length > 1);
  return last.endsWith('s') && first.length > 1 && isOneKind && outputs.every(isList) ? [last] : [];
}

/** `normalizedLimit` and `normalizedOffset` are a normalized limit and offset. */
function withoutShared(words: readonly string[], before: readonly string[]): readonly string[] {
  let shared = 0;
  while (shared < words.length - 1 && shared < before.length - 1 && words[shared] === before[shared]) shared += 1;
  return words.slice(shared);
}

interface NamedValue {
  readonly words: readonly string[];
  readonly type: ts.Type;
  /** What gives the value: an initialiser, or the first of the statements that do. */
  readonly source: ts.Node | undefined;
  readonly quality: Suggestion['quality'];
}

function nameForValue({ words, type, source, quality }: NamedValue, context: NamingContext): Suggestion {
  const about = objectWords(context.operation);
  const [first = '', ...rest] = words;
  // Without a type, the name of the value tells that it is the answer to a question.
  const isAnswer = rest.length > 0 && /^(?:is|has|can|should)$/u.test(first) && (type.flags & ts.TypeFlags.Any) !== 0;
  if (isBoolean(type) || isAnswer) {
    const subject = about.length > 0 ? about : domainWords(context.orchestrator);
    const inner = words.findIndex((word, index) => index > 0 && (word === 'is' || word === 'has' || word === 'can'));
    if (inner > 0)
      return booleanNames(
        [words[inner] ?? 'is', ...words.slice(0, inner), ...words.slice(inner + 1)],
        subject,
        quality,
      );
    return booleanNames(questionOf(words, about), subject, quality);
  }
  const verb = verbFor(type, source);
  const isAsking = /^(?:get|fetch|load|read|calculate|compute)$/u.test(first) && rest[0] !== 'only';
  const noun = nounFor(verb, rest.length > 0 && isAsking ? rest : words, {
    source,
    subject: domainWords(context.orchestrator),
  });
  // A name such as `kv` or `result` says less than the method that gives it.
  const said = sayNothing.has(words.join(' ')) && about.length > 0 ? [`${verb}${pascalCase(about)}`] : [];
  return {
    names: [
      ...said,
      // `sortItems` says what is done; `resetTokenCount` only looks as if it did, and is taken by the value itself.
      ...(isVerb(first) && rest.length > 0 ? [camelCase(words)] : []),
      verb + noun,
      `${verb}${pascalCase(about)}${noun}`,
      `${verb}${pascalCase(domainWords(context.orchestrator))}${noun}`,
    ],
    quality: said.length > 0 ? 0.5 : quality,
  };
}

const sayNothing: ReadonlySet<string> = new Set(
  'result results res ret out output value val data kv acc arr obj tmp temp response'.split(' '),
);

/** How the name of a boolean may begin: `isPaid`, `usesLegacyApi`. */
const questionWords = [
  'is',
  'has',
  'can',
  'should',
  'was',
  'were',
  'are',
  'had',
  'did',
  'does',
  'needs',
  'allows',
  'must',
  'will',
  'uses',
  'requires',
  'contains',
  'includes',
  'exceeds',
  'matches',
  'supports',
  'belongs',
  'exists',
  'differs',
  'wants',
  'equals',
];

/** `noRules` asks `hasNoRules`; `passed` alone does not say what, so the operation does: `isPreviousStepPassed`. */
function questionOf(words: readonly string[], about: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (questionWords.includes(first)) return words;
  if (rest.length > 0 && /^(?:no|any|some|single|multiple|many|several)$/u.test(first)) return ['has', ...words];
  return rest.length === 0 && /^(?:passed|ok|success|failed|done|matched|found)$/u.test(first)
    ? ['is', ...about, first]
    : ['is', ...words];
}

/** A variable `isOverdue` keeps the good name, so the function that gives it asks: `checkIfOverdue`. */
function booleanNames(
  question: readonly string[],
  subject: readonly string[],
  quality: Suggestion['quality'],
): Suggestion {
  const [first = '', ...rest] = question;
  const clause = first === 'is' || first === 'are' ? rest : question;
  return {
    names: [camelCase(question), `checkIf${pascalCase(clause)}`, `checkIf${pascalCase(subject)}${pascalCase(clause)}`],
    quality,
  };
}

/** What the value of the expression is called where it goes: a variable, a property, a parameter, the method. */
function targetName(
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
