import type { Replacement } from '../../edit/apply-edits.ts';
import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { indentAt, reindent } from '../../edit/reindent.ts';
import { renderCall } from '../../edit/render-call.ts';
import { ts } from '../../syntax/typescript.ts';
import { routeTo, type HolderDesign, type PartDesign, type SplitDesign } from '../design.ts';
import type { OperationMember } from '../model/class-model.ts';
import type { ThisAccess } from '../model/trace-member.ts';
import type { Emission } from './emission.ts';
import { isDecorated, rangeWithComments, startBehindDecorators } from './member-text.ts';

/**
 * The declarations of an operation as they stand in a part: word for word, but that calls of operations that are elsewhere
 * go through the part that has them, and that it is no longer private where others call it.
 */
export function writeOperation(
  operation: OperationMember,
  part: PartDesign,
  { design, emission }: { readonly design: SplitDesign; readonly emission: Emission },
): readonly string[] {
  const accesses = design.traced.accesses.get(operation.name) ?? [];
  return operation.nodes.map((node) => {
    const range = operation.isPrivate ? rangeWithComments(node) : { start: startBehindDecorators(node), end: node.end };
    const own = accesses.filter((access) => isInside(access.node, node));
    const edits = [
      ...rerouted(own, part, design),
      ...undecorated(node, emission),
      ...unhidden(own, part),
      ...(part.exposed.has(operation.name) ? exposing(node, emission) : []),
    ];
    return sliceWithReplacements(node.getSourceFile().text, range, edits);
  });
}

/** `this.refund(order)` becomes `this.payment.refund(order)`. */
export function rerouted(
  accesses: readonly ThisAccess[],
  holder: HolderDesign,
  design: SplitDesign,
): readonly Replacement[] {
  return accesses.flatMap(({ name, node, kind }) => {
    if (!design.model.operations.has(name) || !ts.isPropertyAccessExpression(node)) return [];
    // A public operation is called as before, through what is left of it, which a test may have replaced.
    if (holder.delegates.some((delegate) => delegate.name === name)) return [];
    const route = routeTo(name, holder, design);
    if (route === undefined) return [];
    const start = node.name.getStart();
    const named = { start, end: node.name.end, text: `${route}.${name.replace(/^#/u, '')}` };
    const bound = kind === 'bind' ? boundObject(node) : undefined;
    return bound === undefined ? [named] : [named, { start: bound.end, end: bound.end, text: `.${route}` }];
  });
}

/** The second `this` in `this.tell.bind(this)`, which has to be the part as well. */
function boundObject(access: ts.PropertyAccessExpression): ts.Node | undefined {
  const call = access.parent.parent;
  const first = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  return first?.kind === ts.SyntaxKind.ThisKeyword ? first : undefined;
}

/** An operation with a private name has a plain one where it is called from other classes. */
function unhidden(accesses: readonly ThisAccess[], part: PartDesign): readonly Replacement[] {
  return accesses.flatMap(({ name, node }) => {
    const isHere = part.operations.some((operation) => operation.name === name);
    if (!name.startsWith('#') || !isHere || !part.exposed.has(name) || !ts.isPropertyAccessExpression(node)) return [];
    return [{ start: node.name.getStart(), end: node.name.getStart() + 1, text: '' }];
  });
}

/** Decorators stay at the original's method, which is the one that frameworks know. */
function undecorated(node: OperationMember['nodes'][number], { style }: Emission): readonly Replacement[] {
  if (!ts.isMethodDeclaration(node) || !node.parameters.some(isDecorated)) return [];
  const { text } = node.getSourceFile();
  const open = text.lastIndexOf('(', node.parameters[0]?.getStart());
  const close = text.indexOf(')', node.parameters.end);
  const list = renderCall({
    callee: '',
    arguments: node.parameters.map((each) => {
      const from = startBehindDecorators(each);
      return reindent(text.slice(from, each.end), indentAt(text, from), '');
    }),
    style,
    column: style.indent.length + open - startBehindDecorators(node),
    indent: style.indent,
    after: `${node.type === undefined ? '' : `: ${node.type.getText()}`} {`,
  });
  return [{ start: open, end: close + 1, text: list }];
}

/** Takes `private` away, or writes `public` where the class says so. */
function exposing(node: OperationMember['nodes'][number], { habits }: Emission): readonly Replacement[] {
  if (ts.isPrivateIdentifier(node.name))
    return [{ start: node.name.getStart(), end: node.name.getStart() + 1, text: '' }];
  const hiding = ts
    .getModifiers(node)
    ?.find(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword);
  if (hiding === undefined) return [];
  const { text } = node.getSourceFile();
  const blank = /^\s*/u.exec(text.slice(hiding.end))?.[0].length ?? 0;
  return habits.saysPublic
    ? [{ start: hiding.getStart(), end: hiding.end, text: 'public' }]
    : [{ start: hiding.getStart(), end: hiding.end + blank, text: '' }];
}

function isInside(inner: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}
