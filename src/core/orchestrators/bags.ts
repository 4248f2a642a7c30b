import { nameText, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** For each field that only bundles collaborators, what is used of it: `orders` and `mailer` of `this.deps`. */
export type Bags = ReadonlyMap<string, ReadonlyMap<string, ts.Node>>;

/**
 * Finds the plain bags of a class. Each collaborator in one counts by itself: putting six of them into one object makes the
 * class no simpler. A bag that is handed on as a whole is a collaborator like any other.
 */
export function collectBags(node: ts.ClassLikeDeclaration): Bags {
  const bags = new Map<string, ReadonlyMap<string, ts.Node>>();
  for (const { name, type } of typedFields(node)) {
    const shape = shapeOf(type, name);
    if (shape === undefined) continue;
    const leaves = leavesUsed(node, name, shape);
    if (leaves !== undefined && leaves.size > 0) bags.set(name, leaves);
  }
  return bags;
}

/** What is taken out of a bag where it is named: `['orders']` at `this.deps` in `this.deps.orders`; undefined for the whole. */
export function leavesAt(access: ts.Node): readonly string[] | undefined {
  const { parent } = access;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === access) return [parent.name.text];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== access) return undefined;
  if (!ts.isObjectBindingPattern(parent.name)) return undefined;
  const names = parent.name.elements.map(({ propertyName, name, dotDotDotToken }) =>
    dotDotDotToken === undefined ? nameOf(propertyName ?? name) : undefined,
  );
  return names.some((each) => each === undefined) ? undefined : names.filter((each) => each !== undefined);
}

/** `orders` of the bag `deps`, as one of the dependencies of its class. */
export function leafName(bag: string, leaf: string): string {
  return `${bag}.${leaf}`;
}

export function isLeaf(name: string): boolean {
  return name.includes('.');
}

interface Shape {
  /** Members that are known to be no collaborators. */
  readonly plain: ReadonlySet<string>;
  /** True where the type is known: then a member that is called itself is a collaborator as well. */
  readonly isKnown: boolean;
}

function leavesUsed(node: ts.Node, name: string, shape: Shape): ReadonlyMap<string, ts.Node> | undefined {
  const leaves = new Map<string, ts.Node>();
  let isBag = true;
  walk(node, (inner) => {
    if (isBinding(inner, name)) isBag = false;
    if (!ts.isPropertyAccessExpression(inner) || inner.expression.kind !== ts.SyntaxKind.ThisKeyword) return;
    if (inner.name.text !== name || isAssigned(inner)) return;
    const taken = leavesAt(inner);
    if (taken === undefined) isBag = false;
    const isPath = inner.parent !== undefined && ts.isPropertyAccessExpression(inner.parent);
    const use = isPath ? useOf(inner.parent) : 'taken';
    if (use === 'called' && !shape.isKnown) isBag = false;
    for (const leaf of taken ?? [])
      if (use !== 'read' && !shape.plain.has(leaf) && !leaves.has(leaf)) leaves.set(leaf, inner);
  });
  return isBag ? leaves : undefined;
}

/** `called` for `this.deps.now()`, `through` for `this.deps.orders.find()`. */
function useOf(leaf: ts.Expression): 'called' | 'through' | 'read' {
  const { parent } = leaf;
  if (ts.isCallExpression(parent) && parent.expression === leaf) return 'called';
  for (let node: ts.Node = leaf; ; node = node.parent) {
    const above = node.parent;
    if (ts.isCallExpression(above)) return above.expression === node ? 'through' : 'read';
    const isLink = (ts.isPropertyAccessExpression(above) || ts.isNonNullExpression(above)) && above.expression === node;
    if (!isLink) return 'read';
  }
}

function isAssigned(access: ts.Expression): boolean {
  const { parent } = access;
  return ts.isBinaryExpression(parent) && parent.left === access;
}

/** `const { deps } = this`. */
function isBinding(node: ts.Node, name: string): boolean {
  if (!ts.isVariableDeclaration(node) || node.initializer?.kind !== ts.SyntaxKind.ThisKeyword) return false;
  return !ts.isObjectBindingPattern(node.name) || node.name.elements.some((each) => nameOf(each.name) === name);
}

function nameOf(name: ts.Node): string | undefined {
  return ts.isIdentifier(name) ? name.text : undefined;
}

interface TypedField {
  readonly name: string;
  readonly type: ts.TypeNode;
}

function typedFields(node: ts.ClassLikeDeclaration): readonly TypedField[] {
  return node.members.flatMap((member): readonly TypedField[] => {
    if (ts.isConstructorDeclaration(member)) {
      return member.parameters
        .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, member))
        .flatMap(({ name, type }) => (ts.isIdentifier(name) && type !== undefined ? [{ name: name.text, type }] : []));
    }
    const name = nameText(member.name);
    if (!ts.isPropertyDeclaration(member) || name === undefined || member.type === undefined) return [];
    return member.initializer === undefined ? [{ name, type: member.type }] : [];
  });
}

const utilities = /^(?:Pick|Omit|Readonly|Required)$/u;
const bagNames = /^#?(?:deps|dependencies|services|stores|repositories|repos|ports|adapters|collaborators|cradle)$/u;

/** Undefined for types that may well be collaborators themselves. */
function shapeOf(type: ts.TypeNode, name: string): Shape | undefined {
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const [inner] = type.typeArguments ?? [];
    if (utilities.test(type.typeName.text) && inner !== undefined) {
      return shapeOf(inner, name) ?? { plain: new Set(), isKnown: false };
    }
    const members = membersOf(type.typeName.text, type.getSourceFile());
    if (members !== undefined) return bagOf(members);
  }
  if (ts.isTypeLiteralNode(type)) return bagOf(type.members);
  return bagNames.test(name) ? { plain: new Set(), isKnown: false } : undefined;
}

/** The members of a type that the same file declares. */
function membersOf(name: string, sourceFile: ts.SourceFile): readonly ts.TypeElement[] | undefined {
  for (const statement of sourceFile.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === name)
      return statement.heritageClauses === undefined ? statement.members : undefined;
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name)
      return ts.isTypeLiteralNode(statement.type) ? statement.type.members : undefined;
  }
  return undefined;
}

/** A bag has no methods of its own, and at least two collaborators. */
function bagOf(members: readonly ts.TypeElement[]): Shape | undefined {
  const properties = members.filter(ts.isPropertySignature);
  if (properties.length < members.length) return undefined;
  const isPlain = ({ type }: ts.PropertySignature) => type === undefined || isPlainType(type);
  const things = properties.filter(
    (each) => !isPlain(each) && each.type !== undefined && !ts.isFunctionTypeNode(each.type),
  );
  if (things.length < 2) return undefined;
  return { plain: new Set(properties.filter(isPlain).flatMap((each) => nameText(each.name) ?? [])), isKnown: true };
}

function isPlainType(type: ts.TypeNode): boolean {
  return (
    ts.isLiteralTypeNode(type) ||
    ts.isArrayTypeNode(type) ||
    /^(?:string|number|boolean|bigint|Date)$/u.test(type.getText())
  );
}
