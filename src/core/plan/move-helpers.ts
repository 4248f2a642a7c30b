import posix from 'node:path/posix';
import { isExported } from '../moving/write-move.ts';
import type { Move } from '../moving/move.ts';
import type { Operation } from '../model/orchestrator.ts';
import type { Proposal } from '../model/plan.ts';
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
  const moved = request.surroundings.orchestrator.operations.flatMap((operation) => {
    const proposal = operation.isHelper === true ? moveHelper(operation, request) : undefined;
    return proposal === undefined ? [] : [{ operation, proposal }];
  });
  return {
    proposals: moved.map(({ proposal }) => proposal),
    operations: new Set(moved.map(({ operation }) => operation)),
  };
}

function moveHelper(operation: Operation, request: OrchestratorDraftRequest): Proposal | undefined {
  const { surroundings, root } = request;
  const { semantics, orchestrator, coreFile } = surroundings;
  const name = nameOf(operation.node);
  const symbol = name && semantics.getSymbolAtLocation(name);
  const region = regionOfBody(operation.body);
  if (name === undefined || symbol === undefined || region === undefined) return undefined;
  const logic = measureLogic(region.nodes, semantics);
  const statement = statementOf(name);
  if (logic.weight < (isExported(statement) ? thresholds.exported : thresholds.own)) return undefined;
  const { hoisted, obstacle } = judgeMovability(region, surroundings);
  if (obstacle !== undefined || hoisted.length > 0) return undefined;
  const moves = surroundings.moves.of(symbol);
  if (moves === undefined) return undefined;
  const file = orchestrator.sourceFile.fileName;
  const parameters = operation.node.parameters.map((parameter) => parameter.name.getText()).join(', ');
  return {
    forms: [
      {
        id: `lift-methods:${posix.relative(root, file)}:${name.text}`,
        transform: 'lift-methods',
        form: 'pure-method',
        title: `move ${name.text}(${parameters}) out of ${orchestrator.name}`,
        confidence: 'safe',
        assumptions: [],
        span: spanOf(region),
        origin: `${orchestrator.name}.${name.text}`,
        edits: moves.map(({ edit }) => edit),
        imports: moves.map(({ shellImport }) => shellImport),
        creates: [{ file: coreFile, ...broughtBy(moves) }],
        dependsOn: [],
        logic: logic.operators,
      },
    ],
  };
}

function broughtBy(moves: readonly Move[]) {
  return {
    declarations: moves.flatMap(({ declarations }) => declarations),
    imports: moves.flatMap(({ imports }) => imports),
  };
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
