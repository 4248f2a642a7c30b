import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { languageMutators, typedArray, typedArrayMutators } from './library-knowledge.ts';

/** Types of the language with a twin that leaves out every method which changes the receiver. */
const readonlyTwins: Readonly<Record<string, string>> = {
  Array: 'ReadonlyArray',
  Map: 'ReadonlyMap',
  Set: 'ReadonlySet',
};

/** Tells the methods that change their receiver from the others, for types of the language. */
export function createIsMutator(semantics: Semantics): (owner: string, name: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (owner, name) => {
    if (owner === 'Date') return name.startsWith('set');
    if (typedArray.test(owner)) return typedArrayMutators.has(name);
    const listed =
      languageMutators.get(owner) ?? (/Iterator$/.test(owner) ? languageMutators.get('Iterator') : undefined);
    if (listed) return listed.has(name);
    const twin = readonlyTwins[owner];
    if (!twin) return false;
    const names = known.get(owner) ?? difference(semantics, owner, twin);
    known.set(owner, names);
    return names.has(name);
  };
}

/** The methods of one interface that the other one does not have. */
function difference(semantics: Semantics, owner: string, twin: string): ReadonlySet<string> {
  const readable = new Set(methodsOf(semantics, twin));
  return new Set(methodsOf(semantics, owner).filter((name) => !readable.has(name)));
}

function methodsOf(semantics: Semantics, name: string): readonly string[] {
  const [file] = semantics.sourceFiles();
  if (!file) return [];
  const symbol = semantics
    .getSymbolsInScope(file, ts.SymbolFlags.Interface)
    .find(
      (candidate) =>
        candidate.name === name &&
        candidate.declarations?.some((declaration) => semantics.isLanguageLibrary(declaration.getSourceFile())),
    );
  if (!symbol) return [];
  return semantics.getPropertiesOfType(semantics.getDeclaredTypeOfSymbol(symbol)).map((property) => property.name);
}
