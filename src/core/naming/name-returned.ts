import { bare, enclosingFunction, nameText } from '../syntax/nodes.ts';
import { isAnswer, isBoolean, isNumber } from './value-types.ts';
import { ts } from '../syntax/typescript.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { verbFor } from './verb-for.ts';
import {
  camelCase,
  domainWords,
  isGenericName,
  isVerb,
  objectWords,
  pascalCase,
  singularWords,
  wordsOf,
} from './words.ts';

/** The value that the last `return` gives. */
export interface Returned {
  readonly type: ts.Type;
  readonly expression: ts.Expression;
  /** It is made of what the region makes itself: to select of that is the last step only. */
  readonly isMadeHere: boolean;
}

/** Names for a region that ends its function with the result: drawn from the function, or from what it is a callback of. */
export function nameReturned(node: ts.Node, context: NamingContext, result: Returned | undefined): Suggestion {
  const owner = enclosingFunction(node);
  const holder = owner.parent;
  const isClosure = ts.isArrowFunction(owner) || ts.isFunctionExpression(owner);
  const isNamed = holder !== undefined && (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder));
  if (isClosure && isNamed) return nameLike(nameText(holder.name) ?? '', context, result);
  if (isClosure && holder !== undefined && ts.isCallExpression(holder)) return nameOfCallback(holder, context);
  return nameLike(context.operation, context, result);
}

function nameLike(name: string, context: NamingContext, result: Returned | undefined): Suggestion {
  const type = result?.type;
  const [verb = '', ...rest] = wordsOf(name);
  // `paramToArray` says what is made of what.
  if (!isVerb(verb) && rest.indexOf('to') >= 0 && rest.indexOf('to') < rest.length - 1)
    return { names: [camelCase([verb, ...rest]), `convert${pascalCase([verb, ...rest])}`], quality: 1 };
  if (['is', 'has', 'can', 'should', 'needs', 'are'].includes(verb)) {
    return {
      names: [camelCase([verb, ...rest]), `checkIf${pascalCase(verb === 'is' ? rest : [verb, ...rest])}`],
      quality: 1,
    };
  }
  const last = rest.at(-1);
  if (type !== undefined && isBoolean(type) && last !== undefined && ['check', 'validation'].includes(last)) {
    const checked = pascalCase([verb, ...rest.slice(0, -1)]);
    return { names: [`${last === 'check' ? 'check' : 'validate'}${checked}`], quality: 1 };
  }
  // A lone word that is no verb is what the method gives: `deposit`.
  const isNoun = rest.length === 0 && verb !== '' && !isVerb(verb) && !isGenericName(name);
  const about = isNoun ? [verb] : objectWords(name);
  const usual = result === undefined ? 'build' : usualVerb(result);
  if (about.length === 0) {
    const domain = domainWords(context.orchestrator);
    const isAnswer = type !== undefined && (type.flags & ts.TypeFlags.StringLiteral) !== 0;
    const names = [pascalCase(domain), pascalCase([...domain, 'result'])];
    return {
      names: names.map((each) => `${isAnswer ? 'choose' : usual}${each}`).slice(isAnswer ? 0 : 1),
      quality: 0.5,
    };
  }
  const verbs = [pureVerb(verb) ?? usual, usual, 'resolve'];
  return { names: verbs.map((each) => `${each}${pascalCase(about)}`), quality: 1 };
}

/** What is done to give the value: nobody builds a date or the answer to a question. */
function usualVerb({ type, expression, isMadeHere }: Returned): string {
  if (isNumber(type)) return 'calculate';
  if (isAnswer(type)) return 'check';
  const verb = verbFor(type, expression);
  if (['select', 'find', 'sort', 'group'].includes(verb)) return isMadeHere ? 'build' : verb;
  return verb === 'build' && type.symbol?.name === 'Date' ? 'determine' : 'build';
}

/** What the last part of `validateX` does is checking as well; most others build what they return. */
function pureVerb(verb: string): string | undefined {
  if (['validate', 'verify', 'ensure', 'assert'].includes(verb)) return 'check';
  const isDoing = [
    'get',
    'fetch',
    'load',
    'read',
    'list',
    'create',
    'save',
    'store',
    'update',
    'set',
    'delete',
    'remove',
    'send',
    'handle',
    'execute',
    'run',
    'process',
    'perform',
    'do',
  ];
  return isVerb(verb) && !isDoing.includes(verb) ? verb : undefined;
}

/** `items.filter((item) => …)` asks about one item, `items.map((item) => …)` builds one, `sort((a, b) => …)` compares two. */
function nameOfCallback(call: ts.CallExpression, context: NamingContext): Suggestion {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return { names: [], quality: 0 };
  const target =
    call.parent !== undefined && ts.isVariableDeclaration(call.parent) ? nameText(call.parent.name) : undefined;
  const own = wordsOf(target ?? '');
  const words = singularWords(own.length > 0 ? own : objectWords(context.operation));
  if (words.length === 0) return { names: [], quality: 0 };
  const noun = pascalCase(words);
  switch (expression.name.text) {
    case 'filter':
    case 'some':
    case 'every':
    case 'find':
      return { names: namesOfTest(words), quality: own.length > 0 ? 1 : 0.5 };
    case 'sort':
    case 'toSorted': {
      const sorted = own.length > 0 ? own : wordsOf(endOf(expression.expression) ?? '');
      const compared = sorted.length > 0 && !isGenericName(sorted.join('')) ? sorted : objectWords(context.operation);
      return { names: [`compare${pascalCase(compared)}`], quality: 0.5 };
    }
    case 'reduce':
      return { names: [`addTo${noun}`], quality: 0.5 };
    default:
      return { names: [`build${noun}`, `to${noun}`], quality: own.length > 0 ? 1 : 0.5 };
  }
}

/** `overdueOrders` holds what `isOverdueOrder`; `quotes` only some of the quotes; `symbols7D` says nothing to ask. */
function namesOfTest(words: readonly string[]): readonly string[] {
  const noun = pascalCase(words);
  if (words.some((word) => /\d/u.test(word))) return [];
  return words.length > 1 || isParticiple(noun) ? [`is${noun}`, `isRelevantFor${noun}`] : [`isRelevant${noun}`];
}

function isParticiple(word: string): boolean {
  return /(?:ed|able|ible|ing|ive|due)$/iu.test(word);
}

/** The last name in `this.segments` or `[...event.segments]`. */
function endOf(expression: ts.Expression): string | undefined {
  const node = bare(expression);
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const [only] = ts.isArrayLiteralExpression(node) && node.elements.length === 1 ? node.elements : [];
  return only !== undefined && ts.isSpreadElement(only) ? endOf(only.expression) : undefined;
}
