import { isPrivate } from '../orchestrators/collect-orchestrators.ts';
import { takesObject } from '../edit/render-call.ts';
import type { Refactoring, TextEdit } from '../model/refactoring.ts';
import { isWithin, walk } from '../syntax/nodes.ts';
import { isMeaningful } from '../regions/boundary.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { isPlainMethod } from './judge-method.ts';
import type { Lift } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { indentAt } from '../edit/reindent.ts';
import { writeLift } from './write-lift.ts';

/**
 * A private method that is only ever called moves to the core with its doc comment, and its calls follow. Any other
 * one keeps its name and hands over to the core in one line: it can be overridden, spied on, decorated or passed on.
 */
export function writeMethod(request: {
  readonly lift: Lift;
  readonly name: string;
  readonly id: string;
  readonly context: OperationContext;
  /** True when code out of sight may reach the member by its name (tests, casts, strings). */
  readonly isMentionedElsewhere: boolean;
}): readonly [Refactoring, ...Refactoring[]] {
  const { lift, name, id, context } = request;
  const delegates = writeLift({ lift, name, id, context });
  const whole = request.isMentionedElsewhere ? undefined : callsOf(lift, context);
  if (whole === undefined) return delegates;
  const [first, ...others] = delegates;
  const move = (refactoring: Refactoring): Refactoring => moved(refactoring, { name, calls: whole }, context);
  return [move(first), ...others.map(move)];
}

function moved(
  refactoring: Refactoring,
  { name, calls }: { readonly name: string; readonly calls: readonly ts.PropertyAccessExpression[] },
  context: OperationContext,
): Refactoring {
  const { node } = context.operation;
  const file = node.getSourceFile().fileName;
  const removal = removalOf(node);
  const edits: TextEdit[] = [
    { file, ...removal, text: '' },
    ...calls
      .filter((call) => !isWithin(call, [node]))
      .map((call) => ({ file, start: call.getStart(), end: call.getEnd(), text: name })),
  ].sort((a, b) => a.start - b.start);
  const doc = docOf(node);
  const creates = refactoring.creates.map((addition) => ({
    ...addition,
    declarations: addition.declarations.map((declaration) =>
      declaration.kind === 'function' && doc !== undefined
        ? { ...declaration, text: `${doc}\n${declaration.text}` }
        : declaration,
    ),
  }));
  return { ...refactoring, title: refactoring.title.replace(/^lift/u, 'move'), edits, creates };
}

/** True when the function takes just what the method takes, so that a call of the one can become a call of the other. */
export function keepsParameters(lift: Lift, node: ts.MethodDeclaration): boolean {
  return lift.shapes.every(
    ({ parameters }) =>
      !takesObject(parameters) &&
      parameters.length === node.parameters.length &&
      node.parameters.every(
        ({ name, initializer, questionToken }, index) =>
          ts.isIdentifier(name) &&
          initializer === undefined &&
          questionToken === undefined &&
          name.text === parameters[index]?.name,
      ),
  );
}

/** The calls to follow, or undefined where the method has to stay reachable as a member. */
function callsOf(lift: Lift, context: OperationContext): readonly ts.PropertyAccessExpression[] | undefined {
  const { operation, orchestrator, semantics } = context;
  if (!isPlainMethod(operation) || !isPrivate(operation.node)) return undefined;
  const { node } = operation;
  const symbol = semantics.getSymbolAtLocation(node.name);
  if (symbol === undefined || (ts.getDecorators(node)?.length ?? 0) > 0 || (symbol.declarations?.length ?? 0) > 1)
    return undefined;
  if (isReflectedOn(orchestrator.node, context) || !standsAlone(node)) return undefined;
  if (!keepsParameters(lift, node)) return undefined;
  const calls: ts.PropertyAccessExpression[] = [];
  let other = false;
  walk(orchestrator.sourceFile, (inner) => {
    if (
      !ts.isPropertyAccessExpression(inner) &&
      !ts.isElementAccessExpression(inner) &&
      !ts.isBindingElement(inner) &&
      !ts.isStringLiteralLike(inner)
    )
      return;
    if (ts.isStringLiteralLike(inner)) {
      other ||= inner.text === operation.name;
      return;
    }
    if (!ts.isPropertyAccessExpression(inner) || inner.name.text !== operation.name) return;
    if (semantics.getSymbolAtLocation(inner.name) !== symbol) return;
    const isCall =
      ts.isCallExpression(inner.parent) && inner.parent.expression === inner && inner.questionDotToken === undefined;
    const isOwn = inner.expression.kind === ts.SyntaxKind.ThisKeyword;
    if (
      isCall &&
      isOwn &&
      inner.getText() === `this.${operation.name}` &&
      !inner.parent.arguments.some(ts.isSpreadElement)
    )
      calls.push(inner);
    else other = true;
  });
  return other || calls.length === 0 ? undefined : calls;
}

/** Whether code that the types do not show may look the members of the class up by name. */
function isReflectedOn(orchestrator: ts.Node, { semantics }: OperationContext): boolean {
  if (
    ts.isClassDeclaration(orchestrator) &&
    (ts.getDecorators(orchestrator) ?? []).some((each) => !isOfContainer(each, semantics))
  )
    return true;
  let found = false;
  walk(orchestrator, (node) => {
    if (found) return false;
    const { parent } = node;
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      found = !(ts.isPropertyAccessExpression(parent) && parent.expression === node);
    } else if (ts.isIdentifier(node)) {
      found = /^(?:getOwnPropertyNames|getPrototypeOf|Reflect|ownKeys)$/u.test(node.text) || node.text === 'prototype';
    } else if (ts.isIndexSignatureDeclaration(node)) {
      found = ts.isClassDeclaration(parent);
    }
    return;
  });
  return found;
}

/** Decorators of injection containers register the class and leave its methods as they are. */
function isOfContainer(decorator: ts.Decorator, semantics: Semantics): boolean {
  const { expression } = decorator;
  const name = ts.isCallExpression(expression) ? expression.expression : expression;
  const declaration = semantics.getSymbolAtLocation(name)?.declarations?.[0];
  if (declaration === undefined) return false;
  let current: ts.Node = declaration;
  while (!ts.isImportDeclaration(current) && current.parent !== undefined) current = current.parent;
  const from =
    ts.isImportDeclaration(current) && ts.isStringLiteral(current.moduleSpecifier) ? current.moduleSpecifier.text : '';
  return /^(?:@nestjs\/|@angular\/core|inversify|tsyringe|typedi|@inversifyjs\/|typeorm|@golevelup\/)/u.test(from);
}

/** A member with its lines to itself, and with comments nowhere but above it and between its statements. */
function standsAlone(node: ts.MethodDeclaration): boolean {
  const { text } = node.getSourceFile();
  const lineStart = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  const rest = /^[^\n]*/u.exec(text.slice(node.getEnd()))?.[0] ?? '';
  if (text.slice(lineStart, node.getStart()).trim() !== '' || rest.trim() !== '') return false;
  const { body } = node;
  const [first] = body?.statements ?? [];
  const last = body?.statements.at(-1);
  if (body === undefined || first === undefined || last === undefined) return false;
  const head =
    text.slice(node.getStart(), body.getStart() + 1) +
    (/^[^\n]*/u.exec(text.slice(body.getStart() + 1, first.getStart()))?.[0] ?? '');
  const tail = text.slice(last.getEnd(), node.getEnd());
  const doc = text.slice(node.pos, node.getStart());
  return !/\/[/*]/u.test(head) && !/\/[/*]/u.test(tail) && !isMeaningful(doc);
}

/** The member with its comments and one of the blank lines around it. */
function removalOf(node: ts.Node): { readonly start: number; readonly end: number } {
  const { text } = node.getSourceFile();
  const [comment] =
    ts.getLeadingCommentRanges(text, node.pos)?.filter((range) => /\n[\t ]*$/u.test(text.slice(node.pos, range.pos))) ??
    [];
  const first = comment?.pos ?? node.getStart();
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  const blankBefore = /(?:\r?\n)[\t ]*(?=\r?\n$)/u.exec(text.slice(0, lineStart));
  const start = blankBefore === null ? lineStart : lineStart - (lineStart - blankBefore.index - blankBefore[0].length);
  const rest = /^[^\S\n]*(?:\/\/[^\n]*)?\r?\n/u.exec(text.slice(node.getEnd()));
  return { start, end: node.getEnd() + (rest?.[0].length ?? 0) };
}

/** The doc comment of the method at depth 0, LF only. */
function docOf(node: ts.Node): string | undefined {
  const { text } = node.getSourceFile();
  const ranges =
    ts.getLeadingCommentRanges(text, node.pos)?.filter((range) => /\n[\t ]*$/u.test(text.slice(node.pos, range.pos))) ??
    [];
  if (ranges.length === 0) return undefined;
  return ranges
    .map((range) => {
      const indent = indentAt(text, range.pos);
      return text
        .slice(range.pos, range.end)
        .replaceAll('\r\n', '\n')
        .split('\n')
        .map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n');
    })
    .join('\n');
}
