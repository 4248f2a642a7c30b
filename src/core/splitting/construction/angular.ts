import { ts } from '../../syntax/typescript.ts';
import { createNeeds } from '../model/needed-names.ts';
import { isObstacle } from '../obstacle.ts';
import { constructionByCalls, obstacleIn } from './call-sites.ts';
import { collectClassUses } from './class-uses.ts';
import type { Recognise } from './construction.ts';
import { decoratorsFrom, dressByDecorators, obstacleInParameters, reasonInFile } from './decorated-parameters.ts';
import { wireRegistrations } from './wire-registrations.ts';

/**
 * Services that Angular provides by their own decorator, `@Injectable({ providedIn: 'root' })`: parts with the same one
 * are found by their types, once for each injector as the service is. What modules and components list as a provider is
 * left to other ways.
 */
export const recogniseAngular: Recognise = (request) => {
  const { model, semantics } = request;
  const [decorator] = decoratorsFrom(model.node, request, '@angular/core');
  if (decorator === undefined || !providesItself(decorator)) return undefined;
  const uses = collectClassUses({ ...request, node: model.node });
  const handedOn = uses.handedOn.filter((use) => !isToken(use));
  if (handedOn.some(isProvider)) return undefined;
  const problem = obstacleInParameters(request) ?? obstacleIn({ ...uses, handedOn }, model);
  if (problem !== undefined) return problem;
  const byHand = constructionByCalls(request, uses.built);
  if (isObstacle(byHand)) return byHand;

  const needsOf = createNeeds(model.sourceFile, semantics);
  return {
    kind: 'angular',
    keeps: (field) => reasonInFile(field, model, needsOf),
    dressing: (index, design) =>
      dressByDecorators({
        part: design.parts[index]!,
        design,
        needsOf,
        line: { text: decorator.getText(), nodes: [decorator] },
        imports: [],
      }),
    wire: (design, emission) =>
      wireRegistrations({
        design,
        edits: [],
        own: model.sourceFile.fileName,
        byHand: byHand?.wire(design, emission),
      }),
  };
};

function providesItself({ expression }: ts.Decorator): boolean {
  return /^Injectable\(\{\s*providedIn:\s*['"](?:root|platform)['"],?\s*\}\)$/u.test(expression.getText());
}

/** `inject(X)`, `injector.get(X)`, `{ provide: X, useValue: … }`. */
function isToken(use: ts.Node): boolean {
  const { parent } = use;
  if (ts.isPropertyAssignment(parent)) return /^(?:provide|useExisting)$/u.test(parent.name.getText());
  return (
    ts.isCallExpression(parent) &&
    /(?:^|\.)(?:inject|get|Inject|runInInjectionContext)$/u.test(parent.expression.getText())
  );
}

/** In a list, or as `useClass`: then it is another injector that builds it. */
function isProvider({ parent }: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(parent) || (ts.isPropertyAssignment(parent) && parent.name.getText() === 'useClass')
  );
}
