import type { ChangeSet, FileChange } from '../model/change-set.ts';
import type { Refactoring, TextEdit } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';
import type { Fault } from './diagnostics.ts';
import { locateEdits } from './locate-edits.ts';

export interface BlameRequest {
  readonly fault: Fault;
  readonly refactorings: readonly Refactoring[];
  readonly changes: ChangeSet;
  /** The program after the changes. */
  readonly after: ts.Program;
}

export interface Blame {
  /** True when one of the suspects is surely the cause; otherwise trying them out has to tell. */
  readonly isCertain: boolean;
  readonly suspects: readonly Refactoring[];
}

/**
 * Which refactorings a new error comes from: the one whose text holds it; the one that made the declaration or asked
 * for the import it stands in; the one that changed the condition around it, which then narrows nothing any more; else
 * those in the same function, or in the same file, are suspects.
 */
export function blame({ fault, refactorings, changes, after }: BlameRequest): Blame {
  const sourceFile = after.getSourceFile(fault.file);
  const change = changes.find(({ file }) => file === fault.file);
  if (!sourceFile || !change) return { isCertain: false, suspects: refactorings };

  const touching = refactorings.filter((each) => filesTouchedBy(each).has(fault.file));
  const byDeclaration = declaring(refactorings, fault, sourceFile);
  if (byDeclaration.length > 0) return { isCertain: true, suspects: byDeclaration };

  const owners = locate(touching, change);
  const inside = owners.filter(({ start, end }) => start <= fault.start && fault.start < Math.max(end, start + 1));
  if (inside.length > 0) return { isCertain: true, suspects: inside.map(({ refactoring }) => refactoring) };

  const byName = namedBy(touching, { fault, sourceFile, before: change.before ?? '' });
  if (byName.length === 1) return { isCertain: true, suspects: byName };
  if (byName.length > 1) return { isCertain: false, suspects: byName };

  const narrowing = inConditionAround(owners, { fault, sourceFile, before: change.before ?? '' });
  if (narrowing.length === 1) return { isCertain: true, suspects: narrowing };

  const near = inSameFunction(owners, fault, sourceFile);
  return { isCertain: near.length === 1, suspects: near.length > 0 ? near : touching };
}

/** The files that the refactoring changes or adds to. */
export function filesTouchedBy({ edits, creates }: Refactoring): ReadonlySet<string> {
  return new Set([...edits.map(({ file }) => file), ...creates.map(({ file }) => file)]);
}

/** Those that created the top-level declaration, or the import of a core module, that the fault stands in. */
function declaring(refactorings: readonly Refactoring[], fault: Fault, sourceFile: ts.SourceFile): Refactoring[] {
  const statement = sourceFile.statements.find((each) => each.getFullStart() <= fault.start && fault.start < each.end);
  if (!statement) return [];
  const names = new Set(
    ts.isImportDeclaration(statement) ? identifiersIn(statement, fault, sourceFile) : namesDeclaredBy(statement),
  );
  return refactorings.filter((refactoring) =>
    refactoring.creates.some(
      (addition) =>
        addition.file === fault.file &&
        (addition.declarations.some(({ name }) => names.has(name)) ||
          (ts.isImportDeclaration(statement) && addition.imports.some(({ name, alias }) => names.has(alias ?? name)))),
    ),
  );
}

/** An error, the file it stands in, and the text of that before. */
interface Place {
  readonly fault: Fault;
  readonly sourceFile: ts.SourceFile;
  readonly before: string;
}

interface Owner {
  readonly refactoring: Refactoring;
  readonly edit: TextEdit;
  readonly start: number;
  readonly end: number;
}

function locate(refactorings: readonly Refactoring[], { file, before = '', after }: FileChange): Owner[] {
  const ownerOf = new Map(
    refactorings.flatMap((refactoring) => refactoring.edits.map((edit) => [edit, refactoring] as const)),
  );
  const edits = [...ownerOf.keys()].filter((edit) => edit.file === file);
  // A declaration that several need moved is the doing of each of them.
  const ownersOf = (edit: TextEdit) =>
    edit.text === '' || edit.text.startsWith('export {')
      ? refactorings.filter((refactoring) => refactoring.edits.includes(edit))
      : [ownerOf.get(edit)!];
  return locateEdits(before, after, edits).flatMap(({ edit, start, end }) =>
    ownersOf(edit).map((refactoring) => ({ refactoring, edit, start, end })),
  );
}

/** Those that import the name at the fault, or that took away a use of it: an import or a field left unused. */
function namedBy(refactorings: readonly Refactoring[], { fault, sourceFile, before }: Place): Refactoring[] {
  const names = identifiersIn(sourceFile, fault, sourceFile);
  const importing = refactorings.filter((refactoring) =>
    refactoring.imports.some(({ file, name, alias }) => file === fault.file && names.includes(alias ?? name)),
  );
  if (importing.length > 0) return importing;
  if (!unusedCodes.has(fault.code)) return [];
  const words = names.map((name) => new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`));
  return refactorings.filter((refactoring) =>
    refactoring.edits.some(
      (edit) => edit.file === fault.file && words.some((word) => word.test(before.slice(edit.start, edit.end))),
    ),
  );
}

/** `'x' is declared but never used`, for locals, imports, parameters, fields and types. */
const unusedCodes = new Set([6133, 6138, 6192, 6196, 6198, 6199, 6205]);

/** The refactorings with an edit in the innermost function around the fault that has any. */
function inSameFunction(owners: readonly Owner[], fault: Fault, sourceFile: ts.SourceFile): Refactoring[] {
  for (let node = innermostAt(sourceFile, fault.start); node && !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const { pos, end } = node;
    const within = owners.filter((owner) => pos <= owner.start && owner.end <= end);
    if (within.length > 0) return [...new Set(within.map(({ refactoring }) => refactoring))];
  }
  return [];
}

/** The refactorings that changed what the nearest condition around the fault says about the names in it. */
function inConditionAround(owners: readonly Owner[], { fault, sourceFile, before }: Place): Refactoring[] {
  const innermost = innermostAt(sourceFile, fault.start);
  const names = [...identifiersIn(sourceFile, fault, sourceFile), ...rootOf(innermost)];
  const words = names.map((name) => new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`));
  const saysSomething = ({ edit }: Owner) => words.some((word) => word.test(before.slice(edit.start, edit.end)));
  let below: ts.Node | undefined;
  for (let node = innermost; node && !ts.isFunctionLike(node); below = node, node = node.parent) {
    const condition = conditionOf(node);
    if (condition === undefined || condition === below) continue;
    const within = owners.filter(({ start, end }) => condition.pos <= start && end <= condition.end);
    if (within.length > 0) return [...new Set(within.filter(saysSomething).map(({ refactoring }) => refactoring))];
  }
  return [];
}

/** `order` of `order.customer.name`. */
function rootOf(node: ts.Node | undefined): readonly string[] {
  let root = node;
  while (root && !ts.isSourceFile(root) && ts.isPropertyAccessExpression(root.parent) && root.parent.name === root)
    root = root.parent.expression;
  while (root && ts.isPropertyAccessExpression(root)) root = root.expression;
  return root && ts.isIdentifier(root) ? [root.text] : [];
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node) || ts.isForStatement(node)) return node.condition;
  return ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind) ? node.left : undefined;
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function innermostAt(sourceFile: ts.SourceFile, position: number): ts.Node | undefined {
  let innermost: ts.Node = sourceFile;
  const visit = (node: ts.Node): void => {
    if (node.pos <= position && position < node.end) {
      innermost = node;
      ts.forEachChild(node, visit);
    }
  };
  ts.forEachChild(sourceFile, visit);
  return innermost;
}

function identifiersIn(root: ts.Node, fault: Fault, sourceFile: ts.SourceFile): string[] {
  const names: string[] = [];
  const end = fault.start + Math.max(fault.length, 1);
  const visit = (node: ts.Node): void => {
    if (node.end <= fault.start || node.getStart(sourceFile) >= end) return;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return names;
}

function namesDeclaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}
