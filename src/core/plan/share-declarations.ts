import type { Declaration, Refactoring } from '../model/refactoring.ts';
import type { Draft } from '../model/plan.ts';
import type { ts } from '../syntax/typescript.ts';
import { mergeInterfaces } from '../typing/merge-interfaces.ts';

/**
 * Several lifts may need an interface of the same name in one core module. Where they agree on what they share, all
 * of them get the joint one, so that any selection of them gives the same text; otherwise each gets one of its own.
 */
export function shareDeclarations(draft: Draft, coreModule: (file: string) => ts.SourceFile | undefined): Draft {
  const joint = new Map<string, Declaration>();
  const fixed = new Set(draft.proposals.flatMap(({ forms }) => fixedNamesOf(forms[0])));
  for (const { forms } of draft.proposals) {
    for (const { file, declaration } of interfacesOf(forms[0])) {
      const key = keyOf(file, declaration);
      if (fixed.has(key)) continue;
      const existing = existingIn(coreModule(file), declaration.name);
      const known = joint.get(key) ?? existing;
      const merged = known === undefined ? declaration : mergeInterfaces(known, declaration);
      // What is in the core already is never changed by a lift; it can only be used as it is.
      if (merged !== undefined && (existing === undefined || merged.text === existing.text)) joint.set(key, merged);
    }
  }
  if (joint.size === 0 && fixed.size === 0) return draft;
  return {
    ...draft,
    proposals: draft.proposals.map(({ forms: [first, ...others] }) => ({
      forms: [settle(first, joint, fixed), ...others.map((form) => settle(form, joint, fixed))],
    })),
  };
}

function interfacesOf(refactoring: Refactoring) {
  return refactoring.creates.flatMap(({ file, declarations }) =>
    declarations.flatMap((declaration) => (declaration.kind === 'interface' ? [{ file, declaration }] : [])),
  );
}

/** What is imported, or declared in its own words, has one name wherever it is. */
function fixedNamesOf({ creates }: Refactoring): readonly string[] {
  return creates.flatMap(({ file, declarations, imports }) => [
    ...declarations.filter(({ kind }) => kind !== 'interface').map((declaration) => keyOf(file, declaration)),
    ...imports.map(({ alias, name }) => keyOf(file, { name: alias ?? name })),
  ]);
}

function keyOf(file: string, { name }: Pick<Declaration, 'name'>): string {
  return `${file}#${name}`;
}

function existingIn(module: ts.SourceFile | undefined, name: string): Declaration | undefined {
  const statement = module?.statements.find(
    (each) => 'name' in each && (each.name as ts.Identifier | undefined)?.text === name,
  );
  return statement === undefined ? undefined : { kind: 'interface', name, text: statement.getText(module) };
}

/** An interface that does not agree with the joint one is named after its function. */
function ownName(declaration: Declaration, refactoring: Refactoring): string {
  const name = refactoring.imports[0]?.name ?? '';
  const prefix = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return declaration.name.startsWith(prefix) ? `${declaration.name}Values` : `${prefix}${declaration.name}`;
}

function settle(
  refactoring: Refactoring,
  joint: ReadonlyMap<string, Declaration>,
  fixed: ReadonlySet<string>,
): Refactoring {
  return {
    ...refactoring,
    creates: refactoring.creates.map((addition) => {
      const shared = new Map<string, Declaration>();
      const renames: (readonly [string, string])[] = [];
      for (const declaration of addition.declarations) {
        const known = declaration.kind === 'interface' ? joint.get(keyOf(addition.file, declaration)) : undefined;
        const isOther = declaration.kind === 'interface' && fixed.has(keyOf(addition.file, declaration));
        if (isOther) renames.push([declaration.name, ownName(declaration, refactoring)]);
        if (known === undefined) continue;
        if (mergeInterfaces(known, declaration)?.text === known.text) shared.set(declaration.name, known);
        else renames.push([declaration.name, ownName(declaration, refactoring)]);
      }
      const declarations = addition.declarations.map(
        (declaration) => shared.get(declaration.name) ?? renamed(declaration, renames),
      );
      return { ...addition, declarations };
    }),
  };
}

function renamed(declaration: Declaration, renames: readonly (readonly [string, string])[]): Declaration {
  return renames.reduce(
    (current, [from, to]) => ({
      ...current,
      name: current.name === from ? to : current.name,
      text: current.text.replaceAll(new RegExp(`(?<![\\w$.'"])${from}(?![\\w$'"])`, 'gu'), to),
    }),
    declaration,
  );
}
