import { overlaps } from '../../src/core/model/span.ts';
import type { Refactoring } from '../../src/core/model/refactoring.ts';
import { ts } from '../../src/core/syntax/typescript.ts';

/**
 * The local variables that the calls of the lifted function are given, sorted: `order` for `order.items`, `this` for
 * `this.rates`. What belongs to the module or to the language needs no parameter in the same file, and is left out.
 */
export function rootsOfCall(refactoring: Refactoring, text: string): string[] {
  // A function that two domains share is created once, and imported by each.
  const names = new Set([
    ...refactoring.creates.flatMap(({ declarations }) => declarations.map(({ name }) => name)),
    ...refactoring.imports.map(({ name }) => name),
  ]);
  const known = namesOfModule(text);
  const roots = new Set<string>();
  // The same logic in a second place is given other variables.
  for (const edit of refactoring.edits.filter((each) => overlaps(each, refactoring.span))) {
    for (const root of rootsWithin(edit.text, names)) if (!known.has(root)) roots.add(root);
  }
  return [...roots].sort();
}

function rootsWithin(text: string, callees: ReadonlySet<string>): string[] {
  const roots: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && callees.has(node.expression.text)) {
      for (const argument of node.arguments) roots.push(...rootsOf(argument));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('edit.ts', text, ts.ScriptTarget.Latest, true));
  return roots;
}

function rootsOf(argument: ts.Node): string[] {
  if (ts.isIdentifier(argument)) return [argument.text];
  if (argument.kind === ts.SyntaxKind.ThisKeyword) return ['this'];
  if (ts.isPropertyAccessExpression(argument)) return rootsOf(argument.expression);
  if (ts.isPropertyAssignment(argument)) return rootsOf(argument.initializer);
  if (ts.isShorthandPropertyAssignment(argument)) return [argument.name.text];
  const roots: string[] = [];
  ts.forEachChild(argument, (child) => void roots.push(...rootsOf(child)));
  return roots;
}

function namesOfModule(text: string): ReadonlySet<string> {
  const tree = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const names = new Set(['Date', 'Math', 'process', 'crypto', 'undefined']);
  const add = (name: ts.Node | undefined): void => {
    if (name && ts.isIdentifier(name)) names.add(name.text);
    if (name && ts.isObjectBindingPattern(name)) name.elements.forEach((element) => add(element.name));
  };
  for (const statement of tree.statements) {
    if (ts.isVariableStatement(statement)) statement.declarationList.declarations.forEach(({ name }) => add(name));
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) add(statement.name);
    if (ts.isEnumDeclaration(statement)) add(statement.name);
    if (!ts.isImportDeclaration(statement)) continue;
    const { importClause } = statement;
    add(importClause?.name);
    const bindings = importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) add(bindings.name);
    if (bindings && ts.isNamedImports(bindings)) bindings.elements.forEach(({ name }) => add(name));
  }
  return names;
}
