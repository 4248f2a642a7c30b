import { isDirective } from '../../edit/import-position.ts';
import { findNode, isWithin } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { CapturedName } from './captured-names.ts';
import { constantOf } from './captured-names.ts';
import type { FactoryModel, FactoryOperation } from './factory-model.ts';

/**
 * Where the factory builds its parts: behind the last constant that they are handed, and before everything that hands out
 * one of their functions, or may call a function of the factory. Undefined where there is no such place.
 */
export function placeOfComposition(
  { body, operations }: FactoryModel,
  moving: readonly FactoryOperation[],
  captured: readonly CapturedName[],
): number | undefined {
  const makers = new Set(captured.flatMap(({ declaration }) => constantOf(declaration) ?? []));
  if ([...makers].some((statement) => statement.parent !== body)) return undefined;
  const last = body.statements.findLastIndex((statement) => ts.isVariableStatement(statement) && makers.has(statement));
  const names = new Set([...operations.values()].filter(({ kind }) => kind === 'declared').map(({ name }) => name));
  const deferred = [...operations.values()].map(({ code }) => code);
  const isEarly = (node: ts.Node) => ts.isIdentifier(node) && names.has(node.text) && !isWithin(node, deferred);
  const before = body.statements.slice(0, last + 1);
  const handsOut = moving.some(({ kind, whole }) => kind !== 'declared' && isWithin(whole, before));
  if (handsOut || findNode(before, isEarly) !== undefined) return undefined;
  const from = Math.max(
    last + 1,
    body.statements.findIndex((statement) => !isDirective(statement)),
  );
  return from > 0 ? body.statements[from - 1]!.end : body.getStart() + 1;
}
