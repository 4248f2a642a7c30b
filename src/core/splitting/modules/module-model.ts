import posix from 'node:path/posix';
import { moduleName, wordsOf } from '../../edit/file-names.ts';
import type { Orchestrator } from '../../model/orchestrator.ts';
import { pascalCase } from '../../naming/words.ts';
import { exportsAlias, moduleSystemOf, type ModuleSystem } from '../../syntax/commonjs.ts';
import { findNode, isAssignmentOperator } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { methodsOf, operationsOf, type ModuleOperation } from './module-operations.ts';

/** A module of functions as its split sees it. */
export interface ModuleModel {
  /** What it is called in the names of its parts: `OrderService` for `order-service.ts`. */
  readonly name: string;
  readonly sourceFile: ts.SourceFile;
  /** What is too wide: the file, or a class in it. */
  readonly whole: ts.SourceFile | ts.ClassLikeDeclaration;
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

/**
 * Every function that stands at the top by a name, or in an object or a class there, is written once, and is no default
 * export. Of a class over what its module imports, its methods.
 */
export function readModule({ node, sourceFile, dependencies }: Orchestrator): ModuleModel {
  const exportsNames = new Set(sourceFile.statements.flatMap((statement) => exportsAlias(statement) ?? []));
  const whole = ts.isClassLike(node) ? node : sourceFile;
  const found = ts.isClassLike(node)
    ? methodsOf(node)
    : sourceFile.statements.flatMap((statement) => operationsOf(statement, exportsNames));
  const [ownName, another] = exportsNames;
  const isUnique = ({ name }: ModuleOperation) => found.filter((each) => each.name === name).length === 1;
  return {
    name: nameForParts(sourceFile.fileName),
    sourceFile,
    whole,
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
