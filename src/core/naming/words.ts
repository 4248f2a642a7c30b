/** `cartItems`, `CART_ITEMS` and `cart-items` all give `['cart', 'items']`. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export function pascalCase(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

export function camelCase(words: readonly string[]): string {
  const pascal = pascalCase(words);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `items` gives `item`, `categories` gives `category`; what is no plain English plural stays. */
export function singular(word: string): string {
  if (/(?:ss|us|is|news|series|status|goods|analytics|statistics|logistics)$/u.test(word)) return word;
  if (/(?:shel|hal|kni|li|lea|wol|sel|loa|thie)ves$/u.test(word))
    return word === 'lives' || word === 'knives' ? `${word.slice(0, -3)}fe` : `${word.slice(0, -3)}f`;
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/u.test(word)) return word.slice(0, -2);
  return /s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** `item` gives `items`, `category` gives `categories`. */
export function plural(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(word)
    ? /s$/u.test(word) && singular(word) !== word
      ? word
      : `${word}es`
    : `${word}s`;
}

export function singularWords(words: readonly string[]): readonly string[] {
  return words.map((word, index) => (index === words.length - 1 ? singular(word) : word));
}

const genericNames = new Set(
  'execute handle handler run process perform call invoke apply main start init do action on data input output payload params options opts args command cmd dto request req res body result results response value values item items element entry obj object record props config context ctx tmp temp x y a b c e i j k v kv acc arr str num val cfg conf self ret out'.split(
    ' ',
  ),
);

/** True for names that say nothing about the business: `data`, `execute`, `result`. */
export function isGenericName(name: string): boolean {
  return genericNames.has(name) || name.length < 2;
}

const roleSuffixes = new Set(
  'orchestrator service usecase use case handler controller workflow saga interactor manager facade processor worker job command impl'.split(
    ' ',
  ),
);

/** What an orchestrator is about: `CheckoutOrchestrator` gives `['checkout']`. */
export function domainWords(orchestratorName: string): readonly string[] {
  const words = [...wordsOf(orchestratorName)];
  while (words.length > 1 && roleSuffixes.has(words.at(-1) ?? '')) words.pop();
  return words;
}

const verbs = new Set(
  'get find fetch load read list create make build add insert save store update change set modify edit delete remove send notify publish emit process handle execute run perform do calculate compute determine check validate verify ensure assert is has can should apply resolve map to from parse format convert transform generate prepare register cancel submit approve reject assign move copy import export sync archive enable disable trigger start stop place complete confirm refund charge pay schedule upsert reorder duplicate filter sort group merge select flatten normalize sanitize clean strip split join extract collect count sum round rank score compare decide choose pick enrich decorate wrap encode decode hash sign encrypt decrypt serialize deserialize render log track record report emit dispatch enqueue retry flush clear reset init initialize configure match translate expand collapse fill attach detach link unlink lock unlock search query lookup diff chunk patch put post login logout redeem withdraw subscribe unsubscribe renew leave'.split(
    ' ',
  ),
);

/** The thing a method works on: `processCheckout` gives `['checkout']`, `execute` gives nothing. */
export function objectWords(methodName: string): readonly string[] {
  const words = wordsOf(methodName);
  const [first, ...rest] = words;
  if (first !== undefined && ['out', 'in', 'up', 'off', 'down'].includes(rest[0] ?? ''))
    return cutAtPreposition(words, []);
  if (first !== undefined && isVerb(first)) {
    const object = cutAtPreposition(rest);
    return object.every((word) => ['all', 'one', 'many', 'list', 'first', 'current', 'new', 'it'].includes(word))
      ? []
      : object;
  }
  // A single word is what the method does, not what it works on: `redeem`, `approve`.
  return words.length < 2 ? [] : words;
}

export function isVerb(word: string): boolean {
  return verbs.has(word) || (word.startsWith('re') && verbs.has(word.slice(2)));
}

/** `list of members for team` gives `list of members`: what follows a preposition qualifies. */
export function cutAtPreposition(words: readonly string[], also: readonly string[] = []): readonly string[] {
  const at = words.findIndex(
    (word, index) =>
      index > 0 && ['for', 'by', 'from', 'with', 'in', 'on', 'if', 'when', 'via', ...also].includes(word),
  );
  return at < 0 ? words : words.slice(0, at);
}

/** How the names of functions begin that answer a question. */
export const asking: ReadonlySet<string> = new Set(['is', 'are', 'has', 'can', 'should']);

/** How functions begin that give a value, as the lifted ones do: none is an effect to choose. */
export const computing: ReadonlySet<string> = new Set([
  ...asking,
  'calculate',
  'compute',
  'build',
  'choose',
  'select',
  'find',
  'count',
  'format',
  'derive',
  'sort',
]);

/** How the name of a boolean may begin: `isPaid`, `usesLegacyApi`. */
export const questionWords: readonly string[] =
  'is has can should was were are had did does needs allows must will uses requires contains includes exceeds matches supports belongs exists differs wants equals'.split(
    ' ',
  );
