import type { Operation, Orchestrator } from '../../model/orchestrator.ts';
import type { References } from '../../regions/references.ts';
import { isWithin } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Candidate } from './candidate.ts';
import type { Input } from './phase-flow.ts';

/** The parameter through which a function is given its dependencies: `deps`, or `{ orders, mailer }`. */
export function bagParameter(
  { kind, dependencies }: Orchestrator,
  { node }: Operation,
): ts.ParameterDeclaration | undefined {
  if (kind === 'class') return undefined;
  const given = dependencies.filter(({ origin }) => origin === 'bag').map(({ name }) => name);
  const isBag = ({ name }: ts.ParameterDeclaration) =>
    ts.isIdentifier(name)
      ? given.some((each) => each.startsWith(`${name.text}.`))
      : ts.isObjectBindingPattern(name) && name.elements.some((each) => given.includes(each.name.getText()));
  return node.parameters.find((parameter) => parameter.dotDotDotToken === undefined && isBag(parameter));
}

/** What a phase takes of the bag. */
export interface TakenOfBag {
  readonly inputs: readonly Input[];
  /** `deps`, or `{ orders, mailer: post }`: the same text says what is taken and what is handed over. */
  readonly name: string;
  /** The members by their names in the bag; undefined where the phase may use any. */
  readonly members: readonly string[] | undefined;
}

export function takenOfBag(
  { inputs, region }: Candidate,
  bag: ts.ParameterDeclaration | undefined,
  references: References,
): TakenOfBag | undefined {
  const of = inputs.filter(({ declaration }) => bag !== undefined && isOf(declaration, bag));
  const [first] = of;
  if (bag === undefined || first === undefined || of.some(({ isWritten }) => isWritten)) return undefined;
  if (first.declaration === bag) {
    const members = references
      .of(first.symbol)
      .filter((use) => isWithin(use, region.nodes))
      .map(membersAt);
    const isKnown = members.every((each) => each !== undefined);
    return { inputs: of, name: first.name, members: isKnown ? [...new Set(members.flat())] : undefined };
  }
  const taken = of.map(({ declaration, name }) => ({ member: memberOf(declaration as ts.BindingElement), name }));
  const words = taken.map(({ member, name }) => (member === name ? name : `${member}: ${name}`));
  return { inputs: of, name: `{ ${words.join(', ')} }`, members: taken.map(({ member }) => member) };
}

/** The bag itself, or a plain name that its pattern takes out of it. */
function isOf(declaration: ts.Declaration, bag: ts.ParameterDeclaration): boolean {
  if (declaration === bag) return ts.isIdentifier(bag.name);
  if (!ts.isBindingElement(declaration) || declaration.parent !== bag.name) return false;
  const key = declaration.propertyName ?? declaration.name;
  return declaration.dotDotDotToken === undefined && declaration.initializer === undefined && ts.isIdentifier(key);
}

function memberOf({ propertyName, name }: ts.BindingElement): string {
  return (propertyName ?? name).getText();
}

/** `orders` in `deps.orders`, or in `const { orders } = deps`. */
function membersAt(use: ts.Identifier): readonly string[] | undefined {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === use) return [parent.name.text];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== use || !ts.isObjectBindingPattern(parent.name))
    return undefined;
  const isPlain = parent.name.elements.every(
    ({ dotDotDotToken, propertyName, name }) => dotDotDotToken === undefined && ts.isIdentifier(propertyName ?? name),
  );
  return isPlain ? parent.name.elements.map(memberOf) : undefined;
}

/** The type of the bag with these members only, in the way in which the source writes it; undefined where that is not said. */
export function narrowedBagType(type: ts.TypeNode, members: readonly string[], quote: '"' | "'"): string | undefined {
  if (ts.isTypeLiteralNode(type)) {
    const signatures = members.map((member) => type.members.find((each) => each.name?.getText() === member));
    const texts = signatures.flatMap((each) => (each === undefined ? [] : [each.getText().replace(/[;,]$/u, '')]));
    const isShort = texts.length === members.length && texts.every((each) => !each.includes('\n'));
    return isShort ? `{ ${texts.join('; ')} }` : undefined;
  }
  if (!ts.isTypeReferenceNode(type) || type.getText().includes('\n')) return undefined;
  const isPick = type.typeName.getText() === 'Pick' && type.typeArguments?.length === 2;
  const whole = isPick ? type.typeArguments[0]!.getText() : type.getText();
  return `Pick<${whole}, ${members.map((each) => quote + each + quote).join(' | ')}>`;
}
