import type { Effects } from '../../effects/effect.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { NeedsOf } from './needed-names.ts';
import { tieToFile } from './tied-to-file.ts';

/** What a file declares at its top and what may as well stand in another file. */
export interface MovableDeclaration {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly statement: ts.Statement;
  readonly kind: 'function' | 'class' | 'const' | 'interface' | 'type';
  readonly isExported: boolean;
  /** Values of the same file that it needs itself. */
  readonly needs: readonly ts.Symbol[];
  /** Types of the same file that it needs. */
  readonly typeNeeds: readonly ts.Symbol[];
}

export function isType({ kind }: MovableDeclaration): boolean {
  return kind === 'interface' || kind === 'type';
}

export interface MovableRequest {
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly needsOf: NeedsOf;
  /** The class that is split, or the functions that are its operations: their place is decided by the grouping. */
  readonly except: ReadonlySet<ts.Statement>;
}

/**
 * Types of the file's own, functions, classes, and constants whose value has no effect when it is computed. Whatever needs a value that has to stay
 * has to stay as well.
 */
export function collectMovable(
  sourceFile: ts.SourceFile,
  { semantics, effects, needsOf, except }: MovableRequest,
): ReadonlyMap<ts.Symbol, MovableDeclaration> {
  const candidates = new Map<ts.Symbol, MovableDeclaration>();
  for (const statement of sourceFile.statements) {
    const found = except.has(statement) ? undefined : candidateOf(statement, effects);
    const symbol = found && semantics.getSymbolAtLocation(found.name);
    if (found === undefined || symbol === undefined || (symbol.declarations?.length ?? 0) !== 1) continue;
    const needed = needsOf([statement]).filter((each) => each.written === undefined && each.symbol !== symbol);
    candidates.set(symbol, {
      name: found.name.text,
      symbol,
      statement,
      kind: found.kind,
      isExported: has(statement, ts.SyntaxKind.ExportKeyword),
      needs: needed.filter(({ typeOnly }) => !typeOnly).map((each) => each.symbol),
      typeNeeds: needed.filter(({ typeOnly }) => typeOnly).map((each) => each.symbol),
    });
  }
  for (;;) {
    const stuck = [...candidates.values()].filter(({ needs }) => needs.some((each) => !candidates.has(each)));
    if (stuck.length === 0) return candidates;
    for (const { symbol } of stuck) candidates.delete(symbol);
  }
}

function candidateOf(
  statement: ts.Statement,
  effects: Effects,
): { readonly name: ts.Identifier; readonly kind: MovableDeclaration['kind'] } | undefined {
  if (has(statement, ts.SyntaxKind.DefaultKeyword) || has(statement, ts.SyntaxKind.DeclareKeyword)) return undefined;
  if (tieToFile(statement) !== undefined) return undefined;
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined && statement.body !== undefined) {
    return { name: statement.name, kind: 'function' };
  }
  if (ts.isClassDeclaration(statement) && statement.name !== undefined && isPlainClass(statement)) {
    return { name: statement.name, kind: 'class' };
  }
  // A type that others import can be imported from where it is; one of the file's own goes where it is used.
  const isExported = has(statement, ts.SyntaxKind.ExportKeyword);
  if (ts.isInterfaceDeclaration(statement) && !isExported) return { name: statement.name, kind: 'interface' };
  if (ts.isTypeAliasDeclaration(statement) && !isExported) return { name: statement.name, kind: 'type' };
  if (ts.isEnumDeclaration(statement)) return { name: statement.name, kind: 'const' };
  if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (declaration?.initializer === undefined || others.length > 0) return undefined;
  const name = onlyNameOf(declaration.name);
  if (name === undefined) return undefined;
  return effects.of([declaration.initializer]).length === 0 ? { name, kind: 'const' } : undefined;
}

/** The name of `total`, or the one in `{ total }`. */
function onlyNameOf(name: ts.BindingName): ts.Identifier | undefined {
  if (ts.isIdentifier(name)) return name;
  const [element, ...others] = name.elements;
  if (element === undefined || others.length > 0 || !ts.isBindingElement(element)) return undefined;
  return ts.isIdentifier(element.name) ? element.name : undefined;
}

/** Declaring it runs no code of its own. */
function isPlainClass(node: ts.ClassDeclaration): boolean {
  return (
    (ts.getDecorators(node) ?? []).length === 0 &&
    node.members.every(
      (member) =>
        !ts.isClassStaticBlockDeclaration(member) &&
        (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) === 0 &&
        (!ts.canHaveDecorators(member) || (ts.getDecorators(member) ?? []).length === 0),
    )
  );
}

function has(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((each) => each.kind === kind) ?? false);
}
