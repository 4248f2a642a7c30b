import { domainWords, isGenericName, objectWords, pascalCase, wordsOf } from '../../naming/words.ts';
import { findNode } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { callsOf, isCrossCutting, isTransaction, type PhaseNaming } from './calls-of-phase.ts';
import type { Candidate } from './candidate.ts';
import { nameInComment } from './name-in-comment.ts';
import { isOnlyLookup, longNameOfCall, nameOfAlternatives, nameOfCall } from './name-of-call.ts';
import { runComment } from './run-comment.ts';

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
