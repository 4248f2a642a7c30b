import { isRequireStatement } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/** A piece of a module that can change by itself: a member of a class, a variable, a function, another statement. */
export interface Part {
  readonly node: ts.Node;
  /** The text that others go by: everything but the inside. */
  readonly surface: string;
  /** The body of a function, the initialiser of a field or variable; empty for other pieces. */
  readonly inside: string;
  /** The declaration whose type is inferred from the inside, where it has no annotation. */
  readonly inferred: ts.Declaration | undefined;
  /** The name of a private member. */
  readonly privateName: string | undefined;
}

/** The pieces of a module but for its imports, in their order. */
export function collectParts(sourceFile: ts.SourceFile): readonly Part[] {
  return sourceFile.statements.flatMap((statement): readonly Part[] => {
    if (ts.isImportDeclaration(statement) || isRequireStatement(statement)) return [];
    if (ts.isClassDeclaration(statement)) {
      const [first] = statement.members;
      const head = sourceFile.text.slice(statement.getStart(sourceFile), first?.pos ?? statement.end);
      const members = statement.members.map((member) => partOf(member, sourceFile));
      return [{ node: statement, surface: head, inside: '', inferred: undefined, privateName: undefined }, ...members];
    }
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => partOf(declaration, sourceFile));
    }
    return [partOf(statement, sourceFile)];
  });
}

function partOf(node: ts.Node, sourceFile: ts.SourceFile): Part {
  const inside = insideOf(node);
  const start = node.getStart(sourceFile);
  const text = sourceFile.text;
  const hasOwnType = ts.isConstructorDeclaration(node) || (node as { readonly type?: ts.TypeNode }).type !== undefined;
  return {
    node,
    surface: inside ? text.slice(start, inside.pos) + text.slice(inside.end, node.end) : text.slice(start, node.end),
    inside: inside?.getText(sourceFile) ?? '',
    inferred: inside && !hasOwnType ? (node as ts.Declaration) : undefined,
    privateName: privateNameOf(node),
  };
}

function insideOf(node: ts.Node): ts.Node | undefined {
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isConstructorDeclaration(node)
  ) {
    return node.body;
  }
  return ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node) ? node.initializer : undefined;
}

function privateNameOf(node: ts.Node): string | undefined {
  if (!ts.isClassElement(node) || !node.name) return undefined;
  if (ts.isPrivateIdentifier(node.name)) return node.name.text;
  const isPrivate = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;
  return isPrivate && ts.isIdentifier(node.name) ? node.name.text : undefined;
}
