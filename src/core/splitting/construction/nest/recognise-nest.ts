import { indentAt, reindent } from '../../../edit/reindent.ts';
import type { NamedImport } from '../../../model/refactoring.ts';
import { ts } from '../../../syntax/typescript.ts';
import type { PartDesign, SplitDesign } from '../../design.ts';
import type { ClassModel, Field } from '../../model/class-model.ts';
import { createNeeds, type NeededName, type NeedsOf } from '../../model/needed-names.ts';
import { isObstacle, obstacle, type SplitObstacle } from '../../obstacle.ts';
import { constructionByCalls, obstacleIn } from '../call-sites.ts';
import { collectClassUses } from '../class-uses.ts';
import type { Construction, ConstructionRequest, Recognise, Wired } from '../construction.ts';
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
  const unusual = model.wiring.parameters.find(
    ({ name, initializer, dotDotDotToken }) => !ts.isIdentifier(name) || initializer || dotDotDotToken,
  );
  if (unusual !== undefined) return obstacleInParameter(unusual, model);
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
    wire: (design, emission) => {
      const handWired = byHand?.wire(design, emission);
      const edits = registerParts(
        registrations,
        design.parts.map(({ className }) => className),
        emission.style,
      );
      const own = model.sourceFile.fileName;
      const files = new Set([own, ...edits.map(({ file }) => file)]);
      const imports = [...files].flatMap((file) =>
        design.parts.map((part): NamedImport => ({ file, from: part.file, name: part.className, typeOnly: false })),
      );
      return {
        behindClass: handWired?.behindClass ?? '',
        inFile: [...(handWired?.inFile ?? []), ...edits.filter(({ file }) => file === own)],
        elsewhere: [...(handWired?.elsewhere ?? []), ...edits.filter(({ file }) => file !== own)],
        imports: [...imports, ...(handWired?.imports ?? [])],
      } satisfies Wired;
    },
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

/** The part would have to import a value from the original's file, which imports the part. */
function reasonToKeep(field: Field, model: ClassModel, needsOf: NeedsOf): string | undefined {
  const parameter = parameterOf(field, model);
  if (parameter === undefined) return undefined;
  if (argumentOf(parameter, 'Inject')?.getText() === 'INQUIRER') return 'which is told for whom it is made';
  const isLocal = ({ written }: NeededName) => written === undefined;
  if (needsOf(ts.getDecorators(parameter) ?? []).some(isLocal)) return 'whose token is declared in this file';
  const isByToken = argumentOf(parameter, 'Inject') !== undefined;
  const own = !isByToken && needsOf(field.type?.nodes ?? []).find(isLocal);
  return own ? `whose class ${own.local} is declared in this file` : undefined;
}

function parameterOf({ given }: Field, { wiring }: ClassModel): ts.ParameterDeclaration | undefined {
  if (given === undefined || !ts.isIdentifier(given)) return undefined;
  return wiring.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === given.text);
}

function dress(
  part: PartDesign,
  { design, nest, needsOf }: { readonly design: SplitDesign; readonly nest: NestClass; readonly needsOf: NeedsOf },
): ReturnType<Construction['dressing']> {
  const { model } = design;
  const parameters = part.given.map((field) => ({ field, parameter: parameterOf(field, model) }));
  const decorators = new Map(
    parameters.map(({ field, parameter }) => [field.name, parameter === undefined ? '' : decoratorsOf(parameter)]),
  );
  const asWritten = ({ local, written }: NeededName): readonly NamedImport[] =>
    written === undefined
      ? []
      : [
          {
            file: part.file,
            from: written.specifier,
            name: written.name,
            ...(local === written.name ? {} : { alias: local }),
            typeOnly: written.typeOnly,
          },
        ];
  // Classes among the types are how the container finds what to give, so that they are imported as the original does.
  const named = needsOf([
    ...(nest.injectable === undefined ? (nest.scope === undefined ? [] : [nest.scope]) : [nest.injectable]),
    ...parameters.flatMap(({ field, parameter }) => [
      ...(field.type?.nodes ?? []),
      ...(parameter === undefined ? [] : (ts.getDecorators(parameter) ?? [])),
    ]),
  ]);
  const held = part.held.map((index): NamedImport => {
    const { file, className } = design.parts[index]!;
    return { file: part.file, from: file, name: className, typeOnly: false };
  });
  const injectable: NamedImport = { file: part.file, from: '@nestjs/common', name: 'Injectable', typeOnly: false };
  return {
    classLines: [injectableLine(nest)],
    beforeParameter: (field) => decorators.get(field) ?? '',
    keepsOptional: true,
    imports: [...(nest.injectable === undefined ? [injectable] : []), ...named.flatMap(asWritten), ...held],
  };
}

function injectableLine({ injectable, scope }: NestClass): string {
  if (injectable !== undefined) return injectable.getText();
  return scope === undefined ? '@Injectable()' : `@Injectable({ ${scope.getText()} })`;
}

/** With the blanks or the line break behind them. */
function decoratorsOf(parameter: ts.ParameterDeclaration): string {
  const decorators = ts.getDecorators(parameter) ?? [];
  const [first] = decorators;
  const last = decorators.at(-1);
  if (first === undefined || last === undefined) return '';
  const { text } = parameter.getSourceFile();
  const start = first.getStart();
  const blanks = /^\s*/u.exec(text.slice(last.end))?.[0] ?? '';
  return reindent(text.slice(start, last.end) + blanks, indentAt(text, start), '');
}

function obstacleInParameter(parameter: ts.ParameterDeclaration, model: ClassModel): SplitObstacle {
  return obstacle({
    code: 'constructor-logic',
    cause: parameter,
    reason: `the constructor of ${model.name} does more with \`${parameter.name.getText()}\` than take it from the container`,
    unblock: 'let it take plain parameters without defaults',
  });
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
