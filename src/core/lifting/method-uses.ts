import type { MethodFields } from '../regions/capture.ts';
import { isMeaningful } from '../regions/meaningful-comments.ts';
import { isUnchanging } from '../regions/lasting-functions.ts';
import { findNode, nameText, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { OperationContext } from './operation-context.ts';
import type { WholeFunction } from './whole-function.ts';

/**
 * Every place that uses a private member, or undefined where it has to stay reachable as a member: something reads it by
 * its name, keeps it, or calls it in a way that the function cannot follow.
 */
export function usesOf(
  whole: WholeFunction,
  fields: MethodFields,
  context: OperationContext,
): readonly ts.PropertyAccessExpression[] | undefined {
  const { orchestrator, semantics } = context;
  const { member } = whole;
  if (!whole.isPrivate || whole.kind === 'getter') return undefined;
  const name = nameText(member.name);
  const symbol = semantics.getSymbolAtLocation(member.name);
  if (name === undefined || symbol === undefined) return undefined;
  if ((ts.getDecorators(member)?.length ?? 0) > 0 || (symbol.declarations?.length ?? 0) > 1) return undefined;
  if (isReflectedOn(orchestrator.node, context) || !standsAlone(whole)) return undefined;
  const uses: ts.PropertyAccessExpression[] = [];
  let other = false;
  walk(orchestrator.sourceFile, (inner) => {
    if (ts.isStringLiteralLike(inner)) {
      other ||= inner.text === name;
    } else if (
      ts.isPropertyAccessExpression(inner) &&
      inner.name.text === name &&
      semantics.getSymbolAtLocation(inner.name) === symbol
    ) {
      if (isPlainUse(inner, { whole, fields, semantics })) uses.push(inner);
      else other = true;
    }
  });
  return other || uses.length === 0 ? undefined : uses;
}

/** A call, or, where no field has to be handed over, an argument: `items.map(this.round)`. */
function isPlainUse(
  use: ts.PropertyAccessExpression,
  {
    whole,
    fields,
    semantics,
  }: { readonly whole: WholeFunction; readonly fields: MethodFields; readonly semantics: Semantics },
): boolean {
  const receiver = use.expression;
  const isOwn = receiver.kind === ts.SyntaxKind.ThisKeyword || (whole.isStatic && ts.isIdentifier(receiver));
  if (!isOwn || use.getText() !== `${receiver.getText()}.${use.name.text}`) return false;
  const { parent } = use;
  const isCall = ts.isCallExpression(parent) && parent.expression === use;
  if (!isCall) {
    const isArgument = ts.isCallExpression(parent) && parent.arguments.includes(use);
    return (
      isArgument &&
      fields.fields.length === 0 &&
      !/^(?:bind|call|apply|[a-z]*[lL]istener|on|off)$/u.test(calledName(parent))
    );
  }
  if (parent.questionDotToken !== undefined) return false;
  if (fields.fields.length === 0) return true;
  // The fields are read where they stand among the arguments; what comes after them must not be able to change them.
  const after = parent.arguments.slice(fields.fieldsAt);
  if (parent.arguments.length < fields.fieldsAt || parent.arguments.slice(0, fields.fieldsAt).some(ts.isSpreadElement))
    return false;
  const isConstructing = ts.findAncestor(use, ts.isConstructorDeclaration) !== undefined;
  const keepTheirValues = fields.fields.every(({ reads }) => reads.every((read) => isUnchanging(read, semantics)));
  return (keepTheirValues && !isConstructing) || findNode(after, mayDoSomething) === undefined;
}

function calledName(call: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
}

function mayDoSomething(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) &&
      (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)) ||
    (ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment)
  );
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

/** A member with its lines to itself, and with comments nowhere but above it and inside the code that moves. */
function standsAlone({ node, member, region }: WholeFunction): boolean {
  const { text } = member.getSourceFile();
  const lineStart = text.lastIndexOf('\n', member.getStart() - 1) + 1;
  const rest = /^[^\n]*/u.exec(text.slice(member.getEnd()))?.[0] ?? '';
  if (text.slice(lineStart, member.getStart()).trim() !== '' || rest.trim() !== '') return false;
  if (node.body === undefined) return false;
  // Whole lines above the first statement move with it.
  const opening = ts.isBlock(node.body) ? node.body.getStart() + 1 : region.start;
  const head = text.slice(member.getStart(), opening) + (/^[^\n]*/u.exec(text.slice(opening, region.start))?.[0] ?? '');
  const tail = text.slice(region.end, member.getEnd());
  const doc = text.slice(member.pos, member.getStart());
  return !/\/[/*]/u.test(head) && !/\/[/*]/u.test(tail) && !isMeaningful(doc, text);
}
