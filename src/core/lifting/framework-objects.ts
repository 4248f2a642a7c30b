import type { Obstacle } from '../regions/boundary.ts';
import type { Capture } from '../regions/capture.ts';
import { isPrimitive } from '../effects/types.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { OperationContext } from './operation-context.ts';

const requestNames = /^_?(?:req|request|res|response|resp|reply|ctx|context|c)$/u;

/**
 * A request, a response and a bag of dependencies do not go to the core, not even for their data: what the region needs of
 * them is handed over. The methods of a class have none of these but as parameters of their own choice.
 */
export function findObjectOfShell(captures: readonly Capture[], context: OperationContext): Obstacle | undefined {
  const { orchestrator, operation } = context;
  if (orchestrator.kind === 'class') return findCollaborator(captures, context);
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

/** `this.mailer` as a whole: what has methods to call is no value to compute with. */
function findCollaborator(
  captures: readonly Capture[],
  { orchestrator, semantics }: OperationContext,
): Obstacle | undefined {
  const held = new Set(orchestrator.dependencies.map(({ name }) => `this.${name}`));
  for (const { argument, references } of captures) {
    const [cause] = references;
    if (cause === undefined || !held.has(argument)) continue;
    if (hasOwnMethods(semantics.getTypeAtLocation(cause), semantics)) return collaborator(cause, argument);
  }
  return undefined;
}

/** Texts, lists and dates are values, whatever libraries add to them. */
function hasOwnMethods(type: ts.Type, semantics: Semantics): boolean {
  const [declaration] = (type.symbol as ts.Symbol | undefined)?.declarations ?? [];
  if (isPrimitive(semantics, type) || declaration === undefined) return false;
  if (semantics.isLanguageLibrary(declaration.getSourceFile())) return false;
  return semantics.getPropertiesOfType(type).some(({ flags }) => (flags & ts.SymbolFlags.Method) !== 0);
}

function collaborator(cause: ts.Node, name: string): Obstacle {
  return {
    code: 'shell-value',
    cause,
    reason: `\`${name}\` is a collaborator, which has no place in the core`,
    unblock: 'choose it in the shell, and lift only what the choice depends on',
  };
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
