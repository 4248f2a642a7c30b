import { perFileInProgram } from '../../syntax/answered-once.ts';
import { requiredSpecifier } from '../../syntax/commonjs.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { importsOf } from '../../typing/loads.ts';

/** The modules of the project that this one loads while it is loaded itself, in either module system. */
export const requiredModules = perFileInProgram((module, semantics): readonly ts.SourceFile[] => {
  const all = isJavaScriptFile(module.fileName)
    ? [...requiredAtOnce(module, semantics), ...importsOf(module, semantics)]
    : importsOf(module, semantics);
  return all.filter((each) => semantics.isOwn(each));
});

/** Whether what the module loads loads it in turn, which finds it half made. */
export const isInCircle = perFileInProgram((module, semantics): boolean => {
  const seen = new Set(requiredModules(module, semantics));
  for (const each of seen) {
    if (each === module) return true;
    requiredModules(each, semantics).forEach((required) => seen.add(required));
  }
  return false;
});

export function moduleAt(specifier: ts.StringLiteralLike, semantics: Semantics): ts.SourceFile | undefined {
  const module = semantics.getSymbolAtLocation(specifier)?.valueDeclaration;
  return module !== undefined && ts.isSourceFile(module) && semantics.isOwn(module) ? module : undefined;
}

/** `require('./data')(User)` as well; what stands in a function is loaded when that is called. */
function requiredAtOnce(module: ts.SourceFile, semantics: Semantics): readonly ts.SourceFile[] {
  const found: ts.SourceFile[] = [];
  walk(module, (node) => {
    if (ts.isFunctionLike(node)) return false;
    const specifier = requiredSpecifier(node);
    const loaded = specifier && moduleAt(specifier, semantics);
    if (loaded !== undefined) found.push(loaded);
    return undefined;
  });
  return found;
}
