import { countLogic } from '../count-logic.ts';
import type { ClassNode } from '../survey-file.ts';
import { domainOfModule } from './domain.ts';
import { dependenciesOf } from './dependencies.ts';
import type { ModuleName } from './module-names.ts';
import { isFunction, type FunctionNode, type Site, type SiteDependency } from './site.ts';

/** A class that holds no collaborator, but whose methods, static ones mostly, call what the module imports or builds. */
export function classSite(
  { node, name }: { readonly node: ClassNode; readonly name: string },
  { file, module }: { readonly file: string; readonly module: ReadonlyMap<string, ModuleName> },
): Site | undefined {
  const methods = node.body.body.flatMap((member): readonly FunctionNode[] => {
    if (member.type === 'ClassMethod' || member.type === 'ClassPrivateMethod') return [member];
    const value = member.type === 'ClassProperty' ? member.value : undefined;
    return isFunction(value) ? [value] : [];
  });
  const dependencies = new Map<string, SiteDependency>();
  for (const found of methods.flatMap((method) => dependenciesOf(method, { module, given: new Map() }))) {
    const known = dependencies.get(found.name);
    dependencies.set(found.name, known === undefined ? found : { ...known, calls: [...known.calls, ...found.calls] });
  }
  const logic = methods.reduce((sum, method) => sum + countLogic(method), 0);
  if (dependencies.size === 0 || logic === 0) return undefined;
  return {
    kind: 'class',
    name,
    domain: name === 'default' ? domainOfModule(file) : name,
    start: node.start ?? 0,
    end: node.end ?? 0,
    line: node.loc?.start.line ?? 1,
    dependencies: [...dependencies.values()],
    operations: [],
    logic,
  };
}
