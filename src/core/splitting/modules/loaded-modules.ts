import type { Effects } from '../../effects/effect.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { acts } from '../../typing/silent-module.ts';
import { readsState } from './reads-state.ts';
import { moduleAt, requiredModules } from './required-modules.ts';

/** What happens when modules of the project are loaded. */
export interface LoadedModules {
  /**
   * Loads a module and all that it loads, as far as that was not visited: the beginning and the end of each that acts,
   * and those that read what the acts of others, or of the module that is being split, may have written.
   * Packages that are imported for their names are taken not to depend on each other's order, as sorters of imports
   * take them.
   */
  load(specifier: ts.StringLiteralLike, visited: Set<ts.SourceFile>): readonly string[];
}

export function createLoadedModules(
  semantics: Semantics,
  effects: Effects,
  /** The module that is being split. */
  whole: ts.SourceFile,
): LoadedModules {
  const acting = new Map<ts.SourceFile, boolean>();
  return { load };

  function load(specifier: ts.StringLiteralLike, visited: Set<ts.SourceFile>): readonly string[] {
    const module = moduleAt(specifier, semantics);
    if (module !== undefined) return visit(module, visited);
    return isForItsEffect(specifier) ? [specifier.text] : [];
  }

  function visit(module: ts.SourceFile, visited: Set<ts.SourceFile>): readonly string[] {
    if (visited.has(module)) return [];
    visited.add(module);
    const required = requiredModules(module, semantics);
    const inner = required.flatMap((each) => visit(each, visited));
    const isActing = acting.get(module) ?? module.statements.some(doesMore);
    acting.set(module, isActing);
    if (isActing) return [`into ${module.fileName}`, ...inner, `out of ${module.fileName}`];
    const isReading = required.includes(whole) || readsState(module, semantics);
    return isReading ? [...inner, readMark + module.fileName] : inner;
  }

  /** More than to declare, and to make objects of its own with the help of packages. */
  function doesMore(statement: ts.Statement): boolean {
    if (!acts(statement)) return false;
    if (!ts.isVariableStatement(statement)) return true;
    const values = statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? []);
    return effects.of(values).some(({ node }) => !isOfPackage(node, semantics));
  }
}

/** Those that only read do not notice each other: their order among themselves does not count. */
export function withoutOrderOfReading(events: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const each of events) {
    const run = runs.at(-1);
    if (run?.[0]?.startsWith(readMark) === true && each.startsWith(readMark)) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => run.sort());
}

const readMark = 'read ';

function isForItsEffect({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isImportDeclaration(parent)) return parent.importClause === undefined;
  return ts.isCallExpression(parent) && ts.isExpressionStatement(parent.parent);
}

/** `new Pool()`, `createLogger()`: a call of what a package hands out. */
function isOfPackage(node: ts.Node, semantics: Semantics): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  let root: ts.Expression = node.expression;
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression;
  const symbol = semantics.getSymbolAtLocation(root);
  if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Alias)) return false;
  const meant = resolveAlias(semantics, symbol).declarations;
  return meant === undefined || meant.every((each) => semantics.isExternal(each.getSourceFile()));
}
