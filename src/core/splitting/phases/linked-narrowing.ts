import type { Region } from '../../regions/region.ts';
import { isValueReference, isWithin, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { FlowContext } from './phase-flow.ts';

/**
 * A use whose type the compiler knows through another variable: `const isKnown = error instanceof RefundError`, or
 * `const { kind, payload } = event`. With a cut between the two, it would know nothing of the link any more.
 */
export function findLinkedNarrowing(
  nodes: readonly ts.Node[],
  region: Region,
  context: FlowContext,
): ts.Identifier | undefined {
  const uses = usesIn(nodes, context);
  const isAcross = (declaration: ts.Node) =>
    nodes === region.nodes ? !isWithin(declaration, region.nodes) : isWithin(declaration, region.nodes);
  for (const [symbol, declaration] of declarationsOf(uses, context)) {
    if (!isAcross(declaration)) continue;
    for (const linked of linkedWith(symbol, declaration, context)) {
      const narrowed = uses.find(
        (use) => context.references.symbolOf(use) === linked && isNarrower(use, linked, context),
      );
      if (narrowed !== undefined) return narrowed;
    }
  }
  return undefined;
}

function usesIn(nodes: readonly ts.Node[], { operation, references }: FlowContext): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  for (const root of nodes) {
    walk(root, (node) => {
      if (ts.isTypeNode(node)) return false;
      if (!ts.isIdentifier(node) || !isValueReference(node)) return;
      const declaration = references.symbolOf(node)?.valueDeclaration;
      if (declaration !== undefined && isWithin(declaration, [operation])) found.push(node);
    });
  }
  return found;
}

function declarationsOf(
  uses: readonly ts.Identifier[],
  { references }: FlowContext,
): ReadonlyMap<ts.Symbol, ts.Declaration> {
  const found = new Map<ts.Symbol, ts.Declaration>();
  for (const use of uses) {
    const symbol = references.symbolOf(use);
    if (symbol?.valueDeclaration !== undefined) found.set(symbol, symbol.valueDeclaration);
  }
  return found;
}

/** The variables that a constant's condition speaks of, or that come out of the same pattern. */
function linkedWith(symbol: ts.Symbol, declaration: ts.Declaration, context: FlowContext): readonly ts.Symbol[] {
  const { references } = context;
  if (ts.isBindingElement(declaration)) {
    return declaration.parent.elements.flatMap((element) => {
      const other =
        ts.isBindingElement(element) && ts.isIdentifier(element.name)
          ? context.semantics.getSymbolAtLocation(element.name)
          : undefined;
      return other === undefined || other === symbol ? [] : [other];
    });
  }
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return [];
  if ((context.semantics.getTypeOfSymbol(symbol).flags & ts.TypeFlags.BooleanLike) === 0) return [];
  return usesIn([declaration.initializer], context).flatMap((use) => references.symbolOf(use) ?? []);
}

/** The use itself is narrowed, or a property read from it. */
function isNarrower(use: ts.Identifier, symbol: ts.Symbol, { semantics }: FlowContext): boolean {
  const declared = semantics.getTypeOfSymbol(symbol);
  if (!semantics.isTypeAssignableTo(declared, semantics.getTypeAtLocation(use))) return true;
  const { parent } = use;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== use) return false;
  const property = semantics.getPropertyOfType(semantics.getNonNullableType(declared), parent.name.text);
  if (property === undefined || (property.flags & ts.SymbolFlags.Method) !== 0) return false;
  return !semantics.isTypeAssignableTo(
    semantics.getTypeOfSymbolAtLocation(property, parent),
    semantics.getTypeAtLocation(parent),
  );
}
