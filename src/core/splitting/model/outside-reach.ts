import { bare, walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { OutsideReach } from './build-graph.ts';

export interface OutsideRequest {
  readonly semantics: Semantics;
  readonly node: ts.ClassDeclaration;
}

/** Accesses to members of a class by code outside of it. */
export interface OutsideAccesses extends OutsideReach {
  /** Where a member is read from outside, by whatever means. */
  readonly readOf: (name: string) => ts.Node | undefined;
}

/** Looks for code that reads or replaces members of the class: through an object of it, a cast, a string, or a spy. */
export function collectOutsideAccesses({ semantics, node }: OutsideRequest): OutsideAccesses {
  const names = new Set(node.members.flatMap((member) => (member.name === undefined ? [] : [member.name.getText()])));
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member)) member.parameters.forEach(({ name }) => names.add(name.getText()));
  }
  // A call of a method from outside says nothing that matters here, and most of the code consists of such calls.
  const methods = new Set(
    node.members.flatMap((member) => (ts.isMethodDeclaration(member) ? [member.name.getText()] : [])),
  );
  const symbol = semantics.getSymbolAtLocation(node.name ?? node);
  const read = new Map<string, ts.Node>();
  const hidden = new Set<string>();
  const replaced = new Set<string>();
  const isOurs = (expression: ts.Expression) => {
    const type = semantics.getTypeAtLocation(bare(expression));
    return type.symbol !== undefined && type.symbol === symbol;
  };

  for (const sourceFile of semantics.sourceFiles()) {
    if (sourceFile.isDeclarationFile || semantics.isExternal(sourceFile)) continue;
    walk(sourceFile, (inner) => {
      if (inner === node) return false;
      if (ts.isPropertyAccessExpression(inner) && names.has(inner.name.text)) {
        const isPlain = !ts.isAsExpression(unparenthesised(inner.expression)) && !isWritten(inner);
        if (isPlain && (methods.has(inner.name.text) || inner.expression.kind === ts.SyntaxKind.ThisKeyword)) return;
        if (!isOurs(inner.expression)) return;
        read.set(inner.name.text, inner);
        if (ts.isAsExpression(unparenthesised(inner.expression))) hidden.add(inner.name.text);
        if (isWritten(inner)) replaced.add(inner.name.text);
      } else if (ts.isElementAccessExpression(inner) && ts.isStringLiteralLike(inner.argumentExpression)) {
        const { text } = inner.argumentExpression;
        if (!names.has(text) || !isOurs(inner.expression)) return;
        read.set(text, inner);
        hidden.add(text);
        if (isWritten(inner)) replaced.add(text);
      } else if (
        ts.isCallExpression(inner) &&
        inner.arguments.length > 1 &&
        ts.isStringLiteralLike(inner.arguments[1]!) &&
        /spyOn$|^(?:sinon|sandbox)\.(?:stub|spy|replace)$/u.test(inner.expression.getText())
      ) {
        const [, name] = inner.arguments;
        if (name !== undefined && ts.isStringLiteralLike(name) && names.has(name.text)) {
          replaced.add(name.text);
          hidden.add(name.text);
          read.set(name.text, name);
        }
      }
      return;
    });
  }
  return {
    readOf: (name) => read.get(name),
    reachesPrivate: (name) => hidden.has(name),
    replaces: (name) => replaced.has(name),
  };
}

function unparenthesised(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? unparenthesised(expression.expression) : expression;
}

function isWritten(access: ts.Expression): boolean {
  const { parent } = access;
  return (
    ts.isBinaryExpression(parent) && parent.left === access && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
