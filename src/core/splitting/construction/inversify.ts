import type { TextEdit } from '../../model/refactoring.ts';
import { indentAt } from '../../edit/reindent.ts';
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
import { createBoundOnce } from './inversify-scopes.ts';
import { wireRegistrations } from './wire-registrations.ts';

/** Classes that Inversify builds: each part is bound to itself right behind the binding of the class, in its scope. */
export const recogniseInversify: Recognise = (request) => {
  const { model, semantics } = request;
  const [decorator] = decoratorsFrom(model.node, request, 'inversify');
  if (decorator?.expression.getText() !== 'injectable()') return undefined;
  // Without the metadata of types, a part would be found by a decorator alone.
  const saysAll = model.wiring.parameters.every((each) => (ts.getDecorators(each) ?? []).length > 0);
  if (saysAll && semantics.options.emitDecoratorMetadata !== true) return undefined;
  const uses = collectClassUses({ ...request, node: model.node });
  const bindings = uses.handedOn.flatMap((use) => bindingOf(use) ?? []);
  const handedOn = uses.handedOn.filter((use) => bindingOf(use) === undefined && !isToken(use));
  const problem = obstacleInParameters(request) ?? obstacleIn({ ...uses, handedOn }, model);
  if (problem !== undefined) return problem;
  const byHand = constructionByCalls(request, uses.built);
  if (isObstacle(byHand)) return byHand;
  if (bindings.length === 0) {
    return obstacle({
      code: 'registration-not-found',
      cause: model.node.name ?? model.node,
      reason: `nothing in the project binds ${model.name}, so containers elsewhere may`,
      unblock: 'run the tool on a folder that holds the bindings',
    });
  }

  const needsOf = createNeeds(model.sourceFile, semantics);
  const own = model.sourceFile.fileName;
  const isBoundOnce = createBoundOnce(semantics);
  return {
    kind: 'inversify',
    namedIn: [...new Set(bindings.map(({ statement }) => statement.getSourceFile()))],
    keeps: (field) => reasonInFile(field, model, needsOf),
    obstacleIn: (design) => obstacleInScopes(design, (field) => isBoundOnce(tokenOf(field, design))),
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
        edits: bindings.flatMap((binding) => bindParts(binding, design)),
        own,
        byHand: byHand?.wire(design, emission),
      }),
  };
};

interface Binding {
  readonly statement: ts.ExpressionStatement;
  /** E.g. `container.bind`. */
  readonly bind: string;
  /** E.g. `.inSingletonScope()`; empty for the default of the container. */
  readonly scope: string;
}

/** `container.bind(X).toSelf();` or `bind<Orders>(TYPES.Orders).to(X).inSingletonScope();`, as a statement. */
function bindingOf(use: ts.Node): Binding | undefined {
  const call = use.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== use) return undefined;
  const callee = call.expression.getText();
  const isTarget = /\.to$/u.test(callee);
  if (!isTarget && !/(?:^|\.)bind$/u.test(callee)) return undefined;
  let statement: ts.Node = call;
  while (!ts.isStatement(statement)) statement = statement.parent;
  if (!ts.isExpressionStatement(statement)) return undefined;
  const text = statement.expression.getText();
  const bind = /^[\w$.]*?\bbind(?=[<(])/u.exec(text)?.[0];
  if (bind === undefined || !/\.(?:to|toSelf)\(/u.test(text)) return undefined;
  return { statement, bind, scope: /\.in(?:Singleton|Transient|Request)Scope\(\)/u.exec(text)?.[0] ?? '' };
}

/** `container.get(X)`, `@inject(X)`, `container.bind(X).toConstantValue(…)`. */
function isToken(use: ts.Node): boolean {
  const call = use.parent;
  if (!ts.isCallExpression(call)) return false;
  const callee = call.expression.getText();
  if (/(?:^|\.)(?:get|getAsync|isBound|unbind|rebind|inject|resolve)$/u.test(callee)) return true;
  const target = call.parent;
  const to = ts.isPropertyAccessExpression(target) ? target.name.text : '';
  return /(?:^|\.)bind$/u.test(callee) && /^to(?:ConstantValue|DynamicValue|Service)$/u.test(to);
}

function bindParts({ statement, bind, scope }: Binding, design: SplitDesign): readonly TextEdit[] {
  const { text, fileName: file } = statement.getSourceFile();
  const indent = indentAt(text, statement.getStart());
  const end = text[statement.end - 1] === ';' ? ';' : '';
  const lines = design.parts.map(({ className }) => `\n${indent}${bind}(${className}).toSelf()${scope}${end}`);
  return [{ file, start: statement.end, end: statement.end, text: lines.join('') }];
}

/** By what the container finds the collaborator: `TYPES.Mailer` of `@inject(TYPES.Mailer)`, or its class. */
function tokenOf(field: Field, { model }: SplitDesign): string {
  const parameter = parameterOf(field, model);
  const injected = (parameter && ts.getDecorators(parameter))?.[0]?.expression;
  const token = injected !== undefined && ts.isCallExpression(injected) ? injected.arguments[0]?.getText() : undefined;
  return token ?? field.type?.text ?? '';
}

function obstacleInScopes(
  { model, original, parts }: SplitDesign,
  isOneObject: (field: Field) => boolean,
): SplitObstacle | undefined {
  const holders = [original, ...parts];
  const isOften = (index: number) => holders.filter(({ held }) => held.includes(index)).length > 1;
  const state = parts.flatMap(({ own }, index) =>
    isOften(index) ? own.filter(({ role }) => role === 'state') : [],
  )[0];
  const shared = [...model.fields.values()].find((field) => {
    const isShared =
      holders.filter(({ given }) => given.includes(field)).length > 1 ||
      parts.some(({ given }, index) => given.includes(field) && isOften(index));
    return isShared && field.role === 'dependency' && !isOneObject(field);
  });
  const found = state ?? shared;
  if (found === undefined) return undefined;
  return obstacle({
    code: 'provider-scope',
    cause: found.declaration,
    reason: `each part of ${model.name} would be given a \`${found.name}\` of its own`,
    unblock: 'bind it in singleton scope, or call it from one place only',
  });
}
