import type { Semantics } from '../../../syntax/semantics.ts';
import { ts } from '../../../syntax/typescript.ts';
import type { SplitDesign } from '../../design.ts';
import { obstacle, type SplitObstacle } from '../../obstacle.ts';
import { argumentOf, readNestClass } from './nest-class.ts';

/**
 * NestJS builds one object of a provider, unless its scope says otherwise: then state and transient collaborators that two
 * classes of a split have in common would no longer be the same ones.
 */
export function obstacleInScopes(design: SplitDesign, semantics: Semantics): SplitObstacle | undefined {
  const { model, original, parts } = design;
  const holders = [original, ...parts];
  for (const field of model.fields.values()) {
    const name = field.type?.nodes[0];
    const isShared = holders.filter(({ given }) => given.includes(field)).length > 1;
    if (!isShared || name === undefined || !isTransient(name, semantics)) continue;
    return obstacle({
      code: 'provider-scope',
      cause: field.declaration,
      reason: `\`${field.name}\` is transient, so each part of ${model.name} would be given another one`,
      unblock: 'call it from one place only, or give it the default scope',
    });
  }
  const stateful = parts.find(({ own }) => own.some(({ role }) => role === 'state'));
  const state = stateful?.own.find(({ role }) => role === 'state');
  if (stateful === undefined || state === undefined) return undefined;
  const scope = readNestClass(model.node, semantics)?.scope?.initializer.getText() ?? '';
  const index = parts.indexOf(stateful);
  const isHeldTwice = holders.filter(({ held }) => held.includes(index)).length > 1;
  if (scope === '' ? !isPerRequest(model.node, semantics) : !(/TRANSIENT$/u.test(scope) && isHeldTwice))
    return undefined;
  return obstacle({
    code: 'provider-scope',
    cause: state.declaration,
    reason: `\`${state.name}\` belongs to one object of ${model.name}, of which there are several`,
    unblock: 'hand it over as parameters and results',
  });
}

/** True when the class, or something that it is given, is made anew for each request. */
function isPerRequest(node: ts.ClassDeclaration, semantics: Semantics, seen = new Set<ts.Node>()): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  if (readNestClass(node, semantics)?.scope !== undefined) return true;
  const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  return parameters.some((parameter) => {
    const token = argumentOf(parameter, 'Inject')?.getText() ?? '';
    if (/^(?:REQUEST|CONTEXT|INQUIRER)$/u.test(token)) return true;
    const given = parameter.type === undefined ? undefined : classOf(parameter.type, semantics);
    return given !== undefined && isPerRequest(given, semantics, seen);
  });
}

function isTransient(type: ts.Node, semantics: Semantics): boolean {
  if (type.getText() === 'PinoLogger') return true;
  const declared = classOf(type, semantics);
  const scope = declared && readNestClass(declared, semantics)?.scope;
  return scope !== undefined && /TRANSIENT$/u.test(scope.initializer.getText());
}

function classOf(type: ts.Node, semantics: Semantics): ts.ClassDeclaration | undefined {
  return semantics.getTypeAtLocation(type).symbol?.declarations?.find(ts.isClassDeclaration);
}
