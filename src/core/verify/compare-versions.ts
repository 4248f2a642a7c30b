import { ts } from '../syntax/typescript.ts';
import { collectParts, type Part } from './module-parts.ts';
import { inferredTypeText, isSameTypeText } from './type-text.ts';

/** How far a change of a file reaches. */
export interface Reach {
  /**
   * The only nodes of the file in which an error can have appeared, as they were and as they are; undefined where it can
   * be anywhere in the file.
   */
  readonly within: { readonly before: readonly ts.Node[]; readonly after: readonly ts.Node[] } | undefined;
  /**
   * Who can tell the difference from outside: nobody; those among the importers that mention one of these private names
   * (tests do, as in `service['total']`); every importer.
   */
  readonly audience: 'nobody' | 'everyone' | readonly string[];
}

/**
 * Compares a file before and after. Most lifts change the insides of some functions only: then just these need to be
 * checked, and importers only where an inferred type has become another one.
 */
export function compareVersions(before: ts.Program, after: ts.Program, file: string): Reach {
  const one = before.getSourceFile(file);
  const other = after.getSourceFile(file);
  if (!one || !other) return { within: undefined, audience: 'everyone' };
  const { changed, gone, hasNews } = pairUp(collectParts(one), collectParts(other));
  // Inferring types is the dear part, so it comes last.
  const isRetyped = () =>
    changed.some(
      ([was, is]) =>
        was.inferred &&
        is.inferred &&
        !isSameTypeText(inferredTypeText(was.inferred, before), inferredTypeText(is.inferred, after)),
    );
  const privates = gone.flatMap(({ privateName }) => privateName ?? []);
  const isPublic = hasNews || privates.length < gone.length || isRetyped();
  const isContained = gone.length === 0 && !isPublic && canBeCheckedInPart(one, other, after.getCompilerOptions());
  return {
    within: isContained
      ? {
          before: [...one.statements.filter(ts.isImportDeclaration), ...changed.map(([was]) => was.node)],
          after: [...other.statements.filter(ts.isImportDeclaration), ...changed.map(([, is]) => is.node)],
        }
      : undefined,
    audience: isPublic ? 'everyone' : privates.length > 0 ? privates : 'nobody',
  };
}

interface Pairs {
  /** Same surface, another inside. */
  readonly changed: readonly (readonly [Part, Part])[];
  readonly gone: readonly Part[];
  /** True where there are pieces that were not there before. */
  readonly hasNews: boolean;
}

function pairUp(before: readonly Part[], after: readonly Part[]): Pairs {
  const changed: (readonly [Part, Part])[] = [];
  const gone: Part[] = [];
  let next = 0;
  for (const part of before) {
    const counterpart = after[next];
    if (counterpart?.surface !== part.surface) {
      gone.push(part);
      continue;
    }
    if (counterpart.inside !== part.inside) changed.push([part, counterpart]);
    next++;
  }
  return { changed, gone, hasNews: next < after.length };
}

/**
 * What is unused, and expected errors that do not come, are told for whole files only; an import that is gone may be
 * missed anywhere.
 */
function canBeCheckedInPart(before: ts.SourceFile, after: ts.SourceFile, options: ts.CompilerOptions): boolean {
  if (options.noUnusedLocals || options.noUnusedParameters) return false;
  if (after.text.includes('@ts-expect-error')) return false;
  const imported = importedNames(after);
  const rest = after.statements.filter((each) => !ts.isImportDeclaration(each)).map((each) => each.getFullText(after));
  return [...importedNames(before)]
    .filter((name) => !imported.has(name))
    .every((name) => !rest.some((text) => new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(text)));
}

function importedNames(sourceFile: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of sourceFile.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.importClause) continue;
    const { name, namedBindings } = statement.importClause;
    if (name) names.add(name.text);
    if (namedBindings && ts.isNamespaceImport(namedBindings)) names.add(namedBindings.name.text);
    else for (const element of namedBindings?.elements ?? []) names.add(element.name.text);
  }
  return names;
}
