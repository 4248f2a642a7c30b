import type { NamedImport } from '../model/refactoring.ts';
import type { FileStyle } from '../model/style.ts';
import type { ts } from '../syntax/typescript.ts';
import { applyEdits, withLineEnds, type Replacement } from './apply-edits.ts';
import { withBracketSpacing } from './bracket-spacing.ts';
import { importDeclarations, moduleSpecifiers, type ImportDeclaration } from './import-declarations.ts';
import { afterComments, extendList, renderImport, type NewImport } from './import-list.ts';
import { importPosition } from './import-position.ts';
import { meansTarget, specifierFor } from './module-specifier.ts';
import { parseText } from './parse-text.ts';
import { withoutBindings } from './remove-imports.ts';
import { inBraces, listLines } from './render-call.ts';

export interface ImportContext {
  /** The importing file (absolute). */
  readonly file: string;
  readonly style: FileStyle;
  readonly options: ts.CompilerOptions;
  /** The text whose way of importing is followed where the file has no imports: that of the file the code comes from. */
  readonly example?: string | undefined;
  /** Where the example stands (absolute), since its relative imports start there. */
  readonly exampleFile?: string | undefined;
}

/**
 * The text with these imports in it: names join an existing import of the same module, other modules get a new
 * declaration behind the last one. What is imported already is not imported again, a type that is now needed as
 * a value becomes one, and nothing is reordered.
 */
export function addImports(text: string, imports: readonly NamedImport[], context: ImportContext): string {
  const modules = new Map<string, NamedImport[]>();
  for (const each of imports) {
    const key = `${each.from} ${each.attributes ?? ''}`;
    if (each.from !== context.file) modules.set(key, [...(modules.get(key) ?? []), each]);
  }
  return [...modules.values()].reduce((current, needed) => addFrom(current, distinct(needed), context), text);
}

/** Each local name once; needed as a value if anything needs it so. */
function distinct(needed: readonly NamedImport[]): readonly NamedImport[] {
  const byLocal = new Map<string, NamedImport>();
  for (const each of needed) {
    const key = `${each.name} ${localName(each)}`;
    const known = byLocal.get(key);
    if (!known || (known.typeOnly && !each.typeOnly)) byLocal.set(key, each);
  }
  return [...byLocal.values()];
}

function localName(each: NamedImport): string {
  return each.alias ?? each.name;
}

function addFrom(text: string, needed: readonly NamedImport[], context: ImportContext): string {
  const { from, attributes } = needed[0]!;
  const valued = needed.reduce((current, each) => (each.typeOnly ? current : asValue(current, each, context)), text);
  const tree = parseText(valued, context.file);
  const declarations = importsFrom(tree, needed[0]!, context);
  const present = declarations.flatMap((each) => each.bindings);
  const missing = needed.filter(
    (each) => !present.some((binding) => binding.name === each.name && binding.local === localName(each)),
  );
  if (missing.length === 0) return valued;
  const { edits, added } = joinExisting({
    declarations,
    missing,
    context,
    habit: typeHabit(tree, context),
  });
  const specifier = declarations[0]?.specifier ?? specifierFor(from, specifierContext(tree, context));
  const rendered = added.map((each) => renderImport({ ...each, from: specifier, attributes }, context.style));
  const all = [...edits, ...importPosition({ text: valued, tree, declarations: rendered, specifier })];
  return applyEdits(
    valued,
    all.map((each) => ({
      ...each,
      text: withLineEnds(withBracketSpacing(each.text, context.style), context.style.lineEnd),
    })),
  );
}

function importsFrom(
  tree: ts.SourceFile,
  { from, attributes }: Pick<NamedImport, 'from' | 'attributes'>,
  context: ImportContext,
): readonly ImportDeclaration[] {
  const specifiers = specifierContext(tree, context);
  return importDeclarations(tree).filter(
    (each) => meansTarget(each.specifier, from, specifiers) && each.node.attributes?.getText(tree) === attributes,
  );
}

function specifierContext(tree: ts.SourceFile, context: ImportContext) {
  const own = moduleSpecifiers(tree);
  const isOwn = own.some((each) => each.startsWith('.')) || context.example === undefined;
  const existing = isOwn ? own : [...own, ...moduleSpecifiers(parseText(context.example))];
  const existingFile = isOwn ? undefined : context.exampleFile;
  return { file: context.file, options: context.options, style: context.style, existing, existingFile };
}

/** Takes the `type` away from a name that is imported as a type and now needed as a value. */
function asValue(text: string, needed: NamedImport, context: ImportContext): string {
  const tree = parseText(text, context.file);
  for (const declaration of importsFrom(tree, needed, context)) {
    const binding = declaration.bindings.find((each) => each.name === needed.name && each.local === localName(needed));
    if (!binding?.typeOnly) continue;
    if (!declaration.typeOnly) return withoutTypeKeyword(text, binding.node.getStart(tree));
    if (declaration.bindings.length === 1) return withoutTypeKeyword(text, declaration.clause.getStart(tree));
    return withoutBindings(text, context, (each) =>
      each.node.pos === binding.node.pos && each.local === binding.local ? 'dropped' : 'kept',
    );
  }
  return text;
}

function withoutTypeKeyword(text: string, start: number): string {
  const length = /^type\s+/.exec(text.slice(start))?.[0].length ?? 0;
  return applyEdits(text, [{ start, end: start + length, text: '' }]);
}

interface Joined {
  readonly edits: readonly Replacement[];
  /** What found no declaration to join. */
  readonly added: readonly Omit<NewImport, 'from'>[];
}

function joinExisting(request: {
  readonly declarations: readonly ImportDeclaration[];
  readonly missing: readonly NamedImport[];
  readonly context: ImportContext;
  readonly habit: TypeHabit;
}): Joined {
  const { declarations, missing, context, habit } = request;
  const named = missing.filter((each) => each.name !== 'default' && each.name !== '*');
  const values = named
    .filter((each) => !each.typeOnly)
    .map(written)
    .sort(byName);
  const types = named
    .filter((each) => each.typeOnly)
    .map(written)
    .sort(byName);
  const valueHome = declarations.find((each) => !each.typeOnly && takesNames(each));
  const typeHome = declarations.find((each) => each.typeOnly && takesNames(each) && !each.clause.name);
  const joinsValues =
    types.length > 0 && !typeHome && (valueHome !== undefined || values.length > 0) && habit !== 'declaration';
  const inValues = joinsValues
    ? [...values, ...types.map((each) => (habit === 'inline' ? `type ${each}` : each))]
    : values;
  const inTypes = joinsValues ? [] : types;

  const edits: Replacement[] = [];
  const added: Omit<NewImport, 'from'>[] = [];
  if (inTypes.length > 0) {
    if (typeHome) edits.push(...addNames(typeHome, inTypes, context.style));
    else added.push({ typeOnly: true, names: inTypes });
  }
  if (inValues.length > 0) {
    if (valueHome) edits.push(...addNames(valueHome, inValues, context.style));
    else added.push({ typeOnly: false, names: inValues });
  }
  for (const each of missing) {
    if (each.name === '*') added.push({ typeOnly: each.typeOnly, whole: `* as ${localName(each)}`, names: [] });
    if (each.name === 'default') added.push({ typeOnly: each.typeOnly, whole: localName(each), names: [] });
  }
  return { edits, added: added.reduce(joinDefault, []) };
}

/** `import sum from './sum'` and `import { round } from './sum'` become one declaration. */
function joinDefault(
  joined: readonly Omit<NewImport, 'from'>[],
  next: Omit<NewImport, 'from'>,
): readonly Omit<NewImport, 'from'>[] {
  const names = joined.find((each) => !each.typeOnly && each.whole === undefined);
  const isDefault = next.whole !== undefined && !next.whole.startsWith('*') && !next.typeOnly;
  if (!names || !isDefault) return [...joined, next];
  return joined.map((each) => (each === names ? { ...names, whole: next.whole } : each));
}

/** A list in braces can take names, and so can `import sum from …`; a namespace cannot. */
function takesNames(declaration: ImportDeclaration): boolean {
  return declaration.list !== undefined || (declaration.clause.namedBindings === undefined && !declaration.typeOnly);
}

function addNames(declaration: ImportDeclaration, names: readonly string[], style: FileStyle): readonly Replacement[] {
  if (declaration.list) return extendList(declaration.list, names, style);
  const { text } = declaration.node.getSourceFile();
  const end = afterComments(text, declaration.clause.name!.end);
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const line = /^[^\r\n]*/u.exec(text.slice(start))![0];
  const short = `, { ${names.join(', ')} }`;
  if (line.length + short.length <= style.lineWidth) return [{ start: end, end, text: short }];
  return [{ start: end, end, text: [', {', ...listLines(names, inBraces(style), ''), '}'].join('\n') }];
}

function written(each: NamedImport): string {
  return each.alias !== undefined && each.alias !== each.name ? `${each.name} as ${each.alias}` : each.name;
}

function byName(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function isOfOneModule(one: ImportDeclaration, other: ImportDeclaration): boolean {
  return one.specifier === other.specifier;
}

/** How a type is imported next to values of the same module. */
type TypeHabit = 'inline' | 'declaration' | 'plain';

function typeHabit(tree: ts.SourceFile, context: ImportContext): TypeHabit {
  const texts = [tree, ...(context.example === undefined ? [] : [parseText(context.example)])];
  for (const each of texts) {
    const imports = importDeclarations(each);
    if (imports.some((declaration) => !declaration.typeOnly && declaration.bindings.some((name) => name.typeOnly))) {
      return 'inline';
    }
    // Two declarations for one module are only for those who write them so.
    if (imports.some((declaration) => declaration.typeOnly))
      return imports.some(
        (one) => !one.typeOnly && imports.some((other) => other.typeOnly && isOfOneModule(one, other)),
      )
        ? 'declaration'
        : 'inline';
  }
  const { verbatimModuleSyntax, isolatedModules } = context.options;
  if (verbatimModuleSyntax === true) return 'inline';
  // Options of older compilers, which know no `type` inside of a list.
  const older = context.options as { importsNotUsedAsValues?: unknown; preserveValueImports?: unknown };
  if (isolatedModules === true || older.importsNotUsedAsValues !== undefined || older.preserveValueImports === true) {
    return 'declaration';
  }
  return moduleSpecifiers(tree).length > 0 ? 'plain' : 'declaration';
}
