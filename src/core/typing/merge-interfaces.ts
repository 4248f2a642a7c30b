import { parseText } from '../edit/parse-text.ts';
import type { Declaration } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * One interface for what two lifted functions need of the same thing: the members of both. Undefined when they are
 * not interfaces of one name, or when they disagree about a member.
 */
export function mergeInterfaces(a: Declaration, b: Declaration): Declaration | undefined {
  if (a.name !== b.name || a.kind !== 'interface' || b.kind !== 'interface') return undefined;
  if (a.text === b.text) return a;
  const [first, second] = [interfaceIn(a.text), interfaceIn(b.text)];
  if (first === undefined || second === undefined) return undefined;
  if (headOf(first) !== headOf(second)) return undefined;
  const members = mergeMembers(first.members, second.members);
  if (members === undefined) return undefined;
  const start = first.members[0]?.getFullStart() ?? first.end - 1;
  const indent = /\n([ \t]+)\S/.exec(a.text.slice(start))?.[1] ?? '  ';
  const end = /[^;,]\n\}$/.test(a.text) ? '' : ';';
  const lines = members.map((member) => `${indent}${member}${end}`);
  return { ...a, text: `${a.text.slice(0, start)}\n${lines.join('\n')}\n}` };
}

function interfaceIn(text: string): ts.InterfaceDeclaration | undefined {
  return parseText(text).statements.find(ts.isInterfaceDeclaration);
}

/** Everything before the braces but the comment: type parameters and what it extends. */
function headOf(node: ts.InterfaceDeclaration): string {
  const text = node.getText();
  const open = (node.members[0]?.getFullStart() ?? node.end - 1) - node.getStart();
  return text.slice(0, open).replace(/\s+/g, ' ');
}

type Members = ts.NodeArray<ts.TypeElement>;

/** The members of both without their ends; undefined when one of the same name differs. */
function mergeMembers(a: Members, b: Members): readonly string[] | undefined {
  const merged = a.map(memberText);
  for (const member of b) {
    const index = a.findIndex((each) => keyOf(each) === keyOf(member));
    const same = a[index];
    if (same === undefined) {
      merged.push(memberText(member));
      continue;
    }
    const text = mergeMember(same, member);
    if (text === undefined) return undefined;
    merged[index] = text;
  }
  return merged;
}

function mergeMember(a: ts.TypeElement, b: ts.TypeElement): string | undefined {
  const [text, other] = [memberText(a), memberText(b)];
  if (text === other) return text;
  if (!ts.isPropertySignature(a) || !ts.isPropertySignature(b)) return undefined;
  if (a.type === undefined || b.type === undefined) return undefined;
  const head = mergeHeads(headBefore(a), headBefore(b));
  if (head === undefined) return undefined;
  const type = mergeTypes(a.type, b.type);
  return type === undefined ? undefined : `${head}${type}`;
}

/** A member that one of them wants changeable satisfies both. */
function mergeHeads(head: string, other: string): string | undefined {
  const [plain, otherPlain] = [head, other].map((each) => each.replace(/^readonly /, ''));
  if (plain !== otherPlain) return undefined;
  return head === other ? head : plain;
}

function headBefore(member: ts.PropertySignature): string {
  return member.getText().slice(0, member.type!.getStart() - member.getStart());
}

/** Two objects with other members become one; a list that one of them wants changeable satisfies both. */
function mergeTypes(a: ts.TypeNode, b: ts.TypeNode): string | undefined {
  if (ts.isTypeLiteralNode(a) && ts.isTypeLiteralNode(b)) {
    const members = mergeMembers(a.members, b.members);
    return members && `{ ${members.join('; ')} }`;
  }
  const [text, other] = [a.getText(), b.getText()];
  if (text === other || `readonly ${other}` === text) return other;
  return text === other.replace(/^readonly /, '') ? text : undefined;
}

function keyOf(member: ts.TypeElement): string {
  return member.name?.getText() ?? member.getText();
}

function memberText(member: ts.TypeElement): string {
  return member.getText().replace(/[;,]$/, '');
}
