import { packageKnowledge } from '../effects/known-packages.ts';
import type { NamedImport, ReplacedImport } from '../model/refactoring.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { isModuleFile } from '../syntax/commonjs.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import { hidesGlobal } from './hides-global.ts';
import { importInto, type WrittenImport, writtenImportOf } from './written-import.ts';
import { isFramework, isInPackage, packageDirectory, specifiersOf } from './packages.ts';
import { isPureModule } from './pure-module.ts';
import { isConstantSymbol } from './pure-references.ts';
import { insteadOf } from './replaced-import.ts';

export interface ImportRequest {
  readonly semantics: Semantics;
  /** The symbol as the shell file knows it: an import's local symbol, or what it stands for. */
  readonly symbol: ts.Symbol;
  /** The core module that needs it (absolute path). */
  readonly target: string;
  /** The shell file that the code comes from. */
  readonly from: ts.SourceFile;
  /** How the core uses it; left out: as a value if it is one. */
  readonly use?: 'type' | 'value' | undefined;
}

/**
 * The import that gives the core this name under the name that the shell file has for it, or undefined where the core
 * must not import it: shell modules, names that are not exported, frameworks as values. For a name that the target
 * itself exports, the answer's `from` is the target. Whether a function or class of a package is free of effects is
 * for the caller to know.
 */
export function importIntoCore(request: ImportRequest): NamedImport | undefined {
  const { semantics, symbol, target, from } = request;
  const meaning = resolveAlias(semantics, symbol);
  const isValue = (meaning.flags & ts.SymbolFlags.Value) !== 0;
  const use = request.use ?? (isValue ? 'value' : 'type');
  if (use === 'value' && isForeignConstEnum(meaning, semantics)) return undefined;
  const written = writtenImportOf({ semantics, symbol, from });
  const found = written
    ? importAsWritten(written, meaning, { ...request, use })
    : importDeclared(meaning, { ...request, use });
  if (found === undefined || !isFreeIn(found, meaning, request)) return undefined;
  if (use === 'value' && found.from !== target && hidesGlobal(found.local, target, semantics)) return undefined;
  return importInto(target, found, use === 'type');
}

interface Source {
  readonly from: string;
  readonly name: string;
  readonly local: string;
  readonly insteadOf?: ReplacedImport;
}

type Known = ImportRequest & { readonly use: 'type' | 'value' };

/** The shell file imports it: the same way, if that leads to a package or a pure module. */
function importAsWritten(written: WrittenImport, meaning: ts.Symbol, request: Known): Source | undefined {
  const { semantics, from, target } = request;
  const { specifier, module, name, local } = written;
  // Few packages bring types along for JavaScript: what is known of them has to do.
  if (module === undefined)
    return isJavaScriptFile(from.fileName) && packageKnowledge(specifier)
      ? { from: specifier, name, local }
      : undefined;
  const isRelative = /^\.{0,2}(\/|$)/.test(specifier);
  const home = packageDirectory(from.fileName, target);
  const isPackage = !ts.isSourceFile(module) || semantics.isExternal(module) || !isInPackage(module.fileName, home);
  if (isPackage && !isRelative) {
    if (request.use === 'value' && isFramework(specifier) && !isPrismaConstant(specifier, meaning)) return undefined;
    return { from: specifier, name, local };
  }
  if (!ts.isSourceFile(module) || semantics.isExternal(module)) return undefined;
  if (module.fileName === target || isUsableModule(module, request)) return { from: module.fileName, name, local };
  // A barrel that exports shell code as well: the module behind it may still be pure.
  const behind = importDeclared(meaning, request);
  return behind && { ...behind, local, ...insteadOf(request) };
}

/** Imported from where it is declared. */
function importDeclared(meaning: ts.Symbol, request: Known): Source | undefined {
  const { semantics, from, target } = request;
  const module = meaning.declarations?.[0]?.getSourceFile();
  if (module === undefined || !isModuleFile(module)) return undefined;
  const home = packageDirectory(from.fileName, target);
  if (semantics.isExternal(module) || !isInPackage(module.fileName, home)) return importFromPackage(meaning, request);
  if (module.fileName !== target && !isUsableModule(module, request)) return undefined;
  const name = exportedName(meaning, module, semantics);
  if (name === undefined) return undefined;
  return { from: module.fileName, name, local: name === 'default' ? meaning.name : name };
}

/** A type that the shell file knows only by inference: some file of the same package imports its package. */
function importFromPackage(meaning: ts.Symbol, request: Known): Source | undefined {
  const { semantics, from, target } = request;
  for (const [specifier, module] of specifiersOf(semantics, packageDirectory(from.fileName, target))) {
    const isExported = semantics
      .getExportsOfModule(module)
      .some((each) => each.name === meaning.name && resolveAlias(semantics, each) === meaning);
    if (!isExported) continue;
    if (request.use === 'value' && isFramework(specifier)) return undefined;
    return { from: specifier, name: meaning.name, local: meaning.name };
  }
  return undefined;
}

/** Pure, and not the file that will import the core: that would be a circle. */
function isUsableModule(module: ts.SourceFile, { semantics, from }: Known): boolean {
  return module !== from && isPureModule(semantics, module);
}

function exportedName(meaning: ts.Symbol, module: ts.SourceFile, semantics: Semantics): string | undefined {
  const moduleSymbol = semantics.getSymbolAtLocation(module);
  if (moduleSymbol === undefined) return undefined;
  const exports = semantics.getExportsOfModule(moduleSymbol);
  return exports.find((each) => standsFor(each, semantics) === meaning)?.name;
}

/** `module.exports = { total }` makes a property of its own, which stands for the function. */
function standsFor(exported: ts.Symbol, semantics: Semantics): ts.Symbol | undefined {
  const { valueDeclaration } = exported;
  return valueDeclaration !== undefined && ts.isShorthandPropertyAssignment(valueDeclaration)
    ? semantics.getShorthandAssignmentValueSymbol(valueDeclaration)
    : resolveAlias(semantics, exported);
}

/** The name means nothing else in the target already. */
function isFreeIn(source: Source, meaning: ts.Symbol, { semantics, target }: ImportRequest): boolean {
  const module = semantics.sourceFile(target);
  if (module === undefined) return true;
  if (source.from === target) return source.name === source.local;
  const locals = (module as ts.SourceFile & { readonly locals?: ts.SymbolTable }).locals;
  const known = locals?.get(ts.escapeLeadingUnderscores(source.local));
  return known === undefined || resolveAlias(semantics, known) === meaning;
}

function isForeignConstEnum(meaning: ts.Symbol, { options }: Semantics): boolean {
  const isIsolated = options.isolatedModules === true || options.verbatimModuleSyntax === true;
  return isIsolated && (meaning.flags & ts.SymbolFlags.ConstEnum) !== 0;
}

/** The enums of a schema are plain objects in the generated client; its classes are not. */
function isPrismaConstant(specifier: string, meaning: ts.Symbol): boolean {
  return specifier.startsWith('@prisma/') && isConstantSymbol(meaning);
}
