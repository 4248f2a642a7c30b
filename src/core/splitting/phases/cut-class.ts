import type { FileStyle } from '../../model/style.ts';
import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import type { Operation, Orchestrator } from '../../model/orchestrator.ts';
import { indexReferences } from '../../regions/references.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import type { ts } from '../../syntax/typescript.ts';
import { traceMember } from '../model/trace-member.ts';
import { cutPhases } from './cut-phases.ts';
import type { Helper, PhasesRefused } from './phase.ts';

export interface ClassCutRequest {
  readonly orchestrator: Orchestrator;
  /** The names of those that need more than the maximum. */
  readonly operations: readonly string[];
  readonly semantics: Semantics;
  readonly style: FileStyle;
  readonly max: number;
}

export interface ClassCut {
  readonly kind: 'cut';
  /** On the class's file. */
  readonly edits: readonly TextEdit[];
  readonly imports: readonly NamedImport[];
  /** The names of the new methods. */
  readonly phases: readonly string[];
}

/** Cuts the operations of one class that are too wide, or says what is in the way for the first that cannot be cut. */
export function cutClass(request: ClassCutRequest): ClassCut | PhasesRefused {
  const { orchestrator, semantics, style, max } = request;
  const dependencies = new Set(orchestrator.dependencies.map(({ name }) => name));
  const touchedIn = (node: ts.Node) => namesThroughThis(node).filter((name) => dependencies.has(name));
  const references = indexReferences(orchestrator.sourceFile, semantics);
  const edits: TextEdit[] = [];
  const imports: NamedImport[] = [];
  const phases: string[] = [];
  for (const operation of orchestrator.operations.filter(({ name }) => request.operations.includes(name))) {
    const cut = cutPhases({
      operation,
      orchestrator,
      semantics,
      references,
      style,
      max,
      dependencyNamesOf: touchedIn,
      helpersOf: (node) => helpersIn(node, { operation, orchestrator, touchedIn }),
      isTaken: (name) => phases.includes(name),
    });
    if (cut.kind === 'refused') return cut;
    edits.push(...cut.edits);
    imports.push(...cut.imports);
    phases.push(...cut.phases.map(({ name }) => name));
  }
  return { kind: 'cut', edits, imports, phases };
}

interface HelperContext {
  readonly operation: Operation;
  readonly orchestrator: Orchestrator;
  readonly touchedIn: (node: ts.Node) => readonly string[];
}

/** The other operations that this code calls, each with all that is touched behind it. */
function helpersIn(node: ts.Node, { operation, orchestrator, touchedIn }: HelperContext): readonly Helper[] {
  const calledIn = (within: ts.Node) => {
    const names = namesThroughThis(within);
    return orchestrator.operations.filter(({ name }) => names.includes(name) && name !== operation.name);
  };
  return calledIn(node).map((helper) => {
    const behind = new Set([helper]);
    for (const each of behind) calledIn(each.body).forEach((called) => behind.add(called));
    return { name: helper.name, touches: [...new Set([...behind].flatMap(({ body }) => touchedIn(body)))] };
  });
}

function namesThroughThis(node: ts.Node): readonly string[] {
  return [...new Set(traceMember(node).accesses.map(({ name }) => name))];
}
