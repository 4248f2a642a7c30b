import { applyEdits, type Replacement } from '../../edit/apply-edits.ts';
import { withoutMark } from '../../edit/byte-order-mark.ts';
import { closeGaps } from '../../edit/close-gaps.ts';
import { composeChanges } from '../../edit/compose-changes.ts';
import { composeEdits } from '../../edit/compose-edits.ts';
import { spanBefore } from '../../edit/overlay-changes.ts';
import type { ChangeSet, FileChange } from '../../model/change-set.ts';
import type { Refactoring, TextEdit } from '../../model/refactoring.ts';
import type { Span } from '../../model/span.ts';
import type { ts } from '../../syntax/typescript.ts';
import { locateEdits } from '../../verify/locate-edits.ts';
import type { ClassCut } from './cut-class.ts';

/** Some classes cut into phases, all at once. */
export interface PhaseLayer {
  /** From the texts before this layer. */
  readonly changes: ChangeSet;
  readonly edits: readonly LayerEdit[];
}

/** `owner` is the id of the split that the cut is for; the imports that a file needs after its cuts are nobody's. */
interface LayerEdit extends TextEdit {
  readonly owner: string | undefined;
}

export interface OwnedCut {
  readonly owner: string;
  readonly cut: ClassCut;
}

export interface LayerRequest {
  readonly cuts: readonly OwnedCut[];
  readonly readText: (file: string) => string | undefined;
  readonly options: ts.CompilerOptions;
}

/** Makes the cuts in the texts. Files whose edits cannot be told apart from their imports afterwards are left as they are. */
export function layPhases({ cuts, readText, options }: LayerRequest): PhaseLayer {
  const made = composeChanges({ refactorings: cuts.map(asRefactoring), readText, compilerOptions: () => options });
  const layers = made.flatMap((change): readonly PhaseLayer[] => {
    const owned = cuts.flatMap(({ owner, cut }) =>
      cut.edits.filter(({ file }) => file === change.file).map((edit): LayerEdit => ({ ...edit, owner })),
    );
    const edits = withImports(change, owned);
    return edits === undefined ? [] : [{ changes: [change], edits }];
  });
  return { changes: layers.flatMap(({ changes }) => changes), edits: layers.flatMap(({ edits }) => edits) };
}

/** Composing knows refactorings only. */
function asRefactoring({ owner, cut }: OwnedCut): Refactoring {
  const [first] = cut.edits;
  return {
    id: owner,
    transform: 'split-orchestrator',
    form: 'split',
    title: '',
    confidence: 'safe',
    assumptions: [],
    span: { file: first?.file ?? '', start: first?.start ?? 0, end: first?.end ?? 0 },
    origin: '',
    edits: cut.edits,
    imports: cut.imports,
    creates: [],
    dependsOn: [],
    logic: 0,
  };
}

/** All that differs between the texts: the edits, and what changed above them. */
function withImports(change: FileChange, edits: readonly LayerEdit[]): readonly LayerEdit[] | undefined {
  const [before, after] = [withoutMark(change.before ?? ''), withoutMark(change.after)];
  const [first] = locateEdits(before, after, edits);
  if (first === undefined) return undefined;
  const above = { start: 0, end: first.edit.start, text: after.slice(0, first.start) };
  const isSame = before.slice(0, above.end) === above.text;
  const all = isSame ? edits : [{ ...shortened(above, before), file: change.file, owner: undefined }, ...edits];
  return applyEdits(before, all) === after ? all : undefined;
}

function shortened({ end, text }: Replacement, before: string): Replacement {
  const old = before.slice(0, end);
  const longest = Math.min(old.length, text.length);
  let front = 0;
  while (front < longest && old[front] === text[front]) front += 1;
  let back = 0;
  while (back < longest - front && old[old.length - 1 - back] === text[text.length - 1 - back]) back += 1;
  return { start: front, end: old.length - back, text: text.slice(front, text.length - back) };
}

/** A split of the texts after the layer as one of those before it: its edits together with the cuts that were made for it. */
export function beforeLayer(split: Refactoring, layer: PhaseLayer): Refactoring {
  const edits = layer.changes.flatMap((change) => {
    const { file } = change;
    const between = withoutMark(change.after);
    const second = closeGaps(
      between,
      split.edits.filter((edit) => edit.file === file),
    );
    const composed = composeEdits({
      before: withoutMark(change.before ?? ''),
      first: layer.edits.filter((edit) => edit.file === file),
      second,
      isWanted: ({ owner }) => owner === split.id,
    });
    return composed.map((edit): TextEdit => ({ ...edit, file }));
  });
  const cut = new Set(layer.changes.map(({ file }) => file));
  return {
    ...split,
    span: spanBeforeLayer(split.span, layer),
    edits: [...edits, ...split.edits.filter(({ file }) => !cut.has(file))],
  };
}

export function spanBeforeLayer(span: Span, { changes, edits }: PhaseLayer): Span {
  return spanBefore(
    span,
    changes,
    edits.filter(({ owner }) => owner !== undefined),
  );
}
