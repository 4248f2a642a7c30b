import {
  camelCase,
  domainWords,
  isGenericName,
  isVerb,
  objectWords,
  pascalCase,
  singular,
  wordsOf,
} from '../../naming/words.ts';
import { findNode, isWithin, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Candidate } from './candidate.ts';
import { runComment } from './run-comment.ts';

export interface PhaseNaming {
  /** E.g. `processCheckout`. */
  readonly operation: string;
  /** E.g. `CheckoutOrchestrator`. */
  readonly orchestrator: string;
  readonly dependencies: readonly string[];
  /** Functions that are called by their own names, e.g. `sendMail` of an import. */
  readonly functions?: readonly string[];
}

/** Names for the phase from the code's own words, the best first: its comment, what it has done, what it makes. */
export function namesForPhase(candidate: Candidate, naming: PhaseNaming): readonly string[] {
  const comment = runComment(candidate.region);
  const spoken = comment === undefined ? undefined : nameInComment(comment.words);
  const isAboutAll = comment?.role !== 'first';
  const all = callsOf(candidate, naming);
  const own = all.filter(({ dependency }) => !isCrossCutting(dependency));
  const calls = own.length > 0 ? own : all;
  const effects = calls.filter((call) => !isOnlyLookup(call) && !call.refuses);
  const common = nameOfAlternatives(effects.length > 0 ? effects : calls);
  const done = [
    ...common,
    ...(effects.length > 0 ? effects : calls).flatMap((call) => [nameOfCall(call), ...longNameOfCall(call)]),
  ];
  const isOnlyAnswer = effects.every(({ depth }) => depth > 0) && calls.some(({ depth }) => depth > 0);
  const verb = isOnlyAnswer ? 'determine' : effects.length > 0 || calls.length === 0 ? 'prepare' : 'load';
  const made = candidate.outputs
    .filter(({ name }) => !isGenericName(name))
    .map(({ name }) => `${verb}${pascalCase(wordsOf(name))}`);
  // What only looks things up is there for what it finds, all of it.
  const found = calls.length === 0 || effects.length > 0 ? undefined : namesTogether(candidate);
  const works = [
    ...(found === undefined ? [] : [`load${found}`]),
    ...(isOnlyAnswer || (effects.length === 0 && !isToldBy(done[0], candidate))
      ? [...made, ...done]
      : [...done, ...made]),
  ];
  const about = pascalCase(objectWords(naming.operation));
  const whole =
    about !== ''
      ? about
      : pascalCase(isGenericName(naming.operation) ? domainWords(naming.orchestrator) : wordsOf(naming.operation));
  // The last of several steps is the rest of the operation.
  const isRest = !isAboutAll && candidate.exit === 'returns' && !isWholeList(candidate.region.nodes);
  const rest = isRest && whole !== '' ? [`finish${whole}`] : [];
  const isReport = own.length === 0 && isInCatch(candidate.region.nodes[0]);
  const framed = isFramed(candidate) ? [`${naming.operation}InTransaction`] : [];
  const said = [...(isReport ? ['reportFailure'] : []), ...framed, ...(spoken === undefined ? [] : [spoken])];
  const plain = isAboutAll ? [...said, ...works] : [...rest, ...said, ...works];
  const first = plain[0] ?? `${naming.operation}Step`;
  return [
    ...plain,
    ...(about === '' ? [] : plain.map((name) => `${name}For${about}`)),
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${first}${count}`),
  ];
}

/** `readRows` where the phase gives `rows`; what only changes a variable is not named after it. */
function isToldBy(name: string | undefined, { outputs }: Candidate): boolean {
  return outputs.some(
    ({ name: result, declared }) => !declared || name?.endsWith(pascalCase(wordsOf(result))) === true,
  );
}

/** `membersAndApiTokens`: several results, or what the promises of a list are called where they are awaited. */
function namesTogether({ region, outputs }: Candidate): string | undefined {
  const declared = outputs.filter((output) => output.declared).map(({ name }) => name);
  const names = region.kind === 'expression' ? awaitedNames(region.nodes) : declared;
  const telling = names.filter((name) => !isGenericName(name)).map((name) => pascalCase(wordsOf(name)));
  const [first, ...others] = telling;
  if (first === undefined || others.length === 0) return undefined;
  let together = first;
  for (const name of others) if (together.length + name.length <= longestTogether) together += `And${name}`;
  return together;
}

const longestTogether = 32;

/** `const [members, tokens] = await Promise.all([…])`: the names of those that the run starts. */
function awaitedNames([first, ...others]: readonly ts.Node[]): readonly string[] {
  const list = first?.parent;
  if (first === undefined || list === undefined || !ts.isArrayLiteralExpression(list)) return [];
  let value: ts.Node = list.parent;
  while (ts.isAwaitExpression(value.parent)) value = value.parent;
  const { parent } = value;
  if (!ts.isVariableDeclaration(parent) || !ts.isArrayBindingPattern(parent.name)) return [];
  const from = list.elements.findIndex((element) => element === first);
  return parent.name.elements
    .slice(from, from + 1 + others.length)
    .flatMap((element) => (ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : []));
}

const articles = new Set(
  'the a an our its their this that all any each every of now then first finally next also'.split(' '),
);

const otherVerbs = new Set(
  'identify assess inspect examine tell let ask book hold take give reserve release persist provision issue invite welcome ship announce audit settle capture authorise authorize deliver look write close open keep bill grant warn remember mark price allocate pack label print invoice queue email text call hand set up open collect bring compensate roll undo rate score alert approve verify redeem credit debit push pull tag warm purge post enrol enroll sign seal stamp'.split(
    ' ',
  ),
);

function isVerbWord(word: string): boolean {
  return isVerb(word) || otherVerbs.has(word);
}

/** `2. Charge the customer, unless it is free` gives `chargeCustomer`; a comment that commands nothing gives no name. */
function nameInComment(comment: string): string | undefined {
  const [line = ''] = comment.replace(/^(?:(?:step|phase)\s*)?\d+\s*[.):\-–—]*\s*|^[-=#*\s]+/iu, '').split('\n');
  const [clause = ''] = line.split(
    /[.,;:()[\]–—]|\s-\s|\b(?:and|so|unless|because|since|before|after|if|when|while|which|but|or|for|with|from|in|on|at|to|by|via|into|against)\b/iu,
  );
  const words = (clause.match(/[A-Za-z][A-Za-z\d]*/gu) ?? []).map((word) => word.toLowerCase());
  const [first, ...rest] = words.filter((word, index) => index === 0 || !articles.has(word));
  // `Insure the trip`: whatever stands before an article is what is done.
  const isCommand = words.length > 2 && articles.has(words[1] ?? '');
  const verb =
    first === undefined || articles.has(first) ? undefined : (imperative(first) ?? (isCommand ? first : undefined));
  if (verb === undefined || rest.length === 0 || rest.length > 3) return undefined;
  return camelCase([verb, ...rest]);
}

/** `charge`, or `charges` and `charging` where that is said of the code. */
function imperative(word: string): string | undefined {
  const forms = [
    word,
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/ing$/u, ''),
    word.replace(/ing$/u, 'e'),
  ];
  return forms.find(isVerbWord);
}

/** One statement, all of which happens in a transaction, or all that happens in one. */
function isFramed({ region }: Candidate): boolean {
  const [only, another] = region.nodes;
  const inside = another === undefined ? findNode([only], (node) => ts.isCallExpression(node)) : undefined;
  const body = isWholeList(region.nodes) ? only.parent.parent : undefined;
  const around = body !== undefined && ts.isArrowFunction(body) ? body.parent : undefined;
  return [inside, around].some(
    (call) =>
      call !== undefined &&
      ts.isCallExpression(call) &&
      ts.isPropertyAccessExpression(call.expression) &&
      isTransaction(call.expression.name.text),
  );
}

function isInCatch(node: ts.Node): boolean {
  return ts.isCatchClause(node) || (node.parent !== undefined && !ts.isFunctionLike(node) && isInCatch(node.parent));
}

function isWholeList([first, ...others]: readonly ts.Node[]): boolean {
  return first !== undefined && ts.isBlock(first.parent) && first.parent.statements.length === others.length + 1;
}

interface Call {
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
function callsOf({ region }: Candidate, naming: PhaseNaming): readonly Call[] {
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
function isTransaction(method: string): boolean {
  return /transaction|atomic|^unitOfWork$/iu.test(method);
}

/** Loggers, clocks and meters say how, not what. */
function isCrossCutting(dependency: string): boolean {
  return /(?:log(?:ger)?|clock|metrics?|analytics|tracer|telemetry|config|configuration|settings|time|monitor)$/iu.test(
    dependency,
  );
}

/** `getFeatureFlag.execute(…)` looks something up as well. */
function isOnlyLookup({ words, dependency }: Call): boolean {
  return isLookup(isGenericName(words[0] ?? '') ? wordsOf(dependency.replace(/^[_#]+/u, '')) : words);
}

function isLookup(words: readonly string[]): boolean {
  if (words.slice(1).some((word) => /^(?:supports|allows|contains|includes|matches)$/u.test(word))) return true;
  return /^(?:get|find|load|fetch|list|read|is|has|can|count|exists|query|search|lookup|check)$/u.test(words[0] ?? '');
}

const roles = new Set(
  'service repository repo client gateway store provider adapter api manager orchestrator use case usecase handler facade dao model port interactor helper'.split(
    ' ',
  ),
);

/** `payments.charge(…)` gives `chargePayment`, `orders.createShipment(…)` gives `createShipment`. */
function nameOfCall({ words, dependency, argument, made, result }: Call): string {
  const whole = wordsOf(dependency.replace(/^[_#]+/u, ''));
  const trimmed = whole.filter((word) => !roles.has(word));
  const subject = trimmed.length > 0 ? trimmed : whole;
  const [verb = 'run', ...rest] = words;
  const object = /^(?:of|by|for|to|in|on|at|with|from)$/u.test(rest.at(-1) ?? '') ? [] : rest;
  if (object.length === 0 && isLookup(words) && result !== undefined && !isGenericName(result))
    return camelCase([verb, ...wordsOf(result)]);
  const message = wordsOf(made ?? '');
  if (message.length > 1 && message.length <= 5 && (rest.length === 0 || message.at(-1) === rest.at(-1)))
    return camelCase([verb, ...message]);
  if (object[0] === 'by') return camelCase([verb, ...subject, ...object]);
  if (object.length > 0 && object.length <= 4)
    return camelCase(words.filter((word, index) => index === 0 || !articles.has(word)));
  const [first = ''] = subject;
  if (isGenericName(verb) && isVerbWord(first) && subject.length > 1) return camelCase(subject);
  const isPlace =
    subject.length === 1 && (places.has(first) || first.startsWith(verb.slice(0, Math.max(4, verb.length - 1))));
  if (isPlace && argument !== undefined && !isGenericName(argument)) return camelCase([verb, ...wordsOf(argument)]);
  return camelCase([verb, ...subject.slice(0, -1), thing(subject.at(-1) ?? '')]);
}

/** `sendPremiumConfirmation` or `sendStandardConfirmation`: either way, a confirmation is sent. */
function nameOfAlternatives(calls: readonly Call[]): readonly string[] {
  const [first, second, ...others] = calls;
  if (first === undefined || second === undefined || first.dependency !== second.dependency) return [];
  if (calls.some(({ depth }) => depth === 0) || first.words.join(' ') === second.words.join(' ')) return [];
  const common = first.words.filter((word) => [second, ...others].every(({ words }) => words.includes(word)));
  const isNamed = common.length > 1 && common[0] === first.words[0] && common.at(-1) === first.words.at(-1);
  return isNamed ? [camelCase(common)] : [];
}

/** `createChange.execute(…)` where `createChange` is a member already: `executeCreateChange`. */
function longNameOfCall({ words, dependency }: Call): readonly string[] {
  const subject = wordsOf(dependency.replace(/^[_#]+/u, ''));
  return isGenericName(words[0] ?? '') && subject.length > 1 ? [camelCase([...words, ...subject])] : [];
}

/** What goes there says more than where it goes. */
const places = new Set('search index bus queue cache database db storage events broker stream'.split(' '));

/** A `mailer` sends mail; `payments` are made one by one. */
function thing(word: string): string {
  if (word === 'mailer') return 'mail';
  if (word === 'notifier') return 'notification';
  if (word === 'publisher' || word === 'bus') return 'event';
  return singular(word);
}
