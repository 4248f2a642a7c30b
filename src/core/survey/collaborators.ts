import { walk, type BabelNode } from '../syntax/babel.ts';
import { collectFields, type ClassFields } from './class-fields.ts';
import { pathBelowThis } from './member-path.ts';
import type { ClassNode } from './survey-file.ts';
import { valueMethods } from './value-methods.ts';

/**
 * The collaborators that the methods of a class call something on: constructor parameters kept in fields, members of a
 * bag of dependencies, injected fields, fields built from classes, fields of a base class.
 */
export function collectCollaborators(node: ClassNode): ReadonlySet<string> {
  const collaborators = known.get(node) ?? collaboratorsOf(node);
  known.set(node, collaborators);
  return collaborators;
}

/** Each class is asked about as a holder of collaborators, and where it has none, as one that imports them. */
const known = new WeakMap<ClassNode, ReadonlySet<string>>();

function collaboratorsOf(node: ClassNode): ReadonlySet<string> {
  const fields = collectFields(node);
  const collaborators = new Set<string>();
  for (const path of collectCalls(node)) {
    const name = collaboratorOf(path, fields, node.superClass != null);
    if (name !== undefined) collaborators.add(name);
  }
  return collaborators;
}

/** The collaborator that a call below `this` goes to, e.g. `mailer` for the path `mailer.send`. */
function collaboratorOf(path: readonly string[], fields: ClassFields, hasBase: boolean): string | undefined {
  const [field, member] = path;
  if (field === undefined || fields.methods.has(field)) return undefined;
  if (fields.bags.has(field)) return member === undefined ? undefined : `${field}.${member}`;
  const holding = fields.holdings.get(field);
  if (holding === 'value') return undefined;
  if (holding === 'collaborator') return field;
  const isKnown = holding === 'unknown' || hasBase;
  return isKnown && path.length > 1 && !valueMethods.has(path[path.length - 1]!) ? field : undefined;
}

/** What is called below `this` in the methods, as paths: `this.db.users.find(…)` gives `['db', 'users', 'find']`. */
function collectCalls(node: ClassNode): readonly (readonly string[])[] {
  const calls: (readonly string[])[] = [];
  for (const member of node.body.body) {
    if (member.type === 'ClassMethod' && member.kind === 'constructor') continue;
    const aliases = collectAliases(member);
    walk(member, (child) => {
      if (child.type === 'ClassDeclaration' || child.type === 'ClassExpression') return false;
      const called = calledBy(child);
      const path = called && pathBelowThis(called, aliases);
      if (path && path.length > 0) calls.push(path);
      return true;
    });
  }
  return calls;
}

function calledBy(node: BabelNode): BabelNode | undefined {
  if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') return node.callee;
  return node.type === 'TaggedTemplateExpression' ? node.tag : undefined;
}

/** Local names for what `this` holds: `const { mailer } = this`, `const db = this.db`, `const self = this`. */
function collectAliases(member: BabelNode): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  walk(member, (node) => {
    if (node.type !== 'VariableDeclarator' || !node.init) return;
    const path = pathBelowThis(node.init, aliases);
    if (!path || path.length > 2) return;
    if (node.id.type === 'Identifier') {
      aliases.set(node.id.name, path);
    } else if (node.id.type === 'ObjectPattern') {
      for (const property of node.id.properties) {
        if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue;
        if (property.value.type === 'Identifier') aliases.set(property.value.name, [...path, property.key.name]);
      }
    }
  });
  return aliases;
}
