import { ts } from '../../syntax/typescript.ts';
import { obstacle } from '../obstacle.ts';
import { collectClassUses } from './class-uses.ts';
import type { Recognise } from './construction.ts';

/** Classes that a container builds: their decorators say so, or that they are given to a registration. */
export const recogniseContainer: Recognise = (request) => {
  const { model } = request;
  const decorated = [
    ...(ts.getDecorators(model.node) ?? []),
    ...model.wiring.parameters.flatMap((parameter) => ts.getDecorators(parameter) ?? []),
  ][0];
  if (decorated !== undefined) {
    return obstacle({
      code: 'container-managed',
      cause: decorated,
      reason: `${model.name} is built by a container (\`${decorated.getText().split('\n')[0]}\`), with which its parts would have to be registered`,
      unblock: 'split it by hand, and register the parts beside it',
    });
  }
  const registered = collectClassUses({ ...request, node: model.node }).handedOn.find(isRegistration);
  if (registered === undefined) return undefined;
  return obstacle({
    code: 'container-managed',
    cause: registered,
    reason: `${model.name} is registered with a container, which calls its constructor`,
    unblock: 'split it by hand, and register the parts beside it',
  });
};

function isRegistration(use: ts.Node): boolean {
  for (let node = use.parent; node !== undefined && !ts.isStatement(node); node = node.parent) {
    if (ts.isDecorator(node)) return true;
    if (ts.isPropertyAssignment(node) && /^(?:useClass|provide|providers|useExisting)$/u.test(node.name.getText()))
      return true;
    if (ts.isCallExpression(node) && registrations.test(node.expression.getText())) return true;
  }
  return false;
}

const registrations =
  /(?:^|\.)(?:asClass|register\w*|bind|to|toSelf|provide|addSingleton|addTransient|addScoped|set|resolve|get|use)$/u;
