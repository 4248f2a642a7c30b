import { handedOutNames } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/** Whether a module hands out something by this name, whatever that is called inside of it. */
export function exportsName(module: ts.SourceFile, name: string): boolean {
  return handedOutNames(module).includes(name) || module.statements.some((each) => listedNames(each).includes(name));
}

/** `a` and `b` of `export { a, own as b }`. */
function listedNames(statement: ts.Statement): readonly string[] {
  if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return [];
  const { exportClause } = statement;
  return ts.isNamedExports(exportClause)
    ? exportClause.elements.map((each) => each.name.text)
    : [exportClause.name.text];
}
