import type { NamedImport } from '../model/refactoring.ts';
import { isRequireStatement, moduleSystemOf } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';
import type { ImportContext } from './add-imports.ts';
import { importDeclarations, type ImportBinding, type ImportDeclaration } from './import-declarations.ts';
import { meansTarget } from './module-specifier.ts';
import { parseText } from './parse-text.ts';
import { removeUnusedRequires } from './add-requires.ts';
import { withoutBindings } from './remove-imports.ts';

/**
 * The text without the imports whose last use was in code that moved away; `unused-imports.md` says which those are
 * and why the modules that are loaded stay the same.
 */
export function removeUnusedImports(request: {
  readonly before: string;
  readonly after: string;
  readonly context: ImportContext;
  /** What the core modules import that this file now imports itself. */
  readonly movedImports: readonly NamedImport[];
}): string {
  const { before, after, context, movedImports } = request;
  const treeBefore = parseText(before, context.file);
  const treeAfter = parseText(after, context.file);
  if (moduleSystemOf(treeBefore) === 'commonjs') return removeRequires(request);
  const usesBefore = collectUses(treeBefore);
  const usesAfter = collectUses(treeAfter);
  const specifiers = { file: context.file, options: context.options, style: context.style, existing: [] };

  const isUnused = (binding: ImportBinding) =>
    usesBefore.names.has(binding.local) && !usesAfter.names.has(binding.local) && !isJsxFactory(binding, context);
  const staysLoaded = (binding: ImportBinding, declaration: ImportDeclaration) =>
    binding.typeOnly ||
    isElided(usesBefore, binding, context.options) ||
    declaration.bindings.some((each) => !each.typeOnly && usesAfter.values.has(each.local)) ||
    movedImports.some((each) => !each.typeOnly && meansTarget(declaration.specifier, each.from, specifiers));
  const isStillImported = (module: string) =>
    importDeclarations(treeAfter).some(
      ({ specifier, bindings }) =>
        meansTarget(specifier, module, specifiers) &&
        bindings.some((each) => !each.typeOnly && usesAfter.values.has(each.local)),
    );
  const needNotLoad = (declaration: ImportDeclaration) =>
    movedImports.some(
      ({ insteadOf }) =>
        insteadOf !== undefined &&
        meansTarget(declaration.specifier, insteadOf.from, specifiers) &&
        (insteadOf.isSilent || insteadOf.loadedBefore.some(isStillImported)),
    );
  return withoutBindings(after, context, (binding, declaration) => {
    if (!isUnused(binding)) return 'kept';
    return staysLoaded(binding, declaration) || needNotLoad(declaration) ? 'dropped' : 'loaded';
  });
}

function removeRequires({ before, after, context, movedImports }: Parameters<typeof removeUnusedImports>[0]): string {
  const usesBefore = collectUses(parseText(before, context.file)).names;
  const usesAfter = collectUses(parseText(after, context.file)).names;
  const specifiers = { file: context.file, options: context.options, style: context.style, existing: [] };
  return removeUnusedRequires({
    text: after,
    context,
    isUnused: (local) => usesBefore.has(local) && !usesAfter.has(local),
    isLoadedByCore: (specifier) =>
      movedImports.some((each) => !each.typeOnly && meansTarget(specifier, each.from, specifiers)),
  });
}

/** Every name that a text uses outside of its imports and that could mean something imported. */
export function usedNames(text: string, file: string): ReadonlySet<string> {
  return collectUses(parseText(text, file)).names;
}

/** Those that it uses as values. */
export function usedValues(text: string, file: string): ReadonlySet<string> {
  return collectUses(parseText(text, file)).values;
}

interface Uses {
  /** Every name that occurs outside of imports and could mean something imported. */
  readonly names: ReadonlySet<string>;
  /** Those that occur as a value. */
  readonly values: ReadonlySet<string>;
}

function collectUses(tree: ts.SourceFile): Uses {
  const names = new Set<string>();
  const values = new Set<string>();
  const visit = (node: ts.Node, inType: boolean): void => {
    if (ts.isImportDeclaration(node) || (ts.isStatement(node) && isRequireStatement(node))) return;
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      names.add(node.text);
      if (!inType) values.add(node.text);
    }
    // The class after `extends` is an expression; interfaces, and what a class implements, are types.
    const startsType = ts.isTypeNode(node) && !(ts.isExpressionWithTypeArguments(node) && isExtended(node));
    const isType = inType || startsType || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    ts.forEachChild(node, (child) => visit(child, isType));
  };
  visit(tree, false);
  // A comment that links to a name counts as a use of it, to the compiler as well.
  for (const [, name] of tree.text.matchAll(/@(?:link(?:code|plain)?|see|throws|type|param)\s+\{?([\w$]+)/g)) {
    names.add(name!);
  }
  return { names, values };
}

/** `total` in `order.total`, `{ total: 1 }`, or `class { total() {} }` is no use of an imported `total`. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isAccessor(parent) ||
      ts.isEnumMember(parent) ||
      ts.isJsxAttribute(parent)) &&
    parent.name === node
  );
}

function isExtended(node: ts.ExpressionWithTypeArguments): boolean {
  return (
    ts.isHeritageClause(node.parent) &&
    node.parent.token === ts.SyntaxKind.ExtendsKeyword &&
    ts.isClassLike(node.parent.parent)
  );
}

/** The compiler drops an import that is used as a type only, unless it was told to keep what is written. */
function isElided(before: Uses, binding: ImportBinding, options: ts.CompilerOptions): boolean {
  const older = options as { importsNotUsedAsValues?: unknown; preserveValueImports?: unknown };
  const keepsAll =
    options.verbatimModuleSyntax === true ||
    older.preserveValueImports === true ||
    older.importsNotUsedAsValues !== undefined;
  return !keepsAll && !before.values.has(binding.local);
}

/** JSX means its factory without naming it. */
function isJsxFactory(binding: ImportBinding, context: ImportContext): boolean {
  if (!/\.[jt]sx$/.test(context.file)) return false;
  const { jsxFactory, jsxFragmentFactory, reactNamespace } = context.options;
  const factories = [jsxFactory, jsxFragmentFactory, reactNamespace, 'React', 'h'].map((each) => each?.split('.')[0]);
  return factories.includes(binding.local);
}
