import { walk, type BabelNode } from '../syntax/babel.ts';
import type { ClassNode } from './survey-file.ts';

/** The classes of a module; an expression without a name takes that of its variable. */
export function collectClasses(program: BabelNode): { node: ClassNode; name: string }[] {
  const found: { node: ClassNode; name: string }[] = [];
  walk(program, (node, parent) => {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      found.push({ node, name: nameOfClass(node, parent) });
    }
  });
  return found;
}

function nameOfClass(node: ClassNode, parent: BabelNode): string {
  if (node.id) return node.id.name;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  return 'default';
}
