import posix from 'node:path/posix';
import { programStyles } from '../edit/program-style.ts';
import { createEffects } from '../effects/create-effects.ts';
import type { Effects } from '../effects/effect.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings.ts';
import { collectOrchestrators } from '../orchestrators/collect-orchestrators.ts';
import { nameNode } from '../orchestrators/name-node.ts';
import { withEffects } from '../orchestrators/with-effects.ts';
import { spanOfNode } from '../regions/region.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { semanticsOf } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import type { Stranger } from './construction/strangers.ts';
import type { PartName } from './design.ts';
import { draftSplit, type SplitContext } from './draft-split.ts';
import { draftFactorySplit } from './factories/draft-factory-split.ts';
import { draftModuleSplit } from './modules/draft-module-split.ts';
import { isObstacle, obstacle, type SplitObstacle, type UncutOperations } from './obstacle.ts';
import { isOverImports, isSplittable } from './refuse-shape.ts';
import type { NoSplit, OperationGraph, Split } from './operation-graph.ts';

export interface SplitRequest {
  /** The program of the texts as they are when the split begins. */
  readonly program: ts.Program;
  /** The program that this one came from, which has been asked for many types already. */
  readonly origin?: ts.Program | undefined;
  /** Files with orchestrators that belong to this program (absolute paths). */
  readonly files: readonly string[];
  readonly settings: Settings;
  /** Where the paths in ids start. */
  readonly root: string;
  readonly exists: (file: string) => boolean;
  /** The texts of the program. */
  readonly readText: (file: string) => string | undefined;
  /** Code beside the program that mentions one of the classes. */
  readonly strangers?: readonly Stranger[];
  /** Code beside the program that may put something else in the place of a module, or of a function of one. */
  readonly tests?: readonly Stranger[];
  readonly group: (graph: OperationGraph, limits: { readonly max: number }) => Split | NoSplit;
  /** Other names for the parts than those that were found for them. */
  readonly rename?: ((names: readonly PartName[], split: Split) => readonly PartName[]) | undefined;
  /** The orchestrators wanted in a file, by name; all of them when left out. */
  readonly isWanted?: (orchestrator: { readonly file: string; readonly name: string }) => boolean;
}

/** The classes with more dependencies than the maximum. */
export function findTooWide(
  sourceFile: ts.SourceFile,
  maximum: number,
): readonly (Orchestrator & { readonly node: ts.ClassDeclaration })[] {
  return collectOrchestrators(sourceFile)
    .filter(isSplittable)
    .filter(({ dependencies }) => dependencies.length > maximum);
}

/**
 * The modules of functions, the classes over what their module imports, and the functions and factories that are given their
 * dependencies, with more dependencies than the maximum.
 */
export function findWideModules(
  sourceFile: ts.SourceFile,
  { maximum, effects }: { readonly maximum: number; readonly effects: Effects },
): readonly Orchestrator[] {
  return collectOrchestrators(sourceFile)
    .flatMap((each) => asModule(each) ?? [])
    .filter(({ dependencies }) => dependencies.length > maximum)
    .flatMap((each) => withEffects(each, effects) ?? [])
    .filter(({ dependencies }) => dependencies.length > maximum);
}

/** A class that holds nothing is split as a module is: its methods are functions over what the file imports. */
function asModule(orchestrator: Orchestrator): Orchestrator | undefined {
  if (orchestrator.kind !== 'class') return orchestrator;
  return isOverImports(orchestrator) ? { ...orchestrator, kind: 'module' } : undefined;
}

export interface SplitDraft extends Draft {
  /** Those of the refused classes that could be split if some of their operations were cut into phases. */
  readonly uncut: readonly UncutClass[];
}

export interface UncutClass {
  readonly file: string;
  readonly name: string;
  readonly uncut: UncutOperations;
  readonly refusal: Refusal;
}

/** Proposes how classes and modules with too many dependencies become compositions. */
export function draftSplits(request: SplitRequest): SplitDraft {
  const { program, settings, root, isWanted } = request;
  const proposals: Proposal[] = [];
  const refusals: Refusal[] = [];
  const uncut: UncutClass[] = [];
  const semantics = semanticsOf(program);
  const own = semantics.ownFiles();
  const styleOf = programStyles(own);
  const effects = createEffects(semantics, settings.purity);
  const taken = new Set<string>();
  for (const file of request.files) {
    const sourceFile = program.getSourceFile(file);
    if (sourceFile === undefined) continue;
    const contextOf = (name: string): SplitContext => ({
      ...request,
      semantics,
      effects,
      style: styleOf(sourceFile),
      projectFiles: own.map(({ fileName }) => fileName),
      exists: (path) => taken.has(path) || request.exists(path),
      id: splitId({ file, name }, { root }),
    });
    const take = (
      drafted: Refactoring | SplitObstacle,
      { name, at }: { readonly name: string; readonly at: ts.Node },
    ) => {
      if (isObstacle(drafted)) {
        const refusal = refusalOf(drafted, { at, name });
        refusals.push(refusal);
        if (drafted.uncut !== undefined) uncut.push({ file, name, uncut: drafted.uncut, refusal });
      } else {
        drafted.creates.forEach((addition) => taken.add(addition.file));
        proposals.push({ forms: [drafted] });
      }
    };
    for (const { name, node } of findTooWide(sourceFile, settings.maxDependencies)) {
      if (isWanted?.({ file, name }) === false) continue;
      const drafted = isJavaScriptFile(file)
        ? inJavaScript({ node, name })
        : draftSplit({ node, name }, contextOf(name));
      take(drafted, { name, at: node.name ?? node });
    }
    for (const module of findWideModules(sourceFile, { maximum: settings.maxDependencies, effects })) {
      if (isWanted?.({ file, name: module.name }) === false) continue;
      const draft = module.kind === 'closure' ? draftFactorySplit : draftModuleSplit;
      take(draft(module, contextOf(module.name)), { name: module.name, at: nameNode(module) });
    }
  }
  return { proposals, refusals, findings: [], uncut };
}

function inJavaScript({ node, name }: { readonly node: ts.ClassDeclaration; readonly name: string }): SplitObstacle {
  return obstacle({
    code: 'untyped-dependency',
    cause: node.name ?? node,
    reason: `${name} is written in JavaScript, and what a part of it takes over could not be written with its types`,
    unblock: 'turn the file into TypeScript; the logic of its methods is lifted in JavaScript as well',
  });
}

/** The same before and after its operations were cut into phases. */
export function splitId(
  { file, name }: { readonly file: string; readonly name: string },
  { root }: Pick<SplitRequest, 'root'>,
): string {
  return `split-orchestrator:${posix.relative(root, file)}:${name}`;
}

function refusalOf(
  { code, cause, reason, unblock }: SplitObstacle,
  { at, name }: { readonly at: ts.Node; readonly name: string },
): Refusal {
  return {
    code,
    form: 'split',
    span: spanOfNode(at),
    cause: spanOfNode(cause),
    reason,
    unblock,
    origin: name,
    logic: 0,
  };
}
