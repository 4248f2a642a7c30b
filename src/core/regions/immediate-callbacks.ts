import { isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

export interface CallbackContext {
  readonly semantics: Semantics;
  readonly distrustsPackages?: boolean;
}

/**
 * `items.map((item) => …)`: the function that is handed over is gone when the call returns. One that the call keeps,
 * as `handlers.push(() => …)` does, or that comes back inside of its result, is not.
 */
export function isImmediateCallback(node: ts.Node, context: CallbackContext, asked: readonly ts.Node[] = []): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || runsLater(node)) return false;
  const index = parent.arguments.indexOf(node as ts.Expression);
  if (index < 0 || parent.arguments.slice(0, index).some(ts.isSpreadElement)) return false;
  if (holdsFunction(context.semantics.getTypeAtLocation(parent), context.semantics)) return false;
  const declaration = context.semantics.getResolvedSignature(parent)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return false;
  const file = declaration.getSourceFile();
  if (context.semantics.isLanguageLibrary(file)) return isRunByLanguage(declaration);
  if (context.semantics.isWorldLibrary(file)) return false;
  if (context.semantics.isExternal(file)) {
    return context.distrustsPackages !== true && !keeping.test(nameOf(declaration));
  }
  const implementation = implementationOf(declaration, context.semantics);
  return implementation !== undefined && onlyCalls(implementation, index, { ...context, asked });
}

/** Calling it only starts it: the rest of an async function or of a generator runs whenever it is its turn. */
export function runsLater(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const isAsync =
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  return isAsync || ('asteriskToken' in node && node.asteriskToken !== undefined);
}

const atOnce = new Set(
  (
    'map filter forEach reduce reduceRight some every find findIndex findLast findLastIndex flatMap sort toSorted ' +
    'from replace replaceAll groupBy parse stringify'
  ).split(' '),
);

/** Names of functions of packages that keep what they are given. */
const keeping =
  /^(?:set|add|push|unshift|splice|fill|with|insert|append|prepend|assign|extend|merge|defaults|update|concat|register|subscribe|on|once|use|tap|then|catch|finally)(?![a-z])/u;

/** Methods of arrays, maps and sets; those of iterators are lazy. */
function isRunByLanguage(declaration: ts.SignatureDeclaration): boolean {
  const { parent } = declaration;
  const isLazy = ts.isInterfaceDeclaration(parent) && /^(?:Async)?Iterator/u.test(parent.name.text);
  return !isLazy && atOnce.has(nameOf(declaration));
}

function nameOf({ name }: ts.SignatureDeclaration): string {
  return name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) ? name.text : '';
}

function holdsFunction(type: ts.Type, semantics: Semantics): boolean {
  const parts = type.isUnion() ? type.types : [type];
  const isCallable = (each: ts.Type) => semantics.getSignaturesOfType(each, ts.SignatureKind.Call).length > 0;
  return parts.some((part) => {
    const isReference =
      (part.flags & ts.TypeFlags.Object) !== 0 &&
      ((part as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const held = isReference ? semantics.getTypeArguments(part as ts.TypeReference) : [];
    return isCallable(part) || held.some(isCallable) || (part.aliasTypeArguments ?? []).some(isCallable);
  });
}

function implementationOf(
  declaration: ts.SignatureDeclaration,
  semantics: Semantics,
): ts.FunctionLikeDeclaration | undefined {
  const symbol = declaration.name === undefined ? undefined : semantics.getSymbolAtLocation(declaration.name);
  return [declaration, ...(symbol?.declarations ?? [])].find(
    (each): each is ts.FunctionLikeDeclaration => ts.isFunctionLike(each) && 'body' in each && each.body !== undefined,
  );
}

/** Whether the function does no more with its parameter than call it, or hand it to others that only call it. */
function onlyCalls(
  owner: ts.FunctionLikeDeclaration,
  index: number,
  context: CallbackContext & { readonly asked: readonly ts.Node[] },
): boolean {
  const own = owner.parameters.filter(({ name }) => !ts.isIdentifier(name) || name.text !== 'this');
  const parameter = own[index];
  if (parameter === undefined || parameter.dotDotDotToken !== undefined || !ts.isIdentifier(parameter.name))
    return false;
  // A function that hands its parameter to itself is judged by its other uses.
  if (context.asked.includes(parameter)) return true;
  if (runsLater(owner) || owner.body === undefined) return false;
  const { name } = parameter;
  const symbol = context.semantics.getSymbolAtLocation(name);
  const asked = [...context.asked, parameter];
  let keeps = false;
  walk(owner.body, (node) => {
    if (keeps || !ts.isIdentifier(node) || node.text !== name.text) return;
    if (ts.isShorthandPropertyAssignment(node.parent)) keeps = true;
    else if (context.semantics.getSymbolAtLocation(node) === symbol)
      keeps = !isOnlyCalled(node, owner, { ...context, asked });
  });
  return !keeps;
}

function isOnlyCalled(
  use: ts.Identifier,
  owner: ts.Node,
  { asked, ...context }: CallbackContext & { readonly asked: readonly ts.Node[] },
): boolean {
  const isCalled = ts.isCallExpression(use.parent) && use.parent.expression === use;
  if (!isCalled && !isImmediateCallback(use, context, asked)) return false;
  for (let current: ts.Node = use.parent; !isWithin(owner, [current]); current = current.parent)
    if (ts.isFunctionLike(current) && !isImmediateCallback(current, context, asked)) return false;
  return true;
}
