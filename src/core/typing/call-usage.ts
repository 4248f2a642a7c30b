import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { follow, followName, followSink, followVariable, type Flow } from './collect-usage.ts';
import { throughElement } from './container-usage.ts';
import { addUsage, elementUsage, emptyUsage, type Usage } from './usage.ts';

interface MethodCall {
  readonly receiver: ts.Expression;
  readonly name: string;
  readonly usage: Usage;
  readonly flow: Flow;
}

/** Follows a call of a method of the language's containers; false when it is another method. */
export function followMethodCall(call: ts.Node, { receiver, name, usage, flow }: MethodCall): boolean {
  if (!ts.isCallExpression(call)) return false;
  const { semantics } = flow;
  const type = semantics.getNonNullableType(semantics.getTypeAtLocation(receiver));
  if (isArrayLike(type, semantics)) {
    followArrayMethod(call, { name, usage, flow, receiver });
    return true;
  }
  const container = type.symbol?.name;
  if (!isGlobalContainer(type, semantics)) return false;
  if (container === 'Map' || container === 'ReadonlyMap') followMapMethod(call, { name, usage, flow, receiver });
  else followSetMethod(call, { name, usage, flow, receiver });
  return true;
}

/** Follows a value that is passed to a call. */
export function followArgument(
  node: ts.Expression,
  {
    call,
    usage,
    flow,
  }: { readonly call: ts.CallExpression | ts.NewExpression; readonly usage: Usage; readonly flow: Flow },
): void {
  const { semantics } = flow;
  if (ts.isCallExpression(call) && followObjectFunction(node, { call, usage, flow })) return;
  if (ts.isCallExpression(call) && followPush(call, usage, flow)) return;
  const signature = semantics.getResolvedSignature(call);
  const index = call.arguments?.indexOf(node) ?? -1;
  const parameter = signature?.parameters[Math.min(index, signature.parameters.length - 1)];
  if (parameter === undefined) {
    usage.whole ??= node;
    return;
  }
  const declared = semantics.getTypeOfSymbolAtLocation(parameter, call);
  const isRest = parameter.valueDeclaration !== undefined && isRestParameter(parameter.valueDeclaration);
  const type = isRest ? (semantics.getIndexTypeOfType(declared, ts.IndexKind.Number) ?? declared) : declared;
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return;
  if (isAnyObject(type, semantics)) {
    usage.object = true;
    return;
  }
  // A parameter of a type parameter's type takes the value as it is, whatever its type.
  const generic = typeParameterOf(parameter, semantics);
  const constraint = generic && semantics.getBaseConstraintOfType(generic);
  if (generic !== undefined) usage.whole ??= node;
  if (constraint !== undefined && isAnyObject(constraint, semantics)) usage.object = true;
  else if (generic === undefined || constraint !== undefined) usage.sinks.push({ type, at: node });
}

function isAnyObject(type: ts.Type, semantics: Semantics): boolean {
  return (type.flags & ts.TypeFlags.NonPrimitive) !== 0 || isEmptyObject(type, semantics);
}

/** The type parameter of a parameter that is declared as `item: T` or `...items: T[]`. */
function typeParameterOf(parameter: ts.Symbol, semantics: Semantics): ts.Type | undefined {
  const declaration = parameter.valueDeclaration;
  if (declaration === undefined || !ts.isParameter(declaration) || declaration.type === undefined) return undefined;
  const isList = declaration.dotDotDotToken !== undefined && ts.isArrayTypeNode(declaration.type);
  const node = isList && ts.isArrayTypeNode(declaration.type) ? declaration.type.elementType : declaration.type;
  const type = semantics.getTypeAtLocation(node);
  return type.flags & ts.TypeFlags.TypeParameter ? type : undefined;
}

/** `Object.values(record)`, `Array.from(list)` and the like, which hand on the elements. */
function followObjectFunction(
  node: ts.Expression,
  { call, usage, flow }: { readonly call: ts.CallExpression; readonly usage: Usage; readonly flow: Flow },
): boolean {
  const callee = call.expression.getText();
  if (call.arguments[0] !== node) return false;
  const type = flow.semantics.getNonNullableType(flow.semantics.getTypeAtLocation(node));
  const hasIndex = flow.semantics.getIndexInfosOfType(type).length > 0;
  if (callee === 'Object.values' && hasIndex) {
    throughElement(call, elementUsage(usage), flow);
    return true;
  }
  if (callee === 'Array.from' && call.arguments.length === 1 && isArrayLike(type, flow.semantics)) {
    throughElement(call, elementUsage(usage), flow);
    return true;
  }
  return false;
}

/** A value that is put into an array of the region's own goes where the elements of that array go. */
function followPush(call: ts.CallExpression, usage: Usage, flow: Flow): boolean {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  if (callee.name.text !== 'push' && callee.name.text !== 'unshift') return false;
  const symbol = flow.semantics.getSymbolAtLocation(callee.expression);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  if (declaration.type !== undefined) return false;
  const array = emptyUsage();
  followVariable(symbol, { usage: array, flow, at: call });
  if (array.element !== undefined) addUsage(usage, array.element);
  usage.whole ??= array.whole ?? array.sinks[0]?.at;
  return true;
}

function followArrayMethod(call: ts.CallExpression, { name, usage, flow }: MethodCall): void {
  const element = elementUsage(usage);
  const [first] = call.arguments;
  if (elementCallbacks.has(name)) {
    followCallback(first, { elements: [element], positions: [0], array: { usage, position: 2 }, flow });
    if (name.startsWith('find') && !name.endsWith('Index')) follow(call, element, flow);
    if (name === 'filter') throughElement(call, element, flow);
    return;
  }
  if (name === 'sort' || name === 'toSorted') {
    followCallback(first, { elements: [element], positions: [0, 1], flow });
    throughElement(call, element, flow);
    return;
  }
  if (name === 'reduce' || name === 'reduceRight') return followReduce(call, { element, usage, flow });
  if (name === 'at' || name === 'pop' || name === 'shift') return follow(call, element, flow);
  if (/^(slice|toReversed|reverse|values)$/.test(name)) return throughElement(call, element, flow);
  if (/^(join|keys|toString)$/.test(name)) return;
  // `includes`, `concat` and the rest take elements as arguments, which have to be of the same type.
  element.whole ??= call;
}

const elementCallbacks: ReadonlySet<string> = new Set([
  'every',
  'some',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'forEach',
  'map',
  'flatMap',
]);

function followReduce(
  call: ts.CallExpression,
  { element, usage, flow }: { readonly element: Usage; readonly usage: Usage; readonly flow: Flow },
): void {
  const [callback, initial] = call.arguments;
  followCallback(callback, { elements: [element], positions: [1], array: { usage, position: 3 }, flow });
  if (initial !== undefined) return;
  // Without a first value the elements themselves are what is accumulated.
  followCallback(callback, { elements: [element], positions: [0], flow });
  follow(call, element, flow);
}

interface CallbackFlow {
  readonly elements: readonly [Usage];
  /** Which parameters of the callback are elements. */
  readonly positions: readonly number[];
  readonly array?: { readonly usage: Usage; readonly position: number };
  readonly flow: Flow;
}

function followCallback(callback: ts.Expression | undefined, { elements, positions, array, flow }: CallbackFlow): void {
  const [element] = elements;
  if (callback === undefined) return;
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) {
    element.whole ??= callback;
    return;
  }
  for (const position of positions) followParameter(callback.parameters[position], element, flow);
  if (array !== undefined) followParameter(callback.parameters[array.position], array.usage, flow);
}

function followParameter(parameter: ts.ParameterDeclaration | undefined, usage: Usage, flow: Flow): void {
  if (parameter === undefined) return;
  if (parameter.type !== undefined) {
    return followSink(parameter.type, parameter, { usage, flow });
  }
  followName(parameter.name, usage, flow);
}

function followMapMethod(call: ts.CallExpression, { name, usage, flow }: MethodCall): void {
  const element = elementUsage(usage);
  if (name === 'get') return follow(call, element, flow);
  if (name === 'values') return throughElement(call, element, flow);
  if (name === 'forEach') return followCallback(call.arguments[0], { elements: [element], positions: [0], flow });
  if (name === 'has' || name === 'keys') return;
  usage.whole ??= call;
}

function followSetMethod(call: ts.CallExpression, { name, usage, flow }: MethodCall): void {
  const element = elementUsage(usage);
  if (name === 'forEach') return followCallback(call.arguments[0], { elements: [element], positions: [0], flow });
  if (name === 'values') return throughElement(call, element, flow);
  if (name === 'has') {
    element.whole ??= call;
    return;
  }
  usage.whole ??= call;
}

function isArrayLike(type: ts.Type, semantics: Semantics): boolean {
  if (type.isUnion()) return type.types.every((each) => isArrayLike(each, semantics));
  return semantics.isArrayType(type) || semantics.isTupleType(type);
}

function isGlobalContainer(type: ts.Type, semantics: Semantics): boolean {
  const declaration = type.symbol?.declarations?.[0];
  return (
    declaration !== undefined &&
    semantics.isLanguageLibrary(declaration.getSourceFile()) &&
    /^(Readonly)?(Map|Set)$/.test(type.symbol.name)
  );
}

function isRestParameter(declaration: ts.Declaration): boolean {
  return ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
}

function isEmptyObject(type: ts.Type, semantics: Semantics): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    semantics.getPropertiesOfType(type).length === 0 &&
    semantics.getIndexInfosOfType(type).length === 0 &&
    semantics.getSignaturesOfType(type, ts.SignatureKind.Call).length === 0
  );
}
