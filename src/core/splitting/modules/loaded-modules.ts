import type { Effects } from '../../effects/effect.ts';
import { requiredSpecifier } from '../../syntax/commonjs.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { walk } from '../../syntax/nodes.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { importsOf } from '../../typing/loads.ts';
import { acts } from '../../typing/silent-module.ts';

/** What happens when modules of the project are loaded. */
export interface LoadedModules {
  /**
   * Loads a module and all that it loads, as far as that was not visited: the beginning and the end of each that acts.
   * Packages that are imported for their names are taken not to depend on each other's order, as sorters of imports
   * take them.
   */
  load(specifier: ts.StringLiteralLike, visited: Set<ts.SourceFile>): readonly string[];
}

export function createLoadedModules(semantics: Semantics, effects: Effects): LoadedModules {
  const acting = new Map<ts.SourceFile, boolean>();
  const required = new Map<ts.SourceFile, readonly ts.SourceFile[]>();
  return { load };

  function load(specifier: ts.StringLiteralLike, visited: Set<ts.SourceFile>): readonly string[] {
    const module = moduleAt(specifier, semantics);
    if (module !== undefined) return visit(module, visited);
    return isForItsEffect(specifier) ? [specifier.text] : [];
  }

  function visit(module: ts.SourceFile, visited: Set<ts.SourceFile>): readonly string[] {
    if (visited.has(module)) return [];
    visited.add(module);
    const inner = loadedBy(module).flatMap((each) => visit(each, visited));
    const isActing = acting.get(module) ?? module.statements.some(doesMore);
    acting.set(module, isActing);
    return isActing ? [`into ${module.fileName}`, ...inner, `out of ${module.fileName}`] : inner;
  }

  function loadedBy(module: ts.SourceFile): readonly ts.SourceFile[] {
    const known = required.get(module) ?? inspect(module);
    required.set(module, known);
    return known;
  }

  function inspect(module: ts.SourceFile): readonly ts.SourceFile[] {
    const all = isJavaScriptFile(module.fileName)
      ? [...requiredAtOnce(module, semantics), ...importsOf(module, semantics)]
      : importsOf(module, semantics);
    return all.filter((each) => semantics.isOwn(each));
  }

  /** More than to declare, and to make objects of its own with the help of packages. */
  function doesMore(statement: ts.Statement): boolean {
    if (!acts(statement)) return false;
    if (!ts.isVariableStatement(statement)) return true;
    const values = statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? []);
    return effects.of(values).some(({ node }) => !isOfPackage(node, semantics));
  }
}

function moduleAt(specifier: ts.StringLiteralLike, semantics: Semantics): ts.SourceFile | undefined {
  const module = semantics.getSymbolAtLocation(specifier)?.valueDeclaration;
  return module !== undefined && ts.isSourceFile(module) && semantics.isOwn(module) ? module : undefined;
}

function isForItsEffect({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isImportDeclaration(parent)) return parent.importClause === undefined;
  return ts.isCallExpression(parent) && ts.isExpressionStatement(parent.parent);
}

/** `require('./data')(User)` as well; what stands in a function is loaded when that is called. */
function requiredAtOnce(module: ts.SourceFile, semantics: Semantics): readonly ts.SourceFile[] {
  const found: ts.SourceFile[] = [];
  walk(module, (node) => {
    if (ts.isFunctionLike(node)) return false;
    const specifier = requiredSpecifier(node);
    const loaded = specifier && moduleAt(specifier, semantics);
    if (loaded !== undefined) found.push(loaded);
    return undefined;
  });
  return found;
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
