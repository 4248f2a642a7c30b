import { renderRequire } from '../../edit/add-requires.ts';
import { renderImport } from '../../edit/import-list.ts';
import { specifierOf, type DepartureRequest } from '../emission/departures.ts';
import type { NamedImport } from '../../model/refactoring.ts';
import type { ModuleModel } from './module-model.ts';

export interface WrittenImports {
  readonly imports: readonly NamedImport[];
  readonly model: ModuleModel;
  readonly place: DepartureRequest;
}

/** The imports as lines of their own, for a place that is not the one where the file would have them. */
export function writeImports({ imports, model, place }: WrittenImports): string {
  const { style } = place;
  const lines = [...new Set(imports.map(({ from }) => from))].flatMap((from) => {
    const of = imports.filter((each) => each.from === from);
    const specifier = specifierOf(from, place);
    const names = [...new Set(of.filter(({ name }) => name !== '*').map(({ name }) => name))].sort();
    const wholes = of.flatMap(({ name, alias }) => (name === '*' && alias !== undefined ? [alias] : []));
    if (model.system === 'commonjs') {
      const require = (name: string) =>
        renderRequire({ keyword: 'const', name, names: name === '' ? names : [], specifier }, style);
      return [...wholes.map(require), ...(names.length > 0 ? [require('')] : [])];
    }
    return names.length === 0
      ? []
      : [renderImport({ typeOnly: of.every((each) => each.typeOnly), names, from: specifier }, style)];
  });
  return lines.join('\n');
}
