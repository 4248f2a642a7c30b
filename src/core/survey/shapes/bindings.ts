import { walk, type BabelNode } from '../../syntax/babel.ts';
import type { FunctionNode } from './site.ts';

/** The names that a pattern binds: `['db', 'mail']` for `{ db, mailer: mail = none }`. */
export function boundNames(pattern: BabelNode | null | undefined): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => boundNames(element));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'ObjectProperty' ? property.value : property),
      );
    case 'TSParameterProperty':
      return boundNames(pattern.parameter);
    default:
      return [];
  }
}

/** Every name that the function declares, at any depth: what it says of them is not about the module's own. */
export function ownNames(node: FunctionNode): ReadonlySet<string> {
  const names = new Set<string>(node.params.flatMap((parameter) => boundNames(parameter)));
  walk(node.body, (inner) => {
    if (inner.type === 'VariableDeclarator') boundNames(inner.id).forEach((name) => names.add(name));
    else if (inner.type === 'FunctionDeclaration' || inner.type === 'ClassDeclaration') {
      if (inner.id) names.add(inner.id.name);
    }
    if ('params' in inner && Array.isArray(inner.params))
      inner.params.flatMap((parameter) => boundNames(parameter as BabelNode)).forEach((name) => names.add(name));
    if (inner.type === 'CatchClause') boundNames(inner.param).forEach((name) => names.add(name));
  });
  return names;
}
