import { moduleName } from '../../edit/file-names.ts';
import { composeChanges } from '../../edit/compose-changes.ts';
import type { Refactoring } from '../../model/refactoring.ts';
import { sitesInText } from '../../survey/shapes/sites-in.ts';
import type { ts } from '../../syntax/typescript.ts';
import type { SplitContext } from '../draft-split.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { ModulePart } from './emit-module-split.ts';
import { firstOutOfOrder, keptImport, type LoadingText, type LoadOrderRequest } from './load-order.ts';
import { createLoadedModules } from './loaded-modules.ts';
import type { ModuleModel } from './module-model.ts';
import { isInCircle } from './required-modules.ts';

export interface Drafted {
  readonly at: ts.Node;
  readonly name: string;
  readonly model: Pick<ModuleModel, 'sourceFile'> & {
    readonly dependencies: readonly { readonly name: string }[];
    readonly ownName?: string | undefined;
  };
  readonly parts: readonly Pick<ModulePart, 'file' | 'variable'>[];
  readonly context: SplitContext;
}

/** As drafted where that loads everything in its old order, else with imports that keep it; and no module too wide. */
export function inOrder(drafted: Refactoring, request: Drafted): Refactoring | SplitObstacle | undefined {
  const { at, name, model } = request;
  const { fileName: file, statements } = model.sourceFile;
  const kept = new Set<ts.Statement>();
  for (let refactoring = drafted; kept.size <= statements.length;) {
    const texts = textsAfter(refactoring, request);
    const late = firstOutOfOrder(texts);
    if (late === undefined) {
      const isWide = [texts.after, ...texts.parts].some((text) => isTooWide(text, request));
      return isWide ? tooConnected(at, name) : refactoring;
    }
    const edit =
      late.statement === undefined || kept.has(late.statement) ? undefined : keptImport(late.statement, texts.after);
    if (late.statement === undefined || edit === undefined) return undefined;
    kept.add(late.statement);
    refactoring = { ...refactoring, edits: [...refactoring.edits, { ...edit, file }] };
  }
  return undefined;
}

function textsAfter(refactoring: Refactoring, { model, parts, context }: Drafted): LoadOrderRequest {
  const { sourceFile } = model;
  const file = sourceFile.fileName;
  const changes = composeChanges({
    refactorings: [refactoring],
    readText: context.readText,
    compilerOptions: () => context.semantics.options,
  });
  const textOf = (path: string): LoadingText => ({
    file: path,
    text: changes.find((change) => change.file === path)?.after ?? '',
  });
  return {
    before: { file, text: sourceFile.text },
    after: textOf(file),
    parts: parts.map((part) => textOf(part.file)),
    sourceFile,
    modules: createLoadedModules(context.semantics, context.effects, sourceFile),
    isInCircle: isInCircle(sourceFile, context.semantics),
  };
}

/** Counted as the survey counts it, of what is known to have an effect. */
function isTooWide(text: LoadingText, { name: whole, model, parts, context }: Drafted): boolean {
  const known = new Set([
    ...model.dependencies.map(({ name }) => name),
    ...(model.ownName === undefined ? [] : [model.ownName]),
    ...parts.flatMap(({ file, variable = '' }) => [moduleName(file), variable]),
  ]);
  return sitesInText(text)
    .filter(({ kind, name }) => kind !== 'class' || name === whole)
    .some(({ dependencies }) => {
      const counted = dependencies.filter(({ name }) => known.has(name));
      return counted.length > context.settings.maxDependencies;
    });
}

export function tooConnected(at: ts.Node, name: string): SplitObstacle {
  return obstacle({
    code: 'original-too-wide',
    cause: at,
    reason: `the functions of ${name} call each other too much for modules of their own`,
    unblock: 'let fewer functions call functions that need other imports',
  });
}
