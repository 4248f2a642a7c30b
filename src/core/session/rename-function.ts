import type { ModuleAddition, NamedImport } from '../model/refactoring.ts';
import type { Proposed } from './proposed.ts';
import { renameIdentifier } from './rename-identifier.ts';

/** The function that a lift brings into the core, and the module that gets it; undefined where it brings none. */
export function liftedFunction({
  creates,
  form,
}: Proposed): { readonly name: string; readonly file: string } | undefined {
  if (form === 'split') return undefined;
  for (const { file, declarations } of creates) {
    const found = declarations.find(({ kind }) => kind === 'function');
    if (found !== undefined) return { name: found.name, file };
  }
  return undefined;
}

/** Gives the function of one proposal another name, there and wherever the others call it. */
export function renameFunction(
  proposals: readonly Proposed[],
  { id, name }: { readonly id: string; readonly name: string },
): readonly Proposed[] {
  const subject = proposals.find((each) => each.id === id);
  const lifted = subject && liftedFunction(subject);
  if (lifted === undefined || lifted.name === name) return proposals;
  const rename = { from: lifted.name, to: name };
  const isMeant = (each: NamedImport) => each.from === lifted.file && each.name === lifted.name;
  const renamed = (each: NamedImport) => (isMeant(each) ? { ...each, name } : each);
  const bindsName = (imports: readonly NamedImport[]) =>
    imports.some((each) => isMeant(each) && each.alias === undefined);

  const inModule = (addition: ModuleAddition): ModuleAddition => {
    const sees = addition.file === lifted.file || bindsName(addition.imports);
    if (!sees) return addition;
    return {
      ...addition,
      imports: addition.imports.map(renamed),
      declarations: addition.declarations.map((each) => ({
        ...each,
        name: addition.file === lifted.file && each.name === lifted.name ? name : each.name,
        text: renameIdentifier(each.text, rename),
      })),
    };
  };
  return proposals.map((each) => {
    const callers = new Set(
      each.imports.filter((one) => isMeant(one) && one.alias === undefined).map(({ file }) => file),
    );
    const touchesModule = each.creates.some(({ file, imports }) => file === lifted.file || bindsName(imports));
    if (callers.size === 0 && !touchesModule) return each;
    return {
      ...each,
      title: each.id === id ? renameIdentifierInTitle(each.title, rename) : each.title,
      imports: each.imports.map(renamed),
      creates: each.creates.map(inModule),
      edits: each.edits.map((edit) =>
        callers.has(edit.file) ? { ...edit, text: renameIdentifier(edit.text, rename) } : edit,
      ),
    };
  });
}

function renameIdentifierInTitle(title: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const word = new RegExp(`(?<![\\w$.])${from.replaceAll('$', '\\$')}(?![\\w$])`, 'u');
  return title.replace(word, () => to);
}
