import { resolve } from 'node:path';
import { withoutMark } from '../../core/edit/byte-order-mark.ts';
import { composeChanges } from '../../core/edit/compose-changes.ts';
import type { Refactoring } from '../../core/model/refactoring.ts';
import type { TransformName } from '../../core/model/transform-name.ts';
import { defaultSettings } from '../../core/options/default-settings.ts';
import { draftPlan } from '../../core/plan/draft-plan.ts';
import { narrowDraft, selectRefactorings } from '../../core/plan/select-refactorings.ts';
import { semanticsOf } from '../../core/syntax/semantics.ts';
import { verifyDraft } from '../../core/verify/verify-draft.ts';
import { createLoneProgram } from '../program/lone-program.ts';
import { toPosix } from '../workspace/paths.ts';

/** The part of jscodeshift's `API` that is used here. */
export interface TransformApi {
  report?(message: string): void;
}

/** A transform as jscodeshift runs it: undefined, or the same text, where there is nothing to do. */
export type LoneFileTransform = (
  file: { readonly path: string; readonly source: string },
  api: TransformApi,
  options?: Readonly<Record<string, unknown>>,
) => string | undefined;

/**
 * Runs one of our transforms on single files, without a project. jscodeshift writes only the file that it was given,
 * so the lifted functions are put at its end; and what the file imports is unknown, so more is left alone.
 */
export function loneFileTransform(name: TransformName): LoneFileTransform {
  return ({ path, source }, api, options = {}) => {
    const file = toPosix(resolve(path));
    const text = withoutMark(source);
    const { program, host } = createLoneProgram(file, text);
    const readText = (each: string) => (each === file ? source : undefined);
    const compose = (refactorings: readonly Refactoring[]) =>
      composeChanges({ refactorings: refactorings.map(withinOneFile), readText });
    const settings = { ...defaultSettings, transforms: [name], assume: options['assume'] === true };
    const draft = draftPlan({
      semantics: semanticsOf(program),
      files: [file],
      settings,
      coreModuleFor: () => file,
      readText,
      root: toPosix(resolve('.')),
    });
    const verified = verifyDraft({ draft: narrowDraft(draft, settings), program, host, compose });
    const { selected } = selectRefactorings(verified.refactorings, settings);
    const [change] = compose(selected);
    if (!change) return undefined;
    api.report?.(`lifted ${selected.length} to the end of this file; \`fcis-codemod --write\` puts them into src/core`);
    return change.after;
  };
}

/** A file imports nothing from itself. */
function withinOneFile(refactoring: Refactoring): Refactoring {
  const fromElsewhere = (each: { readonly file: string; readonly from: string }) => each.from !== each.file;
  return {
    ...refactoring,
    imports: refactoring.imports.filter(fromElsewhere),
    creates: refactoring.creates.map((each) => ({ ...each, imports: each.imports.filter(fromElsewhere) })),
  };
}
