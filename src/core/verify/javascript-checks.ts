import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * JavaScript that its project does not type-check is checked for what needs no types: names that nothing declares,
 * modules and exports that are not there, and what may not be assigned or declared twice. What is said of types in such
 * files holds by chance only.
 */
const needNoTypes: ReadonlySet<number> = new Set([
  2300, // Duplicate identifier.
  2304, // Cannot find name.
  2305, // Module has no exported member.
  2307, // Cannot find module.
  2448, // Used before its declaration.
  2451, // Cannot redeclare a block-scoped variable.
  2552, // Cannot find name; did you mean another?
  2588, // Cannot assign to a constant.
  2613, // Module has no default export.
  2614, // Module has no exported member; did you mean the default?
  2724, // Module has no exported member; did you mean another?
]);

/** A name that the compiler does not know, and so passes on to its other programs. */
const onlyNames = 'fcisChecksOnlyNames';

/** Options under which JavaScript is checked as well, for names only unless the project checks it whole. */
export function withJavaScriptChecked(options: ts.CompilerOptions): ts.CompilerOptions {
  if (options.checkJs !== undefined && options.checkJs) return options;
  return { ...options, allowJs: true, checkJs: true, [onlyNames]: true };
}

/** True for a JavaScript file whose types are nobody's business. */
export function isCheckedForNamesOnly(file: ts.SourceFile, options: ts.CompilerOptions): boolean {
  if (!isJavaScriptFile(file.fileName) || options[onlyNames] !== true) return false;
  return !/^\s*\/\/\s*@ts-check\b/mu.test(file.text.slice(0, 2_000));
}

/** Whether this error counts in such a file. */
export function needsNoTypes({ code, category }: ts.Diagnostic): boolean {
  return category === ts.DiagnosticCategory.Error && (needNoTypes.has(code) || (code >= 1_000 && code < 2_000));
}
