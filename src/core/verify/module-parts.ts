import { isRequireStatement } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/** A piece of a module that can change by itself: a member of a class, a variable, a function, another statement. */
export interface Part {
  readonly node: ts.Node;
  /** The text that others go by: everything but the inside. */
  readonly surface: string;
  /** The body of a function, the initialiser of a field or variable, the decorators of a class; empty for other pieces. */
  readonly inside: string;
  /** The declaration whose type is inferred from the inside, where it has no annotation. */
  readonly inferred: ts.Declaration | undefined;
}

/** The pieces of a module but for its imports, in their order. */
export function collectParts(sourceFile: ts.SourceFile): readonly Part[] {
  return sourceFile.statements.flatMap((statement): readonly Part[] => {
    if (ts.isImportDeclaration(statement) || isRequireStatement(statement)) return [];
    if (ts.isClassDeclaration(statement)) {
      return [headOf(statement, sourceFile), ...statement.members.map((member) => partOf(member, sourceFile))];
    }
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => partOf(declaration, sourceFile));
    }
    return [partOf(statement, sourceFile)];
  });
}

/** What decorators do to a class is not seen in its type. */
function headOf(node: ts.ClassDeclaration, sourceFile: ts.SourceFile): Part {
  const decorators = ts.getDecorators(node) ?? [];
  const start = decorators.at(-1)?.end ?? node.getStart(sourceFile);
  return {
    node,
    surface: sourceFile.text.slice(start, node.members[0]?.pos ?? node.end),
    inside: decorators.map((each) => each.getText(sourceFile)).join('\n'),
    inferred: undefined,
  };
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

/** Pieces of two versions of a module, paired by what others see of them. */
export interface Pairs extends Pieces {
  /** Neither surface nor inside is another one. */
  readonly same: readonly (readonly [Part, Part])[];
  /** Same surface, another inside. */
  readonly changed: readonly (readonly [Part, Part])[];
}

/** Pieces that are there in one version only. */
export interface Pieces {
  readonly gone: readonly Part[];
  readonly added: readonly Part[];
}

export function pairUp(before: readonly Part[], after: readonly Part[]): Pairs {
  const same: (readonly [Part, Part])[] = [];
  const changed: (readonly [Part, Part])[] = [];
  const gone: Part[] = [];
  const added: Part[] = [];
  let next = 0;
  for (const part of before) {
    const index = after.findIndex((each, position) => position >= next && each.surface === part.surface);
    const counterpart = after[index];
    if (counterpart === undefined) {
      gone.push(part);
      continue;
    }
    added.push(...after.slice(next, index));
    (counterpart.inside === part.inside ? same : changed).push([part, counterpart]);
    next = index + 1;
  }
  return { same, changed, gone, added: [...added, ...after.slice(next)] };
}

/** What a piece declares, with the text that says so: a constructor declares the fields among its parameters. */
export function declaredBy({ node }: Part): readonly { readonly name: string; readonly text: string }[] {
  if (ts.isConstructorDeclaration(node)) {
    return node.parameters
      .filter((each) => ts.isParameterPropertyDeclaration(each, node))
      .map((each) => ({ name: each.name.getText(), text: each.getText() }));
  }
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  return name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))
    ? [{ name: name.text, text: node.getText() }]
    : [];
}

/** The names of which another declaration is there now, or none, or one for the first time. */
export function renewedNames({ gone, added }: Pieces): ReadonlySet<string> {
  const [before, after] = [gone, added].map((parts) => parts.flatMap(declaredBy));
  const isIn = (list: typeof before, { name, text }: { readonly name: string; readonly text: string }) =>
    list?.some((each) => each.name === name && each.text === text) === true;
  return new Set(
    [
      ...(before ?? []).filter((each) => !isIn(after, each)),
      ...(after ?? []).filter((each) => !isIn(before, each)),
    ].map(({ name }) => name),
  );
}
