import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { SplitDesign } from '../design.ts';
import type { Field } from '../model/class-model.ts';
import { createNeeds } from '../model/needed-names.ts';
import { isObstacle, obstacle, type SplitObstacle } from '../obstacle.ts';
import { constructionByCalls, obstacleIn } from './call-sites.ts';
import { collectClassUses } from './class-uses.ts';
import type { Recognise } from './construction.ts';
import {
  decoratorsFrom,
  dressByDecorators,
  obstacleInParameters,
  parameterOf,
  reasonInFile,
} from './decorated-parameters.ts';
import { wireRegistrations } from './wire-registrations.ts';

/** Classes that tsyringe builds: it finds the parts by the types of the constructor, so that nothing has to be registered. */
export const recogniseTsyringe: Recognise = (request) => {
  const { model, semantics } = request;
  const [decorator, ...others] = decoratorsFrom(model.node, request, 'tsyringe').filter(isLifetime);
  if (decorator === undefined || others.length > 0) return undefined;
  const uses = collectClassUses({ ...request, node: model.node });
  const handedOn = uses.handedOn.filter((use) => !isForContainer(use));
  const problem = obstacleInParameters(request) ?? obstacleIn({ ...uses, handedOn }, model);
  if (problem !== undefined) return problem;
  const byHand = constructionByCalls(request, uses.built);
  if (isObstacle(byHand)) return byHand;

  const needsOf = createNeeds(model.sourceFile, semantics);
  const isToken = /^@injectable\(.+\)$/su.test(decorator.getText());
  return {
    kind: 'tsyringe',
    keeps: (field) => reasonInFile(field, model, needsOf),
    obstacleIn: (design) => obstacleInLifetimes(design, semantics),
    dressing: (index, design) =>
      dressByDecorators({
        part: design.parts[index]!,
        design,
        needsOf,
        line: { text: isToken ? '@injectable()' : decorator.getText(), nodes: [decorator] },
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

function isLifetime({ expression }: ts.Decorator): boolean {
  return ts.isCallExpression(expression) && /^(?:injectable|singleton|scoped)$/u.test(expression.expression.getText());
}

/** `container.resolve(X)`, `{ useClass: X }`, `@inject(X)`, `delay(() => X)`. */
function isForContainer(use: ts.Node): boolean {
  const { parent } = use;
  if (ts.isPropertyAssignment(parent)) return /^(?:useClass|useToken|token)$/u.test(parent.name.getText());
  const call = ts.isArrowFunction(parent) && parent.body === use ? parent.parent : parent;
  return (
    ts.isCallExpression(call) &&
    /(?:^|\.)(?:resolve|resolveAll|register|registerSingleton|registerType|isRegistered|inject|delay)$/u.test(
      call.expression.getText(),
    )
  );
}

/** Unless it is a singleton, each class that asks for a collaborator is given another one. */
function obstacleInLifetimes(design: SplitDesign, semantics: Semantics): SplitObstacle | undefined {
  const { model, original, parts } = design;
  const holders = [original, ...parts];
  const objectsOf = (index: number) => holders.filter(({ held }) => held.includes(index)).length;
  const isOften = (part: (typeof parts)[number]) => objectsOf(parts.indexOf(part)) > 1;
  for (const part of parts) {
    const state = part.own.find(({ role }) => role === 'state');
    if (state !== undefined && isOften(part)) return another(state, design);
  }
  for (const field of model.fields.values()) {
    const givenTo = holders.filter(({ given }) => given.includes(field));
    const isShared = givenTo.length > 1 || parts.some((part) => part.given.includes(field) && isOften(part));
    if (isShared && field.role === 'dependency' && !isOneObject(field, design, semantics))
      return another(field, design);
  }
  return undefined;
}

function another(field: Field, { model }: SplitDesign): SplitObstacle {
  return obstacle({
    code: 'provider-scope',
    cause: field.declaration,
    reason: `each part of ${model.name} would be given a \`${field.name}\` of its own`,
    unblock: 'make it a singleton, or call it from one place only',
  });
}

/** Decorated as a singleton, or registered as one under the name by which it is asked for. */
function isOneObject(field: Field, { model }: SplitDesign, semantics: Semantics): boolean {
  const [type] = field.type?.nodes ?? [];
  const declared = type && semantics.getTypeAtLocation(type).symbol?.declarations?.find(ts.isClassDeclaration);
  const single = declared && decoratorsFrom(declared, { semantics }, 'tsyringe');
  if (single?.some(({ expression }) => expression.getText().startsWith('singleton('))) return true;
  const parameter = parameterOf(field, model);
  const injected = (parameter && ts.getDecorators(parameter))?.[0]?.expression;
  const token =
    injected !== undefined && ts.isCallExpression(injected) ? injected.arguments[0]?.getText() : type?.getText();
  return token !== undefined && isRegisteredOnce(token, semantics);
}

function isRegisteredOnce(token: string, semantics: Semantics): boolean {
  return semantics.ownFiles().some((sourceFile) => {
    if (!sourceFile.text.includes('register')) return false;
    let isFound = false;
    walk(sourceFile, (inner) => {
      if (!ts.isCallExpression(inner) || inner.arguments[0]?.getText() !== token) return;
      const callee = inner.expression.getText();
      const isValue = /\.register$/u.test(callee) && /\{\s*useValue\b/u.test(inner.arguments[1]?.getText() ?? '');
      if (isValue || /\.register(?:Singleton|Instance)$/u.test(callee)) isFound = true;
    });
    return isFound;
  });
}
