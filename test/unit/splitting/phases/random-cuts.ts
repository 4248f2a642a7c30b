import { join } from 'node:path';
import { composeChanges } from '../../../../src/core/edit/compose-changes.ts';
import { programStyles } from '../../../../src/core/edit/program-style.ts';
import type { Operation } from '../../../../src/core/model/orchestrator.ts';
import type { Refactoring } from '../../../../src/core/model/refactoring.ts';
import { collectOrchestrators } from '../../../../src/core/orchestrators/collect-orchestrators.ts';
import { indexReferences } from '../../../../src/core/regions/references.ts';
import { judgeCandidate } from '../../../../src/core/splitting/phases/candidate.ts';
import { findLostNarrowing } from '../../../../src/core/splitting/phases/narrowing.ts';
import type { PhaseRequest, PhasesCut } from '../../../../src/core/splitting/phases/phase.ts';
import { writePhaseSignature } from '../../../../src/core/splitting/phases/phase-signature.ts';
import { bodyList, listsInside, type StatementList } from '../../../../src/core/splitting/phases/statement-lists.ts';
import { writePhases } from '../../../../src/core/splitting/phases/write-phases.ts';
import { isJavaScriptFile } from '../../../../src/core/syntax/javascript-file.ts';
import { semanticsOf } from '../../../../src/core/syntax/semantics.ts';
import type { ts } from '../../../../src/core/syntax/typescript.ts';
import { compile } from '../../../equivalence/harness/compile.ts';
import type { Program, SourceFiles } from '../../../equivalence/harness/program.ts';

export interface RandomCuts {
  readonly files: SourceFiles;
  /** The texts of the runs that were cut out. */
  readonly runs: readonly string[];
  /** Why the other runs that were tried stay. */
  readonly refused: readonly string[];
}

/** Makes phases of runs of statements chosen at random, whatever they touch; at most one for each operation and round. */
export function cutAtRandom(program: Program, random: () => number): RandomCuts {
  const compiled = compile(program, program.files);
  const semantics = semanticsOf(compiled);
  const styleOf = programStyles(semantics.sourceFiles().filter((file) => !semantics.isExternal(file)));
  const files = new Map(program.files);
  const names = new Set<string>();
  const runs: string[] = [];
  const refused: string[] = [];
  for (const [path, text] of program.files) {
    const sourceFile = semantics.sourceFile(join(program.directory, path));
    if (sourceFile === undefined || isJavaScriptFile(path)) continue;
    const references = indexReferences(sourceFile, semantics);
    const cuts: PhasesCut[] = [];
    for (const orchestrator of collectOrchestrators(sourceFile).filter(({ kind }) => kind === 'class')) {
      for (const operation of orchestrator.operations) {
        const request: PhaseRequest = {
          operation,
          orchestrator,
          semantics,
          references,
          style: styleOf(sourceFile),
          max: 4,
          dependencyNamesOf: () => [],
          isTaken: (name) => names.has(name),
        };
        if (isStatic(operation.node)) continue;
        const run = randomRun(operation, random);
        if (run === undefined) continue;
        const cut = cutRun(request, run);
        if (typeof cut === 'string') refused.push(cut);
        else {
          cuts.push(cut);
          cut.phases.forEach(({ name }) => names.add(name));
          runs.push(text.slice(run[0].getStart(), run.at(-1)?.getEnd()));
        }
      }
    }
    files.set(path, applied(text, cuts, sourceFile.fileName));
  }
  return { files, runs, refused };
}

function isStatic(node: ts.Node): boolean {
  return /^(?:public |private |protected )?static /u.test(node.getText());
}

/** The class's text after the cuts, with the imports they need. */
export function applied(text: string, cuts: readonly Pick<PhasesCut, 'edits' | 'imports'>[], file: string): string {
  const refactoring = {
    edits: cuts.flatMap(({ edits }) => edits),
    imports: cuts.flatMap(({ imports }) => imports),
    creates: [],
  } as unknown as Refactoring;
  const changes = composeChanges({
    refactorings: [refactoring],
    readText: (path) => (path === file ? text : undefined),
    compilerOptions: () => ({ allowImportingTsExtensions: true }),
  });
  return changes.find((change) => change.file === file)?.after ?? text;
}

export function cutRun(request: PhaseRequest, run: readonly [ts.Node, ...ts.Node[]]) {
  const { operation, orchestrator, semantics, references, style } = request;
  const flow = { operation: operation.node, semantics, references };
  const candidate = judgeCandidate(run, flow);
  if (candidate === undefined) return 'exit';
  if (!('region' in candidate)) return candidate.code;
  const home = {
    semantics,
    sourceFile: orchestrator.sourceFile,
    classNode: orchestrator.node,
    operation: operation.node,
    quote: style.quote,
  };
  const settled = findLostNarrowing(candidate, flow) ?? writePhaseSignature(candidate, flow, home);
  if ('code' in settled) return settled.code;
  return writePhases(request, { phases: [{ candidate, signature: settled, touches: [] }], direct: 0n, cost: 0 }, []);
}

function randomRun(operation: Operation, random: () => number): readonly [ts.Node, ...ts.Node[]] | undefined {
  const lists = allLists(bodyList(operation.body));
  const list = lists[Math.floor(random() * lists.length)];
  if (list === undefined || list.statements.length === 0) return undefined;
  const start = Math.floor(random() * list.statements.length);
  const length = 1 + Math.floor(random() * (list.statements.length - start));
  const [first, ...others] = list.statements.slice(start, start + length);
  return first && [first, ...others];
}

function allLists(list: StatementList | undefined): readonly StatementList[] {
  if (list === undefined) return [];
  return [
    list,
    ...list.statements.flatMap((statement) => listsInside(statement, list).flatMap((inner) => allLists(inner))),
  ];
}
