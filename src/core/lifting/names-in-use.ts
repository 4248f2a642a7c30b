import { handedOutNames } from '../syntax/commonjs.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { modulesOf } from '../typing/written-import.ts';
import { globalNames } from '../syntax/global-names.ts';

/** Hands out names for core functions that mean nothing else yet, neither in the shell file nor in the core module. */
export interface NamesInUse {
  /** The first free name, taken from now on; undefined when all are in use. */
  take(names: readonly string[]): string | undefined;
  /** True when a function of the core may be called by its name in this file: nothing else goes by it there. */
  isFreeIn(
    name: string,
    place: { readonly orchestrator: { readonly sourceFile: ts.SourceFile }; readonly coreFile: string },
  ): boolean;
  /** True when a function of the core got this name. */
  isGiven(name: string): boolean;
  /** Keeps the names that this file uses out of the way as well. */
  reserve(file: ts.SourceFile): void;
  /** Keeps these names out of the way. */
  avoid(names: readonly string[]): void;
}

export function namesInUse(files: readonly ts.SourceFile[]): NamesInUse {
  const given = new Set<string>();
  const taken = new Set<string>(files.flatMap((file) => [...namesIn(file), ...handedOutNames(file)]));
  return {
    isFreeIn: (name, { orchestrator: { sourceFile } }) =>
      !namesIn(sourceFile).has(name) || importsNamed(sourceFile, name),
    isGiven: (name) => given.has(name),
    reserve: (file) => namesIn(file).forEach((name) => taken.add(name)),
    avoid: (names) => names.forEach((name) => taken.add(name)),
    take: (names) => {
      const free = names.find((name) => !taken.has(name) && isFunctionName(name));
      if (free !== undefined) taken.add(free);
      if (free !== undefined) given.add(free);
      return free;
    },
  };
}

/** Whether the file imports something by this name already; that it is the same function, the type check shows. */
function importsNamed(file: ts.SourceFile, name: string): boolean {
  return file.statements
    .flatMap(modulesOf)
    .some(
      ({ specifier, bindings }) =>
        /core\//u.test(specifier.text) && bindings.some((each) => each.local.text === name && each.name === name),
    );
}

/** Every name that stands for a variable, a type or an import somewhere in the file; not the names of members. */
export function namesIn(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  walk(file, (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
    if (
      (ts.isClassElement(parent) ||
        ts.isPropertyAssignment(parent) ||
        ts.isPropertySignature(parent) ||
        ts.isMethodSignature(parent)) &&
      parent.name === node
    )
      return;
    names.add(node.text);
  });
  return names;
}

/** True for a word that a function of a module can be called, and that hides no global. */
export function isFunctionName(name: string): boolean {
  return isIdentifier(name) && !globalNames.has(name);
}

function isIdentifier(name: string): boolean {
  return (
    /^[\p{L}_$][\p{L}\p{M}\w$]*$/u.test(name) &&
    ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) === undefined
  );
}
