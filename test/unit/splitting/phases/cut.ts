import { programStyles } from '../../../../src/core/edit/program-style.ts';
import { collectOrchestrators } from '../../../../src/core/orchestrators/collect-orchestrators.ts';
import { indexReferences } from '../../../../src/core/regions/references.ts';
import { cutPhases } from '../../../../src/core/splitting/phases/cut-phases.ts';
import type { Helper, Phase, PhasesRefused } from '../../../../src/core/splitting/phases/phase.ts';
import { semanticsOf } from '../../../../src/core/syntax/semantics.ts';
import { walk } from '../../../../src/core/syntax/nodes.ts';
import { ts } from '../../../../src/core/syntax/typescript.ts';
import { programOf, type Files } from '../../../support/program.ts';
import { applied } from './random-cuts.ts';

export interface CutRequest {
  /** A project in memory; the class is in its first file. */
  readonly files: Files;
  readonly operation: string;
  readonly max?: number;
}

export type CutOutcome =
  | {
      readonly kind: 'cut';
      readonly text: string;
      readonly phases: readonly Phase[];
      readonly direct: readonly string[];
    }
  | PhasesRefused;

/** Cuts one operation of the class, whose dependencies are the fields it calls something on. */
export function cut({ files, operation: name, max = 4 }: CutRequest): CutOutcome {
  const [file = '', text = ''] = Object.entries(files)[0] ?? [];
  const semantics = semanticsOf(programOf(files));
  const sourceFile = semantics.sourceFile(file);
  const orchestrator = sourceFile && collectOrchestrators(sourceFile)[0];
  const operation = orchestrator?.operations.find((each) => each.name === name);
  if (sourceFile === undefined || orchestrator === undefined || operation === undefined)
    throw new Error(`there is no operation ${name}`);
  const dependencies = new Set(orchestrator.dependencies.map((each) => each.name));
  const helpersOf = (node: ts.Node): readonly Helper[] =>
    fieldsIn(node).flatMap((field) => {
      const helper = orchestrator.operations.find((each) => each.name === field && each.name !== name);
      return helper === undefined ? [] : [{ name: field, touches: touchedBehind(helper.body) }];
    });
  const touchedBehind = (node: ts.Node): readonly string[] => [
    ...fieldsIn(node).filter((field) => dependencies.has(field)),
    ...helpersOf(node).flatMap(({ touches }) => touches),
  ];
  const result = cutPhases({
    operation,
    orchestrator,
    semantics,
    references: indexReferences(sourceFile, semantics),
    style: programStyles([sourceFile])(sourceFile),
    max,
    dependencyNamesOf: (node) => fieldsIn(node).filter((field) => dependencies.has(field)),
    helpersOf,
  });
  if (result.kind === 'refused') return result;
  const { phases, direct } = result;
  return { kind: 'cut', text: applied(text, [result], file), phases, direct };
}

/** The names behind `this.` */
function fieldsIn(node: ts.Node): readonly string[] {
  const found = new Set<string>();
  walk(node, (inner) => {
    if (ts.isPropertyAccessExpression(inner) && inner.expression.kind === ts.SyntaxKind.ThisKeyword)
      found.add(inner.name.text);
  });
  return [...found];
}
