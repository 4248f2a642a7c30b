import type { Declaration, ModuleAddition, NamedImport } from '../model/refactoring.ts';
import type { Proposed } from './proposed.ts';
import { namesMentioned } from './names-mentioned.ts';
import { liftedFunction } from './rename-function.ts';

/** Puts what one proposal adds to the core into another module, and points everything that needs it there. */
export function relocateFunction(
  proposals: readonly Proposed[],
  { id, file: target }: { readonly id: string; readonly file: string },
): readonly Proposed[] {
  const subject = proposals.find((each) => each.id === id);
  const source = subject && liftedFunction(subject)?.file;
  if (subject === undefined || source === undefined || source === target) return proposals;
  const moved = declaredBy([subject], source);
  const staying = declaredBy(
    proposals.filter((each) => each !== subject),
    source,
  ).filter(({ name }) => !moved.some((each) => each.name === name));
  const movedNames = new Set(moved.map(({ name }) => name));

  return proposals.map((each) => {
    const imports = each.imports.map((one) =>
      one.from === source && movedNames.has(one.name) ? { ...one, from: target } : one,
    );
    const creates = each.creates.map((addition) => {
      if (each === subject && addition.file === source)
        return withImports({ ...addition, file: target, imports: rehomed(addition.imports, target) }, staying, source);
      const pointed = addition.imports
        .map((one) => (one.from === source && movedNames.has(one.name) ? { ...one, from: target } : one))
        .filter((one) => one.from !== addition.file);
      return addition.file === source
        ? withImports({ ...addition, imports: pointed }, moved, target)
        : { ...addition, imports: pointed };
    });
    return { ...each, imports, creates };
  });
}

function declaredBy(proposals: readonly Proposed[], file: string): readonly Declaration[] {
  return proposals.flatMap(({ creates }) =>
    creates.filter((addition) => addition.file === file).flatMap(({ declarations }) => declarations),
  );
}

function rehomed(imports: readonly NamedImport[], file: string): readonly NamedImport[] {
  return imports.filter(({ from }) => from !== file).map((each) => ({ ...each, file }));
}

/** The addition with imports of what it mentions of a module that it used to be, or to have, in common with. */
function withImports(addition: ModuleAddition, declared: readonly Declaration[], from: string): ModuleAddition {
  const own = new Set(addition.declarations.map(({ name }) => name));
  const mentioned = new Set(addition.declarations.flatMap(({ text }) => [...namesMentioned(text)]));
  const needed = new Map(
    declared
      .filter(({ name }) => mentioned.has(name) && !own.has(name))
      .map(({ name, kind }) => [name, kind === 'interface' || kind === 'type']),
  );
  const added = [...needed].map(([name, typeOnly]): NamedImport => ({ file: addition.file, from, name, typeOnly }));
  return { ...addition, imports: [...addition.imports, ...added] };
}
