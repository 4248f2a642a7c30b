import posix from 'node:path/posix';
import { modulePath } from '../edit/file-names.ts';
import type { Effects } from '../effects/effect.ts';
import type { NamedImport } from '../model/refactoring.ts';
import { isReachedEarly } from '../regions/initialised.ts';
import type { References } from '../regions/references.ts';
import { isValueReference, isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { ImportIntoCore } from '../regions/capture.ts';
import type { Signature, TypingRefusal } from '../typing/signature.ts';
import { hidesGlobal } from '../typing/hides-global.ts';
import { writeSignature } from '../typing/write-signature.ts';
import { movableStatement, type MovableStatement } from './movable.ts';
import type { Brought, Move } from './move.ts';
import { isNamedElsewhere, isOfEachCall } from './of-each-call.ts';
import { isExported, writeMove } from './write-move.ts';

/** Finds out which declarations of a shell file can go to its core, with everything that they need in turn. */
export interface Moves {
  /** What brings this name of the shell file into the core; undefined where it has to stay. */
  of(symbol: ts.Symbol): Brought | undefined;
}

export interface MovesRequest {
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly references: References;
  readonly sourceFile: ts.SourceFile;
  readonly coreFile: string;
  /** Whether the core module loads the shell file: what moved there would be missing while the shell file loads. */
  readonly isInCircle: boolean;
  readonly semicolons: boolean;
  /** What is lifted out of, or taken for a place of its own: no declaration that holds one of these moves. */
  readonly fixed: readonly ts.Node[];
  /** The bodies of factories: what they declare without using what they are given is as good as declared outside. */
  readonly factoryBodies?: readonly ts.Node[];
  readonly importIntoCore: ImportIntoCore;
  /** Whether the core module can have this name for it, from now on for nothing else. */
  readonly claim: (symbol: ts.Symbol) => boolean;
  /** What brings a name in whose declaration goes to another core module. */
  readonly fromElsewhere: (symbol: ts.Symbol) => Brought | undefined;
  /** The texts of the project's tests: they may put something else in the place of what a module exports. */
  readonly testTexts: () => readonly string[];
}

export function createMoves(request: MovesRequest): Moves {
  const known = new Map<ts.Symbol, Brought | undefined>();
  const open = new Set<ts.Symbol>();
  const of: Moves['of'] = (symbol) => {
    // Declarations that need each other are left alone.
    if (open.has(symbol)) return undefined;
    if (known.has(symbol)) return known.get(symbol);
    open.add(symbol);
    const brought = movesFor(symbol, request, of) ?? request.fromElsewhere(symbol);
    open.delete(symbol);
    known.set(symbol, brought);
    return brought;
  };
  return { of };
}

function movesFor(symbol: ts.Symbol, request: MovesRequest, of: Moves['of']): Brought | undefined {
  const { semantics, sourceFile, coreFile, fixed, claim } = request;
  if (request.isInCircle || symbol.valueDeclaration?.getSourceFile() !== sourceFile) return undefined;
  const isTop = (place: ts.Node) => ts.isSourceFile(place) || request.factoryBodies?.includes(place) === true;
  const statement = movableStatement(symbol, semantics, isTop);
  if (statement === undefined || fixed.some((node) => isWithin(node, [statement]))) return undefined;
  if (isMissedEarly(symbol, statement, request.references)) return undefined;
  if (isChanged(symbol, statement, request) || isReplacedByTests(symbol, statement, request)) return undefined;
  if (isReflected(symbol, request) || hidesGlobal(symbol.name, coreFile, semantics)) return undefined;
  if (!ts.isSourceFile(statement.parent)) {
    if (isOfEachCall(symbol, statement, request.references)) return undefined;
    if (isNamedElsewhere(symbol.name, sourceFile, [statement.parent])) return undefined;
  }

  const needed = new Map<ts.Symbol, Move>();
  const fromOtherCores: NamedImport[] = [];
  const bring = (other: ts.Symbol): boolean => {
    if (other === symbol) return true;
    const brought = of(other);
    brought?.moves.forEach((move) => needed.set(move.symbol, move));
    fromOtherCores.push(...(brought?.imports ?? []));
    return brought !== undefined;
  };
  const imports = importsOf(statement, request, bring);
  if (imports === undefined) return undefined;
  const signature = writeSignature({
    semantics,
    region: [statement],
    captured: [],
    results: [],
    target: coreFile,
    isInCore: bring,
    importIntoCore: request.importIntoCore,
  });
  if (isRefusal(signature) || !claim(symbol)) return undefined;
  const own = writeMove({
    symbol,
    statement,
    coreFile,
    semicolons: request.semicolons,
    declarations: signature.declarations,
    imports: [...imports, ...signature.imports, ...fromOtherCores],
  });
  return { moves: [...needed.values(), own], imports: [] };
}

function isRefusal(signature: Signature | TypingRefusal): signature is TypingRefusal {
  return 'code' in signature;
}

/** What the declaration imports in the core; undefined where it refers to something that has to stay in the shell. */
function importsOf(
  statement: MovableStatement,
  { references, importIntoCore, sourceFile }: MovesRequest,
  bring: (symbol: ts.Symbol) => boolean,
): readonly NamedImport[] | undefined {
  const imports = new Map<string, NamedImport>();
  let isBound = false;
  walk(statement, (node) => {
    if (isBound) return false;
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return false;
    if (!ts.isIdentifier(node) || !(isValueReference(node) || ts.isShorthandPropertyAssignment(node.parent))) return;
    const symbol = references.symbolOf(node);
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined) return;
    if (declaration.getSourceFile() !== sourceFile || isWithin(declaration, [statement])) return;
    const named = importIntoCore(symbol);
    if (named !== undefined) imports.set(`${named.from}#${named.name}#${named.alias ?? ''}`, named);
    else isBound = !bring(symbol);
    return;
  });
  return isBound ? undefined : [...imports.values()];
}

/** Whether other code writes to what the name stands for. */
function isChanged(symbol: ts.Symbol, statement: ts.Node, { effects, references }: MovesRequest): boolean {
  if (references.writesOf(symbol).length > 0) return true;
  if (!ts.isVariableStatement(statement)) return false;
  const reading = references.of(symbol).find((each) => !isWithin(each, [statement]));
  return reading !== undefined && effects.of([reading]).some(({ kind }) => kind === 'mutable-state');
}

/** What is imported is there from the start: code that met the name before its declaration was reached failed there. */
function isMissedEarly(symbol: ts.Symbol, statement: MovableStatement, references: References): boolean {
  if (ts.isFunctionDeclaration(statement)) return false;
  return references.of(symbol).some((each) => !isWithin(each, [statement]) && isReachedEarly(statement, each));
}

/** A spy takes the place of what a module exports, and cannot do so where the module only hands it on. */
function isReplacedByTests(symbol: ts.Symbol, statement: ts.Node, { testTexts }: MovesRequest): boolean {
  if (!isExported(statement)) return false;
  const name = symbol.name.replaceAll('$', '\\$');
  const quoted = new RegExp(`['"\`]${name}['"\`]`, 'u');
  const module = moduleOf(statement.getSourceFile().fileName);
  return testTexts().some(
    (text) =>
      (text.includes(symbol.name) && quoted.test(text)) || mockedIn(text).some((path) => moduleOf(path) === module),
  );
}

/** The paths of the modules that a test puts something else in the place of. */
function mockedIn(text: string): readonly string[] {
  const calls =
    /\b(?:jest|vi|vitest)\.(?:mock|doMock|setMock|unstable_mockModule)\s*\(\s*(?:import\(\s*)?['"`]([^'"`]+)/gu;
  return [...text.matchAll(calls)].flatMap(([, path]) => path ?? []);
}

/** What a path to the module ends with, however it is written. */
function moduleOf(path: string): string {
  return posix.basename(modulePath(path));
}

/** Compiled file by file, the type of a decorated member is told at run time only where it is declared in the same file. */
function isReflected(symbol: ts.Symbol, { sourceFile, semantics: { options } }: MovesRequest): boolean {
  if (options.emitDecoratorMetadata !== true) return false;
  if (options.isolatedModules !== true && options.verbatimModuleSyntax !== true) return false;
  let found = false;
  walk(sourceFile, (node) => {
    found ||= ts.isTypeReferenceNode(node) && node.typeName.getText() === symbol.name && isDecorated(node);
    return !found;
  });
  return found;
}

/** Inside a class, where the class, the member or the parameter has a decorator. */
function isDecorated(node: ts.Node): boolean {
  const within = ts.findAncestor(node, (each) => ts.canHaveDecorators(each) && ts.getDecorators(each) !== undefined);
  return within !== undefined;
}
