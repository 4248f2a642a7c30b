import posix from 'node:path/posix';
import { findNode } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel } from '../model/class-model.ts';
import { loaderOf } from '../modules/loaded-by-folder.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { Recognise } from './construction.ts';

/** Refuses to change the parameters of a constructor that somebody calls without naming the class, or that reads them all. */
export const recogniseLoaded: Recognise = ({ model, semantics, tests = [] }) => {
  const loader = loaderOf(model.sourceFile.fileName, { semantics, texts: tests });
  if (loader === undefined) return obstacleInArguments(model);
  return obstacle({
    code: 'site-out-of-reach',
    cause: model.node.name ?? model.node,
    reason: `${posix.basename(loader)} loads every file of the folder that ${model.name} is in, and may build what it finds there`,
    unblock: `build ${model.name} by its name`,
  });
};

/** `super(arguments[0])`: with other parameters, it would be handed something else. */
function obstacleInArguments({ name, wiring }: ClassModel): SplitObstacle | undefined {
  const all = wiring.node && findNode([wiring.node], isArguments);
  if (all === undefined) return undefined;
  return obstacle({
    code: 'constructor-logic',
    cause: all,
    reason: `the constructor of ${name} reads \`arguments\`, whatever its parameters are called`,
    unblock: 'give the argument a name, and use that',
  });
}

function isArguments(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== 'arguments') return false;
  return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
}
