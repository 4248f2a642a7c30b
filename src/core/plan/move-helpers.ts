import posix from 'node:path/posix';
import { isExported } from '../moving/write-move.ts';
import { withMoves, type Move } from '../moving/move.ts';
import type { Operation } from '../model/orchestrator.ts';
import type { Proposal } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import { countOperators } from '../regions/count-operators.ts';
import { measureLogic } from '../regions/logic.ts';
import { judgeMovability } from '../regions/obstacles.ts';
import { regionOf, spanOf, type Region } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';
import type { OrchestratorDraftRequest } from './draft-orchestrator.ts';

export interface MovedHelpers {
  readonly proposals: readonly Proposal[];
  readonly operations: ReadonlySet<Operation>;
}

/** As for methods: what is not offered to others may move with less logic of its own. */
const thresholds = { own: 2, exported: 3 } as const;

/**
 * Functions of the module that only compute move to the core whole, under their names, so that nothing that calls them
 * changes; one that the module exports is exported as before.
 */
export function moveHelpers(request: OrchestratorDraftRequest): MovedHelpers {
  const helpers = request.surroundings.orchestrator.operations.filter(({ isHelper }) => isHelper === true);
  const moved = helpers.flatMap((operation) => {
    const helper = moveHelper(operation, request);
    return helper === undefined ? [] : [{ operation, ...helper }];
  });
  return {
    proposals: moved.flatMap(({ proposal }) => proposal ?? []),
    operations: new Set(moved.map(({ operation }) => operation)),
  };
}

/** Undefined where it stays; no proposal where what another orchestrator lifts brings it to its own core. */
function moveHelper(
  operation: Operation,
  request: OrchestratorDraftRequest,
): { readonly proposal?: Proposal } | undefined {
  const { semantics } = request.surroundings;
  const name = nameOf(operation.node);
  const symbol = name && semantics.getSymbolAtLocation(name);
  const region = regionOfBody(operation.body);
  if (name === undefined || symbol === undefined || region === undefined) return undefined;
  const { weight } = measureLogic(region.nodes, semantics);
  const threshold = isExported(statementOf(name)) ? thresholds.exported : thresholds.own;
  const { hoisted, obstacle } = judgeMovability(region, request.surroundings);
  if (weight < threshold || obstacle !== undefined || hoisted.length > 0) return undefined;
  const brought = request.surroundings.moves.of(symbol);
  if (brought === undefined) return undefined;
  if (!brought.moves.some((move) => move.symbol === symbol)) return {};
  const parameters = operation.node.parameters.map((parameter) => parameter.name.getText()).join(', ');
  const move = {
    name: `${name.text}(${parameters})`,
    region,
    logic: countOperators(region.nodes),
    moves: brought.moves,
  };
  return { proposal: { forms: [writeHelper(name.text, move, request)] } };
}

interface HelperMove {
  /** `priceFor(order, months)` */
  readonly name: string;
  readonly region: Region;
  readonly logic: number;
  readonly moves: readonly Move[];
}

function writeHelper(id: string, move: HelperMove, { surroundings, root }: OrchestratorDraftRequest): Refactoring {
  const { orchestrator, coreFile } = surroundings;
  const { name, region, logic, moves } = move;
  const empty: Refactoring = {
    id: `lift-methods:${posix.relative(root, orchestrator.sourceFile.fileName)}:${id}`,
    transform: 'lift-methods',
    form: 'pure-method',
    title: `move ${name} out of ${orchestrator.name}`,
    confidence: 'safe',
    assumptions: [],
    span: spanOf(region),
    origin: `${orchestrator.name}.${id}`,
    edits: [],
    imports: [],
    creates: [{ file: coreFile, declarations: [], imports: [] }],
    dependsOn: [],
    logic,
  };
  return withMoves(empty, moves);
}

/** The name of a function, or that of the constant that holds it. */
function nameOf(node: Operation['node']): ts.Identifier | undefined {
  const holder = ts.isFunctionDeclaration(node) ? node : node.parent;
  if (!ts.isFunctionDeclaration(holder) && !ts.isVariableDeclaration(holder)) return undefined;
  return holder.name !== undefined && ts.isIdentifier(holder.name) ? holder.name : undefined;
}

function statementOf(name: ts.Node): ts.Node {
  return ts.findAncestor(name, (node) => ts.isStatement(node)) ?? name;
}

function regionOfBody(body: ts.ConciseBody): Region | undefined {
  if (!ts.isBlock(body)) return regionOf('expression', [body]);
  const [first, ...others] = body.statements;
  return first === undefined ? undefined : regionOf('statements', [first, ...others]);
}
