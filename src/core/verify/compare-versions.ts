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

export interface Comparison {
  readonly file: string;
  /** The program that knows what the file was. */
  readonly before: ts.Program;
  readonly after: ts.Program;
  readonly isImported: boolean;
}

/**
 * Compares a file before and after. Most lifts change the insides of some functions only: then just these need to be
 * checked, and importers only where an inferred type has become another one.
 */
export function compareVersions({ file, before, after, isImported }: Comparison): Reach {
  const one = before.getSourceFile(file);
  const other = after.getSourceFile(file);
  if (!one || !other) return { within: undefined, audience: everyone };
  // Nodes know what is around them once the checker has seen the files.
  after.getTypeChecker();
  const pairs = pairUp(collectParts(one), collectParts(other));
  const versions = { before: one, after: other, program: after };
  const pieces = withoutMoved(pairs, versions);
  const outward = audienceOfPieces(pieces, versions);
  const isContained =
    pairs.gone.length === 0 &&
    pairs.added.length === 0 &&
    outward !== everyone &&
    canBeCheckedInPart(one, other, after.getCompilerOptions());
  // Inferring types is the dear part, so it comes last, and only where the answer makes a difference.
  const isAsked = outward !== everyone && (isImported || isContained);
  if (isAsked && isRetyped({ ...pairs, ...pieces }, before, after)) return { within: undefined, audience: everyone };
  return { within: isContained ? withinOf(pairs, one, other) : undefined, audience: outward };
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

function withinOf({ changed }: Pairs, before: ts.SourceFile, after: ts.SourceFile): Reach['within'] {
  return {
    before: [...before.statements.filter(ts.isImportDeclaration), ...changed.map(([was]) => was.node)],
    after: [...after.statements.filter(ts.isImportDeclaration), ...changed.map(([, is]) => is.node)],
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
