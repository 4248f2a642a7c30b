import type { NamedImport } from '../../model/refactoring.ts';
import type { Replacement } from '../../edit/apply-edits.ts';
import { moduleSpecifiers } from '../../edit/import-declarations.ts';
import { specifierFor } from '../../edit/module-specifier.ts';
import type { FileStyle } from '../../model/style.ts';
import { moduleSystemOf, requireDeclarations } from '../../syntax/commonjs.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { rangeWithComments } from './member-text.ts';
import type { MovedDeclaration } from './move-declarations.ts';

export interface DepartureRequest {
  readonly sourceFile: ts.SourceFile;
  /** The files of the parts. */
  readonly files: readonly string[];
  readonly semantics: Semantics;
  readonly style: FileStyle;
}

/** What has moved and is still needed in the original's file. */
export function importsBack(
  moved: readonly MovedDeclaration[],
  { sourceFile, files }: Pick<DepartureRequest, 'sourceFile' | 'files'>,
): readonly NamedImport[] {
  return moved
    .filter(({ isNeededByOriginal }) => isNeededByOriginal)
    .map(({ declaration, host }) => ({
      file: sourceFile.fileName,
      from: files[host] ?? '',
      name: declaration.name,
      typeOnly: declaration.kind === 'interface' || declaration.kind === 'type',
    }));
}

/** Says `export` where parts need a type that was the file's own. */
export function exporting(symbols: ReadonlySet<ts.Symbol>): readonly Replacement[] {
  return [...symbols].flatMap((symbol) =>
    (symbol.declarations ?? []).map((declaration) => {
      const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
      const start = statement.getStart();
      return { start, end: start, text: 'export ' };
    }),
  );
}

/** What others import from this file is passed on by it, although it has moved. */
export function passedOn(moved: readonly MovedDeclaration[], request: DepartureRequest): readonly Replacement[] {
  return moved
    .filter(({ declaration }) => declaration.isExported)
    .map(({ declaration, host }) => {
      const { statement, name } = declaration;
      return { ...rangeWithComments(statement), text: `export { ${name} } from ${fromPart(host, request)}` };
    });
}

/** `'./order-mail';` */
export function fromPart(index: number, request: DepartureRequest): string {
  const { files, style } = request;
  const specifier = specifierOf(files[index] ?? '', request);
  return `${style.quote}${specifier}${style.quote}${style.semicolons ? ';' : ''}`;
}

/** How the original's file writes the path of a part. */
export function specifierOf(file: string, { sourceFile, semantics, style }: DepartureRequest): string {
  const required = sourceFile.statements.flatMap(requireDeclarations).map(({ specifier }) => specifier.text);
  return specifierFor(file, {
    file: sourceFile.fileName,
    options: semantics.options,
    style,
    existing: [...moduleSpecifiers(sourceFile), ...required],
    isRequired: moduleSystemOf(sourceFile) === 'commonjs',
  });
}

/** The statements that have gone without a trace. */
export function goneWith(moved: readonly MovedDeclaration[]): readonly ts.Statement[] {
  return moved.filter(({ declaration }) => !declaration.isExported).map(({ declaration }) => declaration.statement);
}
