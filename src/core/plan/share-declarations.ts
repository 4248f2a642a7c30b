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
  const own = new Map<string, string>();
  for (const refactoring of draft.proposals.flatMap(({ forms }) => forms)) {
    for (const { file, declarations } of refactoring.creates) {
      for (const declaration of declarations) {
        if (declaration.kind !== 'interface') continue;
        const key = `${file}#${declaration.name}`;
        const known = joint.get(key) ?? existing(coreModule(file), declaration.name);
        const merged = known === undefined ? declaration : mergeInterfaces(known, declaration);
        if (merged !== undefined && (known === undefined || isNew(merged, coreModule(file)))) joint.set(key, merged);
        else if (merged === undefined || merged.text !== known?.text)
          own.set(`${refactoring.id}#${key}`, ownName(declaration, refactoring));
      }
    }
  }
  if (joint.size === 0 && own.size === 0) return draft;
  return {
    ...draft,
    proposals: draft.proposals.map(({ forms: [first, ...others] }) => ({
      forms: [settle(first, joint, own), ...others.map((form) => settle(form, joint, own))],
    })),
  };
}

/** What is in the core already is never changed by a lift; it can only be used as it is. */
function isNew(declaration: Declaration, module: ts.SourceFile | undefined): boolean {
  return existing(module, declaration.name) === undefined;
}

function existing(module: ts.SourceFile | undefined, name: string): Declaration | undefined {
  const statement = module?.statements.find(
    (each) => 'name' in each && (each.name as ts.Identifier | undefined)?.text === name,
  );
  return statement === undefined ? undefined : { kind: 'interface', name, text: statement.getText(module) };
}

function ownName(declaration: Declaration, refactoring: Refactoring): string {
  const name = refactoring.imports[0]?.name ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${declaration.name}`;
}

function settle(
  refactoring: Refactoring,
  joint: ReadonlyMap<string, Declaration>,
  own: ReadonlyMap<string, string>,
): Refactoring {
  return {
    ...refactoring,
    creates: refactoring.creates.map((addition) => {
      const renames = addition.declarations.flatMap(({ name }) => {
        const renamed = own.get(`${refactoring.id}#${addition.file}#${name}`);
        return renamed === undefined ? [] : [[name, renamed] as const];
      });
      const declarations = addition.declarations.map((declaration) => {
        const shared = renames.some(([name]) => name === declaration.name)
          ? undefined
          : joint.get(`${addition.file}#${declaration.name}`);
        return declaration.kind === 'interface' && shared !== undefined ? shared : renamed(declaration, renames);
      });
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
