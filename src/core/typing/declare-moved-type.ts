import { ts } from '../syntax/typescript.ts';
import type { Home } from './home.ts';
import { isFreeName } from './interfaces.ts';
import { isText } from './refuse.ts';
import { wholeUsage } from './usage.ts';
import { writeMembers } from './write-shape.ts';
import { writeType } from './write-type.ts';

/**
 * Declares in the core what the moved code names and the shell declares: an interface of the same name and members,
 * or an alias, if it is plain data that holds nothing but what the core can name. False where that cannot be.
 */
export function declareMovedType(name: ts.Identifier, meaning: ts.Symbol, home: Home): boolean {
  const type = home.semantics.getDeclaredTypeOfSymbol(meaning);
  const known = home.interfaces.get(type);
  if (known !== undefined) return known.name === name.text;
  if (!isPlainData(type, meaning, home) || !isFreeName(name.text, home)) return false;
  const before = new Set(home.interfaces.keys());
  if (type.flags & ts.TypeFlags.Object ? declareInterface(type, name, home) : declareAlias(type, name, home))
    return true;
  for (const begun of home.interfaces.keys()) if (!before.has(begun)) home.interfaces.delete(begun);
  return false;
}

function declareInterface(type: ts.Type, name: ts.Identifier, home: Home): boolean {
  const usage = wholeUsage(name);
  home.interfaces.set(type, { name: name.text, usage, text: undefined, isMoved: true });
  return !('code' in writeMembers(type, { home, usage, hint: name.text, at: name, path: [], concrete: true }));
}

/** `export type Range = 'day' | 'week';` */
function declareAlias(type: ts.Type, name: ts.Identifier, home: Home): boolean {
  const usage = wholeUsage(name);
  const text = writeType(type, { home, usage, hint: name.text, at: name, path: [], concrete: true, namedOnly: true });
  if (!isText(text)) return false;
  const alias = `export type ${name.text} = ${text}${home.style.semicolons ? ';' : ''}`;
  home.interfaces.set(type, { kind: 'type', name: name.text, usage, text: alias });
  return true;
}

/** A type of the project, no class and no enum, without type parameters. */
function isPlainData(type: ts.Type, { flags, declarations = [] }: ts.Symbol, { semantics }: Home): boolean {
  const [declaration] = declarations;
  if (!(flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) || flags & ts.SymbolFlags.Value) return false;
  if (declaration === undefined || semantics.isExternal(declaration.getSourceFile())) return false;
  const isGeneric =
    (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) &&
    declaration.typeParameters !== undefined;
  return !isGeneric && !semantics.isArrayType(type) && !semantics.isTupleType(type);
}
