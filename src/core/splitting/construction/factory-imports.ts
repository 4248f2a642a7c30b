import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { writtenImportOf } from '../../typing/written-import.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { ConstructionRequest } from './construction.ts';

export interface FactoryImports {
  readonly imports: readonly NamedImport[];
  /** In files that pass the class on by name: they pass the factory on as well. */
  readonly edits: readonly TextEdit[];
}

/** How each file that builds the class gets at its factory: from where it has the class. */
export function importsOfFactory(
  request: ConstructionRequest & { readonly sites: readonly ts.NewExpression[]; readonly factory: string },
): FactoryImports | SplitObstacle {
  const { semantics, model, sites, factory } = request;
  const imports = new Map<string, NamedImport>();
  const edits = new Map<string, TextEdit>();
  for (const site of sites) {
    const from = site.getSourceFile();
    if (from === model.sourceFile) continue;
    const { expression } = site;
    const name = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
    const symbol = semantics.getSymbolAtLocation(name);
    const written = symbol && writtenImportOf({ semantics, symbol, from });
    const module = written?.module;
    if (written === undefined || module === undefined || !ts.isSourceFile(module)) return outOfReach(site, request);
    if (!passOn(module, request, { edits, imports })) return outOfReach(site, request);
    if (written.name !== '*') {
      imports.set(from.fileName, {
        file: from.fileName,
        from: written.specifier,
        name: factory,
        typeOnly: false,
      });
    }
  }
  return { imports: [...imports.values()], edits: [...edits.values()] };
}

/** Makes a module export the factory: the class's own does, `export *` does it by itself, a list of names gets one more. */
function passOn(
  module: ts.SourceFile,
  request: ConstructionRequest & { readonly factory: string },
  found: { readonly edits: Map<string, TextEdit>; readonly imports: Map<string, NamedImport> },
): boolean {
  const { semantics, model, factory } = request;
  if (module === model.sourceFile) return true;
  if (!semantics.isOwn(module)) return false;
  const target = semantics.getSymbolAtLocation(model.node.name ?? model.node);
  for (const statement of module.statements) {
    if (!ts.isExportDeclaration(statement)) continue;
    if (statement.moduleSpecifier === undefined) {
      if (passOnImported(statement, { module, request, found })) return true;
      continue;
    }
    const symbol = semantics.getSymbolAtLocation(statement.moduleSpecifier);
    const next = symbol?.valueDeclaration;
    if (next === undefined || !ts.isSourceFile(next) || symbol === undefined) continue;
    const clause = statement.exportClause;
    if (clause === undefined) {
      const sees = semantics.getExportsOfModule(symbol).some((each) => resolveAlias(semantics, each) === target);
      if (sees && passOn(next, request, found)) return true;
    } else if (ts.isNamedExports(clause)) {
      const element = clause.elements.find(({ name }) => standsFor(name, target, semantics));
      if (element === undefined || !passOn(next, request, found)) continue;
      const file = module.fileName;
      found.edits.set(file, { file, start: element.end, end: element.end, text: `, ${factory}` });
      return true;
    }
  }
  return false;
}

function standsFor(name: ts.Node, target: ts.Symbol | undefined, semantics: Semantics): boolean {
  const local = semantics.getSymbolAtLocation(name);
  return local !== undefined && resolveAlias(semantics, local) === target;
}

/** `import { X } from './x'` and, further down, `export { X }`. */
function passOnImported(
  { exportClause }: ts.ExportDeclaration,
  {
    module,
    request,
    found,
  }: {
    readonly module: ts.SourceFile;
    readonly request: ConstructionRequest & { readonly factory: string };
    readonly found: Parameters<typeof passOn>[2];
  },
): boolean {
  const { semantics, model, factory } = request;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
  const target = semantics.getSymbolAtLocation(model.node.name ?? model.node);
  for (const element of exportClause.elements) {
    const local = semantics.getExportSpecifierLocalTargetSymbol(element);
    if (local === undefined || !(local.flags & ts.SymbolFlags.Alias)) continue;
    if (semantics.getAliasedSymbol(local) !== target) continue;
    const written = writtenImportOf({ semantics, symbol: local, from: module });
    if (written?.module === undefined || !ts.isSourceFile(written.module)) return false;
    if (!passOn(written.module, request, found)) return false;
    const file = module.fileName;
    found.edits.set(file, { file, start: element.end, end: element.end, text: `, ${factory}` });
    found.imports.set(file, { file, from: written.specifier, name: factory, typeOnly: false });
    return true;
  }
  return false;
}

function outOfReach(site: ts.Node, { model }: ConstructionRequest): SplitObstacle {
  return obstacle({
    code: 'site-out-of-reach',
    cause: site,
    reason: `${model.name} is built here, where a function beside it cannot be imported`,
    unblock: 'import the class by a plain import declaration',
  });
}
