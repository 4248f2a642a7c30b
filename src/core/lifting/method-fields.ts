import type { FieldReads, MethodFields } from '../regions/capture.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { WholeFunction } from './whole-function.ts';

/**
 * The fields that a method reads, itself or through the methods it calls that move with it. Methods may call each other
 * in a circle.
 */
export function fieldsOfMethod(
  whole: WholeFunction,
  movesWithIt: (name: ts.MemberName) => WholeFunction | undefined,
): MethodFields {
  const found = new Map<string, ts.PropertyAccessExpression[]>();
  const seen = new Set<WholeFunction>();
  const collect = (one: WholeFunction): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const called: WholeFunction[] = [];
    walk(one.node, (node) => {
      if (ts.isTypeNode(node)) return false;
      if (!ts.isPropertyAccessExpression(node)) return;
      const other = movesWithIt(node.name);
      if (other !== undefined) {
        called.push(other);
      } else if (node.expression.kind === ts.SyntaxKind.ThisKeyword) {
        const key = `this.${node.name.text}`;
        found.set(key, [...(found.get(key) ?? []), node]);
      }
      return;
    });
    called.forEach(collect);
  };
  collect(whole);
  const fields = [...found].map(([key, reads]): FieldReads => ({ key, reads }));
  return { fields, fieldsAt: placeOfFields(whole) };
}

/** After the parameters, but before the first that a call may leave out. */
function placeOfFields({ node: { parameters } }: WholeFunction): number {
  const optional = parameters.findIndex(
    ({ questionToken, initializer, dotDotDotToken }) =>
      questionToken !== undefined || initializer !== undefined || dotDotDotToken !== undefined,
  );
  return optional < 0 ? parameters.length : optional;
}
