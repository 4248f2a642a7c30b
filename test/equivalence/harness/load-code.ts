import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isJavaScriptFile } from '../../../src/core/syntax/javascript-file.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { BranchRecord, markBranches } from './mark-branches.ts';
import type { Code, SourceFiles } from './program.ts';

export interface LoadedCode {
  readonly code: Code;
  readonly branches: BranchRecord;
}

let loaded = 0;

/**
 * Turns TypeScript sources into modules on disk and imports them natively. Every call makes a new module tree.
 * `entries` are the files whose exports callers use; the others come along by import. JavaScript that is loaded as it is
 * runs without any build.
 */
export async function loadCode(
  files: SourceFiles,
  entries: Iterable<string>,
  javaScript: 'as it is' | 'with marks' = 'with marks',
): Promise<LoadedCode> {
  const branches = new BranchRecord(`__branches${(loaded += 1)}`);
  Object.assign(globalThis, { [branches.variable]: branches });

  const root = mkdtempSync(join(tmpdir(), 'fcis-equivalence-'));
  // Inside a folder of this name vitest leaves modules to Node, so that they run as they would outside of a test.
  const directory = join(root, 'node_modules', 'program');
  try {
    const isCommonJs = [...files].some(([path, text]) => /\.js$/u.test(path) && /\bexports\b/u.test(text));
    writeText(join(directory, 'package.json'), `{ "type": "${isCommonJs ? 'commonjs' : 'module'}" }`);
    for (const [path, text] of files) {
      const isPlain = javaScript === 'as it is' && isJavaScriptFile(path);
      writeText(join(directory, scriptPath(path)), isPlain ? text : transpile(path, text, branches));
    }

    const exported: Record<string, unknown> = {};
    for (const path of entries) {
      const url = pathToFileURL(join(directory, scriptPath(path))).href;
      const loaded = (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
      // The names of a CommonJS module are those of its only export.
      Object.assign(exported, isJavaScriptFile(path) ? loaded['default'] : {}, loaded);
    }
    return { code: exported, branches };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function transpile(path: string, text: string, branches: BranchRecord): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    transformers: { before: [markBranches(path, branches)] },
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      isolatedModules: true,
      rewriteRelativeImportExtensions: true,
    },
  });
  if (diagnostics.length > 0) {
    const messages = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    throw new Error(`${path} does not parse: ${messages.join('; ')}\n${text}`);
  }
  return outputText;
}

function scriptPath(path: string): string {
  return path.replace(/\.ts$/, '.js');
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
