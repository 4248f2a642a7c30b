import { ts } from '../../syntax/typescript.ts';

/** `inject(Orders)` of Angular, which answers with the same object to each class that the injector builds. */
export function isInjected(value: ts.Expression | undefined): boolean {
  if (value === undefined || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
  const { text } = value.expression;
  return value.getSourceFile().statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
    const bindings = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text !== '@angular/core' || !bindings || !ts.isNamedImports(bindings)) return false;
    return bindings.elements.some(
      ({ name, propertyName }) => name.text === text && (propertyName ?? name).text === 'inject',
    );
  });
}
