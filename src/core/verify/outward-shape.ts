import { ts } from '../syntax/typescript.ts';

const flags =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseFullyQualifiedType |
  ts.TypeFormatFlags.WriteArrowStyleSignature |
  ts.TypeFormatFlags.WriteTypeArgumentsOfSignature;

/**
 * What importers can see of a module, as one text: its source without imports and without the insides of functions. Where
 * a result or a value has no annotation, its inferred type stands for the inside. Two equal texts mean that no importer
 * can tell the difference.
 *
 * Only what differs between the two versions costs a question to the checker, so this compares both at once.
 */
export function looksDifferent(before: ts.Program, after: ts.Program, file: string): boolean {
  const one = before.getSourceFile(file);
  const other = after.getSourceFile(file);
  if (!one || !other) return true;
  const partsBefore = collectParts(one);
  const partsAfter = collectParts(other);
  if (partsBefore.length !== partsAfter.length) return true;
  return partsBefore.some((part, index) => {
    const counterpart = partsAfter[index]!;
    if (part.surface !== counterpart.surface) return true;
    if (part.inside === counterpart.inside || part.inferred === undefined) return false;
    return typeText(part.inferred, before) !== typeText(counterpart.inferred ?? part.inferred, after);
  });
}

/** A piece of a module: what importers read, what they do not, and what they get the type of instead. */
interface Part {
  readonly surface: string;
  readonly inside: string;
  /** The declaration whose type is inferred from the inside. */
  readonly inferred: ts.Declaration | undefined;
}

function collectParts(sourceFile: ts.SourceFile): readonly Part[] {
  const parts: Part[] = [];
  for (const statement of sourceFile.statements) {
    if (ts.isImportDeclaration(statement)) continue;
    if (ts.isClassDeclaration(statement)) {
      const [first] = statement.members;
      parts.push(plainPart(sourceFile.text.slice(statement.getStart(sourceFile), first?.pos ?? statement.end)));
      for (const member of statement.members) parts.push(partOf(member, sourceFile));
    } else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) parts.push(partOf(declaration, sourceFile));
    } else {
      parts.push(partOf(statement, sourceFile));
    }
  }
  return parts;
}

function plainPart(surface: string): Part {
  return { surface, inside: '', inferred: undefined };
}

function partOf(node: ts.Node, sourceFile: ts.SourceFile): Part {
  const inside = insideOf(node);
  const start = node.getStart(sourceFile);
  if (!inside) return plainPart(sourceFile.text.slice(start, node.end));
  const surface = sourceFile.text.slice(start, inside.pos) + sourceFile.text.slice(inside.end, node.end);
  const hasOwnType = ts.isConstructorDeclaration(node) || (node as { readonly type?: ts.TypeNode }).type !== undefined;
  return { surface, inside: inside.getText(sourceFile), inferred: hasOwnType ? undefined : (node as ts.Declaration) };
}

/** The body of a function, the initialiser of a field or variable. */
function insideOf(node: ts.Node): ts.Node | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node)) return node.body;
  if (ts.isConstructorDeclaration(node)) return node.body;
  return ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node) ? node.initializer : undefined;
}

function typeText(declaration: ts.Declaration, program: ts.Program): string {
  const checker = program.getTypeChecker();
  const name = ts.getNameOfDeclaration(declaration);
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol ? checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, flags) : '';
}
