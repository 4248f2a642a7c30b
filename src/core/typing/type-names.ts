import { isModuleFile } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';
import { addImport, type Home } from './home.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { bindingsOf, writtenImportOf } from './written-import.ts';

/**
 * The name under which the core can write this type, its import noted in the home: `Tier`, `Prisma.Decimal`,
 * `NodeJS.Timeout`. Undefined where the core cannot name it.
 */
export function nameInCore(symbol: ts.Symbol, home: Home): string | undefined {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || /^(__|\W)/.test(symbol.name)) return undefined;
  const container = enclosingNamespace(declaration);
  if (container === 'local') return undefined;
  if (container === 'global')
    return home.meanings.has(symbol.name) && home.meanings.get(symbol.name) !== symbol ? undefined : symbol.name;
  if (container !== 'module') {
    const namespace = home.semantics.getSymbolAtLocation(container.name);
    const name = namespace && nameInCore(namespace, home);
    return name ? `${name}.${symbol.name}` : undefined;
  }
  const isImported = writtenImportOf({ semantics: home.semantics, symbol, from: home.from }) !== undefined;
  const qualified = isImported ? undefined : nameInNamespaceImport(symbol, home);
  return qualified ?? importedName(symbol, home);
}

function importedName(symbol: ts.Symbol, home: Home): string | undefined {
  const found = home.importType(symbol);
  if (found === undefined) return home.isInCore(symbol, 'inferred') ? symbol.name : undefined;
  const local = found.alias ?? found.name;
  const meaning = home.meanings.get(local);
  if (meaning !== undefined && meaning !== symbol) return undefined;
  if (found.from === home.target) return local;
  return addImport(home, found) ? local : undefined;
}

/** `E.Either`, where the shell file has `import * as E from 'fp-ts/Either'`. */
function nameInNamespaceImport(symbol: ts.Symbol, home: Home): string | undefined {
  const { semantics, from } = home;
  for (const statement of from.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    for (const { name, local } of bindingsOf(statement)) {
      if (name !== '*') continue;
      const alias = semantics.getSymbolAtLocation(local);
      const module = semantics.getSymbolAtLocation(statement.moduleSpecifier);
      if (alias === undefined || module === undefined) continue;
      const exported = semantics.getExportsOfModule(module).find((each) => resolveAlias(semantics, each) === symbol);
      if (exported === undefined) continue;
      const found = home.importType(alias);
      if (found !== undefined && addImport(home, found)) return `${local.text}.${exported.name}`;
    }
  }
  return undefined;
}

/** Where a declaration stands: in a namespace, at the top of a module, among the globals, or inside a function. */
function enclosingNamespace(
  declaration: ts.Declaration,
): (ts.ModuleDeclaration & { readonly name: ts.Identifier }) | 'module' | 'global' | 'local' {
  let node: ts.Node = declaration.parent;
  for (;;) {
    if (ts.isSourceFile(node)) return isModuleFile(node) ? 'module' : 'global';
    if (ts.isModuleDeclaration(node)) {
      if (node.flags & ts.NodeFlags.GlobalAugmentation) return 'global';
      return ts.isIdentifier(node.name) ? (node as ts.ModuleDeclaration & { name: ts.Identifier }) : 'module';
    }
    if (ts.isFunctionLike(node) || ts.isBlock(node) || ts.isClassLike(node)) return 'local';
    node = node.parent;
  }
}
