import type { NamedImport } from '../model/refactoring.ts';
import type { FileStyle } from '../model/style.ts';
import { isRequireStatement, requireDeclarations } from '../syntax/commonjs.ts';
import type { ts } from '../syntax/typescript.ts';
import { applyEdits, withLineEnds, type Replacement } from './apply-edits.ts';
import { withBracketSpacing } from './bracket-spacing.ts';
import type { ImportContext } from './add-imports.ts';
import { extendList } from './import-list.ts';
import { importPosition } from './import-position.ts';
import { meansTarget, specifierFor } from './module-specifier.ts';
import { parseText } from './parse-text.ts';
import { withoutDeclaration, withoutNames } from './remove-imports.ts';
import { fits, inBraces, listLines } from './render-call.ts';

/**
 * What `addImports` does, for a CommonJS file: names join the `const { … } = require(…)` of their module where there is
 * one, other modules get a declaration of their own behind those at the top of the file.
 */
export function addRequires(text: string, imports: readonly NamedImport[], context: ImportContext): string {
  const modules = new Map<string, NamedImport[]>();
  for (const each of imports) {
    if (each.from !== context.file) modules.set(each.from, [...(modules.get(each.from) ?? []), each]);
  }
  return [...modules.values()].reduce((current, needed) => addFrom(current, needed, context), text);
}

function addFrom(text: string, needed: readonly NamedImport[], context: ImportContext): string {
  const tree = parseText(text, context.file);
  const specifiers = requireContext(tree, context);
  const { from } = needed[0]!;
  const declarations = tree.statements
    .flatMap(requireDeclarations)
    .filter(({ specifier }) => meansTarget(specifier.text, from, specifiers));
  const present = declarations.flatMap(({ bindings }) => bindings);
  const missing = [...new Map(needed.map((each) => [localName(each), each])).values()].filter(
    (each) => !present.some(({ name, local }) => name === each.name && local.text === localName(each)),
  );
  if (missing.length === 0) return text;
  const names = missing
    .filter(({ name }) => name !== '*')
    .map((each) => (each.name === localName(each) ? each.name : `${each.name}: ${localName(each)}`))
    .sort();
  const home = declarations.find(({ pattern }) => pattern !== undefined)?.pattern;
  const specifier = declarations[0]?.specifier.text ?? specifierFor(from, specifiers);
  const keyword = keywordOf(tree) ?? keywordOf(parseText(context.example ?? '', context.exampleFile)) ?? 'const';
  const render = (name: string) =>
    renderRequire({ keyword, name, specifier, names: name === '' ? names : [] }, context.style);
  const added = [
    ...missing.filter(({ name }) => name === '*').map((each) => render(localName(each))),
    ...(names.length > 0 && home === undefined ? [render('')] : []),
  ];
  const edits: readonly Replacement[] = [
    ...(home === undefined || names.length === 0 ? [] : extendList(home, names, context.style)),
    ...importPosition({ text, tree, declarations: added, specifier }),
  ];
  return applyEdits(
    text,
    edits.map((each) => ({
      ...each,
      text: withLineEnds(withBracketSpacing(each.text, context.style), context.style.lineEnd),
    })),
  );
}

function localName({ alias, name }: NamedImport): string {
  return alias ?? name;
}

export interface NewRequire {
  readonly keyword: string;
  /** The one name for the module; empty where names are taken out of it. */
  readonly name: string;
  readonly names: readonly string[];
  readonly specifier: string;
}

export function renderRequire({ keyword, name, names, specifier }: NewRequire, style: FileStyle): string {
  const tail = ` = require(${style.quote}${specifier}${style.quote})${style.semicolons ? ';' : ''}`;
  if (name !== '') return `${keyword} ${name}${tail}`;
  const oneLine = `${keyword} { ${names.join(', ')} }${tail}`;
  if (fits(oneLine, 0, style) || names.length === 1) return oneLine;
  return [`${keyword} {`, ...listLines(names, inBraces(style), ''), `}${tail}`].join('\n');
}

/** `const`, `let` or `var`, as most of the requires of the file say. */
function keywordOf(tree: ts.SourceFile): string | undefined {
  const votes = new Map<string, number>();
  for (const statement of tree.statements.filter(isRequireStatement)) {
    const keyword = /^\w+/u.exec(statement.getText(tree))![0];
    votes.set(keyword, (votes.get(keyword) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function requireContext(tree: ts.SourceFile, context: ImportContext) {
  const own = requiredModules(tree);
  const isOwn = own.some((each) => each.startsWith('.')) || context.example === undefined;
  const example = isOwn ? [] : requiredModules(parseText(context.example, context.exampleFile));
  return {
    file: context.file,
    options: context.options,
    style: context.style,
    existing: [...own, ...example],
    existingFile: isOwn ? undefined : context.exampleFile,
    isRequired: true,
  };
}

function requiredModules(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap(requireDeclarations).map(({ specifier }) => specifier.text);
}

/**
 * The text without the names whose last use was in code that moved away. The module that they come from stays loaded: by
 * another name of the same declaration, or by the core, which requires it in turn.
 */
export function removeUnusedRequires(request: {
  readonly text: string;
  readonly context: ImportContext;
  readonly isUnused: (local: string) => boolean;
  readonly isLoadedByCore: (specifier: string) => boolean;
}): string {
  const { text, context, isUnused, isLoadedByCore } = request;
  const tree = parseText(text, context.file);
  const edits = tree.statements.flatMap((statement) => {
    const [only, another] = requireDeclarations(statement);
    if (only === undefined || another !== undefined || !isRequireStatement(statement)) return [];
    const kept = only.bindings.filter(({ local }) => !isUnused(local.text));
    if (kept.length === only.bindings.length) return [];
    if (kept.length > 0 && only.pattern !== undefined)
      return withoutNames(
        only.pattern,
        kept.map(({ node }) => node),
        context.style,
      );
    return isLoadedByCore(only.specifier.text) ? [withoutDeclaration(text, tree, statement)] : [];
  });
  return applyEdits(text, edits);
}
