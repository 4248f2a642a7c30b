import type { References } from '../../regions/references.ts';
import { findNode, isWithin } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { withFollowers } from '../model/build-graph.ts';
import { tieToFile } from '../model/tied-to-file.ts';
import { restName } from '../modules/module-graph.ts';
import { isReserved } from '../name-parts.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import type { OperationGraph, OperationNode } from '../operation-graph.ts';
import { boundToFactory } from './bound-to-factory.ts';
import { capturedBy, isSettled, type CapturedName } from './captured-names.ts';
import type { FactoryModel, FactoryOperation } from './factory-model.ts';

export interface FactoryGraphRequest {
  readonly model: FactoryModel;
  readonly semantics: Semantics;
  readonly references: References;
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
}

export interface TracedFactory {
  readonly graph: OperationGraph;
  readonly reasons: ReadonlyMap<string, ReasonToStay>;
  readonly capturedOf: (operation: FactoryOperation) => readonly CapturedName[];
  readonly operationOf: (symbol: ts.Symbol) => FactoryOperation | undefined;
}

/** The factory in names: what each of its functions touches and calls, and which of them cannot leave. */
export function buildFactoryGraph(request: FactoryGraphRequest): TracedFactory {
  const { model, semantics, references } = request;
  const operations = [...model.operations.values()];
  const bySymbol = new Map(
    operations.flatMap((each) => {
      const symbol = each.declaration && semantics.getSymbolAtLocation(each.declaration);
      return symbol === undefined ? [] : [[symbol, each] as const];
    }),
  );
  const operationOf = (symbol: ts.Symbol) => bySymbol.get(symbol);
  const captured = new Map(operations.map((each) => [each, capturedBy(each, model, semantics)]));
  const capturedOf = (operation: FactoryOperation) => captured.get(operation) ?? [];
  const reasons = new Map<string, ReasonToStay>();
  for (const each of operations) {
    const reason = reasonFor(each);
    if (reason !== undefined) reasons.set(each.name, reason);
  }
  const nodes = operations.map((operation): OperationNode => ({
    name: operation.name,
    touches: touchedIn((at) => operation.code.getStart() <= at && at < operation.code.end),
    calls: capturedOf(operation).flatMap(({ symbol }) => operationOf(symbol)?.name ?? []),
    state: [],
    isPublic: operation.kind !== 'declared' || isUsedByRest(operation),
    stays: reasons.has(operation.name),
  }));
  const isInOperation = (at: number) => operations.some(({ code }) => code.getStart() <= at && at < code.end);
  const rest: OperationNode = {
    name: restName,
    touches: touchedIn((at) => !isInOperation(at)),
    calls: [],
    state: [],
    isPublic: true,
    stays: true,
  };
  const graph = {
    dependencies: model.dependencies.map(({ name }) => name),
    operations: withFollowers(rest.touches.length > 0 ? [...nodes, rest] : nodes, () => false),
    isOfferedForNothing: true,
  };
  return { graph, reasons, capturedOf, operationOf };

  function touchedIn(isIn: (at: number) => boolean): readonly string[] {
    return model.dependencies
      .filter(({ calls = [] }) => calls.some((call) => isIn(call.getStart())))
      .map(({ name }) => name);
  }

  function isUsedByRest({ declaration }: FactoryOperation): boolean {
    const symbol = declaration && semantics.getSymbolAtLocation(declaration);
    if (symbol === undefined) return true;
    const codes = operations.map(({ code }) => code);
    return findNode([model.node], (node) => ts.isIdentifier(node) && meansFromRest(node)) !== undefined;

    function meansFromRest(node: ts.Identifier): boolean {
      return node !== declaration && references.symbolOf(node) === symbol && !isWithin(node, codes);
    }
  }

  function reasonFor(operation: FactoryOperation): ReasonToStay | undefined {
    const { code, name, kind, declaration, whole } = operation;
    const own = boundToFactory(code);
    if (own !== undefined) return { node: own, reason: `it uses \`${own.getText()}\`` };
    const symbol = declaration && semantics.getSymbolAtLocation(declaration);
    if (symbol !== undefined && references.writesOf(symbol).length > 0)
      return { node: whole, reason: `\`${name}\` is given another value` };
    const isTaken = kind !== 'declared' && (isReserved(name) || isName(name));
    if (isTaken) return { node: whole, reason: `\`${name}\` would have to be the name of a variable` };
    const unsettled = capturedOf(operation).find(
      (each) => operationOf(each.symbol) === undefined && !isSettled(each, references),
    );
    if (unsettled !== undefined)
      return { node: unsettled.at, reason: `it uses \`${unsettled.name}\`, which belongs to the factory` };
    const stuck = request
      .needsOf([code])
      .find(
        ({ written, typeOnly, symbol: needed }) => written === undefined && !typeOnly && !request.movable.has(needed),
      );
    if (stuck !== undefined) return { node: whole, reason: `it needs \`${stuck.local}\`, which cannot leave the file` };
    return tieToFile(code);
  }

  /** Whether the word means something in the file already. */
  function isName(word: string): boolean {
    const isUse = (node: ts.Node) =>
      ts.isIdentifier(node) &&
      node.text === word &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !((ts.isPropertyAssignment(node.parent) || ts.isMethodDeclaration(node.parent)) && node.parent.name === node);
    return findNode([model.sourceFile], isUse) !== undefined;
  }
}
