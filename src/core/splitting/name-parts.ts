import posix from 'node:path/posix';
import { moduleName, namingHabit, sameWords, spell, wordsOf, type NamingHabit } from '../edit/file-names.ts';
import { camelCase, isVerb, pascalCase, singular } from '../naming/words.ts';
import { ts } from '../syntax/typescript.ts';
import type { PartName } from './design.ts';
import type { Field } from './model/class-model.ts';
import {
  collaboratorRoles,
  deeds,
  isAdverb,
  kinds,
  noise,
  nouns,
  operationVerb,
  prepositions,
  weak,
} from './naming-words.ts';
import type { Composition, Split } from './operation-graph.ts';

/** What is split, in names. */
export interface NamedWhole {
  readonly name: string;
  readonly sourceFile: ts.SourceFile;
  readonly fields: ReadonlyMap<string, Pick<Field, 'name' | 'role' | 'type'>>;
  readonly operations: ReadonlyMap<string, { readonly isPrivate: boolean }>;
}

export interface NamingRequest {
  readonly model: NamedWhole;
  readonly split: Split;
  /** The files of the project (absolute), for their spelling. */
  readonly projectFiles: readonly string[];
  readonly exists: (file: string) => boolean;
  /** Where their files go; beside the original when left out. */
  readonly folder?: string;
  /** Whether a name of the top level means something already in the original's file. */
  readonly isTaken: (name: string) => boolean;
}

/** Names each part after the words that its operations and dependencies have more often than those of the others. */
export function nameParts(request: NamingRequest): readonly PartName[] {
  const { model, split } = request;
  const { domain, role } = partsOfName(model.name);
  const members = new Set([...model.fields.keys(), ...model.operations.keys()].map((name) => name.replace(/^#/u, '')));
  // `payment` beside `payments` would be read as the same.
  const alike = new Set([...model.fields.keys()].map((name) => singular(name.replace(/^#/u, ''))));
  const weights = split.parts.map((part) => weigh(part, model, domain));
  const taken = new Set<string>();
  const chosen = new Map<number, PartName>();
  // The part with the clearest subject chooses first.
  const order = split.parts.map((_, index) => index).sort((a, b) => clarity(b, weights) - clarity(a, weights) || a - b);
  for (const index of order) {
    const subjects = subjectsOf(index, weights, { part: split.parts[index]!, domain });
    const found = subjects.map((subject) => named(subject)).find((name) => name !== undefined);
    if (found === undefined) throw new Error(`No name is free for a part of ${model.name}.`);
    taken.add(found.className).add(found.fieldName).add(found.file);
    chosen.set(index, found);
  }
  return split.parts.map((_, index) => chosen.get(index)!);

  function named(subject: readonly string[]): PartName | undefined {
    const className = `${pascalCase(domain)}${pascalCase(subject)}${role}`;
    const file = fileFor({ subject, role, className, request });
    if (taken.has(className) || request.isTaken(className) || taken.has(file) || request.exists(file)) return undefined;
    const whole = className.charAt(0).toLowerCase() + className.slice(1);
    const short = [camelCase(subject), plural(subject), `${camelCase(subject)}${role}`];
    const fieldName = [...(namesFieldsAfterTypes(model) ? [] : short), whole, `${whole}Part`].find(
      (name) => !taken.has(name) && !alike.has(singular(name)) && !members.has(name) && !isReserved(name),
    );
    return fieldName === undefined ? undefined : { className, file, fieldName };
  }
}

/** `switch` and the like, which no variable can be called. */
export function isReserved(name: string): boolean {
  const kind = ts.identifierToKeywordKind(ts.factory.createIdentifier(name));
  return kind !== undefined && kind <= ts.SyntaxKind.LastFutureReservedWord;
}

const roles =
  /(Orchestrator|Service|Use[Cc]ase|Handler|Controller|Workflow|Saga|Interactor|Manager|Facade|Coordinator|Processor|Resolver|Gateway)(?:Impl|V\d+)?$/u;

/** `CheckoutOrchestrator` is about `checkout`, and its parts are orchestrators as well; those of a controller are services. */
function partsOfName(name: string): { readonly domain: readonly string[]; readonly role: string } {
  const role = roles.exec(name)?.[1] ?? '';
  const domain = wordsOf(role === '' ? name : name.replace(roles, ''));
  // `SyncTemplate` would be read as the order to do so.
  const isCommand = role === '' && domain.length > 0 && isVerb(domain[0]!);
  return { domain, role: handlesRequests(role) ? 'Service' : isCommand ? 'Step' : role };
}

/** What a framework knows by its routes, and its parts are not. */
function handlesRequests(role: string): boolean {
  return /^(?:controller|resolver|gateway)$/iu.test(role);
}

/** `orders.routes.js`: its parts are functions, which register nothing. */
function registersRoutes(suffix: string): boolean {
  return /^(?:routes?|router|handlers?)$/iu.test(suffix);
}

/** `eventService: EventService`, and most others alike. */
function namesFieldsAfterTypes(model: NamedWhole): boolean {
  const dependencies = [...model.fields.values()].filter(({ role }) => role === 'dependency');
  const alike = dependencies.filter(({ name, type }) => {
    const typeName = /^I?([A-Z]\w*)$/u.exec(type?.text ?? '')?.[1];
    return typeName !== undefined && typeName.toLowerCase() === name.replace(/^[#_]+/u, '').toLowerCase();
  });
  return alike.length * 2 > dependencies.length;
}

function plural(subject: readonly string[]): string {
  const word = camelCase(subject);
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

type Weights = ReadonlyMap<string, number>;

function weigh(part: Composition, model: NamedWhole, domain: readonly string[]): Weights {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number, isDone = false): void => {
    const key = (isDone ? nouns.get(word) : undefined) ?? singular(word);
    if (noise.has(word) || noise.has(key) || key.length < 3 || domain.some((each) => singular(each) === key)) return;
    const isWeak = weak.has(key) || weak.has(word) || isAdverb(word) || /[^e]ed$/u.test(key);
    weights.set(key, (weights.get(key) ?? 0) + (isWeak ? weight / 4 : weight));
  };
  for (const name of [...part.delegates, ...part.operations]) {
    const words = wordsOf(name);
    const weight = model.operations.get(name)?.isPrivate === true ? 1.25 : 1.5;
    const behind = words.findIndex((word, position) => position > 1 && prepositions.has(word));
    words.forEach((word, position) => {
      const isVerb = position === 0 && words.length > 1;
      const isBehind = behind !== -1 && position > behind;
      // `mixpanelTrack` ends with what it does.
      const isDone = position === 0 || (position === words.length - 1 && words.length === 2);
      add(word, isVerb ? weight / 4 : isBehind ? weight / 2 : weight, isDone);
    });
  }
  if (Math.max(0, ...weights.values()) < 1) addDeed(weights, part, model);
  for (const name of part.dependencies) {
    const words = wordsOf(name).filter((word) => !collaboratorRoles.has(word));
    words.forEach((word, position) => add(word, position === words.length - 1 ? 1 : 0.75));
  }
  // `pay` and `payment` are one subject, and the noun names it.
  for (const [word, weight] of [...weights]) {
    const noun = [...weights.keys()].find((other) => nounOf(word).test(other));
    if (noun === undefined) continue;
    weights.set(noun, (weights.get(noun) ?? 0) + weight);
    weights.delete(word);
  }
  // Where most operations only write, or only read, that is what the part is for.
  const verbs = [...part.delegates, ...part.operations].map((name) => operationVerb(name));
  for (const [subject, known] of kinds) {
    const matching = verbs.filter((verb) => known.has(verb));
    if (new Set(matching).size > 1 && matching.length * 2 > verbs.length) weights.set(subject, matching.length * 1.25);
  }
  return weights;
}

/** Where the operations name nothing but the thing of the whole class, what they do with it says more than their tools. */
function addDeed(weights: Map<string, number>, part: Composition, model: NamedWhole): void {
  const offered = part.operations.filter((name) => model.operations.get(name)?.isPrivate !== true);
  const done = offered.flatMap((name) => deeds.get(operationVerb(name))?.slice(0, 1) ?? []);
  const [deed] = done;
  if (deed !== undefined && deed !== 'check' && done.length === offered.length && new Set(done).size === 1)
    weights.set(deed, 1.75);
}

/** A word counts for a part by its share: one that all parts have says nothing. */
function share(word: string, index: number, weights: readonly Weights[]): number {
  const own = weights[index]?.get(word) ?? 0;
  const all = weights.reduce((sum, each) => sum + (each.get(word) ?? 0), 0);
  return all === 0 ? 0 : (own * own) / all;
}

function clarity(index: number, weights: readonly Weights[]): number {
  return Math.max(0, ...[...(weights[index]?.keys() ?? [])].map((word) => share(word, index, weights)));
}

/** Subjects in the order in which they are tried: single words, pairs of words, at last what the operations are called. */
function subjectsOf(
  index: number,
  weights: readonly Weights[],
  { part, domain }: { readonly part: Composition; readonly domain: readonly string[] },
): readonly (readonly string[])[] {
  const words = [...(weights[index]?.keys() ?? [])]
    .map((word, position) => ({ word, position, share: share(word, index, weights) }))
    .sort((a, b) => b.share - a.share || a.position - b.position)
    .map(({ word }) => word);
  const pairs = words.flatMap((first, at) => words.slice(at + 1).map((second) => [first, second]));
  return [...words.map((word) => [word]), ...pairs, ...subjectsOfOperations(part, domain)];
}

/** What is done to the thing that the whole class is about: `getOrderById` of `OrderService` is a `query`. */
function subjectsOfOperations(part: Composition, domain: readonly string[]): readonly (readonly string[])[] {
  const own = new Set(domain.map((word) => singular(word)));
  const operations = [...part.operations, ...part.delegates].map((name) => wordsOf(name));
  const done = operations.flatMap(([verb = '']) => [...(deeds.get(verb) ?? [])]);
  const shortened = operations
    .map((words) => words.filter((word) => !own.has(singular(word))))
    .filter(({ length }) => length > 1);
  const numbered = Array.from({ length: 20 }, (_, index) => ['part', String(index + 2)]);
  return [...done.map((word) => [word]), ...shortened, ...operations, ...numbered];
}

function fileFor(part: {
  readonly subject: readonly string[];
  readonly role: string;
  readonly className: string;
  readonly request: NamingRequest;
}): string {
  const { subject, className, request } = part;
  const { fileName } = request.model.sourceFile;
  const folder = posix.dirname(fileName);
  const [stem = '', ...suffixes] = moduleName(fileName).split('.');
  const { domain, role } = partsOfName(request.model.name);
  const isSuffixed = suffixes.length > 0 && role !== '';
  const isWithoutRole = sameWords(wordsOf(stem), domain) || isSuffixed;
  const words = isWithoutRole ? [...domain, ...subject] : wordsOf(className);
  const endings = suffixes.flatMap((each) => (handlesRequests(each) ? 'service' : registersRoutes(each) ? [] : each));
  const ending = [...endings.map((each) => `.${each}`), posix.extname(fileName).replace(/x$/u, '')].join('');
  return `${request.folder ?? folder}/${spell(words, habitOf(stem, folder, request))}${ending}`;
}

function habitOf(stem: string, folder: string, { projectFiles }: NamingRequest): NamingHabit {
  if (stem.includes('-')) return 'kebab';
  if (stem.includes('_')) return 'snake';
  if (/^[a-z].*[A-Z]/u.test(stem)) return 'camel';
  if (/^[A-Z]/u.test(stem)) return 'pascal';
  const near = projectFiles.filter((file) => posix.dirname(file) === folder);
  return namingHabit(near) ?? namingHabit(projectFiles) ?? 'kebab';
}

function nounOf(verb: string): RegExp {
  return new RegExp(`^${verb.replace(/e$/u, 'e?')}(?:ment|ing|ion|ation|al|ance|ence)$`, 'u');
}
