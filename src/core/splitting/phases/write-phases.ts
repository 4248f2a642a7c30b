import type { TextEdit } from '../../model/refactoring.ts';
import { indentAt } from '../../edit/reindent.ts';
import { spanOf } from '../../regions/region.ts';
import { moduleSystemOf } from '../../syntax/commonjs.ts';
import { topStatement } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { SettledCut } from './cut-phases.ts';
import { namesForPhase } from './name-phase.ts';
import type { Phase, PhaseRequest, PhasesCut } from './phase.ts';
import { mustAwaitReturn } from './phase-exit.ts';
import { namesInside, takenNames } from './taken-names.ts';
import { writePhaseCall, writePhaseMethod, type PhaseWriting } from './write-phase.ts';

/** The chosen phases as edits on the orchestrator's file: each call where its statements stood, the methods behind the operation. */
export function writePhases(request: PhaseRequest, cut: SettledCut, direct: readonly string[]): PhasesCut {
  const { operation, orchestrator, style } = request;
  const { sourceFile } = orchestrator;
  const file = sourceFile.fileName;
  const member = orchestrator.kind === 'class' ? memberOf(operation.node) : topStatement(operation.node);
  const taken = new Set(takenNames(request));
  const inside = namesInside(operation.node);
  const edits: TextEdit[] = [];
  const methods: string[] = [];
  const phases: Phase[] = [];
  const dependencies = orchestrator.dependencies.map(({ name }) => name);
  const functions = orchestrator.dependencies
    .flatMap(({ calls = [] }) => calls)
    .flatMap((call) => (ts.isCallExpression(call) && ts.isIdentifier(call.expression) ? call.expression.text : []));
  const isExportedByWord = orchestrator.kind !== 'class' && moduleSystemOf(sourceFile) !== 'commonjs';
  const earlyName = ['outcome', 'earlyResult', 'earlyOutcome', 'resultSoFar'].find((name) => !inside.has(name));
  for (const { candidate, signature, touches } of cut.phases) {
    const names = namesForPhase(candidate, {
      operation: operation.name.replace(/^#/u, ''),
      orchestrator: orchestrator.name,
      dependencies,
      functions,
    });
    const name =
      names.find((each) => !taken.has(each) && request.isTaken?.(each) !== true) ??
      `${names[0] ?? operation.name}Phase`;
    taken.add(name);
    const writing: PhaseWriting = {
      candidate,
      name,
      becomes: orchestrator.kind === 'class' ? 'method' : 'function',
      exportWidth: isExportedByWord ? 'export '.length : 0,
      signature,
      style,
      memberIndent: indentAt(sourceFile.text, member.getStart(sourceFile)),
      earlyName: earlyName ?? `${name}Outcome`,
      awaitsReturn: mustAwaitReturn(candidate.region, operation.node),
    };
    edits.push({ file, ...writePhaseCall(writing) });
    methods.push(writePhaseMethod(writing));
    phases.push({ name, touches, span: spanOf(candidate.region) });
  }
  const at = endOfMember(member);
  const text = methods
    .map((method) => `\n\n${method}`)
    .join('')
    .replaceAll('\n', style.lineEnd);
  return {
    kind: 'cut',
    edits: [...edits, { file, start: at, end: at, text }].sort((a, b) => a.start - b.start),
    imports: cut.phases.flatMap(({ signature }) => signature.imports),
    phases,
    direct,
    cost: cut.cost,
  };
}

/** The method, or the field that holds the function. */
function memberOf(node: ts.Node): ts.Node {
  let current = node;
  while (current.parent !== undefined && !ts.isClassLike(current.parent)) current = current.parent;
  return current;
}

/** With the comment that stands on its last line. */
function endOfMember(member: ts.Node): number {
  const { text } = member.getSourceFile();
  const trailing = /^[\t ]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[\t ]*(?:\r?\n|$))/u.exec(text.slice(member.end));
  return member.end + (trailing?.[0].trimEnd().length ?? 0);
}
