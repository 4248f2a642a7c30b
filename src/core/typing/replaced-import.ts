import type { NamedImport } from '../model/refactoring.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { isLoadedAnyway } from './loaded-anyway.ts';
import { importsOf, loads } from './loads.ts';
import { isSilentModule } from './silent-module.ts';
import { writtenImportOf } from './written-import.ts';

/** What is known of the module that a file imports a name from, where the core imports the name elsewhere. */
export function insteadOf(request: Parameters<typeof writtenImportOf>[0]): Pick<NamedImport, 'insteadOf'> {
  const { semantics, from } = request;
  const module = writtenImportOf(request)?.module;
  if (module === undefined || !ts.isSourceFile(module) || semantics.isExternal(module)) return {};
  const isSilent = isSilentModule(semantics, module) || isLoadedAnyway(module, from, semantics);
  const loadedBefore = isSilent ? [] : importedBefore(module, from, semantics);
  return { insteadOf: { from: module.fileName, isSilent, loadedBefore } };
}

/** By then the module is loaded, so that its own import makes no difference. */
function importedBefore(module: ts.SourceFile, file: ts.SourceFile, semantics: Semantics): readonly string[] {
  const imported = importsOf(file, semantics);
  const before = imported.slice(0, imported.indexOf(module));
  return before
    .filter((each) => !semantics.isExternal(each) && loads(each, module, semantics))
    .map(({ fileName }) => fileName);
}
