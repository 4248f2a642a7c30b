import { requiredSpecifier } from '../syntax/commonjs.ts';
import { nameText } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { CallTarget } from './call-target.ts';
import { nodeModules } from './library-knowledge.ts';

/**
 * What a call of an imported name goes to, by the words of the import alone: for packages that have no types, or that
 * are not installed. `member` is the name in `_.sumBy(…)`.
 */
export function importedTarget(
  semantics: Semantics,
  callee: ts.Identifier,
  member: string | undefined,
): CallTarget | undefined {
  const local = semantics.getSymbolAtLocation(callee);
  const declaration = local && local.flags & ts.SymbolFlags.Alias ? local.declarations?.[0] : undefined;
  const specifier = declaration && specifierOf(declaration);
  if (specifier === undefined || specifier.startsWith('.') || specifier.startsWith('/')) return undefined;
  const name = member ?? (declaration && exportedName(declaration)) ?? callee.text;
  const module = specifier.replace(/^node:/, '');
  if (specifier.startsWith('node:') || nodeModules.has(module))
    return { kind: 'world', module, owner: undefined, name };
  return { kind: 'package', package: specifier, owner: undefined, name };
}

/** The module that an import or a `require` names. */
export function specifierOf(declaration: ts.Node): string | undefined {
  const statement = ts.findAncestor(declaration, ts.isImportDeclaration);
  if (statement) return ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined;
  const required = ts.findAncestor(declaration, ts.isVariableDeclaration)?.initializer;
  return required && requiredSpecifier(required)?.text;
}

/** `sumBy` in `import { sumBy as sum }` and in `const { sumBy: sum } = require(…)`. */
export function exportedName(declaration: ts.Node): string | undefined {
  if (ts.isImportSpecifier(declaration)) return (declaration.propertyName ?? declaration.name).text;
  return ts.isBindingElement(declaration) ? nameText(declaration.propertyName ?? declaration.name) : undefined;
}
