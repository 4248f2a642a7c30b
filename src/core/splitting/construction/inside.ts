import type { NamedImport } from '../../model/refactoring.ts';
import type { Construction, ConstructionRequest } from './construction.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';

/**
 * Whoever builds the class goes on as before: its constructor takes what it took, and builds the parts. That serves where
 * the builders are not all in sight, and meets the rule in part only, as the constructor still names everything.
 */
export function composeInside({ model }: ConstructionRequest): Construction | SplitObstacle {
  if (model.wiring.node === undefined) {
    return obstacle({
      code: 'no-construction-site',
      cause: model.node.name ?? model.node,
      reason: `${model.name} has no constructor of its own, in which its parts could be built`,
      unblock: 'give it a constructor that takes its dependencies',
    });
  }
  return {
    kind: 'inside',
    isInside: true,
    decoratedMayDelegate: true,
    dressing: () => ({ classLines: [], beforeParameter: () => '', imports: [] }),
    wire: ({ parts }) => {
      const { fileName: file } = model.sourceFile;
      const imports = parts.map((part): NamedImport => ({
        file,
        from: part.file,
        name: part.className,
        typeOnly: false,
      }));
      return { behindClass: '', inFile: [], elsewhere: [], imports };
    },
  };
}

/** Refusals that speak of builders, which composing inside leaves alone. */
export const ofBuilders: ReadonlySet<string> = new Set([
  'class-as-value',
  'constructor-logic',
  'container-managed',
  'has-subclasses',
  'mocked-module',
  'no-construction-site',
  'provider-scope',
  'rebuilds-itself',
  'registration-not-found',
  'site-out-of-reach',
]);
