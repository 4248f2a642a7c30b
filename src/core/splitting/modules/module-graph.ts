import type { Effects } from '../../effects/effect.ts';
import { isWithin, topStatement, walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { withFollowers } from '../model/build-graph.ts';
import { collectMovable, type MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeededName, NeedsOf } from '../model/needed-names.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import type { OperationGraph, OperationNode } from '../operation-graph.ts';
import { findModuleState } from './module-state.ts';
import type { ModuleModel } from './module-model.ts';
import { around, type ModuleOperation } from './module-operations.ts';
import { namedIn, reasonInFunction } from './reason-in-function.ts';

export interface ModuleGraphRequest {
  readonly model: ModuleModel;
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly needsOf: NeedsOf;
  /** The most dependencies that a module may have. */
  readonly max: number;
  /** Why a function that the module hands out under this name cannot be handed out by another one. */
  readonly boundByName: (name: string) => ReasonToStay | undefined;
}

export interface TracedModule {
  readonly graph: OperationGraph;
  readonly reasons: ReadonlyMap<string, ReasonToStay>;
  /** Functions that reach nothing, constants and types: they go wherever they are needed. */
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
  readonly operationOf: (symbol: ts.Symbol) => ModuleOperation | undefined;
  /** Where the file declares what changes, by the symbol. */
  readonly state: ReadonlyMap<ts.Symbol, ts.VariableStatement>;
  /** Values of the file that cannot leave it: whatever needs one stays. */
  readonly stuck: ReadonlySet<string>;
}

/** What the module does besides its functions stands for an operation of this name, which stays. */
export const restName = '(module)';

/** The module in names: what each function touches, calls and shares, and which of them cannot leave. */
export function buildModuleGraph(request: ModuleGraphRequest): TracedModule {
  const { model, semantics, effects, needsOf } = request;
  const { sourceFile } = model;
  const all = [...model.operations.values()];
  const symbolOf = ({ declaration }: ModuleOperation) => declaration && semantics.getSymbolAtLocation(declaration);
  const bySymbol = new Map(all.flatMap((each) => [[symbolOf(each), each] as const]));
  const wholes = new Set(all.map(({ whole }) => whole));
  const state = findModuleState(model, { semantics, effects, needsOf });
  const used = new Map(
    all.map((each) => {
      const needs = needsOf([each.code]).filter(({ symbol }) => symbol !== symbolOf(each));
      return [
        each,
        {
          needs,
          calls: needs.flatMap(({ symbol }) => bySymbol.get(symbol) ?? []),
          state: needs.filter(({ symbol }) => state.has(symbol)).map(({ local }) => local),
          touches: model.dependencies
            .filter(({ calls }) => calls.some((call) => isWithin(call, [each.whole])))
            .map(({ name }) => name),
        },
      ] as const;
    }),
  );
  const usesOf = (operation: ModuleOperation) => used.get(operation)!;

  // A function that reaches nothing goes along with those that call it.
  const reaching = new Set(
    all.filter((each) => each.isExported || usesOf(each).touches.length > 0 || usesOf(each).state.length > 0),
  );
  for (;;) {
    const more = all.filter((each) => !reaching.has(each) && usesOf(each).calls.some((called) => reaching.has(called)));
    if (more.length === 0) break;
    more.forEach((each) => reaching.add(each));
  }
  const except = new Set([...reaching].map(({ whole }) => topStatement(whole)));
  const movable = collectMovable(sourceFile, { semantics, effects, needsOf, except });
  // What cannot go along is an operation after all, which stays.
  const isHelper = (each: ModuleOperation) => {
    const symbol = symbolOf(each);
    return !reaching.has(each) && symbol !== undefined && movable.has(symbol);
  };
  const operations = all.filter((each) => !isHelper(each));

  const reasons = new Map<string, ReasonToStay>();
  for (const each of operations) {
    const reason = reasonFor(each);
    if (reason !== undefined) reasons.set(each.name, reason);
  }
  const nodes = operations.map((each): OperationNode => {
    const { touches, calls, state: shared } = usesOf(each);
    return {
      name: each.name,
      touches: reachesBack(each) ? [...touches, model.ownName!] : touches,
      calls: calls.filter((called) => operations.includes(called)).map(({ name }) => name),
      state: shared,
      isPublic: each.isExported,
      stays: reasons.has(each.name),
    };
  });
  const rest = nodeOfRest();
  const isNeeded = rest.touches.length + rest.calls.length > 0;
  const graph = {
    dependencies: [
      ...model.dependencies.map(({ name }) => name),
      ...(model.ownName === undefined ? [] : [model.ownName]),
    ],
    operations: withFollowers(isNeeded ? [...nodes, rest] : nodes, () => false),
    // A class calls its parts; a module passes on what they are.
    isOfferedForNothing: ts.isSourceFile(model.whole),
  };
  const names = new Set(operations.map(({ name }) => name));
  const operationOf = (symbol: ts.Symbol) => {
    const operation = bySymbol.get(symbol);
    return operation !== undefined && names.has(operation.name) ? operation : undefined;
  };
  const stuck = new Set(
    needsOf(sourceFile.statements)
      .filter(isStuck)
      .map(({ local }) => local),
  );
  return { graph, reasons, movable, operationOf, state, stuck };

  function isStuck({ written, typeOnly, symbol, local }: NeededName): boolean {
    if (local === model.ownName) return false;
    return written === undefined && !typeOnly && !movable.has(symbol) && !bySymbol.has(symbol) && !state.has(symbol);
  }

  /** In another module, its own module is one more that it needs. */
  function hasRoom(operation: ModuleOperation): boolean {
    return usesOf(operation).touches.length < request.max;
  }

  function reachesBack(operation: ModuleOperation): boolean {
    const { ownName } = model;
    return ownName !== undefined && hasRoom(operation) && namedIn(operation.code, new Set([ownName])) !== undefined;
  }

  function reasonFor(operation: ModuleOperation): ReasonToStay | undefined {
    const mayReachBack = hasRoom(operation);
    const own = reasonInFunction(operation, { model, semantics, symbol: symbolOf(operation), mayReachBack });
    if (own !== undefined) return own;
    const needed = usesOf(operation).needs.find(isStuck);
    if (needed !== undefined)
      return { node: operation.whole, reason: `it needs \`${needed.local}\`, which cannot leave the file` };
    return request.boundByName(operation.name);
  }

  /** What is called while the module is loaded, or by functions that are no operations. */
  function nodeOfRest(): OperationNode {
    const others = partsOfRest().flatMap((each) => around(each, wholes));
    const called = new Set<string>();
    for (const each of others) {
      walk(each, (node) => {
        if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
        const symbol = semantics.getSymbolAtLocation(node.expression);
        const operation = symbol && operationBySymbol(symbol);
        if (operation !== undefined) called.add(operation.name);
      });
    }
    const touches = model.dependencies
      .filter(({ calls }) => calls.some((call) => isWithin(call, others)))
      .map(({ name }) => name);
    return { name: restName, touches, calls: [...called], state: [], isPublic: true, stays: true };
  }

  /** The statements of the file, or the members of the class. */
  function partsOfRest(): readonly ts.Node[] {
    return ts.isSourceFile(model.whole) ? model.whole.statements : model.whole.members;
  }

  function operationBySymbol(symbol: ts.Symbol): ModuleOperation | undefined {
    const operation = bySymbol.get(symbol);
    return operation !== undefined && operations.includes(operation) ? operation : undefined;
  }
}
