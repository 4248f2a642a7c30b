import { ts } from '../syntax/typescript.ts';
import { isCheckedForNamesOnly, needsNoTypes } from './javascript-checks.ts';

/** An error in one file of a program. */
export interface Fault {
  readonly file: string;
  readonly start: number;
  readonly length: number;
  readonly code: number;
  /** The compiler's words on one line, without the paths of this machine. */
  readonly message: string;
  readonly isSyntax: boolean;
}

/** The errors of one file as `tsc --noEmit` would report them; with `within`, at least those in these nodes. */
export function collectFaults(program: ts.Program, file: string, within?: readonly ts.Node[]): readonly Fault[] {
  const sourceFile = program.getSourceFile(file);
  if (!sourceFile) return [];
  const syntactic = program.getSyntacticDiagnostics(sourceFile);
  const toFault = (diagnostic: ts.Diagnostic): Fault => ({
    file,
    start: diagnostic.start ?? 0,
    length: diagnostic.length ?? 0,
    code: diagnostic.code,
    message: plainMessage(diagnostic),
    isSyntax: syntactic.some((each) => each === diagnostic),
  });
  if (syntactic.length > 0) return syntactic.map(toFault);
  const checks: PartialChecks = program;
  const options = program.getCompilerOptions();
  const counts = isCheckedForNamesOnly(sourceFile, options) ? needsNoTypes : isError;
  const semantic = checks.getSemanticDiagnostics(sourceFile, undefined, within).filter(counts);
  const { declaration } = options;
  const declared = declaration && !within && semantic.length === 0 ? program.getDeclarationDiagnostics(sourceFile) : [];
  return [...semantic, ...declared].map(toFault);
}

/** How tsserver checks the lines on the screen first. It is not in the public types; without it the whole file is checked. */
interface PartialChecks extends ts.Program {
  getSemanticDiagnostics(
    sourceFile?: ts.SourceFile,
    cancellationToken?: ts.CancellationToken,
    nodesToCheck?: readonly ts.Node[],
  ): readonly ts.Diagnostic[];
}

/**
 * The faults after that were not there before. Edits move positions, so they are matched by code and message; where
 * there are more of a kind than before, the ones whose line was there before are the old ones.
 */
export function newFaults(after: readonly Fault[], before: readonly Fault[]): readonly Fault[] {
  const known = new Map<string, number>();
  for (const fault of before) known.set(keyOf(fault), (known.get(keyOf(fault)) ?? 0) + 1);
  return after.filter((fault) => {
    const left = known.get(keyOf(fault)) ?? 0;
    known.set(keyOf(fault), left - 1);
    return left <= 0;
  });
}

/** A circular mapped type is reported where it is met first, with the member that is met first: neither says more. */
function keyOf(fault: Fault): string {
  if (fault.code === 2615) return `${fault.code}`;
  return `${fault.code}:${fault.message}`;
}

function isError(diagnostic: ts.Diagnostic): boolean {
  return diagnostic.category === ts.DiagnosticCategory.Error;
}

function plainMessage(diagnostic: ts.Diagnostic): string {
  return ts
    .flattenDiagnosticMessageText(diagnostic.messageText, ' ')
    .replace(/import\("[^"]*"\)\./g, '')
    .replace(/\s+/g, ' ');
}
