import type { PurityOverrides } from '../model/settings.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { createObjects } from './abstract-object.ts';
import { targetsOfSymbol, type CallTarget } from './call-target.ts';
import { createOverridesOf } from './class-hierarchy.ts';
import type { Effect, Effects } from './effect.ts';
import { createIsMutator } from './language-mutators.ts';
import { createModuleState } from './module-state.ts';
import { completeWalk } from './start-walk.ts';
import { createSummaries } from './summaries.ts';
import type { Analysis, Occurrence } from './walk.ts';
import { createWriteIndex } from './write-index.ts';

/** Makes the questions about effects answerable for a program. What cannot be looked into counts as an effect. */
export function createEffects(semantics: Semantics, overrides: PurityOverrides): Effects {
  const analysis = createAnalysis(semantics, overrides);
  const answers = new WeakMap<ts.Node, Map<ts.Node, Answer>>();
  const occurrencesOf = (nodes: readonly ts.Node[]): Answer => {
    const [first] = nodes;
    const last = nodes.at(-1);
    if (!first || !last) return { effects: [], assumptions: [] };
    const answersFromHere = answers.get(first) ?? new Map<ts.Node, Answer>();
    answers.set(first, answersFromHere);
    const answer = answersFromHere.get(last) ?? answerFor(analysis, nodes);
    answersFromHere.set(last, answer);
    return answer;
  };
  return {
    of: (nodes) => occurrencesOf(nodes).effects,
    assumptionsOf: (nodes) => occurrencesOf(nodes).assumptions,
    ofCalling: (declaration) => effectsOfFunction(analysis, declaration),
  };
}

function createAnalysis(semantics: Semantics, overrides: PurityOverrides): Analysis {
  const targets = new Map<ts.Symbol, readonly CallTarget[]>();
  const symbolOf = (node: ts.Node) => resolveSymbol(semantics, node);
  const summaries = createSummaries(() => analysis);
  const analysis: Analysis = {
    semantics,
    overrides,
    objects: createObjects(),
    moduleState: createModuleState(semantics, createWriteIndex(semantics, symbolOf)),
    symbolOf,
    targetsOf: (symbol) => {
      const known = targets.get(symbol) ?? targetsOfSymbol(semantics, symbol);
      targets.set(symbol, known);
      return known;
    },
    overridesOf: createOverridesOf(semantics, symbolOf),
    isMutator: createIsMutator(semantics),
    ...summaries,
  };
  return analysis;
}

/** The symbol of a name, looked up through imports; undefined where the import cannot be resolved. */
function resolveSymbol(semantics: Semantics, node: ts.Node): ts.Symbol | undefined {
  const symbol = semantics.getSymbolAtLocation(node);
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
  const aliased = semantics.getAliasedSymbol(symbol);
  return aliased.declarations ? aliased : undefined;
}

interface Answer {
  readonly effects: readonly Effect[];
  readonly assumptions: readonly string[];
}

function answerFor(analysis: Analysis, nodes: readonly ts.Node[]): Answer {
  const { occurrences } = completeWalk({
    analysis,
    scope: 'region',
    nodes,
    pass: (walk) => {
      for (const node of nodes) walk.execute(node);
    },
  });
  const assumed = occurrences.filter(({ kind }) => kind === 'assumed').map(({ cause, reason }) => cause ?? reason);
  return { effects: occurrences.flatMap(toEffect), assumptions: [...new Set(assumed)] };
}

function effectsOfFunction(analysis: Analysis, declaration: ts.FunctionLikeDeclaration): readonly Effect[] {
  const effects = analysis.summaryOf(declaration).occurrences.flatMap(toEffect);
  const isLater =
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Async) !== 0 ||
    ('asteriskToken' in declaration && declaration.asteriskToken !== undefined);
  if (!isLater || effects.some((effect) => effect.kind === 'suspends')) return effects;
  return [...effects, { kind: 'suspends', node: declaration, reason: 'the function gives its result later' }];
}

function toEffect({ kind, node, reason, object, field }: Occurrence): readonly Effect[] {
  if (kind === 'assumed') return [];
  const root = field ?? (object && 'symbol' in object ? object.symbol : undefined);
  return [kind === 'mutates' && root ? { kind, node, reason, root } : { kind, node, reason }];
}
