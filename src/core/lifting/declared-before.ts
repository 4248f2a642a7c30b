import type { Output } from '../regions/data-flow.ts';
import { isWrite, type References } from '../regions/references.ts';
import type { Region } from '../regions/region.ts';
import { isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** `let label: string;` right above the statements that give it its value: what the call gives can be declared with it. */
export interface DeclaredBefore {
  readonly statement: ts.VariableStatement;
  readonly declaration: ts.VariableDeclaration;
  readonly reassigned: boolean;
}

export function declaredBefore(
  { symbol, declared }: Output,
  region: Region,
  references: References,
): DeclaredBefore | undefined {
  const [first] = region.nodes;
  const { parent } = first;
  if (declared || !(ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)))
    return undefined;
  const statement = parent.statements[parent.statements.indexOf(first as ts.Statement) - 1];
  if (statement === undefined || !ts.isVariableStatement(statement)) return undefined;
  const [declaration, another] = statement.declarationList.declarations;
  if (declaration === undefined || another !== undefined || declaration !== symbol.valueDeclaration) return undefined;
  const isOpen = declaration.initializer === undefined && (statement.declarationList.flags & ts.NodeFlags.Let) !== 0;
  const between = region.sourceFile.text.slice(statement.end, first.getStart());
  if (!isOpen || between.trim() !== '') return undefined;
  const reassigned = references
    .of(symbol)
    .some((each) => isWrite(each) && !isWithin(each, [statement, ...region.nodes]));
  return { statement, declaration, reassigned };
}
