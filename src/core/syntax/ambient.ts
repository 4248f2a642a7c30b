import { ts } from './typescript.ts';

/**
 * `declare const process: …` in code of the project: whatever runs the code gives the variable its value. What is declared
 * with one literal as its type has only that one.
 */
export function isSetFromOutside(declaration: ts.Declaration): boolean {
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer !== undefined) return false;
  const statement = declaration.parent.parent;
  if (!ts.isVariableStatement(statement) || declaration.getSourceFile().isDeclarationFile) return false;
  const isDeclared = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
  return isDeclared && !(declaration.type !== undefined && ts.isLiteralTypeNode(declaration.type));
}
