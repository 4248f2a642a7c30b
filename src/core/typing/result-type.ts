import { findNode } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Home } from './home.ts';
import { importMovedTypes } from './moved-types.ts';
import { isText } from './refuse.ts';
import type { ResultValue } from './signature.ts';
import { wholeUsage } from './usage.ts';
import { writeType } from './write-type.ts';

/** The return type, where it can be written as simply as inference would read it; undefined leaves it to inference. */
export function writeResultType(results: readonly ResultValue[], home: Home): string | undefined {
  const [only] = results;
  if (only === undefined || mixesTypes(home)) return undefined;
  if (results.length === 1) return writeResult(only, home);
  const members: string[] = [];
  for (const result of results) {
    const text = writeResult(result, home);
    if (text === undefined) return undefined;
    members.push(`readonly ${result.name}: ${text}`);
  }
  return `{ ${members.join('; ')} }`;
}

/**
 * With one type the compiler reads `order ?? {}` as that type, with a type parameter as a union: where other values
 * may come out in its place, inference knows better.
 */
function mixesTypes({ typeParameters, region }: Home): boolean {
  if (typeParameters.size === 0) return false;
  const isLiteral = (node: ts.Node) => ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
  return typeParameters.size > 1 || findNode(region, isLiteral) !== undefined;
}

function writeResult({ type, annotation, at }: ResultValue, home: Home): string | undefined {
  if (annotation !== undefined && isMovable(annotation, home)) return annotation.getText();
  // What inference says of these it says as well, and writing them could only go wrong.
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never | ts.TypeFlags.Void)) return undefined;
  const text = writeType(type, { home, usage: wholeUsage(at), hint: 'result', at, path: [], namedOnly: true });
  return isText(text) ? text : undefined;
}

function isMovable(annotation: ts.TypeNode, home: Home): boolean {
  return importMovedTypes([annotation], home) === undefined;
}
