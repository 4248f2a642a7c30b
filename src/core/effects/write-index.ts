import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';

/** Where the files of the project write: by the name that is written, since that can be gathered without types. */
export interface WriteIndex {
  /** Places that assign the variable, its initialiser aside. */
  assignmentsOf(symbol: ts.Symbol): readonly ts.Identifier[];
  /** Places that change the object which the variable or property holds, or assign the property. */
  changesOf(symbol: ts.Symbol): readonly ts.Node[];
  /** Whether any place does either, those included that run while a module is loaded. */
  isEverWritten(symbol: ts.Symbol): boolean;
}

interface FileWrites {
  /** Names under which imported variables go here though they are declared under another one. */
  readonly renamed: readonly string[];
  readonly assigned: ReadonlyMap<string, readonly ts.Identifier[]>;
  readonly changed: ReadonlyMap<string, readonly ts.Node[]>;
}

/** Names of methods that change a collection. A name that only looks like one costs a refusal, not a mistake. */
const changingMethods = new Set([
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
  'set',
  'add',
  'delete',
  'clear',
  'append',
]);
const changingFunctions =
  /^(?:Object\.(?:assign|defineProperty|defineProperties|setPrototypeOf)|Reflect\.set|Reflect\.deleteProperty)$/;

export function createWriteIndex(semantics: Semantics, symbolOf: (node: ts.Node) => ts.Symbol | undefined): WriteIndex {
  const writesByFile = new Map<ts.SourceFile, FileWrites>();
  const writesOf = (file: ts.SourceFile): FileWrites => {
    const known = writesByFile.get(file) ?? collectWrites(file);
    writesByFile.set(file, known);
    return known;
  };
  const filesFor = (symbol: ts.Symbol, everywhere: boolean): readonly ts.SourceFile[] => {
    const home = (symbol.declarations ?? []).map((declaration) => declaration.getSourceFile());
    if (!everywhere) return home;
    const isDefault = home.some((file) => /\bexport\s+default\b/.test(file.text));
    return semantics.ownFiles().filter((file) => isDefault || file.text.includes(symbol.name));
  };
  const changesIn = (symbol: ts.Symbol): readonly ts.Node[] => {
    const home = symbol.declarations?.[0]?.getSourceFile();
    return filesFor(symbol, isVisibleOutside(symbol)).flatMap((file) => {
      const { changed, renamed } = writesOf(file);
      const names = file === home ? [symbol.name] : [symbol.name, ...renamed];
      return names.flatMap((name) => changed.get(name) ?? []).filter((node) => symbolOf(node) === symbol);
    });
  };
  const assigned = (symbol: ts.Symbol): readonly ts.Identifier[] =>
    filesFor(symbol, false).flatMap((file) =>
      (writesOf(file).assigned.get(symbol.name) ?? []).filter((name) => symbolOf(name) === symbol),
    );
  const changes = new Map<ts.Symbol, readonly ts.Node[]>();
  return {
    assignmentsOf: (symbol) => assigned(symbol).filter((name) => !isSetUp(name)),
    changesOf: (symbol) => {
      const home = symbol.declarations?.[0]?.getSourceFile();
      const found =
        changes.get(symbol) ?? changesIn(symbol).filter((node) => node.getSourceFile() !== home || !isSetUp(node));
      changes.set(symbol, found);
      return found;
    },
    isEverWritten: (symbol) => assigned(symbol).length > 0 || changesIn(symbol).length > 0,
  };
}

/** Exported variables and the fields of classes can be written from other files. */
function isVisibleOutside(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (declaration) =>
      ts.isPropertyDeclaration(declaration) ||
      ts.isPropertyAssignment(declaration) ||
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0 ||
      /\bexport\s*(?:\{|default\b|=)/.test(declaration.getSourceFile().text),
  );
}

/** A module that fills its tables while it is loaded has made constants. */
function isSetUp(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) === undefined;
}

function collectWrites(file: ts.SourceFile): FileWrites {
  const assigned = new Map<string, ts.Identifier[]>();
  const changed = new Map<string, ts.Node[]>();
  const put = <T extends ts.Node>(map: Map<string, T[]>, name: string, node: T) => {
    const list = map.get(name) ?? [];
    map.set(name, list);
    list.push(node);
  };
  /** Every name on the way is changed in the sense that something inside it is: `a.b.c = 1` changes `a` and `b`. */
  const change = (expression: ts.Expression): void => {
    const inner = bare(expression);
    if (ts.isIdentifier(inner)) put(changed, inner.text, inner);
    if (ts.isPropertyAccessExpression(inner)) put(changed, inner.name.text, inner.name);
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) change(inner.expression);
    // `cache.get(key).push(x)` changes what the cache holds.
    if (ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression))
      change(inner.expression.expression);
  };
  const assign = (target: ts.Expression): void => {
    const inner = bare(target);
    if (ts.isIdentifier(inner)) put(assigned, inner.text, inner);
    else if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) change(inner);
    else if (ts.isArrayLiteralExpression(inner)) inner.elements.forEach(assign);
    else if (ts.isSpreadElement(inner)) assign(inner.expression);
    else if (ts.isBinaryExpression(inner)) assign(inner.left);
    else if (ts.isObjectLiteralExpression(inner))
      for (const property of inner.properties) {
        if (ts.isShorthandPropertyAssignment(property)) put(assigned, property.name.text, property.name);
        if (ts.isPropertyAssignment(property)) assign(property.initializer);
        if (ts.isSpreadAssignment(property)) assign(property.expression);
      }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) assign(node.left);
    else if (isStep(node)) assign(node.operand);
    else if (ts.isDeleteExpression(node)) change(node.expression);
    else if (
      (ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
      !ts.isVariableDeclarationList(node.initializer)
    )
      assign(node.initializer);
    else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      if (ts.isPropertyAccessExpression(callee) && changingMethods.has(callee.name.text)) change(callee.expression);
      const first = node.arguments[0];
      if (first && changingFunctions.test(callee.getText(file))) change(first);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { assigned, changed, renamed: renamedImports(file) };
}

function renamedImports(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    if (!clause) return [];
    const bindings = clause.namedBindings;
    const renamed = bindings && ts.isNamedImports(bindings) ? bindings.elements.filter((one) => one.propertyName) : [];
    return [...(clause.name ? [clause.name.text] : []), ...renamed.map((one) => one.name.text)];
  });
}

export function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `i++`, `--i`. */
export function isStep(node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression {
  if (ts.isPostfixUnaryExpression(node)) return true;
  return (
    ts.isPrefixUnaryExpression(node) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
  );
}
