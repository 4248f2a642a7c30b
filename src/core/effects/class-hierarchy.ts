import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { hasModifier } from './call-target.ts';

/** Finds the members of subclasses that stand in for a member when it is called on a receiver of the base type. */
export function createOverridesOf(
  semantics: Semantics,
  symbolOf: (node: ts.Node) => ts.Symbol | undefined,
): (member: ts.Declaration) => readonly ts.Declaration[] {
  let subclasses: ReadonlyMap<ts.Symbol, readonly ts.ClassLikeDeclaration[]> | undefined;
  const subclassesOf = (declaration: ts.ClassLikeDeclaration): ReadonlySet<ts.ClassLikeDeclaration> => {
    subclasses ??= collectSubclasses(semantics, symbolOf);
    const found = new Set<ts.ClassLikeDeclaration>();
    const collect = (base: ts.ClassLikeDeclaration): void => {
      const symbol = classSymbol(semantics, base);
      for (const subclass of (symbol && subclasses?.get(symbol)) ?? [])
        if (!found.has(subclass)) {
          found.add(subclass);
          collect(subclass);
        }
    };
    collect(declaration);
    return found;
  };
  return (member) => {
    const owner = member.parent;
    if (!ts.isClassLike(owner) || !('name' in member)) return [];
    const name = (member as ts.NamedDeclaration).name;
    if (!name || ts.isPrivateIdentifier(name) || hasModifier(member, ts.SyntaxKind.PrivateKeyword)) return [];
    if (hasModifier(member, ts.SyntaxKind.StaticKeyword)) return [];
    return [...subclassesOf(owner)].flatMap((subclass) =>
      subclass.members.filter((other) => other.name !== undefined && other.name.getText() === name.getText()),
    );
  };
}

function collectSubclasses(
  semantics: Semantics,
  symbolOf: (node: ts.Node) => ts.Symbol | undefined,
): ReadonlyMap<ts.Symbol, readonly ts.ClassLikeDeclaration[]> {
  const found = new Map<ts.Symbol, ts.ClassLikeDeclaration[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node)) {
      const clause = node.heritageClauses?.find((heritage) => heritage.token === ts.SyntaxKind.ExtendsKeyword);
      const base = clause?.types[0]?.expression;
      const symbol = base && symbolOf(base);
      if (symbol) found.set(symbol, [...(found.get(symbol) ?? []), node]);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of semantics.ownFiles()) if (/\bextends\b/.test(file.text)) visit(file);
  return found;
}

function classSymbol(semantics: Semantics, declaration: ts.ClassLikeDeclaration): ts.Symbol | undefined {
  if (declaration.name) return semantics.getSymbolAtLocation(declaration.name);
  return semantics.getTypeAtLocation(declaration).getSymbol();
}
