import { wireRegistrations } from '../wire-registrations.ts';
import type { NamedImport } from '../../../model/refactoring.ts';
import { ts } from '../../../syntax/typescript.ts';
import type { PartDesign, SplitDesign } from '../../design.ts';
import type { ClassModel, Field } from '../../model/class-model.ts';
import { createNeeds, type NeedsOf } from '../../model/needed-names.ts';
import { isObstacle, obstacle, type SplitObstacle } from '../../obstacle.ts';
import { constructionByCalls, obstacleIn } from '../call-sites.ts';
import { collectClassUses } from '../class-uses.ts';
import type { Construction, ConstructionRequest, Recognise } from '../construction.ts';
import { dressByDecorators, obstacleInParameters, parameterOf, reasonInFile } from '../decorated-parameters.ts';
import { createReferences } from '../references.ts';
import { followRegistration, type Fate, type Registration } from './follow-registration.ts';
import { argumentOf, readNestClass, type NestClass } from './nest-class.ts';
import { obstacleInScopes } from './provider-scope.ts';
import { registerParts } from './register-parts.ts';

/** Classes that NestJS builds: the parts are providers as well, in every module that lists the class. */
export const recogniseNest: Recognise = (request) => {
  const { model, semantics } = request;
  const nest = readNestClass(model.node, semantics);
  if (nest === undefined) return undefined;
  const unusual = obstacleInParameters(request);
  if (unusual !== undefined) return unusual;
  const uses = collectClassUses({ ...request, node: model.node });
  const problem = obstacleIn({ ...uses, handedOn: [] }, model);
  if (problem !== undefined) return problem;
  const registrations = findRegistrations(request, uses.handedOn);
  if (isObstacle(registrations)) return registrations;
  const byHand = constructionByCalls(request, uses.built);
  if (isObstacle(byHand)) return byHand;
  if (registrations.length === 0 && byHand === undefined) return notRegistered(model);

  const needsOf = createNeeds(model.sourceFile, semantics);
  return {
    kind: 'nest',
    decoratedMayDelegate: true,
    namedIn: [...new Set(registrations.map(({ metadata, anchor }) => [metadata, anchor]).flat())].map((node) =>
      node.getSourceFile(),
    ),
    keeps: (field) => reasonToKeep(field, model, needsOf),
    obstacleIn: (design) => obstacleInScopes(design, semantics),
    dressing: (index, design) => dress(design.parts[index]!, { design, nest, needsOf }),
    wire: (design, emission) =>
      wireRegistrations({
        design,
        edits: registerParts(
          registrations,
          design.parts.map(({ className }) => className),
          emission.style,
        ),
        own: model.sourceFile.fileName,
        byHand: byHand?.wire(design, emission),
      }),
  } satisfies Construction;
};

function findRegistrations(
  { model, semantics }: ConstructionRequest,
  uses: readonly ts.Node[],
): readonly Registration[] | SplitObstacle {
  const referencesOf = createReferences(semantics);
  const registrations: Registration[] = [];
  for (const use of uses) {
    const fates = followRegistration(use, referencesOf);
    const found = fates.filter((fate): fate is Registration => fate.kind === 'registered');
    const lost = fates.find((fate): fate is Extract<Fate, { kind: 'unknown' }> => fate.kind === 'unknown');
    if (found.length === 0 && lost !== undefined) return lostFromSight(use, model);
    const computed = found.find(({ role, metadata }) => role === 'controllers' && !takesProviders(metadata));
    if (computed !== undefined) return lostFromSight(use, model);
    registrations.push(...found);
  }
  return registrations;
}

/** True when a list of providers can be seen, or there is none for sure. */
function takesProviders(metadata: ts.ObjectLiteralExpression): boolean {
  const providers = metadata.properties.find(({ name }) => name?.getText() === 'providers');
  if (providers !== undefined) return ts.isPropertyAssignment(providers) || ts.isShorthandPropertyAssignment(providers);
  return !metadata.properties.some(ts.isSpreadAssignment);
}

function reasonToKeep(field: Field, model: ClassModel, needsOf: NeedsOf): string | undefined {
  const parameter = parameterOf(field, model);
  const token = parameter && argumentOf(parameter, 'Inject')?.getText();
  return token === 'INQUIRER' ? 'which is told for whom it is made' : reasonInFile(field, model, needsOf);
}

function dress(
  part: PartDesign,
  { design, nest, needsOf }: { readonly design: SplitDesign; readonly nest: NestClass; readonly needsOf: NeedsOf },
): ReturnType<Construction['dressing']> {
  const { injectable, scope } = nest;
  const nodes = [injectable ?? scope].filter((each) => each !== undefined);
  const needed: NamedImport = { file: part.file, from: '@nestjs/common', name: 'Injectable', typeOnly: false };
  return dressByDecorators({
    part,
    design,
    needsOf,
    line: { text: injectableLine(nest), nodes },
    imports: injectable === undefined ? [needed] : [],
  });
}

function injectableLine({ injectable, scope }: NestClass): string {
  if (injectable !== undefined) return injectable.getText();
  return scope === undefined ? '@Injectable()' : `@Injectable({ ${scope.getText()} })`;
}

function lostFromSight(use: ts.Node, model: ClassModel): SplitObstacle {
  return obstacle({
    code: 'registration-not-found',
    cause: use,
    reason: `${model.name} is handed on here, and which modules it ends up in is not known`,
    unblock: 'list it in the providers of its module',
  });
}

function notRegistered(model: ClassModel): SplitObstacle {
  return obstacle({
    code: 'registration-not-found',
    cause: model.node.name ?? model.node,
    reason: `no module in the project has ${model.name} among its providers, so modules elsewhere may have it`,
    unblock: 'run the tool on a folder that holds the modules which list it',
  });
}
