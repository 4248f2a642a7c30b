import posix from 'node:path/posix';
import { nameText } from '../effects/evaluate.ts';
import { judgeMethod } from '../lifting/judge-method.ts';
import type { Lift } from '../lifting/lift.ts';
import { fieldsOfMethod } from '../lifting/method-fields.ts';
import type { LiftedMethod, OperationContext } from '../lifting/operation-context.ts';
import { wholeFunctionOf, type WholeFunction } from '../lifting/whole-function.ts';
import type { Operation } from '../model/orchestrator.ts';
import { nameForValues } from '../naming/name-calculation.ts';
import { domainWords, isGenericName, pascalCase } from '../naming/words.ts';
import type { MethodFields } from '../regions/capture.ts';
import type { ts } from '../syntax/typescript.ts';
import type { OrchestratorDraftRequest } from './draft-orchestrator.ts';
import { isReachedByName } from './mentions.ts';

/** A member of the class that becomes a core function. */
export interface ChosenMethod {
  readonly operation: Operation;
  readonly whole: WholeFunction;
  readonly symbol: ts.Symbol;
  readonly lift: Lift;
  readonly id: string;
  /** Its name in the core, taken when it is first asked for; undefined where all are in use. */
  name(): string | undefined;
}

export interface ChosenMethods {
  readonly all: readonly ChosenMethod[];
  /** The function that the core calls where the class calls the method. */
  liftedMethod(symbol: ts.Symbol): LiftedMethod | undefined;
}

interface Candidate {
  readonly operation: Operation;
  readonly whole: WholeFunction;
  readonly symbol: ts.Symbol;
}

/**
 * Methods may call each other, so all are taken to be liftable, with the parameters they have and the fields they read,
 * until one that is needed turns out not to be.
 */
export function chooseMethods(request: OrchestratorDraftRequest): ChosenMethods {
  const { semantics, orchestrator } = request.surroundings;
  const reached = new Map<Operation, boolean>();
  const isReached = (operation: Operation): boolean => {
    const known =
      reached.get(operation) ??
      isReachedByName({ semantics, owner: orchestrator.node, member: operation.name, testTexts: request.testTexts });
    reached.set(operation, known);
    return known;
  };
  let candidates = orchestrator.operations.flatMap((operation): readonly Candidate[] => {
    const whole = wholeFunctionOf(operation);
    const symbol = whole && semantics.getSymbolAtLocation(whole.member.name);
    return whole === undefined || symbol === undefined ? [] : [{ operation, whole, symbol }];
  });
  let callable: ReadonlyMap<ts.Symbol, Candidate> = new Map(
    candidates.flatMap((each) => (each.whole.isPrivate && each.whole.kind !== 'getter' ? [[each.symbol, each]] : [])),
  );
  for (;;) {
    const current = callable;
    // A spy on the method has to see the calls, so that the core must not go past it.
    const movesWithIt = (symbol: ts.Symbol): Candidate | undefined => {
      const called = current.get(symbol);
      return called === undefined || isReached(called.operation) ? undefined : called;
    };
    // Most names are no name of a method that could move; asking what each one stands for would take long.
    const names = new Set([...current.values()].map(({ whole }) => nameText(whole.member.name)));
    const fieldsOf = ({ whole }: Candidate): MethodFields =>
      fieldsOfMethod(whole, (name) => {
        const symbol = names.has(name.text) ? semantics.getSymbolAtLocation(name) : undefined;
        return symbol && movesWithIt(symbol)?.whole;
      });
    const judged = candidates.flatMap((candidate) => {
      const { operation, whole } = candidate;
      const context: OperationContext = {
        ...request.surroundings,
        operation,
        origin: `${orchestrator.name}.${operation.name}`,
        liftedMethod: (symbol) => {
          const called = movesWithIt(symbol);
          return called && { name: called.operation.name, id: '', ...fieldsOf(called) };
        },
      };
      const fields = fieldsOf(candidate);
      const judge = (isReachedByName: boolean) => judgeMethod({ whole, fields, isReachedByName }, context);
      const first = judge(false);
      const judgement =
        first.kind === 'lift' && isCandidateToMove(first.lift) && isReached(operation) ? judge(true) : first;
      return judgement.kind === 'lift' ? [{ ...candidate, lift: judgement.lift }] : [];
    });
    const kept = judged.filter(({ symbol, lift }) => lift.method?.isCallable === true && current.has(symbol));
    if (judged.length === candidates.length && kept.length === current.size) {
      return chosen(judged, { request, movesWithIt, fieldsOf });
    }
    candidates = judged;
    callable = new Map(kept.map((each) => [each.symbol, each]));
  }
}

/** Whether it makes a difference that something reaches the member by its name; for thin methods that is asked when they are called. */
function isCandidateToMove({ method }: Lift): boolean {
  return method?.uses !== undefined && !method.isThin;
}

function chosen(
  judged: readonly (Candidate & { readonly lift: Lift })[],
  {
    request,
    movesWithIt,
    fieldsOf,
  }: {
    readonly request: OrchestratorDraftRequest;
    readonly movesWithIt: (symbol: ts.Symbol) => Candidate | undefined;
    readonly fieldsOf: (candidate: Candidate) => MethodFields;
  },
): ChosenMethods {
  const { orchestrator, semantics } = request.surroundings;
  const file = posix.relative(request.root, orchestrator.sourceFile.fileName);
  const all = judged.map((each): ChosenMethod => {
    const names = namesFor(each, orchestrator.domain, semantics);
    let taken: { readonly name: string | undefined } | undefined;
    return {
      ...each,
      id: `lift-methods:${file}:${orchestrator.name}.${each.operation.name}`,
      name: () => (taken ??= { name: request.names.take(names) }).name,
    };
  });
  const bySymbol = new Map(all.map((each) => [each.symbol, each]));
  return {
    all,
    liftedMethod: (symbol) => {
      const method = bySymbol.get(symbol);
      if (method === undefined || movesWithIt(symbol) === undefined) return undefined;
      const { id } = method;
      return {
        id,
        ...fieldsOf(method),
        get name() {
          return method.name() ?? method.operation.name;
        },
      };
    },
  };
}

/** A method has its name already; what a getter gives is calculated. */
function namesFor(
  { operation, whole }: Candidate,
  orchestrator: string,
  semantics: OrchestratorDraftRequest['surroundings']['semantics'],
): readonly string[] {
  const domain = pascalCase(domainWords(orchestrator));
  const own = operation.name.replace(/^[#_]+/u, '');
  if (whole.kind === 'getter') {
    const type = semantics.getTypeAtLocation(whole.node);
    const [source] = whole.region.nodes;
    return nameForValues([{ name: own, type, source }], semantics, { orchestrator, operation: own }).names;
  }
  return isGenericName(own) ? [`${own}${domain}`] : [own, `${own}${domain}`, `${own}Of${domain}`];
}
