import { leafName, leavesAt } from '../../orchestrators/bags.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel, Field } from './class-model.ts';
import type { ThisAccess } from './trace-member.ts';

/** The dependencies that these accesses touch: fields, and what is taken out of bags. */
export function touchedIn(
  accesses: readonly ThisAccess[],
  { dependencies }: Pick<ClassModel, 'dependencies'>,
): ReadonlySet<string> {
  const touched = accesses.flatMap(({ name, node }) => [
    name,
    ...(leavesAt(node) ?? []).map((leaf) => leafName(name, leaf)),
  ]);
  return new Set(touched.filter((name) => dependencies.has(name)));
}

/**
 * The type of a field as a class needs it that only takes some things out of a bag: `Pick<Deps, 'orders' | 'mailer'>`,
 * with the code that it consists of.
 */
export function narrowedType(
  { name, type }: Field,
  accesses: readonly ThisAccess[],
  { dependencies }: Pick<ClassModel, 'dependencies'>,
): Field['type'] {
  const isBag = [...dependencies].some((each) => each.startsWith(`${name}.`));
  const node = type?.nodes[0];
  if (!isBag || node === undefined || !ts.isTypeNode(node) || node.getText() !== type?.text) return type;
  const taken = accesses.filter((access) => access.name === name).map((access) => leavesAt(access.node));
  const leaves = [...new Set(taken.flatMap((each) => each ?? []))].sort();
  if (leaves.length === 0 || taken.includes(undefined)) return type;
  if (!ts.isTypeLiteralNode(node))
    return { ...type, text: `Pick<${type.text}, ${leaves.map((leaf) => `'${leaf}'`).join(' | ')}>` };
  const members = node.members.filter((member) => leaves.includes(member.name?.getText() ?? ''));
  const texts = members.map((member) => member.getText().replace(/[;,]$/u, ''));
  return { ...type, text: `{ ${texts.join('; ')} }`, nodes: members };
}
