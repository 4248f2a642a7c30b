import posix from 'node:path/posix';
import { modulePath } from '../edit/file-names.ts';
import { commonJsExport, requireDeclarations, requiredSpecifier } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * The modules whose names an index beside or above hands out beside those of this one (`export * from './order'`, or
 * `{ ...require('./order') }`), with that index: a name of theirs would become that of two things. An index that nobody
 * in sight imports is read as well.
 */
export function handedOutTogether(
  file: string,
  moduleAt: (file: string) => ts.SourceFile | undefined,
): readonly ts.SourceFile[] {
  const own = modulePath(file);
  const at = (module: string) => moduleAt(module + posix.extname(file));
  const folder = posix.dirname(file);
  const together = [`${folder}/index`, `${posix.dirname(folder)}/index`].flatMap((index) => {
    // The path of a folder is that of its index.
    const modules = new Set([modulePath(index)]);
    for (const module of modules) handedOn(at(`${module}/index`) ?? at(module)).forEach((each) => modules.add(each));
    return modules.has(own) ? [...modules].filter((each) => each !== own) : [];
  });
  return [...new Set(together)].flatMap((module) => at(`${module}/index`) ?? at(module) ?? []);
}

function handedOn(index: ts.SourceFile | undefined): readonly string[] {
  if (index === undefined) return [];
  const { fileName, statements } = index;
  const required = new Map(
    statements
      .flatMap(requireDeclarations)
      .flatMap(({ bindings, specifier }) => bindings.map(({ name, local }) => [name + local.text, specifier.text])),
  );
  const specifierOf = (value: ts.Expression) =>
    ts.isIdentifier(value) ? required.get(`*${value.text}`) : requiredSpecifier(value)?.text;
  return statements
    .flatMap((statement) => {
      if (ts.isExportDeclaration(statement)) return statement.exportClause === undefined ? specifierIn(statement) : [];
      const { value } = commonJsExport(statement) ?? {};
      if (value === undefined || !ts.isObjectLiteralExpression(value)) return [];
      return value.properties.flatMap((each) => (ts.isSpreadAssignment(each) && specifierOf(each.expression)) || []);
    })
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => modulePath(posix.join(posix.dirname(fileName), specifier)));
}

function specifierIn({ moduleSpecifier }: ts.ExportDeclaration): readonly string[] {
  return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
}
