import { ts } from '../syntax/typescript.ts';
import { audienceOfPieces, everyone, type Audience } from './audience.ts';
import { withoutMoved } from './moved-declaration.ts';
import { collectParts, pairUp, renewedNames, type Pairs } from './module-parts.ts';
import { inferredTypeText, isSameTypeText } from './type-text.ts';

/** How far a change of a file reaches. */
export interface Reach {
  /**
   * The only nodes of the file in which an error can have appeared, as they were and as they are; undefined where it can
   * be anywhere in the file.
   */
  readonly within: { readonly before: readonly ts.Node[]; readonly after: readonly ts.Node[] } | undefined;
  /** Who can tell the difference from outside. */
  readonly audience: Audience;
}

/**
 * Compares a file before and after. Most lifts change the insides of some functions only: then just these need to be
 * checked, and importers only where an inferred type has become another one.
 */
export function compareVersions(before: ts.Program, after: ts.Program, file: string): Reach {
  const one = before.getSourceFile(file);
  const other = after.getSourceFile(file);
  if (!one || !other) return { within: undefined, audience: everyone };
  // Nodes know what is around them once the checker has seen the files.
  after.getTypeChecker();
  const pairs = pairUp(collectParts(one), collectParts(other));
  const versions = { before: one, after: other, program: after };
  const pieces = withoutMoved(pairs, versions);
  const outward = audienceOfPieces(pieces, versions);
  // Inferring types is the dear part, so it comes last.
  const audience = outward !== everyone && isRetyped({ ...pairs, ...pieces }, before, after) ? everyone : outward;
  return { within: withinOf(pairs, { one, other, audience, after }), audience };
}

/** Pieces that stayed the same are inferred anew where they name something that did not. */
function isRetyped({ same, changed, ...pieces }: Pairs, before: ts.Program, after: ts.Program): boolean {
  const names = [...renewedNames(pieces)];
  const affected = same.filter(([{ inside }]) => names.some((name) => inside.includes(name)));
  return [...changed, ...affected].some(
    ([was, is]) =>
      was.inferred &&
      is.inferred &&
      !isSameTypeText(inferredTypeText(was.inferred, before), inferredTypeText(is.inferred, after)),
  );
}

function withinOf(
  { changed, gone, added }: Pairs,
  {
    one,
    other,
    audience,
    after,
  }: {
    readonly one: ts.SourceFile;
    readonly other: ts.SourceFile;
    readonly audience: Audience;
    readonly after: ts.Program;
  },
): Reach['within'] {
  const isContained =
    gone.length === 0 &&
    added.length === 0 &&
    audience !== everyone &&
    canBeCheckedInPart(one, other, after.getCompilerOptions());
  if (!isContained) return undefined;
  return {
    before: [...one.statements.filter(ts.isImportDeclaration), ...changed.map(([was]) => was.node)],
    after: [...other.statements.filter(ts.isImportDeclaration), ...changed.map(([, is]) => is.node)],
  };
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
