import posix from 'node:path/posix';
import type { Replacement } from '../../edit/apply-edits.ts';
import { modulePath } from '../../edit/file-names.ts';
import { importDeclarations } from '../../edit/import-declarations.ts';
import { parseText } from '../../edit/parse-text.ts';
import { usedValues } from '../../edit/unused-imports.ts';
import { commonJsExport, moduleSystemOf, requireDeclarations, requiredSpecifier } from '../../syntax/commonjs.ts';
import { walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { acts } from '../../typing/silent-module.ts';
import { withoutOrderOfReading, type LoadedModules } from './loaded-modules.ts';
import { readsWorld } from './reads-state.ts';

/** A text of the project, and what it loads in its order. */
export interface LoadingText {
  readonly file: string;
  readonly text: string;
}

export interface LoadOrderRequest {
  readonly before: LoadingText;
  readonly after: LoadingText;
  /** The new modules. */
  readonly parts: readonly LoadingText[];
  /** The original, for what its imports mean. */
  readonly sourceFile: ts.SourceFile;
  readonly modules: LoadedModules;
  /** Whether a module that it loads finds it half made, so that it counts when it hands out its names. */
  readonly isInCircle: boolean;
}

/** Where modules that act when they are loaded would be loaded in another order: the first that comes too late. */
export function firstOutOfOrder(
  request: LoadOrderRequest,
): { readonly statement: ts.Statement | undefined } | undefined {
  if (usedTooEarly(request)) return { statement: undefined };
  // What only computes may have moved.
  const acted = [loadedBy(request.before), loadedBy(request.after)];
  const isSame = (each: string) =>
    !isAct(each) || (acted.every((all) => all.includes(each)) && (request.isInCircle || !isExport(each)));
  const after = eventsOf(withParts(request).filter(isSame), request);
  const here = unique(loadedBy(request.before)).filter(isSame);
  const before = eventsOf(here, request);
  const different = before.findIndex((each, index) => each !== after[index]);
  if (different < 0 && before.length === after.length) return undefined;
  const at = different < 0 ? before.length : different;
  // The import, of those that are gone, without which it is not loaded as early.
  const missing = here.findIndex((_, index) => eventsOf(here.slice(0, index + 1), request).length > at);
  const still = new Set(loadedBy(request.after));
  const candidate = here.slice(0, missing + 1).findLast((each) => !still.has(each));
  const { sourceFile } = request;
  return {
    statement: sourceFile.statements.find(
      (statement) => candidate !== undefined && loadsOf(statement, sourceFile.fileName, () => true).includes(candidate),
    ),
  };
}

/** An import for its effect alone, in the place of one that goes. */
export function keptImport(statement: ts.Statement, after: LoadingText): Replacement | undefined {
  const start = statement.getStart();
  const end = statement.getText().endsWith(';') ? ';' : '';
  const [only, another] = requireDeclarations(statement);
  const bare = ts.isImportDeclaration(statement)
    ? `import ${statement.moduleSpecifier.getText()}${end}`
    : only === undefined || another !== undefined
      ? undefined
      : `require(${only.specifier.getText()})${end}`;
  if (bare === undefined) return undefined;
  const names = usedValues(after.text, after.file);
  const isFree = localsOf(statement).every((local) => !names.has(local));
  return isFree ? { start, end: statement.end, text: bare } : { start, end: start, text: `${bare}\n` };
}

function localsOf(statement: ts.Statement): readonly string[] {
  if (!ts.isImportDeclaration(statement))
    return requireDeclarations(statement).flatMap(({ bindings }) => bindings.map(({ local }) => local.text));
  return importDeclarations(statement.getSourceFile())
    .filter(({ node }) => node === statement)
    .flatMap(({ bindings }) => bindings.map(({ local }) => local));
}

/** What happens while these are loaded one after the other: of the modules that act, and what the file does in between. */
function eventsOf(loaded: readonly string[], { sourceFile, modules }: LoadOrderRequest): readonly string[] {
  const byIdentity = new Map<string, ts.StringLiteralLike>();
  for (const statement of sourceFile.statements) {
    for (const specifier of specifiersOf(statement))
      byIdentity.set(identity(specifier.text, sourceFile.fileName), specifier);
  }
  const visited = new Set<ts.SourceFile>([sourceFile]);
  const events = loaded.flatMap((each) => {
    const specifier = byIdentity.get(each);
    return specifier === undefined ? [each] : modules.load(specifier, visited);
  });
  return withoutOrderOfReading(events);
}

function specifiersOf(statement: ts.Statement): readonly ts.StringLiteralLike[] {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
    const { moduleSpecifier } = statement;
    return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier] : [];
  }
  const bare = ts.isExpressionStatement(statement) ? requiredSpecifier(statement.expression) : undefined;
  return bare === undefined ? requireDeclarations(statement).map(({ specifier }) => specifier) : [bare];
}

/** The modules in the order in which the text loads them; what it does itself in between stands among them as text. */
function loadedBy({ file, text }: LoadingText): readonly string[] {
  const tree = parseText(text, file);
  const values = usedValues(text, file);
  const all = tree.statements.flatMap((statement) => loadsOf(statement, file, (local) => values.has(local)));
  // What an ES module does itself comes after all that it loads.
  return moduleSystemOf(tree) === 'commonjs' ? all : all.filter((each) => !isAct(each));
}

function loadsOf(statement: ts.Statement, file: string, isUsed: (local: string) => boolean): readonly string[] {
  if (ts.isImportDeclaration(statement)) {
    const [declared] = importDeclarations(statement.getSourceFile()).filter(({ node }) => node === statement);
    const isErased = declared?.bindings.every(({ local, typeOnly }) => typeOnly || !isUsed(local)) ?? false;
    if (isErased) return [];
  }
  if (ts.isExportDeclaration(statement) && statement.isTypeOnly) return [];
  const specifiers = specifiersOf(statement);
  if (specifiers.length > 0) return specifiers.map(({ text }) => identity(text, file));
  const exported = commonJsExport(statement);
  const isActing = acts(statement) || readsWorld(statement);
  return [
    ...(isActing ? [actMark + statement.getText()] : []),
    ...(exported === undefined ? [] : [exportMark + (exported.name ?? '*')]),
  ];
}

const actMark = 'act ';
const exportMark = `${actMark}export `;

/** What hands out a name may be written anew, and is known by the name. */
function isExport(loaded: string): boolean {
  return loaded.startsWith(exportMark);
}

function isAct(loaded: string): boolean {
  return loaded.startsWith(actMark);
}

function withParts({ after, parts }: LoadOrderRequest): readonly string[] {
  const byIdentity = new Map(parts.map((part) => [modulePath(part.file), part]));
  const expand = (each: string): readonly string[] => {
    const part = byIdentity.get(each);
    // The original, which is being loaded already.
    if (each === modulePath(after.file)) return [];
    if (part === undefined) return [each];
    return loadedBy(part)
      .filter((loaded) => !isAct(loaded))
      .flatMap(expand);
  };
  return unique(loadedBy(after).flatMap(expand));
}

/** What CommonJS requires is there from its line on, and what stands above it may have been a function of this file. */
function usedTooEarly({ after, parts }: LoadOrderRequest): boolean {
  const tree = parseText(after.text, after.file);
  const files = new Set(parts.map(({ file }) => modulePath(file)));
  return tree.statements.some((statement, index) => {
    const required = requireDeclarations(statement).filter(({ specifier }) =>
      files.has(identity(specifier.text, after.file)),
    );
    const names = new Set(required.flatMap(({ bindings }) => bindings.map(({ local }) => local.text)));
    return names.size > 0 && tree.statements.slice(0, index).some((above) => namesAtTop(above, names));
  });
}

function namesAtTop(statement: ts.Statement, names: ReadonlySet<string>): boolean {
  let found = false;
  walk(statement, (node) => {
    if (found || ts.isFunctionLike(node)) return false;
    const isMember = ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    found = ts.isIdentifier(node) && !isMember && names.has(node.text);
    return !found;
  });
  return found;
}

/** The same for every way in which a file names one module. */
function identity(specifier: string, file: string): string {
  return specifier.startsWith('.') ? modulePath(posix.join(posix.dirname(file), specifier)) : specifier;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
