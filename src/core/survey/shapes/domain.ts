import { wordsOf } from '../../edit/file-names.ts';
import { camelCase } from '../../naming/words.ts';
import { pathParts } from './path-parts.ts';

/** What a module is by its place in the program. */
const roles =
  /^(?:orchestrators?|services?|usecases?|handlers?|controllers?|ctrl|workflows?|sagas?|interactors?|managers?|facades?|coordinators?|processors?|resolvers?|routes?|routers?|routing|api|workers?|consumers?|producers?|listeners?|subscribers?|lambdas?|endpoints?|hooks?|impl|v\d+)$/;
/** What says nothing where it is the whole name. */
const empty =
  /^(?:index|main|app|server|page|default|fn|helpers?|utils?|utilities|common|shared|misc|lib|methods|getters|setters|mutators|logic|functions|backend)$/;
/** What kind of thing a module holds. */
const kinds =
  /^(?:types?|typings|models?|entity|entities|schemas?|dtos?|enums?|constants?|consts|interfaces?|errors?|exceptions?)$/;
/** What is done, not what it is done to. */
const deeds =
  /^(?:create|add|insert|save|store|get|find|fetch|load|list|search|update|edit|change|delete|remove|merge|move|copy|sorted|render|process|send|validate|check|build|tools|data|info)$/;
/** What may also be what the program is about. */
const roleOrSubject =
  /^(?:jobs?|queues?|subscriptions?|events?|actions?|functions?|plugins?|tasks?|commands?|queries|mutations?)$/;
const makers = /^(?:create|make|build|new|get|register|setup|configure|init|add|define|use)$/;

/** The name that a module goes by: `orders.routes`, or `orders/route` where the file alone would say nothing. */
export function nameOfModule(file: string): string {
  const { stem, folders } = pathParts(file);
  const folder = folders.at(-1);
  return withoutRoles(wordsOf(stem)).length === 0 && folder !== undefined ? `${folder}/${stem}` : stem;
}

/** What a module is about: `orders` for `orders.routes.ts`, and for `orders/[id]/route.ts`. */
export function domainOfModule(file: string): string {
  const { stem, folders } = pathParts(file);
  for (const candidate of [stem, ...[...folders].reverse()]) {
    if (/^[[({@]/.test(candidate) || /^(?:src|lib|source|api|app|pages|server|v\d+)$/.test(candidate)) continue;
    const words = withoutRoles(wordsOf(candidate).filter((word) => !kinds.test(word)));
    // `topics/create` and `posts/create` are about topics and posts.
    if (words.length > 0 && !(words.length === 1 && deeds.test(words[0] ?? ''))) return camelCase(words);
  }
  return camelCase(wordsOf(stem));
}

/** What a factory or a function is about: `checkout` for `createCheckout`; undefined where its name does not say. */
export function domainOfFunction(name: string, kind: 'closure' | 'function'): string | undefined {
  const words = wordsOf(name);
  const own = kind === 'closure' && words.length > 1 && makers.test(words[0] ?? '') ? words.slice(1) : words;
  const rest = withoutRoles(own);
  return rest.length === 0 ? undefined : camelCase(rest);
}

function withoutRoles(words: readonly string[]): readonly string[] {
  const rest = [...words];
  if (rest.at(-2) === 'use' && rest.at(-1) === 'case') rest.splice(-2);
  while (rest.length > 0 && roles.test(rest.at(-1) ?? '')) rest.pop();
  if (rest.length === 1 && empty.test(rest[0] ?? '')) return [];
  while (rest.length > 1 && roleOrSubject.test(rest.at(-1) ?? '')) rest.pop();
  return rest;
}
