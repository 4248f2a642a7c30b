import { createDependents } from '../../verify/dependents.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';

/** Where and how a class is named in the program, apart from its types. */
export interface ClassUses {
  /** `new X(…)`. */
  readonly built: readonly ts.NewExpression[];
  /** `class Y extends X`. */
  readonly extended: readonly ts.Node[];
  /** The class as a value: an argument, an element, a provider. */
  readonly handedOn: readonly ts.Node[];
  /** `new C(…)` of a variable that holds the class. */
  readonly builtIndirectly: readonly ts.NewExpression[];
}

export interface UsesRequest {
  readonly program: ts.Program;
  readonly semantics: Semantics;
  readonly node: ts.ClassDeclaration;
}

/** Looks through the class's own file and every file that sees what it exports. */
export function collectClassUses(request: UsesRequest): ClassUses {
  const { program, node } = request;
  const known = usesIn.get(program) ?? new Map<ts.ClassDeclaration, ClassUses>();
  const uses = known.get(node) ?? lookForUses(request);
  usesIn.set(program, known.set(node, uses));
  return uses;
}

/** Several ways of building ask for the same class; being remembered is not seen from outside. */
const usesIn = new WeakMap<ts.Program, Map<ts.ClassDeclaration, ClassUses>>();

function lookForUses({ program, semantics, node }: UsesRequest): ClassUses {
  const symbol = semantics.getSymbolAtLocation(node.name ?? node);
  const uses = { built: [], extended: [], handedOn: [], builtIndirectly: [] } as {
    -readonly [K in keyof ClassUses]: ClassUses[K][number][];
  };
  const own = node.getSourceFile().fileName;
  const name = node.name?.text;
  const importing = new Set([own, ...createDependents(program)(own)]);
  const files = semantics.ownFiles().filter((sourceFile) => {
    // A module may pass an import on by a list of its own, and then only the name shows it.
    return importing.has(sourceFile.fileName) || (name !== undefined && sourceFile.text.includes(name));
  });
  const names = namesOf(name, files);
  for (const sourceFile of files) {
    walk(sourceFile, (inner) => {
      if (ts.isTypeNode(inner) && !ts.isExpressionWithTypeArguments(inner)) return false;
      if (ts.isNewExpression(inner) && !isNameOf(inner.expression) && holdsClass(inner.expression))
        uses.builtIndirectly.push(inner);
      if (ts.isIdentifier(inner)) note(inner);
      return;
    });
  }
  return uses;

  function isNameOf(expression: ts.Node): boolean {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    if (!ts.isIdentifier(name) || !names.has(name.text)) return false;
    const found = semantics.getSymbolAtLocation(name);
    if (found === undefined) return false;
    return resolveAlias(semantics, found) === symbol;
  }

  function holdsClass(expression: ts.Expression): boolean {
    const type = semantics.getTypeAtLocation(expression);
    return type.symbol === symbol && symbol !== undefined;
  }

  function note(name: ts.Identifier): void {
    if (!isNameOf(name)) return;
    const whole = uncast(ts.isPropertyAccessExpression(name.parent) && name.parent.name === name ? name.parent : name);
    const { parent } = whole;
    if (ts.isNewExpression(parent) && parent.expression === whole) uses.built.push(parent);
    else if (ts.isExpressionWithTypeArguments(parent)) {
      const clause = parent.parent;
      if (ts.isHeritageClause(clause) && clause.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(clause.parent))
        uses.extended.push(clause.parent);
    } else if (!isHarmless(whole, parent)) uses.handedOn.push(whole);
  }

  function isHarmless(whole: ts.Node, parent: ts.Node): boolean {
    if (parent === node || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
    if (ts.isImportClause(parent) || ts.isExportAssignment(parent)) return true;
    if (ts.isBindingElement(parent)) return parent.propertyName === whole;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === whole;
    if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
    return false;
  }
}

/** What these files may call the class: its own name, those it gets on its way through imports, and default imports. */
function namesOf(name: string | undefined, files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const names = new Set(['default', ...(name === undefined ? [] : [name])]);
  const renamings = files.flatMap(renamingsIn);
  for (let known = 0; known < names.size;) {
    known = names.size;
    for (const [from, to] of renamings) if (names.has(from)) names.add(to);
  }
  return names;
}

/** Every `A as B` of imports and exports, and `default as B` for a default import. */
function renamingsIn(sourceFile: ts.SourceFile): readonly (readonly [string, string])[] {
  return sourceFile.statements.flatMap((statement): readonly (readonly [string, string])[] => {
    if (ts.isImportEqualsDeclaration(statement)) return [['default', statement.name.text]];
    if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {};
      const elements = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
      return [...(name === undefined ? [] : [['default', name.text] as const]), ...elements.map(renaming)];
    }
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return [];
    return ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements.map(renaming) : [];
  });
}

function renaming({ propertyName, name }: ts.ImportOrExportSpecifier): readonly [string, string] {
  return [propertyName?.text ?? name.text, name.text];
}

/** The expression with the casts and parentheses around it. */
function uncast(expression: ts.Node): ts.Node {
  const { parent } = expression;
  return ts.isAsExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)
    ? uncast(parent)
    : expression;
}
