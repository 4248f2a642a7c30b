import type { BabelNode } from '../syntax/babel.ts';

const noAliases: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * The names below `this`: `['db', 'find']` for `this.db.find`, `[]` for `this` itself, undefined for anything that does
 * not start at `this` or at a local name for a part of it.
 */
export function pathBelowThis(
  node: BabelNode,
  aliases: ReadonlyMap<string, readonly string[]> = noAliases,
): readonly string[] | undefined {
  switch (node.type) {
    case 'ThisExpression':
      return [];
    case 'Identifier':
      return aliases.get(node.name);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return pathBelowThis(node.expression, aliases);
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const path = pathBelowThis(node.object, aliases);
      const name = node.computed ? undefined : keyName(node.property);
      return path && name !== undefined ? [...path, name] : undefined;
    }
    default:
      return undefined;
  }
}

/** The name of a member: `total`, `#total`, `'total'`; undefined where it is computed. */
export function keyName(key: BabelNode): string | undefined {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateName') return `#${key.id.name}`;
  return key.type === 'StringLiteral' ? key.value : undefined;
}
