import posix from 'node:path/posix';

/** How a project spells the names of its files. */
export type NamingHabit = 'kebab' | 'camel' | 'pascal' | 'snake';

/**
 * The words of what an orchestrator is about, in lower case: `['send', 'message']` for `SendMessageUsecase`. One
 * that is named after its role only takes the name of its file or folder.
 */
export function domainWords(name: string, file: string): readonly string[] {
  const folder = posix.basename(posix.dirname(file));
  const module = moduleName(file) === 'index' ? '' : moduleName(file);
  const candidates = [name, module, ...(/^(?:src|lib|app|source)$/.test(folder) ? [] : [folder])];
  for (const candidate of candidates) {
    const words = withoutRoles(wordsOf(candidate));
    if (words.length > 0) return words;
  }
  return wordsOf(name).length > 0 ? wordsOf(name) : ['rules'];
}

/** The parts of a name in lower case, however it joins them: `['http', 'client2']` for `HTTPClient2`, `['token', 'v2']`. */
export function wordsOf(name: string): readonly string[] {
  const parts = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [];
  const words: string[] = [];
  let initial = '';
  for (const part of parts) {
    // A single letter belongs to what follows it, as in OAuth.
    if (part.length === 1 && initial === '' && words.length === 0 && /[A-Z]/.test(part) && parts.length > 1) {
      initial = part;
    } else if (words.at(-1) === 'v' && /^\d+$/.test(part)) {
      words.push(`${words.pop()!}${part}`);
    } else {
      words.push((initial + part).toLowerCase());
      initial = '';
    }
  }
  return words;
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.join('') === b.join('');
}

/** The name of a file without its folder and its script extension: `order.service` for `/src/order.service.ts`. */
export function moduleName(file: string): string {
  return posix.basename(withoutExtension(file));
}

export function spell(words: readonly string[], habit: NamingHabit): string {
  const capitalised = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  switch (habit) {
    case 'kebab':
      return words.join('-');
    case 'snake':
      return words.join('_');
    case 'pascal':
      return capitalised.join('');
    case 'camel':
      return [words[0], ...capitalised.slice(1)].join('');
  }
}

/** How most of the files are spelt; undefined where none of them shows it. */
export function namingHabit(files: readonly string[]): NamingHabit | undefined {
  const votes = { kebab: 0, camel: 0, pascal: 0, snake: 0, plain: 0 };
  for (const file of files) votes[spellingOf(file) ?? 'plain']++;
  const { plain, pascal, ...others } = votes;
  const ranked = (Object.keys(others) as (keyof typeof others)[]).sort((a, b) => others[b] - others[a]);
  const best = ranked[0]!;
  // Where only classes get a capital, a module of functions does not.
  if (pascal >= 3 && (plain + others.kebab + others.camel + others.snake) * 4 <= pascal) return 'pascal';
  if (others[best] > 0) return best;
  return pascal > 0 ? 'camel' : undefined;
}

/** Undefined for a name of one word, which says nothing. */
function spellingOf(file: string): NamingHabit | undefined {
  const name = moduleName(file);
  // Components, tests and declarations have habits of their own.
  if (/\.(?:[jt]sx|d\.[cm]?ts)$/.test(file) || /\.(?:test|spec|stories|e2e)$/.test(name)) return undefined;
  const [stem = '', role] = name.replace(/^_+/, '').split('.');
  if (stem.includes('-')) return 'kebab';
  if (stem.includes('_')) return 'snake';
  if (/^[a-z].*[A-Z]/.test(stem)) return 'camel';
  if (/^[A-Z].*[a-z]/.test(stem)) return 'pascal';
  return role === undefined ? undefined : 'kebab';
}

const roles =
  /^(?:orchestrator|service|usecase|handler|controller|workflow|saga|interactor|manager|facade|coordinator|processor|resolver)$/;

/** What is done, not what it is done to. */
function isDeed(word: string): boolean {
  return /^(?:create|add|get|find|list|update|edit|change|delete|remove|sync|run|start|stop|upsert|archive)$/.test(
    word,
  );
}

function withoutRoles(words: readonly string[]): readonly string[] {
  const version = words.length > 1 && /^v\d+$/.test(words.at(-1)!) ? words.slice(-1) : [];
  const rest = words.slice(0, words.length - version.length);
  let last: string | undefined;
  const drop = (pattern: RegExp) => {
    if (pattern.test(rest.at(-1) ?? '')) last = rest.pop();
  };
  drop(/^impl$/);
  if (rest.at(-1) === 'case' && rest.at(-2) === 'use') {
    rest.splice(-2);
    last = 'usecase';
  } else {
    drop(roles);
  }
  // A second one belongs to the role only where it usually does: a workflow may be what a program is about.
  if (last === 'handler' && rest.length > 1) drop(/^(?:command|query|event)$/);
  if (last === 'orchestrator' && rest.length > 1) drop(/^(?:workflow|saga|process|service)$/);
  // `CreateWorkflow` is not about creating anything and everything.
  if (last === 'workflow' && rest.length === 1 && isDeed(rest[0]!)) return words;
  const isFactory = last !== undefined && rest.length > 1 && /^(?:create|make|build)$/.test(rest[0]!);
  const isVariant = last !== undefined && rest.length > 1 && /^(?:default|abstract|base)$/.test(rest[0]!);
  const about = isFactory || isVariant ? rest.slice(1) : rest;
  return about.length === 0 ? [] : [...about, ...version];
}

/** The path of a script or declaration without its ending; any other path as it is. */
export function withoutExtension(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '');
}

/** The same for every way to write the path of one module: `./orders`, `./orders.js` and `./orders/index.ts`. */
export function modulePath(path: string): string {
  return withoutExtension(path).replace(/\/index$/u, '');
}
