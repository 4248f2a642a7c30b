import { findNode } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import { tieToFile } from '../model/tied-to-file.ts';
import type { ModuleModel } from './module-model.ts';
import type { ModuleOperation } from './module-operations.ts';
import { reasonInMember } from './reason-in-member.ts';
import { isReassigned } from './module-state.ts';

export interface FunctionRequest {
  readonly model: ModuleModel;
  readonly semantics: Semantics;
  /** What the function is known by in its module. */
  readonly symbol: ts.Symbol | undefined;
  /** False where it would be one dependency too many to reach the module from another one. */
  readonly mayReachBack: boolean;
}

/** Why a function means something else, or nothing, in another file. */
export function reasonInFunction(
  operation: ModuleOperation,
  { model, semantics, symbol, mayReachBack }: FunctionRequest,
): ReasonToStay | undefined {
  const { code, declaration, name } = operation;
  const { sourceFile, exportsNames } = model;
  const inMember = reasonInMember(operation, { model, semantics });
  if (inMember !== undefined) return inMember;
  if (declaration !== undefined) {
    if (symbol?.declarations?.length !== 1) return { node: declaration, reason: 'it is declared more than once' };
    if (isReassigned(symbol, sourceFile, semantics))
      return { node: declaration, reason: `\`${name}\` is given another value` };
  }
  const alias = namedIn(code, exportsNames);
  if (alias?.text === model.ownName && mayReachBack) return tieToFile(code);
  if (alias === undefined) return tieToFile(code);
  return {
    node: alias,
    reason: `it reaches the module by \`${alias.getText()}\`, where something else may have been put in its place`,
  };
}

/** Where the code speaks of the module by one of these names. */
export function namedIn(code: ts.Node, names: ReadonlySet<string>): ts.Identifier | undefined {
  const found = findNode([code], (node) => ts.isIdentifier(node) && names.has(node.text) && isName(node));
  return found as ts.Identifier | undefined;
}

function isName(node: ts.Node): boolean {
  return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
}
