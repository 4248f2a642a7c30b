import { commonJsExport } from '../syntax/commonjs.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import { isDirective } from './import-position.ts';
import { parseText, syntaxErrors } from './parse-text.ts';

/**
 * True when functions can be added to a file without it becoming something else: it declares, and does nothing when
 * it is loaded. A folder called core often holds services, guards or connections, which are no place for rules. A file
 * without a text does not exist yet.
 */
export function isModuleOfFunctions(file: string, text: string | undefined): boolean {
  if (text === undefined) return true;
  const isAsync = (node: ts.Node) =>
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.AsyncKeyword);
  const tree = parseText(text, file);
  if (syntaxErrors(tree) > 0) return false;
  return tree.statements.every((statement) => {
    if (isJavaScriptFile(file) && isDirective(statement)) return true;
    const exported = isJavaScriptFile(file) ? commonJsExport(statement) : undefined;
    if (exported !== undefined) return exported.name !== undefined || takesNames(exported.value, tree);
    if (ts.isImportDeclaration(statement)) return statement.importClause !== undefined;
    if (ts.isFunctionDeclaration(statement)) return !isAsync(statement);
    if (ts.isClassDeclaration(statement)) return (ts.getDecorators(statement) ?? []).length === 0;
    return (
      ts.isExportDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isVariableStatement(statement) ||
      ts.isEnumDeclaration(statement)
    );
  });
}

/** An object literal whose names are all known, in the place or in a variable of the module. */
function takesNames(value: ts.Expression, { statements }: Pick<ts.SourceFile, 'statements'>): boolean {
  if (ts.isObjectLiteralExpression(value))
    return value.properties.every((each) => !ts.isSpreadAssignment(each) && !ts.isAccessor(each));
  if (!ts.isIdentifier(value)) return false;
  const declarations = statements.filter(ts.isVariableStatement).flatMap((each) => each.declarationList.declarations);
  const { initializer } = declarations.find(({ name }) => ts.isIdentifier(name) && name.text === value.text) ?? {};
  return initializer !== undefined && !ts.isIdentifier(initializer) && takesNames(initializer, { statements });
}
