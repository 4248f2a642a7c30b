import { withoutMark } from '../edit/byte-order-mark.ts';
import type { ChangeSet } from '../model/change-set.ts';
import { ts } from '../syntax/typescript.ts';

export interface OverlayRequest {
  /** The program of the texts before. */
  readonly base: ts.Program;
  /** Reads what the base program does not hold. */
  readonly host: ts.CompilerHost;
}

/** A program over changed texts, and what it was read through. */
export interface LaidProgram {
  readonly program: ts.Program;
  readonly host: ts.CompilerHost;
}

/** The program as it is after the changes, with more files in it, as a base for more changes. */
export function layOver({
  base,
  host,
  changes,
  files,
}: OverlayRequest & { readonly changes: ChangeSet; readonly files: readonly string[] }): LaidProgram {
  const missing = files.filter((file) => base.getSourceFile(file) === undefined);
  if (changes.length === 0 && missing.length === 0) return { program: base, host };
  return createOverlayProgram({ base, last: base, host, changes, files: missing });
}

/**
 * Makes programs as they would be after some changes. Files that stay are shared with the base program, parsed and
 * bound; and where two overlays in a row import the same modules, the second one takes over what the first has found.
 */
export function createOverlays({ base, host }: OverlayRequest): (changes: ChangeSet) => LaidProgram {
  let last = base;
  return (changes) => {
    const laid = createOverlayProgram({ base, last, host, changes, files: [] });
    last = laid.program;
    return laid;
  };
}

interface ProgramRequest extends OverlayRequest {
  /** The overlay before this one. */
  readonly last: ts.Program;
  readonly changes: ChangeSet;
  /** More files than the base program has. */
  readonly files: readonly string[];
}

/** A program with other roots than the one before has to look for all modules anew, so that they stay where they can. */
function createOverlayProgram(request: ProgramRequest): LaidProgram {
  const { base, last, changes } = request;
  const before: Before = { program: last };
  const host = overlayHost(request, before);
  const parts = { options: base.getCompilerOptions(), host, oldProgram: last };
  const roots = [...base.getRootFileNames(), ...request.files];
  const program = ts.createProgram({ ...parts, rootNames: roots });
  const unreached = changes.map(({ file }) => file).filter((file) => !program.getSourceFile(file));
  const whole = unreached.length === 0 ? program : ts.createProgram({ ...parts, rootNames: [...roots, ...unreached] });
  // The host lives as long as the program does, and must not keep those before it alive.
  before.program = undefined;
  return { program: whole, host };
}

/** The overlay before, as long as it is of use. */
interface Before {
  program: ts.Program | undefined;
}

function overlayHost({ base, host, changes }: ProgramRequest, before: Before): ts.CompilerHost {
  const texts = new Map(changes.map(({ file, after }) => [file, withoutMark(after)]));
  const folders = foldersOf(texts.keys());
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    directoryExists: (folder) => folders.has(folder) || (host.directoryExists?.(folder) ?? true),
    getSourceFile: (file, language, onError) => {
      const text = texts.get(file);
      if (text !== undefined) {
        const known = before.program?.getSourceFile(file);
        return known?.text === text ? known : ts.createSourceFile(file, text, language);
      }
      return parsed(base.getSourceFile(file)) ?? host.getSourceFile(file, language, onError);
    },
  };
}

/**
 * The program joins several copies of one package into one file and stand-ins for the others. A host has to give what
 * was parsed, never the stand-in.
 */
function parsed(file: ts.SourceFile | undefined): ts.SourceFile | undefined {
  const standIn = file as { readonly redirectInfo?: { readonly unredirected: ts.SourceFile } } | undefined;
  return standIn?.redirectInfo?.unredirected ?? file;
}

function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  }
  return folders;
}
