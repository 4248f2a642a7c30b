import { perFileInProgram } from '../syntax/answered-once.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { commonJsExport, isModuleFile, isRequireStatement, requireDeclarations } from '../syntax/commonjs.ts';
import { walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { hasImpureReference, isErased, valuesReadIn } from './pure-references.ts';
import { bindingsOf } from './written-import.ts';

/**
 * True for a module of the project that the core may import: its top level makes only types, enums, constants,
 * classes and functions, none of which does I/O, and the same holds for every module whose values it imports.
 */
export function isPureModule(semantics: Semantics, sourceFile: ts.SourceFile): boolean {
  const seen = new Set<ts.SourceFile>([sourceFile]);
  for (const module of seen) {
    const answer = inspect(module, semantics);
    if (answer === 'impure') return false;
    for (const imported of answer) seen.add(imported);
  }
  return true;
}

/** Modules that a pure-looking module depends on, or `impure`. */
type LocalAnswer = readonly ts.SourceFile[] | 'impure';

const inspect = perFileInProgram((file, semantics): LocalAnswer => {
  if (semantics.isExternal(file)) return 'impure';
  if (file.fileName.endsWith('.json')) return [];
  if (!isModuleFile(file) && !file.isDeclarationFile) return 'impure';
  if (!file.statements.every(isPureStatement) || hasImpureSyntax(file) || hasImpureReference(file, semantics)) {
    return 'impure';
  }
  const used = valuesReadIn(file, semantics);
  const imports: ts.SourceFile[] = [];
  for (const statement of file.statements) {
    for (const specifier of moduleSpecifiers(statement)) {
      const module = semantics.getSymbolAtLocation(specifier)?.valueDeclaration;
      // An unresolved module, or one without exports: nothing is known of what it does.
      if (module === undefined) return 'impure';
      if (!isKeptAtRunTime(statement, used, semantics)) continue;
      if (ts.isSourceFile(module) && !semantics.isExternal(module)) imports.push(module);
      else if (ts.isExportDeclaration(statement)) return 'impure';
    }
  }
  return imports;
});

/** What is imported only as a type is gone when the code runs: modules of types may speak of types of the shell. */
export function isKeptAtRunTime(statement: ts.Statement, used: ReadonlySet<ts.Symbol>, semantics: Semantics): boolean {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (isTypeOnly) return false;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return true;
    return exportClause.elements.some((each) => !each.isTypeOnly && isValue(each.name, semantics));
  }
  if (!ts.isImportDeclaration(statement)) return isRequireStatement(statement);
  if (statement.importClause?.isTypeOnly === true) return false;
  if (semantics.options.verbatimModuleSyntax === true) {
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return true;
    return statement.importClause?.name !== undefined || bindings.elements.some((each) => !each.isTypeOnly);
  }
  return bindingsOf(statement).some(({ local }) => {
    const symbol = semantics.getSymbolAtLocation(local);
    return symbol !== undefined && used.has(symbol);
  });
}

function isValue(name: ts.ModuleExportName, semantics: Semantics): boolean {
  const symbol = semantics.getSymbolAtLocation(name);
  if (symbol === undefined) return true;
  const meaning = resolveAlias(semantics, symbol);
  return (meaning.flags & ts.SymbolFlags.Value) !== 0;
}

/** What may stand at the top of a module that only declares. */
export function isPureStatement(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause !== undefined;
  if (ts.isVariableStatement(statement)) {
    const isDeclared = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword);
    return (
      isDeclared === true ||
      isRequireStatement(statement) ||
      (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const
    );
  }
  if (ts.isModuleDeclaration(statement)) {
    const { body } = statement;
    return body === undefined || !ts.isModuleBlock(body) || body.statements.every(isPureStatement);
  }
  if (ts.isExpressionStatement(statement))
    return ts.isStringLiteral(statement.expression) || commonJsExport(statement) !== undefined;
  return (
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isEmptyStatement(statement)
  );
}

/** The modules that a statement names, in whichever way. */
export function moduleSpecifiers(statement: ts.Statement): readonly ts.Expression[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement))
    return requireDeclarations(statement).map(({ specifier }) => specifier);
  return statement.moduleSpecifier === undefined ? [] : [statement.moduleSpecifier];
}

/** Decorators run code of a framework; suspending code waits for the world; `new Map()` at the top is a cache. */
export function hasImpureSyntax(root: ts.Node): boolean {
  let found = false;
  walk(root, (node) => {
    if (found || isErased(node)) return false;
    found =
      ts.isDecorator(node) ||
      ts.isAwaitExpression(node) ||
      (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) ||
      ts.isClassStaticBlockDeclaration(node) ||
      node.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
      isAsync(node) ||
      isEmptyContainer(node);
    return !found;
  });
  return found;
}

function isAsync(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) &&
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
  );
}

function isEmptyContainer(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    /^(Weak)?(Map|Set)$/.test(node.expression.text) &&
    (node.arguments ?? []).length === 0 &&
    ts.findAncestor(node, ts.isFunctionLike) === undefined
  );
}
