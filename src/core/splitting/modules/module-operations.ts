import { commonJsExport } from '../../syntax/commonjs.ts';
import { bare, isWithin, nameText } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

/** A function of a module, which may as well stand at the top of another one. */
export interface ModuleOperation {
  readonly name: string;
  /** The statement at the top, or the member of an object or a class in one. */
  readonly whole: ts.Node;
  /** All of it, or only what a statement assigns. */
  readonly code: ts.Node;
  /**
   * `declared` by a name of the module; `assigned`: `exports.place = async function (order) { … }`; a `member` of an object;
   * or a `method` of a class.
   */
  readonly kind: 'declared' | 'assigned' | 'member' | 'method';
  /** The name that it declares. */
  readonly declaration: ts.Identifier | undefined;
  /** By a word of its own, not by a list of exports elsewhere. */
  readonly isExported: boolean;
}

/** What is found through an object or a class, whatever the function that it does its work with is called. */
export function isMember(operation: ModuleOperation | undefined): boolean {
  return operation?.kind === 'member' || operation?.kind === 'method';
}

/** The functions that a statement at the top of a module declares or hands out. */
export function operationsOf(statement: ts.Statement, exportsNames: ReadonlySet<string>): readonly ModuleOperation[] {
  if (ts.isFunctionDeclaration(statement)) {
    const { name, body } = statement;
    if (name === undefined || body === undefined || has(statement, ts.SyntaxKind.DefaultKeyword)) return [];
    return [{ ...declared(name, statement), isExported: has(statement, ts.SyntaxKind.ExportKeyword) }];
  }
  if (ts.isVariableStatement(statement)) {
    const [declaration, another] = statement.declarationList.declarations;
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (declaration?.initializer === undefined || another !== undefined) return [];
    if (!ts.isIdentifier(declaration.name)) return [];
    if (!isFunction(declaration.initializer)) return membersOf(declaration.initializer);
    if (!isConstant) return [];
    return [{ ...declared(declaration.name, statement), isExported: has(statement, ts.SyntaxKind.ExportKeyword) }];
  }
  if (ts.isExportAssignment(statement)) return membersOf(statement.expression);
  const exported = commonJsExport(statement, exportsNames);
  // `exports.place = module.exports = function () {}` hands out more than one name.
  const isWhole = exported !== undefined && exported.value.parent.parent === statement;
  if (exported !== undefined && !isFunction(exported.value)) return membersOf(exported.value);
  if (!isWhole || exported.name === undefined) return [];
  return [
    {
      name: exported.name,
      whole: statement,
      code: exported.value,
      kind: 'assigned',
      declaration: undefined,
      isExported: true,
    },
  ];
}

/** `{ async place(order) { … }, cancel: async (order) => … }`, also in `Object.freeze(…)`. */
function membersOf(value: ts.Expression): readonly ModuleOperation[] {
  const object = unfrozen(bare(value));
  if (!ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((member) => {
    const holdsFunction = ts.isPropertyAssignment(member) && isFunction(member.initializer);
    return ts.isMethodDeclaration(member) || holdsFunction ? memberOf(member, 'member') : [];
  });
}

/** The methods of a class, static or not; what has overloads is declared more than once. */
export function methodsOf({ members }: ts.ClassLikeDeclaration): readonly ModuleOperation[] {
  const names = members.map(({ name }) => nameText(name));
  const isAlone = (member: ts.ClassElement) =>
    names.filter((name) => name !== undefined && name === nameText(member.name)).length === 1;
  return members.flatMap((member) =>
    ts.isMethodDeclaration(member) && member.body !== undefined && isAlone(member) ? memberOf(member, 'method') : [],
  );
}

function memberOf(
  member: ts.MethodDeclaration | ts.PropertyAssignment,
  kind: 'member' | 'method',
): readonly ModuleOperation[] {
  const { name } = member;
  if (!ts.isIdentifier(name)) return [];
  return [{ name: name.text, whole: member, code: member, kind, declaration: undefined, isExported: true }];
}

/** What `Object.freeze(…)` gives back. */
export function unfrozen(value: ts.Expression): ts.Expression {
  if (!ts.isCallExpression(value) || value.expression.getText() !== 'Object.freeze') return value;
  const [only, another] = value.arguments;
  return only === undefined || another !== undefined ? value : bare(only);
}

function declared(declaration: ts.Identifier, statement: ts.Statement) {
  return { name: declaration.text, whole: statement, code: statement, kind: 'declared', declaration } as const;
}

function isFunction(value: ts.Expression): boolean {
  const inner = bare(value);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
}

function has(statement: ts.FunctionDeclaration | ts.VariableStatement, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(statement)?.some((each) => each.kind === kind) ?? false;
}

/** The code around the operations: what is left of it where they are not there. */
export function around(node: ts.Node, operations: ReadonlySet<ts.Node>): readonly ts.Node[] {
  if (operations.has(node)) return [];
  if (![...operations].some((each) => isWithin(each, [node]))) return [node];
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...around(child, operations));
  });
  return found;
}
