import { commonJsExport } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/** Whether a module hands out something by this name, whatever that is called inside of it. */
export function exportsName({ statements }: Pick<ts.SourceFile, 'statements'>, name: string): boolean {
  return statements.some((statement) => exportedNames(statement).includes(name));
}

function exportedNames(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (exportClause === undefined) return [];
    return ts.isNamedExports(exportClause)
      ? exportClause.elements.map((each) => each.name.text)
      : [exportClause.name.text];
  }
  const exported = commonJsExport(statement);
  if (exported?.name !== undefined) return [exported.name];
  if (exported === undefined || !ts.isObjectLiteralExpression(exported.value)) return [];
  return exported.value.properties.flatMap(({ name }) =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );
}
