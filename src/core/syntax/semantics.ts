import type { ts } from './typescript.ts';

/**
 * Every question the engine asks about types and symbols. Kept as narrow as it can be, so that another checker, or
 * a program of a lone file, can answer it too: there unresolved imports have the error type, which means refusals.
 */
export type Semantics = Pick<
  ts.TypeChecker,
  | 'getTypeAtLocation'
  | 'getSymbolAtLocation'
  | 'getAliasedSymbol'
  | 'getShorthandAssignmentValueSymbol'
  | 'getExportSpecifierLocalTargetSymbol'
  | 'getTypeOfSymbolAtLocation'
  | 'getTypeOfSymbol'
  | 'getDeclaredTypeOfSymbol'
  | 'getPropertyOfType'
  | 'getPropertiesOfType'
  | 'getSignaturesOfType'
  | 'getReturnTypeOfSignature'
  | 'getResolvedSignature'
  | 'getContextualType'
  | 'getBaseTypes'
  | 'getBaseConstraintOfType'
  | 'getTypeArguments'
  | 'getApparentType'
  | 'getNonNullableType'
  | 'getIndexTypeOfType'
  | 'getIndexInfosOfType'
  | 'getSymbolsInScope'
  | 'getExportsOfModule'
  | 'isArrayType'
  | 'isTupleType'
  | 'isTypeAssignableTo'
  | 'getWidenedType'
  | 'getAwaitedType'
  | 'typeToString'
  | 'typeToTypeNode'
  | 'symbolToString'
  | 'getConstantValue'
> & {
  readonly options: ts.CompilerOptions;
  sourceFile(path: string): ts.SourceFile | undefined;
  sourceFiles(): readonly ts.SourceFile[];
  /** Declared by the language itself (lib.es*), not by the DOM or Node. */
  isLanguageLibrary(file: ts.SourceFile): boolean;
  /** Declared by the world: lib.dom*, @types/node. */
  isWorldLibrary(file: ts.SourceFile): boolean;
  /** From a package: under node_modules, or a declaration file outside the project. */
  isExternal(file: ts.SourceFile): boolean;
  /** Code of the project: neither from a package nor a declaration file. */
  isOwn(file: ts.SourceFile): boolean;
  /** All code of the project. */
  ownFiles(): readonly ts.SourceFile[];
};

/** A program never changes; what is remembered about it goes by its semantics, which are one and the same. */
const known = new WeakMap<ts.Program, Semantics>();

/** Makes the questions answerable from a compiler program. */
export function semanticsOf(program: ts.Program): Semantics {
  const semantics = known.get(program) ?? createSemantics(program);
  known.set(program, semantics);
  return semantics;
}

function createSemantics(program: ts.Program): Semantics {
  const checker = program.getTypeChecker();
  const methods = Object.create(checker) as Semantics;
  const baseName = (file: ts.SourceFile) => file.fileName.slice(file.fileName.lastIndexOf('/') + 1);
  const isLibrary = (file: ts.SourceFile) => program.isSourceFileDefaultLibrary(file);
  const isExternal = (file: ts.SourceFile) =>
    isLibrary(file) || program.isSourceFileFromExternalLibrary(file) || file.fileName.includes('/node_modules/');
  const isOwn = (file: ts.SourceFile) => !file.isDeclarationFile && !isExternal(file);
  let own: readonly ts.SourceFile[] | undefined;
  return Object.assign(methods, {
    options: program.getCompilerOptions(),
    sourceFile: (path: string) => program.getSourceFile(path),
    sourceFiles: () => program.getSourceFiles(),
    isLanguageLibrary: (file: ts.SourceFile) => isLibrary(file) && /^lib\.(es|decorators|d\.ts)/.test(baseName(file)),
    isWorldLibrary: (file: ts.SourceFile) =>
      (isLibrary(file) && /^lib\.(dom|webworker|scripthost)/.test(baseName(file))) ||
      file.fileName.includes('/node_modules/@types/node/'),
    isExternal,
    isOwn,
    ownFiles: () => (own ??= program.getSourceFiles().filter(isOwn)),
  });
}
