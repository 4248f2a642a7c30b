import { isWithin, walk } from '../syntax/nodes.ts';
import { isModuleFile } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';
import { declareMovedType } from './declare-moved-type.ts';
import { addImport, type Home } from './home.ts';
import { isFreeName } from './interfaces.ts';
import { wholeUsage } from './usage.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import type { TypingRefusal } from './signature.ts';

/**
 * Sees to it that every type which the nodes name has its name in the core: imported, or declared there once more if
 * it is plain data. The first one that the core cannot have is the refusal.
 */
export function importMovedTypes(nodes: readonly ts.Node[], home: Home): TypingRefusal | undefined {
  for (const node of nodes) {
    for (const name of typeNames(node)) {
      const refusal = importMovedType(name, nodes, home);
      if (refusal !== undefined) return refusal;
    }
  }
  return undefined;
}

/** The names that types in the node begin with: `Prisma` of `Prisma.Decimal`. */
function typeNames(root: ts.Node): readonly ts.Node[] {
  const names: ts.Node[] = [];
  walk(root, (node) => {
    if (ts.isTypeReferenceNode(node)) {
      if (node.typeName.getText() !== 'const') names.push(leftmost(node.typeName));
    } else if (ts.isTypeQueryNode(node)) {
      names.push(ts.isImportTypeNode(node.exprName) ? node.exprName : leftmost(node.exprName));
    } else if (ts.isExpressionWithTypeArguments(node) && ts.isInterfaceDeclaration(node.parent.parent)) {
      if (ts.isIdentifier(node.expression)) names.push(node.expression);
    } else if (ts.isImportTypeNode(node) || ts.isThisTypeNode(node)) {
      names.push(node);
    }
  });
  return names;
}

function leftmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : leftmost(name.left);
}

function importMovedType(name: ts.Node, region: readonly ts.Node[], home: Home): TypingRefusal | undefined {
  const { semantics, target } = home;
  if (!ts.isIdentifier(name)) return cannotName(name, 'depends on where it stands');
  const symbol = semantics.getSymbolAtLocation(name);
  if (symbol === undefined) return unresolvedName(name);
  const declarations = symbol.declarations ?? [];
  if (declarations.some((declaration) => isWithin(declaration, region))) return undefined;
  if (symbol.flags & ts.SymbolFlags.TypeParameter) return cannotName(name, 'is a type parameter of the code around it');
  const meaning = resolveAlias(semantics, symbol);
  if ((meaning.declarations ?? []).length === 0) return unresolvedName(name);
  if (meaning === symbol && declarations.every((declaration) => isGlobal(declaration))) return undefined;
  // `typeof limits` of a captured value goes on meaning the parameter of that name.
  if (ts.isTypeQueryNode(name.parent) && isLocal(declarations[0])) return undefined;
  const found = home.importType(symbol);
  if (found?.from === target) return undefined;
  if (found !== undefined && addImport(home, found)) return undefined;
  if (found === undefined && home.isInCore(meaning, 'named')) return undefined;
  const isReference = !isLocal(declarations[0]) && ts.isTypeReferenceNode(name.parent);
  if (!isReference || !declareHere(meaning, name, home)) {
    return cannotName(name, 'is declared where the core cannot import it');
  }
  return undefined;
}

/** A union keeps its own words, since its cases are told apart by them; data is written as the core needs it. */
function declareHere(meaning: ts.Symbol, name: ts.Identifier, home: Home): boolean {
  const isUnion = home.semantics.getDeclaredTypeOfSymbol(meaning).isUnion();
  if (isUnion && declareAsWritten(meaning, name, home)) return true;
  return declareMovedType(name, meaning, home) || declareAsWritten(meaning, name, home);
}

/**
 * Declares an alias of the shell in the core in its own words, e.g. a union of the outcomes of a step, if the core can
 * have every type that it names. False where that cannot be.
 */
export function declareAsWritten(alias: ts.Symbol, at: ts.Node, home: Home): boolean {
  const [declaration, another] = alias.declarations ?? [];
  if (declaration === undefined || another !== undefined || !ts.isTypeAliasDeclaration(declaration)) return false;
  const file = declaration.getSourceFile();
  // The names in another file may mean other things than here: only words without names are copied from there.
  const isOfShell =
    file === home.from || (!home.semantics.isExternal(file) && typeNames(declaration.type).length === 0);
  if (!isOfShell || !ts.isSourceFile(declaration.parent) || declaration.typeParameters !== undefined) return false;
  const type = home.semantics.getDeclaredTypeOfSymbol(alias);
  const known = home.interfaces.get(type);
  if (known !== undefined) return known.name === alias.name;
  if (!isFreeName(alias.name, home)) return false;
  const before = new Set(home.interfaces.keys());
  const words = declaration.getText().replaceAll('\r\n', '\n');
  const text = words.startsWith('export ') ? words : `export ${words}`;
  home.interfaces.set(type, { kind: 'type', name: alias.name, usage: wholeUsage(at), text });
  if (importMovedTypes([declaration.type], home) === undefined) return true;
  for (const begun of home.interfaces.keys()) if (!before.has(begun)) home.interfaces.delete(begun);
  return false;
}

function isGlobal(declaration: ts.Declaration): boolean {
  const file = declaration.getSourceFile();
  return (
    !isModuleFile(file) ||
    ts.findAncestor(declaration, (node) => (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) !== undefined
  );
}

/** Declared inside of a function. */
function isLocal(declaration: ts.Declaration | undefined): boolean {
  return declaration !== undefined && ts.findAncestor(declaration.parent, ts.isFunctionLike) !== undefined;
}

function cannotName(name: ts.Node, clause: string): TypingRefusal {
  return {
    code: 'unwritable-type',
    cause: name,
    reason: `the type \`${name.getText()}\` ${clause}`,
    unblock: `Move \`${name.getText()}\` to a module that holds only types.`,
  };
}

function unresolvedName(name: ts.Node): TypingRefusal {
  return {
    code: 'unresolved-type',
    cause: name,
    reason: `the type \`${name.getText()}\` could not be resolved`,
    unblock: 'Install the packages of the project, so that their types are known.',
  };
}
