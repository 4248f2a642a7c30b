import { ts } from '../../../syntax/typescript.ts';
import type { ReferencesOf } from '../references.ts';

/** Where a value ends up among the providers of a module. */
export interface Registration {
  readonly kind: 'registered';
  readonly role: 'providers' | 'controllers';
  /** The metadata of the module, or of a testing module. */
  readonly metadata: ts.ObjectLiteralExpression;
  /** The element of a list behind which others can be put. */
  readonly anchor: ts.Expression;
}

export type Fate =
  | Registration
  /** Only names it, as a token or for those that import the module. */
  | { readonly kind: 'harmless' }
  /** Nobody knows what happens to it. */
  | { readonly kind: 'unknown'; readonly at: ts.Node };

/** Follows a class from a place where it is named to the modules that it is registered in. */
export function followRegistration(use: ts.Node, referencesOf: ReferencesOf): readonly Fate[] {
  return follow(use, { anchor: undefined, referencesOf, visited: new Set() });
}

interface Trail {
  /** The element of the innermost list on the way. */
  readonly anchor: ts.Expression | undefined;
  readonly referencesOf: ReferencesOf;
  readonly visited: ReadonlySet<ts.Node>;
}

function follow(node: ts.Node, trail: Trail): readonly Fate[] {
  if (trail.visited.has(node)) return [];
  const { parent } = node;
  const next: Trail = { ...trail, visited: new Set([...trail.visited, node]) };
  if (ts.isArrayLiteralExpression(parent)) {
    const isSpread = ts.isSpreadElement(node);
    return follow(parent, isSpread ? next : { ...next, anchor: trail.anchor ?? (node as ts.Expression) });
  }
  if (isTransparent(node, parent)) return follow(parent, next);
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    const isList = /^(?:concat|filter|flat)$/u.test(parent.name.text) && ts.isCallExpression(parent.parent);
    return isList ? follow(parent.parent, next) : unknown(node);
  }
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return followProperty(parent, next);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return followName(parent.name, next);
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node))
    return followResult(parent, next);
  if (ts.isCallExpression(parent)) return followCall(node, parent, next);
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const compares =
      kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
    return compares ? [{ kind: 'harmless' }] : unknown(node);
  }
  return unknown(node);
}

/** `...list`, `(list)`, `list as Provider[]`, `flag ? list : []`. */
function isTransparent(node: ts.Node, parent: ts.Node): boolean {
  return (
    ts.isSpreadElement(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node)
  );
}

function followProperty(
  property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
  trail: Trail,
): readonly Fate[] {
  const name = property.name.getText();
  const metadata = property.parent;
  if (name === 'providers' || name === 'controllers') {
    const { anchor } = trail;
    return anchor === undefined ? unknown(property) : [{ kind: 'registered', role: name, metadata, anchor }];
  }
  if (/^(?:exports|inject|provide|useExisting)$/u.test(name)) return [{ kind: 'harmless' }];
  return name === 'useClass' ? follow(metadata, trail) : unknown(property);
}

function followName(name: ts.Identifier, trail: Trail): readonly Fate[] {
  return trail.referencesOf(name).flatMap((reference) => follow(reference, trail));
}

/** `forwardRef(() => X)` is X; the result of another function is what its calls give. */
function followResult(at: ts.ReturnStatement | ts.ArrowFunction, trail: Trail): readonly Fate[] {
  let owner: ts.Node = at;
  while (!ts.isFunctionLike(owner) && owner.parent !== undefined) owner = owner.parent;
  const { parent } = owner;
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'forwardRef') return follow(parent, trail);
  const name = ts.isFunctionDeclaration(owner)
    ? owner.name
    : ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
      ? parent.name
      : undefined;
  if (name === undefined) return unknown(at);
  return trail.referencesOf(name).flatMap((reference) => {
    const call = reference.parent;
    return ts.isCallExpression(call) && call.expression === reference ? follow(call, trail) : [];
  });
}

const takesTokens =
  /(?:^|\.)(?:get|resolve|create|select|Inject|overrideProvider|overrideGuard|overrideInterceptor|spyOn|mock\w*|createMock|instance|when)$/u;

function followCall(node: ts.Node, call: ts.CallExpression, trail: Trail): readonly Fate[] {
  const callee = call.expression.getText();
  if (callee.endsWith('.concat')) return follow(call, trail);
  return takesTokens.test(callee) ? [{ kind: 'harmless' }] : unknown(node);
}

function unknown(at: ts.Node): readonly Fate[] {
  return [{ kind: 'unknown', at }];
}
