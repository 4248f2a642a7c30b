import { applyEdits } from '../edit/apply-edits.ts';
import { readAfter } from '../edit/overlay-changes.ts';
import { createEffects } from '../effects/create-effects.ts';
import { programStyles } from '../edit/program-style.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { NamedImport, Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import { semanticsOf } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import { layOver } from '../verify/overlay-program.ts';
import {
  draftSplits,
  findTooWide,
  findWideModules,
  splitId,
  type SplitRequest,
  type UncutClass,
} from './draft-splits.ts';
import { cutClass } from './phases/cut-class.ts';
import { beforeLayer, layPhases, spanBeforeLayer, type OwnedCut, type PhaseLayer } from './phases/phase-layer.ts';
import type { PhasesRefused } from './phases/phase.ts';

export interface PhasedSplitRequest extends SplitRequest {
  readonly host: ts.CompilerHost;
}

/** A phase that is too wide is cut again; whoever needs more rounds than this is not made of steps. */
const mostRounds = 3;

/**
 * Proposes splits. Where a single operation is too wide for every part, it is cut into phases, and the split is drafted
 * on the text with the phases: a class in which they do not help stays as it is, and says why in the end.
 */
export function draftPhasedSplits(request: PhasedSplitRequest): Draft {
  const whole = draftSplits(request);
  const proposals: Proposal[] = [...whole.proposals];
  const refusals: Refusal[] = whole.refusals.filter((each) => !whole.uncut.some(({ refusal }) => refusal === each));
  const layers: PhaseLayer[] = [];
  const phases = new Map<string, readonly string[]>();
  const imports = new Map<string, readonly NamedImport[]>();
  const created = new Set(proposals.flatMap(({ forms }) => forms[0].creates.map(({ file }) => file)));
  let { uncut } = whole;
  let texts: Pick<PhasedSplitRequest, 'program' | 'host' | 'readText'> = request;

  const refuse = (refusal: Refusal, owner: UncutClass): void => {
    const made = phases.get(splitId(owner, request)) ?? [];
    const first = whole.uncut.find((each) => each.file === owner.file && each.name === owner.name) ?? owner;
    refusals.push(withoutPhases(layers.reduceRight(refusalBeforeLayer, refusal), made) ?? first.refusal);
  };

  for (let round = 1; uncut.length > 0; round += 1) {
    const cuts: OwnedCut[] = [];
    for (const each of uncut) {
      const cut = round > mostRounds ? undefined : cutOne(each, { ...request, ...texts });
      if (cut?.kind === 'cut') cuts.push({ owner: splitId(each, request), cut });
      else refuse(cut === undefined ? each.refusal : inPlaceOf(each.refusal, cut), each);
    }
    const layer = layPhases({ ...texts, cuts, options: request.program.getCompilerOptions() });
    const reached = new Set(layer.edits.map(({ owner }) => owner));
    const waiting = uncut.filter((each) => cuts.some(({ owner }) => owner === splitId(each, request)));
    const going = waiting.filter((each) => reached.has(splitId(each, request)));
    for (const each of waiting) if (!going.includes(each)) refuse(each.refusal, each);
    if (going.length === 0) break;
    layers.push(layer);
    for (const { owner, cut } of cuts) {
      phases.set(owner, [...(phases.get(owner) ?? []), ...cut.phases]);
      imports.set(owner, [...(imports.get(owner) ?? []), ...cut.imports]);
    }
    texts = {
      ...layOver({ base: texts.program, host: texts.host, changes: layer.changes, files: [] }),
      readText: readAfter(layer.changes, texts.readText),
    };
    const drafted = draftSplits({
      ...request,
      program: texts.program,
      readText: texts.readText,
      files: [...new Set(going.map(({ file }) => file))],
      exists: (file) => created.has(file) || request.exists(file),
      isWanted: ({ file, name }) => going.some((each) => each.file === file && each.name === name),
    });
    for (const { forms } of drafted.proposals) {
      const described = describePhases(throughLayers(forms[0], layers), phases.get(forms[0].id) ?? []);
      const split = withImports(described, imports.get(described.id) ?? [], request);
      proposals.push({ forms: [split] });
      split.creates.forEach(({ file }) => created.add(file));
    }
    ({ uncut } = drafted);
    const open = new Set(uncut.map(({ refusal }) => refusal));
    for (const refusal of drafted.refusals) {
      const refused = going.find(({ file, name }) => file === refusal.span.file && name === refusal.origin);
      if (!open.has(refusal) && refused !== undefined) refuse(refusal, refused);
    }
    // Steps that are handed a bag as a whole hide what they need, and nothing seems too wide any more.
    const answers = [...drafted.proposals.map(({ forms }) => forms[0]), ...drafted.refusals];
    for (const each of going) {
      const isAnswered = answers.some(({ origin, span }) => origin === each.name && span.file === each.file);
      if (!isAnswered) refuse(each.refusal, each);
    }
  }
  return { proposals, refusals, findings: [] };
}

function cutOne({ file, name, uncut }: UncutClass, request: PhasedSplitRequest) {
  const { program, settings } = request;
  const sourceFile = program.getSourceFile(file);
  const semantics = semanticsOf(program);
  const limits = { maximum: settings.maxDependencies, effects: createEffects(semantics, settings.purity) };
  const orchestrator =
    sourceFile &&
    [...findTooWide(sourceFile, limits.maximum), ...findWideModules(sourceFile, limits)].find(
      (each) => each.name === name,
    );
  const isKnown = (each: string) => orchestrator?.operations.some((known) => known.name === each) === true;
  // What the constructor does cannot be cut, and cutting the others helps only where all are too wide together.
  const isCuttable = uncut.areTogether ? uncut.operations.some(isKnown) : uncut.operations.every(isKnown);
  if (sourceFile === undefined || orchestrator === undefined || !isCuttable) return undefined;
  const style = programStyles(semantics.ownFiles())(sourceFile);
  return cutClass({ orchestrator, uncut, semantics, style, max: settings.maxDependencies });
}

/** That several are too wide together says more than that no phase of theirs helps. */
function inPlaceOf(refusal: Refusal, { code, cause, reason, unblock }: PhasesRefused): Refusal {
  if (code === 'operation-too-wide' && refusal.code !== code) return refusal;
  return { ...refusal, code, cause, reason, unblock };
}

function throughLayers(split: Refactoring, layers: readonly PhaseLayer[]): Refactoring {
  return layers.reduceRight((after, layer) => beforeLayer(after, layer), split);
}

function refusalBeforeLayer(refusal: Refusal, layer: PhaseLayer): Refusal {
  return {
    ...refusal,
    span: spanBeforeLayer(refusal.span, layer),
    cause: spanBeforeLayer(refusal.cause, layer),
  };
}

/** In the words of the code as it is, in which the phases have no names; undefined where it speaks of phases alone. */
function withoutPhases(refusal: Refusal, phases: readonly string[]): Refusal | undefined {
  const names = new Set(phases.map((name) => `\`${name}\``));
  const list = /^(?:`[^`]+`, )*`[^`]+`(?= )/u.exec(refusal.reason)?.[0] ?? '';
  const known = list.split(', ').filter((name) => !names.has(name));
  if (list === '') return refusal;
  if (known.length === 0) return undefined;
  const rest = refusal.reason.slice(list.length);
  return { ...refusal, reason: known.join(', ') + (known.length === 1 ? asOfOne(rest) : rest) };
}

/** What is said of several operations, said of the one that has a name. */
function asOfOne(said: string): string {
  const [verb = ''] = /^ (?:have|need|share)\b/u.exec(said) ?? [];
  const one = verb === ' have' ? ' has' : verb === '' ? '' : `${verb}s`;
  return (one + said.slice(verb.length))
    .replace('dependencies each', 'dependencies')
    .replace('by themselves', 'by itself')
    .replace('what they call', 'what it calls')
    .replace(/, and need /u, ', and needs ');
}

/** A phase that stays in the original needs what its types are imported from. */
function withImports(
  split: Refactoring,
  added: readonly NamedImport[],
  { readText }: Pick<PhasedSplitRequest, 'readText'>,
): Refactoring {
  const needed = added.filter(({ file, name, alias }) => {
    const before = (readText(file) ?? '').replace(/^\uFEFF/u, '');
    const after = applyEdits(
      before,
      split.edits.filter((edit) => edit.file === file),
    );
    return new RegExp(`(?<![\\w$])${alias ?? name}(?![\\w$])`, 'u').test(after);
  });
  return { ...split, imports: [...split.imports, ...needed] };
}

function describePhases(split: Refactoring, phases: readonly string[]): Refactoring {
  return { ...split, title: `${split.title}, cutting out ${phases.join(', ')}` };
}
