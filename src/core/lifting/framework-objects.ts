import type { Obstacle } from '../regions/boundary.ts';
import type { Capture } from '../regions/capture.ts';
import { ts } from '../syntax/typescript.ts';
import type { OperationContext } from './operation-context.ts';

const requestNames = /^_?(?:req|request|res|response|resp|reply|ctx|context|c)$/u;

/**
 * A request, a response and a bag of dependencies do not go to the core, not even for their data: what the region needs of
 * them is handed over. The methods of a class have none of these but as parameters of their own choice.
 */
export function findObjectOfShell(captures: readonly Capture[], context: OperationContext): Obstacle | undefined {
  const { orchestrator, operation } = context;
  if (orchestrator.kind === 'class') return undefined;
  const held = new Set(orchestrator.dependencies.flatMap(({ name, calls }) => (calls ? [name, rootOf(name)] : [])));
  for (const { argument, symbol, references } of captures) {
    const [cause] = references;
    if (cause === undefined || symbol === undefined || argument !== symbol.name) continue;
    const isRequest = requestNames.test(argument) && isParameterOf(symbol, operation.node);
    if (!isRequest && !(held.has(argument) && !isOfModule(symbol))) continue;
    return {
      code: 'shell-value',
      cause,
      reason: `\`${argument}\` is ${isRequest ? 'an object of the framework' : 'a collaborator'}, which has no place in the core`,
      unblock: 'take what is needed out of it into constants first',
    };
  }
  return undefined;
}

function rootOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function isParameterOf(symbol: ts.Symbol, operation: ts.Node): boolean {
  let declaration: ts.Node | undefined = symbol.valueDeclaration;
  while (declaration !== undefined && ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
  return declaration !== undefined && ts.isParameter(declaration) && declaration.parent === operation;
}

function isOfModule(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  return declaration === undefined || ts.findAncestor(declaration, ts.isFunctionLike) === undefined;
}
