import type { Operation } from '../model/orchestrator.ts';
import { isPrivate } from '../orchestrators/class-orchestrators.ts';
import { regionOf, type Region } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';

/** A member of the class that could become a core function as it is: synchronous, with a body that gives a value. */
export interface WholeFunction {
  readonly kind: 'method' | 'getter' | 'arrow';
  readonly node: ts.MethodDeclaration | ts.GetAccessorDeclaration | ts.ArrowFunction;
  /** What the class holds: the method itself, or the field that an arrow function is assigned to. */
  readonly member: ts.MethodDeclaration | ts.GetAccessorDeclaration | ts.PropertyDeclaration;
  readonly isPrivate: boolean;
  readonly isStatic: boolean;
  /** The code that moves. */
  readonly region: Region;
}

/** The operation as a whole function; undefined for constructors, setters, and what is asynchronous or overrides. */
export function wholeFunctionOf({ node, body }: Operation): WholeFunction | undefined {
  const member = ts.isArrowFunction(node) && ts.isPropertyDeclaration(node.parent) ? node.parent : node;
  if (!ts.isMethodDeclaration(member) && !ts.isGetAccessor(member) && !ts.isPropertyDeclaration(member))
    return undefined;
  if (!ts.isMethodDeclaration(node) && !ts.isGetAccessor(node) && !ts.isArrowFunction(node)) return undefined;
  const region = regionOfBody(body);
  const modifiers = [...(ts.getModifiers(node) ?? []), ...(ts.getModifiers(member) ?? [])].map(({ kind }) => kind);
  const stays = [ts.SyntaxKind.AsyncKeyword, ts.SyntaxKind.OverrideKeyword, ts.SyntaxKind.AccessorKeyword];
  if (region === undefined || modifiers.some((kind) => stays.includes(kind))) return undefined;
  if (ts.isMethodDeclaration(node) && node.asteriskToken !== undefined) return undefined;
  if (node.parameters.some(({ name }) => ts.isIdentifier(name) && name.text === 'this')) return undefined;
  return {
    kind: ts.isMethodDeclaration(node) ? 'method' : ts.isGetAccessor(node) ? 'getter' : 'arrow',
    node,
    member,
    isPrivate: isPrivate(member),
    isStatic: modifiers.includes(ts.SyntaxKind.StaticKeyword),
    region,
  };
}

function regionOfBody(body: ts.ConciseBody): Region | undefined {
  if (!ts.isBlock(body)) return regionOf('expression', [withoutParentheses(body)]);
  const [first, ...others] = body.statements;
  return first === undefined ? undefined : regionOf('statements', [first, ...others]);
}

/** The parentheses that only an arrow function or the length of a line asked for. */
function withoutParentheses(body: ts.Expression): ts.Expression {
  if (!ts.isParenthesizedExpression(body)) return body;
  const around = body.getText().slice(1, body.expression.getStart() - body.getStart());
  return /\/[/*]/u.test(around) ? body : withoutParentheses(body.expression);
}
