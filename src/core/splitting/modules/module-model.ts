import posix from 'node:path/posix';
import { moduleName, wordsOf } from '../../edit/file-names.ts';
import type { Orchestrator } from '../../model/orchestrator.ts';
import { pascalCase } from '../../naming/words.ts';
import { commonJsExport, exportsAlias, moduleSystemOf, type ModuleSystem } from '../../syntax/commonjs.ts';
import { bare, findNode, isAssignmentOperator } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

/** A module of functions as its split sees it. */
export interface ModuleModel {
  /** What it is called in the names of its parts: `OrderService` for `order-service.ts`. */
  readonly name: string;
  readonly sourceFile: ts.SourceFile;
  readonly system: ModuleSystem;
  readonly dependencies: readonly ModuleDependency[];
  /** In the order of the text. */
  readonly operations: ReadonlyMap<string, ModuleOperation>;
  /** Names that stand for `exports`, e.g. `orders` of `const orders = module.exports`. */
  readonly exportsNames: ReadonlySet<string>;
  /**
   * The one of these names by which other modules find the same object as soon as this one is being loaded, and so do the
   * parts: `const orders = require('./orders')`.
   */
  readonly ownName: string | undefined;
}

export interface ModuleDependency {
  readonly name: string;
  readonly calls: readonly ts.Node[];
}

/** A function at the top of a module. */
export interface ModuleOperation {
  readonly name: string;
  readonly statement: ts.Statement;
  /** The statement, or only what it assigns. */
  readonly code: ts.Node;
  /** `declared` by a name of the module, or `assigned`: `exports.place = async function (order) { … }`. */
  readonly kind: 'declared' | 'assigned';
  /** The name that it declares. */
  readonly declaration: ts.Identifier | undefined;
  /** By a word of its own, not by a list of exports elsewhere. */
  readonly isExported: boolean;
}

/** Every function that stands at the top by a name, is written once, and is no default export. */
export function readModule({ sourceFile, dependencies }: Orchestrator): ModuleModel {
  const exportsNames = new Set(sourceFile.statements.flatMap((statement) => exportsAlias(statement) ?? []));
  const found = sourceFile.statements.flatMap((statement) => operationOf(statement, exportsNames) ?? []);
  const [ownName, another] = exportsNames;
  const isUnique = ({ name }: ModuleOperation) => found.filter((each) => each.name === name).length === 1;
  return {
    name: nameForParts(sourceFile.fileName),
    sourceFile,
    system: moduleSystemOf(sourceFile) ?? 'esm',
    dependencies: dependencies.map(({ name, node, calls = [node] }) => ({ name, calls })),
    operations: new Map(found.filter(isUnique).map((each) => [each.name, each])),
    exportsNames,
    ownName: another === undefined && !handsOutAnother(sourceFile) ? ownName : undefined,
  };
}

/** `module.exports = …` puts another object in the place of the one that was known before. */
function handsOutAnother(sourceFile: ts.SourceFile): boolean {
  const isPlaced = (node: ts.Node) =>
    ts.isBinaryExpression(node) &&
    isAssignmentOperator(node.operatorToken.kind) &&
    /^(?:module\.)?exports$/u.test(node.left.getText());
  return findNode([sourceFile], isPlaced) !== undefined;
}

function nameForParts(file: string): string {
  const [stem = ''] = moduleName(file).split('.');
  return pascalCase(wordsOf(stem === 'index' ? posix.basename(posix.dirname(file)) : stem));
}

function operationOf(statement: ts.Statement, exportsNames: ReadonlySet<string>): ModuleOperation | undefined {
  if (ts.isFunctionDeclaration(statement)) {
    const { name, body } = statement;
    if (name === undefined || body === undefined || has(statement, ts.SyntaxKind.DefaultKeyword)) return undefined;
    return { ...declared(name, statement), isExported: has(statement, ts.SyntaxKind.ExportKeyword) };
  }
  if (ts.isVariableStatement(statement)) {
    const [declaration, another] = statement.declarationList.declarations;
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (declaration?.initializer === undefined || another !== undefined || !isConstant) return undefined;
    if (!ts.isIdentifier(declaration.name) || !isFunction(declaration.initializer)) return undefined;
    return { ...declared(declaration.name, statement), isExported: has(statement, ts.SyntaxKind.ExportKeyword) };
  }
  const exported = commonJsExport(statement, exportsNames);
  // `exports.place = module.exports = function () {}` hands out more than one name.
  const isWhole = exported !== undefined && exported.value.parent.parent === statement;
  if (!isWhole || exported.name === undefined || !isFunction(exported.value)) return undefined;
  return {
    name: exported.name,
    statement,
    code: exported.value,
    kind: 'assigned',
    declaration: undefined,
    isExported: true,
  };
}

function declared(declaration: ts.Identifier, statement: ts.Statement) {
  return { name: declaration.text, statement, code: statement, kind: 'declared', declaration } as const;
}

function isFunction(value: ts.Expression): boolean {
  const inner = bare(value);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
}

function has(statement: ts.FunctionDeclaration | ts.VariableStatement, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(statement)?.some((each) => each.kind === kind) ?? false;
}
